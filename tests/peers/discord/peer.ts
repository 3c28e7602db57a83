import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { createGateway, type Gateway } from './gateway.ts';
import { type Pending, Refusal, type Rest, routes } from './rest.ts';
import type { Server } from './server.ts';

/** Three parts joined by dots, as real ones: the application's id, a time, a secret. */
export const token = 'OTAwMDAwMDAwMDAwMDAwMDAx.Canary.discord-canary-token-secret';

export interface DiscordPeer {
  readonly apiUrl: string;
  readonly gateway: Gateway;
  readonly rest: Rest;
  /** Every answer Discord would have refused, in words; tests expect none. */
  readonly refused: string[];
  readonly calls: string[];
  /** Answers every request so, once: a status, a body and headers. */
  readonly faults: { status: number; body?: object; headers?: Record<string, string> }[];
  /** An interaction arrives; resolves when it has been answered, or after three seconds. */
  interact(
    payload: { readonly id: string; readonly token: string } & Record<string, unknown>,
    pending: Pending,
  ): Promise<Pending>;
  stop(): Promise<void>;
}

export async function startDiscord(server: Server): Promise<DiscordPeer> {
  const refused: string[] = [];
  const calls: string[] = [];
  const faults: DiscordPeer['faults'] = [];
  const flags = { application: 0, threads: true, servers: 1, history: true };

  const http = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      refused.push(String(error));
      response.writeHead(500).end();
    });
  });
  const sockets = new WebSocketServer({ server: http });
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const messageContent = (1 << 18) | (1 << 19); // the flags of an application that may read it
  const gateway = createGateway(
    server,
    token,
    () => `ws://127.0.0.1:${port}`,
    () => (flags.application & messageContent ? 1 << 15 : 0),
  );
  const rest: Rest = { server, pending: new Map(), commands: { registered: [], puts: 0 }, gateway, flags };
  sockets.on('connection', socket => gateway.connect(socket));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://discord');
    const path = url.pathname.replace('/api/v10', '');
    calls.push(`${request.method} ${path}`);
    const body = bodyOf(
      Buffer.concat(await request.toArray()).toString(),
      request.headers['content-type'] ?? '',
    );
    const fault = faults.shift();
    if (fault) return json(response, fault.status, fault.body ?? {}, fault.headers);
    // Interactions and their webhooks carry their own token in the path.
    const open = /^\/(?:interactions|webhooks)\//.test(path);
    if (!open && request.headers.authorization !== `Bot ${token}`)
      return json(response, 401, { message: '401: Unauthorized', code: 0 });
    if (path === '/gateway/bot')
      return json(response, 200, {
        url: `ws://127.0.0.1:${port}`,
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 },
      });
    const route = Object.keys(routes).find(each => matches(each, request.method ?? '', path));
    if (!route) return json(response, 404, { message: '404: Not Found', code: 0 });
    try {
      const result = routes[route]!(rest, path.split('/').slice(1), body, url.searchParams);
      if (result === undefined) response.writeHead(204).end();
      else json(response, 200, result as object);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(`${route}: ${error.message} ${error.errors.join('; ')}`.trim());
      json(response, error.status, {
        code: error.code,
        message: error.message,
        errors: { _errors: error.errors },
      });
    }
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    gateway,
    rest,
    refused,
    calls,
    faults,
    async interact(payload, pending) {
      rest.pending.set(payload.token, pending);
      const answered = new Promise<void>(resolve => {
        pending.wake = resolve;
        setTimeout(resolve, 3_000).unref();
      });
      gateway.dispatch('INTERACTION_CREATE', payload);
      await answered;
      return pending;
    },
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      http.closeAllConnections();
      await new Promise(resolve => http.close(resolve));
    },
  };
}

/** Whether `GET /channels/:channel` names the path; a guild's commands are like everybody's. */
function matches(route: string, method: string, path: string): boolean {
  const [verb, pattern = ''] = route.split(' ');
  const parts = pattern.split('/');
  const given = path.replace(/\/guilds\/\d+\/commands$/, '/commands').split('/');
  return (
    verb === method &&
    parts.length === given.length &&
    parts.every((part, at) => part.startsWith(':') || part === decodeURIComponent(given[at] ?? ''))
  );
}

/** JSON, or a form with files beside a part called `payload_json`. */
function bodyOf(body: string, type: string): any {
  if (body === '') return undefined;
  if (type.startsWith('application/json')) return JSON.parse(body);
  const payload = JSON.parse(
    body.match(/name="payload_json"\r?\n(?:[^\r\n]+\r?\n)*\r?\n(.*?)\r?\n--/s)?.[1] ?? 'null',
  );
  const parts = body.matchAll(/filename="([^"]+)"\r?\n(?:[^\r\n]+\r?\n)*\r?\n(.*?)\r?\n--/gs);
  const files = Object.fromEntries([...parts].map(([, name, text]) => [name, text]));
  const message = payload?.data ?? payload;
  if (message && Object.keys(files).length > 0) message.files = files;
  return payload;
}

function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
