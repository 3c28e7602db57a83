import { readComponents } from './reading.ts';

/** A person on Discord; `locale` comes with every interaction. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** May manage the server. */
  readonly admin?: boolean;
}

export interface DiscordMessage {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  /** The one person who sees it; null when everybody does. */
  readonly onlyFor: string | null;
  readonly replyTo: string | null;
  readonly nonce: string | null;
  readonly pings: boolean;
  content: string;
  components: readonly any[];
  flags: number;
  /** By name. */
  files: Readonly<Record<string, string>>;
}

export interface Reaction {
  readonly message: string;
  readonly emoji: string;
  readonly by: string;
}

/** One server with its channels, people and messages, and the direct messages of the bot. */
export interface Server {
  readonly guild: string;
  readonly application: string;
  readonly bot: Person;
  readonly botRole: string;
  readonly people: readonly Person[];
  /** Channel → the server's, or a direct message. */
  readonly channels: Map<string, { readonly type: 0 | 1 | 3 | 11; readonly parent?: string }>;
  /** Where the bot may not write. */
  readonly forbidden: Set<string>;
  readonly messages: DiscordMessage[];
  /** Who put which emoji on which message. */
  readonly reactions: Reaction[];
  id(): string;
  add(
    message: Partial<DiscordMessage> & { readonly channel: string; readonly author: string },
  ): DiscordMessage;
  find(id: unknown): DiscordMessage | undefined;
  remove(message: DiscordMessage): void;
  seenBy(person: Person, channel: string): readonly string[];
  last(person: Person, channel: string): DiscordMessage;
}

// The first second of 2015, from which ids count: https://docs.discord.com/developers/reference#snowflakes
const epoch = 1_420_070_400_000n;

export function createServer(people: readonly Person[], channels: Server['channels']): Server {
  let sequence = 0n;
  const id = () => {
    sequence += 1n;
    return String(((BigInt(Date.now()) - epoch) << 22n) + sequence);
  };
  const bot: Person = { id: '900000000000000001', name: 'aws', locale: 'en-US' };
  const messages: DiscordMessage[] = [];
  const visible = (person: Person, channel: string) =>
    messages.filter(each => each.channel === channel && (each.onlyFor ?? person.id) === person.id);
  return {
    guild: '100000000000000001',
    application: '900000000000000001',
    bot,
    botRole: '700000000000000001',
    people,
    channels,
    forbidden: new Set(),
    messages,
    reactions: [],
    id,
    add(message) {
      const added: DiscordMessage = {
        id: id(),
        onlyFor: null,
        replyTo: null,
        nonce: null,
        pings: false,
        content: '',
        components: [],
        flags: 0,
        files: {},
        ...message,
      };
      messages.push(added);
      return added;
    },
    find: wanted => messages.find(each => each.id === wanted),
    remove: message => void messages.splice(messages.indexOf(message), 1),
    seenBy: (person, channel) =>
      visible(person, channel).map(({ content, components, author }) =>
        author === bot.id ? readComponents(components).join('\n') : content,
      ),
    last(person, channel) {
      const last = visible(person, channel).at(-1);
      if (!last) throw new Error(`${person.name} sees nothing in ${channel}`);
      return last;
    },
  };
}
