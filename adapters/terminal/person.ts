import type { Input, Interaction } from '../../src/conversation/interaction.ts';
import type { Language } from '../../src/language/language.ts';

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
    commandsInThreads: true,
  },
  event: crypto.randomUUID(),
});

export const textInput = (text: string): Input => ({
  kind: 'text',
  text,
  heard: 'command',
  author: 'person',
  edited: false,
});
