import type { Bot } from '../src/bot.ts';
import type { Interaction } from '../src/conversation/interaction.ts';
import type { Message, Reply } from '../src/conversation/reply.ts';
import { plain } from '../src/conversation/rich-text.ts';
import { bot } from './team.ts';

export const saying = (text: string, more: Partial<Message> = {}): Message => ({
  kind: 'message',
  where: 'here',
  audience: 'everyone',
  language: 'en',
  summary: text,
  blocks: [
    { type: 'paragraph', text: [plain(text)] },
    { type: 'buttons', buttons: [{ id: 'next', label: 'Next' }] },
  ],
  ...more,
});

export interface ScriptedBot extends Bot {
  readonly heard: Interaction[];
}

/** Says what the script has, one entry a happening; what a later conversation will need of an adapter. */
export function scriptedBot(...script: readonly (readonly Reply[])[]): ScriptedBot {
  const heard: Interaction[] = [];
  return {
    ...bot,
    heard,
    heeds: async () => true,
    respond: async interaction => {
      heard.push(interaction);
      return script[heard.length - 1] ?? [];
    },
  };
}

export const form: Reply = {
  kind: 'form',
  form: {
    id: 'note',
    language: 'en',
    title: 'A note',
    submit: 'Propose',
    fields: [{ id: 'text', label: 'Note', value: 'so far', multiline: true, maxLength: 500 }],
  },
};
