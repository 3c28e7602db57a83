import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';
import { type WebSocket, WebSocketServer } from 'ws';
import { methods, Refusal } from './api.ts';
import { messageProblems, type SlackMessage, type Workspace } from './workspace.ts';

export const tokens = {
  bot: 'xoxb-canary-bot-token',
  app: 'xapp-canary-app-token',
  signingSecret: 'canary-signing-secret',
} as const;

/** What goes wrong, switched on and off by a test. */
export interface Faults {
  /** The scopes that the bot's token has. */
  scopes: readonly string[];
  /** An envelope is sent once more at once, as after a lost acknowledgement. */
  duplicate: boolean;
  /** Envelopes that nobody acknowledges come again after these milliseconds; Slack's are 0, 60,000, 300,000. */
  redeliverAfter: readonly number[];
  /** The next two envelopes change places. */
  reorder: boolean;
  /** How long before an answer leaves. */
  delay: number;
  /** So many posts are taken without the bot being told. */
  untold: number;
}

/** It was done; the answer is lost on the way. */
class Untold extends Error {}

export interface SlackPeer {
  readonly apiUrl: string;
  readonly faults: Faults;
  /** Every answer Slack would have refused, in words; tests expect none. */
  readonly refused: string[];
  /** Every call of the Web API, by name. */
  readonly calls: string[];
  /** Delivers by signed requests to this address instead of the socket. */
  deliverTo(url: string): void;
  /** Something happened; resolves with what the bot put into its acknowledgement. */
  deliver(type: 'events_api' | 'slash_commands' | 'interactive', payload: object): Promise<Delivered>;
  /** A response URL, good five times within half an hour. */
  responseUrl(channel: string, person: string, message?: SlackMessage): string;
  /** Resolves once a response URL has been used, or after a second. */
  used(url: string): Promise<void>;
  connections(): number;
  /** Closes every socket, politely or not. */
  drop(politely: boolean): void;
  stop(): Promise<void>;
}

export interface Delivered {
  /** Null when nobody acknowledged. */
  readonly status: number | null;
  readonly body: any;
  readonly milliseconds: number;
}

/** After this Slack shows an error and, for an event, sends it again. */
const acknowledgedWithin = 3_000;

export async function startSlack(workspace: Workspace): Promise<SlackPeer> {
  const faults: Faults = {
    scopes: [
      'commands',
      'chat:write',
      'app_mentions:read',
      'im:history',
      'users:read',
      'files:write',
      'channels:history',
      'groups:history',
      'mpim:history',
    ],
    duplicate: false,
    redeliverAfter: [],
    reorder: false,
    delay: 0,
    untold: 0,
  };
  const refused: string[] = [];
  const calls: string[] = [];
  const urls = new Map<string, { channel: string; person: string; message?: SlackMessage; left: number }>();
  const waiting = new Map<string, () => void>();
  const acknowledged = new Map<string, (body: unknown) => void>();
  let turn = 0;
  let endpoint: string | null = null;

  const server = createServer((request, response) => {
    bodyOf(request)
      .then(body => serve(request, body, response))
      .catch((error: unknown) => {
        if (error instanceof Untold) return response.writeHead(400).end();
        refused.push(String(error));
        response.writeHead(500).end();
      });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', socket => {
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.clients.size }));
    socket.on('message', data => {
      const { envelope_id, payload } = JSON.parse(String(data));
      acknowledged.get(envelope_id)?.(payload);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  workspace.apiUrl = `${origin}/api/`;

  async function serve(request: IncomingMessage, body: string, response: ServerResponse) {
    const path = new URL(request.url ?? '/', origin).pathname;
    if (faults.delay > 0) await pause(faults.delay);
    if (path.startsWith('/api/'))
      return json(response, 200, callMethod(path.slice(5), request, body), scopesHeader());
    if (path.startsWith('/upload/')) {
      // The content is one part of a form.
      const file = workspace.files[Number(path.slice('/upload/'.length)) - 1];
      if (file) file.text = body.match(/\r\n\r\n(.*?)\r\n--/s)?.[1] ?? body;
      return response.writeHead(200).end('OK');
    }
    if (path.startsWith('/respond/')) return respond(path, body, response);
    response.writeHead(404).end();
  }

  const scopesHeader = () => ({ 'x-oauth-scopes': faults.scopes.join(',') });

  function callMethod(name: string, request: IncomingMessage, body: string): Record<string, unknown> {
    calls.push(name);
    const given = formOf(body);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? given.token;
    if (!token) return { ok: false, error: 'not_authed' };
    if (name === 'apps.connections.open')
      return token === tokens.app
        ? { ok: true, url: `ws://127.0.0.1:${port}/socket` }
        : { ok: false, error: token === tokens.bot ? 'not_allowed_token_type' : 'invalid_auth' };
    if (token !== tokens.bot) return { ok: false, error: 'invalid_auth' };
    const method = methods[name];
    if (!method) return { ok: false, error: 'unknown_method' };
    if (method.scope && !faults.scopes.includes(method.scope))
      return { ok: false, error: 'missing_scope', needed: method.scope, provided: faults.scopes.join(',') };
    try {
      const done = method.run(given, workspace);
      if (name === 'chat.postMessage' && faults.untold-- > 0) throw new Untold();
      return { ok: true, ...done };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(`${name}: ${error.message} ${JSON.stringify(error.more)}`);
      return { ok: false, error: error.message, ...error.more };
    }
  }

  function respond(path: string, body: string, response: ServerResponse) {
    const url = urls.get(path);
    if (!url || url.left === 0) {
      refused.push(`${path}: used_url`);
      return response.writeHead(404).end('used_url');
    }
    url.left -= 1;
    const given = JSON.parse(body);
    if (given.delete_original) {
      if (url.message) workspace.remove(url.message);
    } else if (!take(given, url.channel, url.person, url.message))
      return response.writeHead(400).end('invalid_blocks');
    response.writeHead(200).end('ok');
    waiting.get(path)?.();
  }

  /** Shows what came back in an acknowledgement or to a response URL; false when Slack would refuse it. */
  function take(given: any, channel: string, person: string, message?: SlackMessage): boolean {
    const problems = messageProblems(given);
    refused.push(...problems);
    if (problems.length > 0) return false;
    const content = { text: String(given.text ?? ''), blocks: given.blocks ?? [] };
    if (given.replace_original && message) Object.assign(message, content);
    else
      workspace.add({
        channel,
        author: workspace.bot.id,
        thread: given.thread_ts ?? null,
        onlyFor: given.response_type === 'in_channel' ? null : person,
        ...content,
      });
    return true;
  }

  async function byRequest(
    type: string,
    payload: object,
    retry: number,
  ): Promise<Omit<Delivered, 'milliseconds'>> {
    const body =
      type === 'slash_commands'
        ? new URLSearchParams(payload as Record<string, string>).toString()
        : type === 'interactive'
          ? new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
          : JSON.stringify(payload);
    const response = await fetch(endpoint as string, {
      method: 'POST',
      headers: {
        ...signed(body),
        'content-type': type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
        ...(retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {}),
      },
      body,
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  }

  function bySocket(type: string, payload: object, retry: number): Promise<Omit<Delivered, 'milliseconds'>> {
    const open = [...sockets.clients].filter(({ readyState }) => readyState === 1);
    // Several connections share what happens: https://docs.slack.dev/apis/events-api/using-socket-mode
    const socket = open[turn++ % open.length];
    const envelope_id = randomUUID();
    const envelope = { type, envelope_id, payload, accepts_response_payload: type === 'slash_commands' };
    return new Promise(resolve => {
      const late = setTimeout(() => resolve({ status: null, body: null }), acknowledgedWithin);
      acknowledged.set(envelope_id, body => {
        clearTimeout(late);
        acknowledged.delete(envelope_id);
        resolve({ status: 200, body });
      });
      const again = retry > 0 ? { retry_attempt: retry, retry_reason: 'timeout' } : {};
      socket?.send(JSON.stringify({ ...envelope, ...again }));
    });
  }

  /** Lets the envelope that waits for the next one go. */
  let letGo: (() => void) | null = null;
  const once = async (type: string, payload: object, retry: number): Promise<Delivered> => {
    if (faults.reorder && !letGo) {
      await new Promise<void>(resolve => {
        letGo = resolve;
      });
      letGo = null;
      faults.reorder = false;
      await pause(20);
    } else letGo?.();
    const began = performance.now();
    const delivered = await (endpoint ? byRequest : bySocket)(type, payload, retry);
    return { ...delivered, milliseconds: performance.now() - began };
  };

  return {
    apiUrl: `${origin}/api/`,
    faults,
    refused,
    calls,
    deliverTo(url) {
      endpoint = url;
    },
    async deliver(type, payload) {
      const deliveries = faults.duplicate
        ? [once(type, payload, 0), once(type, payload, 1)]
        : [once(type, payload, 0)];
      let [delivered] = await Promise.all(deliveries);
      for (const [at, wait] of faults.redeliverAfter.entries()) {
        if (type !== 'events_api' || delivered?.status === 200) break;
        await pause(wait);
        delivered = await once(type, payload, at + 1);
      }
      const { body } = delivered as Delivered;
      const asked = payload as Record<string, string>;
      if (type === 'slash_commands' && body && (body.blocks || body.text))
        take(body, asked.channel_id as string, asked.user_id as string);
      return delivered as Delivered;
    },
    responseUrl(channel, person, message) {
      const path = `/respond/${randomUUID()}`;
      urls.set(path, { channel, person, left: 5, ...(message ? { message } : {}) });
      return `${origin}${path}`;
    },
    used: url =>
      new Promise(resolve => {
        waiting.set(new URL(url).pathname, resolve);
        setTimeout(resolve, 1_000).unref();
      }),
    connections: () => sockets.clients.size,
    drop(politely) {
      for (const socket of sockets.clients as Set<WebSocket>)
        if (politely) socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
        else socket.terminate();
    },
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signed(
  body: string,
  secret: string = tokens.signingSecret,
  at = Date.now(),
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1_000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` };
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

async function bodyOf(request: IncomingMessage): Promise<string> {
  return Buffer.concat(await request.toArray()).toString();
}

/** The web client posts forms whose values are JSON where they are no text. */
const formOf = (body: string): Record<string, any> =>
  Object.fromEntries(
    Object.entries(parse(body)).map(([key, value]) => [
      key,
      /^[[{]/.test(String(value)) ? parsed(String(value)) : value,
    ]),
  );

function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function json(response: ServerResponse, status: number, body: object, headers: Record<string, string>) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
