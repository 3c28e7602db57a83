import type { Input, Interaction } from '../../src/conversation/interaction.ts';
import type { Language } from '../../src/language/language.ts';

/** Turns what the one person at this terminal does into an interaction. */
export const interactionOf = (input: Input, language: Language): Interaction => ({
  input,
  person: {
    id: 'terminal',
    profile: async () => ({ name: 'you', locale: language, moderator: true }),
  },
  place: { platform: 'terminal', workspace: 'terminal', channel: 'terminal', thread: null, direct: true },
  event: crypto.randomUUID(),
});

export const textInput = (text: string): Input => ({ kind: 'text', text, heard: 'command', author: 'person', edited: false });
