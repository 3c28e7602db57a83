import { choiceProblems, commandProblems, messageProblems, modalProblems } from './components.ts';
import type { Gateway } from './gateway.ts';
import { channelOf, memberOf, messageOf, readable, userOf } from './payloads.ts';
import type { DiscordMessage, Person, Server } from './server.ts';

/** An interaction that waits for its answer. */
export interface Pending {
  readonly person: string;
  readonly channel: string;
  /** 2 a command, 3 a component, 4 suggestions, 5 a form. */
  readonly type: number;
  readonly created: number;
  readonly source: DiscordMessage | null;
  answered: number | null;
  first: DiscordMessage | null;
  /** The first answer is still a mark that one is being thought of. */
  waiting: boolean;
  choices: readonly any[] | null;
  modal: any;
  /** Whoever waits for the answer. */
  wake?: () => void;
}

export interface Rest {
  readonly server: Server;
  readonly pending: Map<string, Pending>;
  readonly commands: { registered: any[]; puts: number };
  readonly gateway: Pick<Gateway, 'dispatch' | 'reads'>;
  /** What the application may, as the Developer Portal has it. */
  readonly flags: { application: number; threads: boolean; servers: number; history: boolean };
}

/** An error as Discord says it: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: readonly string[];
  constructor(status: number, code: number, message: string, errors: readonly string[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

function refuseUnless(condition: unknown, status: number, code: number, message: string): asserts condition {
  if (!condition) throw new Refusal(status, code, message);
}

const valid = (problems: readonly string[]) => {
  if (problems.length > 0) throw new Refusal(400, 50035, 'Invalid Form Body', problems);
};

type Handler = (rest: Rest, parts: readonly string[], body: any, query: URLSearchParams) => unknown;

/** Three seconds for the first answer, fifteen minutes for all others. */
const firstWithin = 3_000;
const tokenFor = 15 * 60_000;
const ephemeral = 1 << 6;

const shown = (body: any) => ({
  components: body.components ?? [],
  flags: body.flags ?? 0,
  content: '',
  ...(body.files ? { files: body.files } : {}),
});

function answerTo(rest: Rest, pending: Pending, body: any): DiscordMessage {
  valid(messageProblems(body));
  return rest.server.add({
    channel: pending.channel,
    author: rest.server.bot.id,
    onlyFor: body.flags & ephemeral ? pending.person : null,
    ...shown(body),
  });
}

function edit(message: DiscordMessage, body: any): void {
  valid(messageProblems({ ...body, flags: (body.flags ?? 0) | message.flags }));
  Object.assign(message, shown({ ...body, flags: message.flags }));
}

/** One entry a type of first answer. */
const callbacks: Readonly<Record<number, (rest: Rest, pending: Pending, data: any) => void>> = {
  4: (rest, pending, data) => {
    pending.first = answerTo(rest, pending, data);
  },
  5: (rest, pending, data) => {
    pending.first = rest.server.add({
      channel: pending.channel,
      author: rest.server.bot.id,
      onlyFor: data?.flags & ephemeral ? pending.person : null,
      flags: data?.flags ?? 0,
    });
    pending.waiting = true;
  },
  6: (_rest, pending) => {
    pending.first = pending.source;
  },
  7: (_rest, pending, data) => {
    refuseUnless(pending.source, 400, 50035, 'Invalid Form Body');
    edit(pending.source, data);
    pending.first = pending.source;
  },
  8: (_rest, pending, data) => {
    refuseUnless(pending.type === 4, 400, 50035, 'Invalid Form Body');
    valid(choiceProblems(data.choices));
    pending.choices = data.choices;
  },
  9: (_rest, pending, data) => {
    valid(modalProblems(data));
    pending.modal = data;
  },
};

function pendingOf(rest: Rest, token: string | undefined): Pending {
  const pending = rest.pending.get(token ?? '');
  refuseUnless(pending, 404, 10062, 'Unknown interaction');
  return pending;
}

function followable(rest: Rest, token: string | undefined): Pending {
  const pending = rest.pending.get(token ?? '');
  refuseUnless(pending && Date.now() - pending.created < tokenFor, 404, 10015, 'Unknown Webhook');
  return pending;
}

const original = (pending: Pending): DiscordMessage => {
  refuseUnless(pending.first, 404, 10008, 'Unknown Message');
  return pending.first;
};

function post(rest: Rest, channel: string, body: any): DiscordMessage {
  const { server } = rest;
  refuseUnless(server.channels.has(channel), 404, 10003, 'Unknown Channel');
  refuseUnless(!server.forbidden.has(channel), 403, 50013, 'Missing Permissions');
  valid(messageProblems(body));
  const replyTo = body.message_reference?.message_id ?? null;
  refuseUnless(
    !replyTo || rest.flags.history,
    400,
    160002,
    'Cannot reply without permission to read message history',
  );
  if (replyTo && !server.find(replyTo) && body.message_reference.fail_if_not_exists !== false)
    throw new Refusal(400, 50035, 'Invalid Form Body', ['message_reference: Unknown message']);
  const twin = server.messages.find(
    each => body.enforce_nonce && each.channel === channel && each.nonce === String(body.nonce),
  );
  if (twin) return twin;
  const parse = body.allowed_mentions?.parse;
  return server.add({
    channel,
    author: server.bot.id,
    replyTo,
    nonce: body.nonce === undefined ? null : String(body.nonce),
    pings: parse === undefined || parse.length > 0 || body.allowed_mentions?.replied_user !== false,
    ...shown(body),
  });
}

/** Somebody, who may be the bot, puts an emoji on a message: everybody there is told. */
export function react(
  server: Server,
  gateway: Rest['gateway'],
  { id, channel }: DiscordMessage,
  person: Person,
  name: string,
): void {
  const own = person.id === server.bot.id;
  server.reactions.push({ message: id, emoji: name, by: person.id });
  gateway.dispatch('MESSAGE_REACTION_ADD', {
    user_id: person.id,
    message_id: id,
    channel_id: channel,
    guild_id: server.guild,
    emoji: { id: null, name },
    member: { ...memberOf(person), user: userOf(person, own) },
    type: 0,
    burst: false,
  });
}

/** Method and path → what happens; `:x` stands for one part. */
export const routes: Readonly<Record<string, Handler>> = {
  'GET /users/@me': ({ server }) => userOf(server.bot, true),
  'GET /users/@me/guilds': ({ server, flags }) =>
    Array(flags.servers).fill({ id: server.guild, name: 'Team' }),
  'GET /applications/@me': ({ server, flags }) => ({
    id: server.application,
    name: 'aws',
    flags: flags.application,
    bot_public: true,
  }),
  'GET /applications/:application/commands': ({ commands }) => commands.registered,
  'PUT /applications/:application/commands': ({ commands, server }, _parts, body) => {
    valid(body.flatMap((each: any) => commandProblems(each)));
    commands.puts += 1;
    // What Discord adds of its own, and how it says "nothing".
    commands.registered = body.map((each: any) => ({
      id: server.id(),
      application_id: server.application,
      version: '1',
      default_member_permissions: null,
      nsfw: false,
      ...each,
      options: each.options.map((option: any) => ({
        ...option,
        options: option.options?.length ? option.options : undefined,
      })),
    }));
    return commands.registered;
  },
  'POST /interactions/:id/:token/callback': (rest, [, , token], body) => {
    const pending = pendingOf(rest, token);
    refuseUnless(Date.now() - pending.created < firstWithin, 404, 10062, 'Unknown interaction');
    refuseUnless(pending.answered === null, 400, 40060, 'Interaction has already been acknowledged.');
    callbacks[body.type]?.(rest, pending, body.data);
    pending.answered = body.type;
    pending.wake?.();
    return undefined;
  },
  'GET /webhooks/:application/:token/messages/@original': (rest, [, , token]) =>
    messageOf(original(followable(rest, token)), rest.server),
  'PATCH /webhooks/:application/:token/messages/@original': (rest, [, , token], body) => {
    const message = original(followable(rest, token));
    valid(messageProblems(body));
    rest.pending.get(token ?? '')!.waiting = false;
    Object.assign(message, shown({ ...body, flags: body.flags | message.flags }));
    return messageOf(message, rest.server);
  },
  'PATCH /webhooks/:application/:token/messages/:message': (rest, [, , token, , id], body) => {
    followable(rest, token);
    const message = rest.server.find(id);
    refuseUnless(message, 404, 10008, 'Unknown Message');
    edit(message, body);
    return messageOf(message, rest.server);
  },
  'DELETE /webhooks/:application/:token/messages/@original': (rest, [, , token]) => {
    const pending = followable(rest, token);
    rest.server.remove(original(pending));
    pending.waiting = false;
    return undefined;
  },
  // The first follow-up takes the place of a waiting mark, and whoever could see that sees this.
  'POST /webhooks/:application/:token': (rest, [, , token], body) => {
    const pending = followable(rest, token);
    if (!pending.waiting || !pending.first) return messageOf(answerTo(rest, pending, body), rest.server);
    pending.waiting = false;
    edit(pending.first, body);
    return messageOf(pending.first, rest.server);
  },
  'GET /channels/:channel': ({ server }, [, channel = '']) => channelOf(channel, server),
  'POST /channels/:channel/messages': (rest, [, channel = ''], body) =>
    messageOf(post(rest, channel, body), rest.server),
  'GET /channels/:channel/messages/:message': ({ server, gateway }, [, , , message]) => {
    const found = server.find(message);
    refuseUnless(found, 404, 10008, 'Unknown Message');
    return readable(messageOf(found, server), server, gateway.reads());
  },
  'PATCH /channels/:channel/messages/:message': ({ server }, [, , , id], body) => {
    const message = server.find(id);
    refuseUnless(message, 404, 10008, 'Unknown Message');
    refuseUnless(
      message.author === server.bot.id,
      403,
      50005,
      'Cannot edit a message authored by another user',
    );
    edit(message, body);
    return messageOf(message, server);
  },
  'POST /channels/:channel/messages/:message/threads': (
    { server, flags },
    [, parent = '', , message = ''],
  ) => {
    refuseUnless(flags.threads, 403, 50013, 'Missing Permissions');
    refuseUnless(
      !server.channels.has(message),
      400,
      160004,
      'A thread has already been created for this message',
    );
    server.channels.set(message, { type: 11, parent });
    return channelOf(message, server);
  },
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me': (
    { server, gateway },
    [, , , message, , emoji = ''],
  ) => {
    const found = server.find(message);
    refuseUnless(found, 404, 10008, 'Unknown Message');
    react(server, gateway, found, server.bot, decodeURIComponent(emoji));
    return undefined;
  },
  'DELETE /channels/:channel/messages/:message/reactions/:emoji/@me': (
    { server },
    [, , , message, , emoji = ''],
  ) => {
    const own = server.reactions.findIndex(
      each =>
        each.message === message && each.emoji === decodeURIComponent(emoji) && each.by === server.bot.id,
    );
    if (own >= 0) server.reactions.splice(own, 1);
    return undefined;
  },
};
