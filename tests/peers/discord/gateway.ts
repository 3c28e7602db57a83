import type { WebSocket } from 'ws';
import { guildOf, userOf } from './payloads.ts';
import type { Server } from './server.ts';

/** The gateway: https://docs.discord.com/developers/events/gateway */
export interface Gateway {
  readonly identified: { intents: number }[];
  readonly resumed: () => number;
  /** Whether the bot asked for the text of messages that do not name it. */
  reads(): boolean;
  connect(socket: WebSocket): void;
  /** Tells the bot, if it asked for that. */
  dispatch(event: string, data: object): void;
  /** Breaks the connection, or closes it with a code. */
  drop(code?: number): void;
}

const ops = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, hello: 10, heartbeatAck: 11 } as const;
const closes = { authenticationFailed: 4004, disallowedIntents: 4014 } as const;
/** Members, presences and the content of messages must be switched on in the Developer Portal. */
const messageContent = 1 << 15;
const privileged = (1 << 1) | (1 << 8) | messageContent;
/** Events that come only to who asks for them: https://docs.discord.com/developers/events/gateway#list-of-intents */
const wanted: Readonly<Record<string, number>> = { MESSAGE_REACTION_ADD: 1 << 10 };

export function createGateway(
  server: Server,
  token: string,
  url: () => string,
  allowed: () => number,
): Gateway {
  const identified: { intents: number }[] = [];
  const sent: { t: string; d: object; s: number }[] = [];
  let resumes = 0;
  /** Every session of the bot hears everything. */
  const live = new Set<WebSocket>();

  const send = (socket: WebSocket, payload: object) => socket.send(JSON.stringify(payload));
  const asked = () => identified.at(-1)?.intents ?? 0;
  const dispatch = (event: string, data: object) => {
    if (wanted[event] && !(asked() & wanted[event])) return;
    const payload = { op: ops.dispatch, t: event, d: data, s: sent.length + 1 };
    sent.push(payload);
    for (const socket of live) if (socket.readyState === 1) send(socket, payload);
  };

  const handlers: Readonly<Record<number, (socket: WebSocket, data: any) => void>> = {
    [ops.heartbeat]: socket => send(socket, { op: ops.heartbeatAck }),
    [ops.identify]: (socket, data) => {
      if (data.token !== token) return socket.close(closes.authenticationFailed, 'Authentication failed.');
      if (data.intents & privileged & ~allowed())
        return socket.close(closes.disallowedIntents, 'Disallowed intent(s).');
      identified.push({ intents: data.intents });
      live.add(socket);
      dispatch('READY', {
        v: 10,
        user: userOf(server.bot, true),
        guilds: [{ id: server.guild, unavailable: true }],
        session_id: 'session',
        resume_gateway_url: url(),
        application: { id: server.application, flags: 0 },
      });
      dispatch('GUILD_CREATE', guildOf(server));
    },
    [ops.resume]: (socket, data) => {
      resumes += 1;
      live.add(socket);
      for (const payload of sent.filter(({ s }) => s > data.seq)) send(socket, payload);
      dispatch('RESUMED', {});
    },
  };

  return {
    identified,
    resumed: () => resumes,
    connect(socket) {
      send(socket, { op: ops.hello, d: { heartbeat_interval: 41_250 } });
      socket.on('message', data => {
        const { op, d } = JSON.parse(String(data));
        handlers[op]?.(socket, d);
      });
    },
    reads: () => (asked() & messageContent) !== 0,
    dispatch,
    drop(code) {
      for (const socket of live) code ? socket.close(code) : socket.terminate();
      live.clear();
    },
  };
}
