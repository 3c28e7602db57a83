import type { Bot } from '../../src/bot.ts';
import type { Input, Interaction } from '../../src/conversation/interaction.ts';
import type { Language } from '../../src/language/language.ts';
import { withoutProgramName } from './program-name.ts';

/** Turns what the one person at this terminal does into an interaction; `chosen` is the language of `--lang`. */
export const interactionOf = (input: Input, language: Language, chosen?: Language): Interaction => ({
  input,
  ...(chosen ? { language: chosen } : {}),
  person: {
    id: 'terminal',
    profile: async () => ({ name: 'you', locale: language, moderator: true }),
  },
  place: {
    platform: 'terminal',
    workspace: 'terminal',
    channel: 'terminal',
    thread: null,
    direct: true,
    threads: false,
    invitable: false,
    commandsInThreads: true,
    answering: null,
    hears: true,
    rating: 'inline',
    whispers: true,
  },
  event: crypto.randomUUID(),
  message: null,
});

/** What was typed here, be it at the prompt or as arguments. */
export const textInput = (text: string, { lookup }: Bot): Input => ({
  kind: 'text',
  text: withoutProgramName(text, lookup),
  heard: 'command',
  author: 'person',
  edited: false,
  toOthers: false,
});
