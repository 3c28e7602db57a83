import { blockProblems } from './blocks.ts';
import { controlsOf, readBlocks } from './reading.ts';

/** The people, channels and messages of a workspace. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale?: string;
  readonly admin?: boolean;
}

export interface SlackMessage {
  readonly ts: string;
  readonly channel: string;
  readonly author: string;
  readonly thread: string | null;
  /** The one person who sees it; null when everybody does. */
  readonly onlyFor: string | null;
  text: string;
  blocks: readonly any[];
}

export interface Workspace {
  readonly team: string;
  readonly bot: Person;
  readonly people: ReadonlyMap<string, Person>;
  /** Channels the bot is a member of. */
  readonly joined: Set<string>;
  readonly messages: SlackMessage[];
  readonly views: any[];
  readonly files: { name: string; text: string; channel: string | null; thread: string | null }[];
  /** Where its API is; set when it starts. */
  apiUrl: string;
  add(message: Omit<SlackMessage, 'ts'>): SlackMessage;
  find(channel: unknown, ts: unknown): SlackMessage | undefined;
  remove(message: SlackMessage): void;
  /** What a person sees in a channel, oldest first, each message as its lines. */
  seenBy(person: Person, channel: string): readonly string[];
  /** The last message that a person sees there. */
  last(person: Person, channel: string): SlackMessage;
}

export function createWorkspace(people: readonly Person[], joined: readonly string[]): Workspace {
  const bot: Person = { id: 'UBOT', name: 'aws' };
  const messages: SlackMessage[] = [];
  let clock = 1_700_000_000_000_000;
  const visible = (person: Person, channel: string) =>
    messages.filter(each => each.channel === channel && (each.onlyFor ?? person.id) === person.id);
  return {
    team: 'T1',
    bot,
    people: new Map([bot, ...people].map(each => [each.id, each])),
    joined: new Set(joined),
    messages,
    views: [],
    files: [],
    apiUrl: '',
    add(message) {
      clock += 1_000;
      const added = { ...message, ts: `${Math.floor(clock / 1e6)}.${String(clock % 1e6).padStart(6, '0')}` };
      messages.push(added);
      return added;
    },
    find: (channel, ts) => messages.find(each => each.channel === channel && each.ts === ts),
    remove: message => void messages.splice(messages.indexOf(message), 1),
    seenBy: (person, channel) =>
      visible(person, channel).map(({ blocks, text, author }) =>
        author === bot.id ? readBlocks(blocks).join('\n') : text,
      ),
    last(person, channel) {
      const last = visible(person, channel).at(-1);
      if (!last) throw new Error(`${person.name} sees nothing in ${channel}`);
      return last;
    },
  };
}

/** What stands behind a label of a message. */
export function controlNamed({ blocks }: SlackMessage, label: string) {
  const controls = controlsOf(blocks);
  const found = controls.find(each => each.label === label);
  if (!found) throw new Error(`no “${label}” among ${controls.map(each => each.label).join(', ')}`);
  return found.action;
}

/** What a thumb of a message sends. */
export function thumbOf({ blocks }: SlackMessage, opinion: 'positive' | 'negative') {
  const thumbs = blocks
    .flatMap(({ elements }) => elements ?? [])
    .find(({ type }) => type === 'feedback_buttons');
  if (!thumbs) throw new Error('there are no thumbs');
  const { value, text } = thumbs[`${opinion}_button`];
  return { type: 'feedback_buttons', action_id: thumbs.action_id, value, text };
}

/** The text or blocks of a message as Slack refuses them; empty when it takes them. */
export function messageProblems(message: any): readonly string[] {
  if (message.blocks !== undefined) return blockProblems(message.blocks);
  return typeof message.text === 'string' && message.text !== '' ? [] : ['[ERROR] no_text'];
}
