import { ownContent } from '../adapters/content.ts';
import { type Bot, createBot } from '../src/bot.ts';
import type { Content } from '../src/content/content.ts';
import { controlsOf, textsOf } from '../src/conversation/budget.ts';
import type { Heard, Input, Interaction, Place, Visibility } from '../src/conversation/interaction.ts';
import type { Message, Reply } from '../src/conversation/reply.ts';
import { plainText } from '../src/conversation/rich-text.ts';
import type { Language } from '../src/language/language.ts';

/** Everything in the tests happens at this moment, so that no fact grows old by itself. */
export const now = () => new Date('2026-11-14T09:00:00Z');

export const content: Content = ownContent();
export const bot: Bot = createBot({ content, defaultLanguage: 'ko', now });

const channel: Place = {
  platform: 'test',
  workspace: 'w',
  channel: 'c',
  thread: null,
  direct: false,
  threads: false,
  invitable: false,
  commandsInThreads: true,
  answering: null,
  hears: true,
  rating: 'inline',
  whispers: true,
};

/** Jisu does something in a channel; `locale` is what the platform says of her. */
export const interaction = (
  input: Input,
  locale: string | null = null,
  place: Partial<Place> = {},
): Interaction => ({
  input,
  person: { id: 'jisu', profile: async () => ({ name: '지수', locale, moderator: false }) },
  place: { ...channel, ...place },
  event: 'event',
  message: null,
});

export const typed = (text: string, heard: Heard = 'command'): Input => ({
  kind: 'text',
  text,
  heard,
  author: 'person',
  edited: false,
  toOthers: false,
});

export const pressed = (id: string, on: Visibility = 'private'): Input => ({ kind: 'action', id, on });

export function onlyMessage(replies: readonly Reply[]): Message {
  const [message, ...rest] = replies;
  if (message?.kind !== 'message' || rest.length > 0)
    throw new Error(`one message was expected: ${JSON.stringify(replies)}`);
  return message;
}

export const ask = async (text: string, locale: Language | null = null): Promise<Message> =>
  onlyMessage(await bot.respond(interaction(typed(text), locale)));

/** A sentence to the bot in a channel, for everyone there to see the answer. */
export const mention = async (text: string, locale: Language | null = null): Promise<Message> =>
  onlyMessage(await bot.respond(interaction(typed(text, 'mention'), locale)));

export const press = async (id: string, on: Visibility = 'private'): Promise<Message> =>
  onlyMessage(await bot.respond(interaction(pressed(id, on))));

/** What a person reads, a line a block or row. */
export function read({ blocks }: Message): string {
  const line = (block: Message['blocks'][number]): string => {
    switch (block.type) {
      case 'heading':
        return `# ${block.text}`;
      case 'notice':
        return `! ${plainText(block.text)}`;
      case 'paragraph':
        return plainText(block.text);
      case 'list':
        return block.items.map(item => `- ${plainText(item)}`).join('\n');
      case 'table':
        return [block.columns, ...block.rows.map(row => row.map(plainText))]
          .map(row => `| ${row.join(' | ')} |`)
          .join('\n');
      case 'footnote':
        return `~ ${plainText(block.text)}`;
      case 'buttons':
        return block.buttons.map(({ label }) => `[${label}]`).join(' ');
      case 'menu':
        return `[${block.label} ▾]`;
      case 'feedback':
        return `[${block.up.label}] [${block.down.label}]`;
    }
  };
  return blocks.map(line).join('\n');
}

export const everyText = ({ blocks }: Message): readonly string[] => blocks.flatMap(textsOf);

/** The id behind a label. */
export function idOf({ blocks }: Message, label: string): string {
  const controls = blocks.flatMap(controlsOf);
  const found = controls.find(control => control.label === label);
  if (!found) throw new Error(`no “${label}” among ${controls.map(control => control.label).join(', ')}`);
  return found.id;
}
