import { memberOf, messageOf, readable, userOf } from './payloads.ts';
import type { DiscordPeer } from './peer.ts';
import { controlsOf } from './reading.ts';
import { type Pending, react } from './rest.ts';
import type { DiscordMessage, Person } from './server.ts';

/** Where something is done: in the server, or in the direct messages of the bot. */
export interface Acts {
  command(
    person: Person,
    channel: string,
    subcommand: string,
    options?: Readonly<Record<string, string>>,
  ): Promise<Pending>;
  /** What is offered while an option is being typed. */
  suggestions(
    person: Person,
    channel: string,
    subcommand: string,
    option: string,
    typed: string,
  ): Promise<readonly any[]>;
  press(person: Person, message: DiscordMessage, label: string): Promise<Pending>;
  pressData(person: Person, message: DiscordMessage, data: object): Promise<Pending>;
  submit(
    person: Person,
    message: DiscordMessage,
    id: string,
    values: Readonly<Record<string, string>>,
  ): Promise<Pending>;
  /** Says something; `@aws` is a mention of the bot, `@aws-role` one of its role. Resolves after an answer, or a while. */
  say(
    person: Person,
    channel: string,
    text: string,
    more?: Readonly<Record<string, unknown>>,
  ): Promise<DiscordMessage>;
  /** Replies to a message, which pings whoever wrote it unless that is switched off. */
  reply(person: Person, to: DiscordMessage, text: string, ping?: 'on' | 'off'): Promise<DiscordMessage>;
  /** Puts an emoji on a message. */
  react(person: Person, message: DiscordMessage, emoji: string): void;
}

const string = 3;
/** All permissions, as one that manages the server has. */
const everything = String((1n << 53n) - 1n);

export function actsOn({ rest, gateway, interact }: DiscordPeer): Acts {
  const { server } = rest;

  const happen = (
    person: Person,
    channel: string,
    type: number,
    data: object,
    source: DiscordMessage | null = null,
  ) => {
    const kind = server.channels.get(channel)?.type ?? 0;
    // In a group of friends the app is there only because one of them installed it.
    const outside = kind === 1 || kind === 3;
    const id = server.id();
    const pending: Pending = {
      person: person.id,
      channel,
      type,
      created: Date.now(),
      source,
      answered: null,
      first: null,
      waiting: false,
      choices: null,
      modal: null,
    };
    return interact(
      {
        id,
        token: `token-${id}`,
        application_id: server.application,
        type,
        version: 1,
        channel_id: channel,
        channel: { id: channel, type: server.channels.get(channel)?.type ?? 0 },
        locale: person.locale,
        app_permissions: server.forbidden.has(channel) ? '0' : everything,
        entitlements: [],
        authorizing_integration_owners: {},
        context: { 0: 0, 11: 0, 1: 1, 3: 2 }[kind],
        attachment_size_limit: 1,
        data,
        ...(outside
          ? { user: userOf(person) }
          : {
              guild_id: server.guild,
              guild_locale: 'en-US',
              member: { ...memberOf(person), user: userOf(person) },
            }),
        ...(source ? { message: messageOf(source, server) } : {}),
      },
      pending,
    );
  };

  const commandData = (subcommand: string, options: readonly object[]) => ({
    id: server.id(),
    name: 'aws',
    type: 1,
    options: [{ type: 1, name: subcommand, options }],
  });

  const acts: Acts = {
    command: (person, channel, subcommand, options = {}) =>
      happen(
        person,
        channel,
        2,
        commandData(
          subcommand,
          Object.entries(options).map(([name, value]) => ({ type: string, name, value })),
        ),
      ),
    async suggestions(person, channel, subcommand, option, typed) {
      const focused = { type: string, name: option, value: typed, focused: true };
      const { choices } = await happen(person, channel, 4, commandData(subcommand, [focused]));
      return choices ?? [];
    },
    press(person, message, label) {
      const controls = controlsOf(message.components);
      const found = controls.find(each => each.label === label);
      if (!found) throw new Error(`no “${label}” among ${controls.map(each => each.label).join(', ')}`);
      return happen(person, message.channel, 3, found.data, message);
    },
    pressData: (person, message, data) => happen(person, message.channel, 3, data, message),
    submit: (person, message, id, values) =>
      happen(
        person,
        message.channel,
        5,
        {
          custom_id: id,
          components: Object.entries(values).map(([field, value]) => ({
            type: 18,
            component: { type: 4, custom_id: field, value },
          })),
        },
        message,
      ),
    async say(person, channel, text, more = {}) {
      const content = text
        .replaceAll('@aws-role', `<@&${server.botRole}>`)
        .replaceAll('@aws', `<@${server.bot.id}>`);
      const said = server.add({ channel, author: person.id, content });
      const before = server.messages.length;
      const direct = server.channels.get(channel)?.type === 1;
      const payload = {
        ...messageOf(said, server),
        channel_type: server.channels.get(channel)?.type,
        ...(direct ? {} : { guild_id: server.guild, member: memberOf(person) }),
        ...more,
      };
      gateway.dispatch('MESSAGE_CREATE', readable(payload, server, gateway.reads()));
      for (const until = Date.now() + 300; server.messages.length === before && Date.now() < until; )
        await new Promise(resolve => setTimeout(resolve, 2));
      return said;
    },
    reply(person, to, text, ping = 'on') {
      const referenced = messageOf(to, server);
      return acts.say(person, to.channel, text, {
        type: 19,
        message_reference: { type: 0, message_id: to.id, channel_id: to.channel, guild_id: server.guild },
        referenced_message: referenced,
        ...(ping === 'on' ? { mentions: [referenced.author] } : {}),
      });
    },
    react: (person, message, emoji) => react(server, gateway, message, person, emoji),
  };
  return acts;
}
