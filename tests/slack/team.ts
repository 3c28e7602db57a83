import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Adapter } from '../../adapters/adapter.ts';
import { createSlackAdapter, type SlackOptions } from '../../adapters/slack/adapter.ts';
import { adapterOptions } from '../adapter-options.ts';
import { type Acts, actsOn } from '../peers/slack/acts.ts';
import { type SlackPeer, startSlack, tokens } from '../peers/slack/peer.ts';
import { createWorkspace, type Workspace } from '../peers/slack/workspace.ts';

export const jisu = { id: 'UJISU', name: '지수', locale: 'ko-KR' } as const;
export const sam = { id: 'USAM', name: 'Sam', locale: 'en-US' } as const;
/** She moderates. */
export const mina = { id: 'UMINA', name: '민아', locale: 'ko-KR', admin: true } as const;
/** The bot is a member of `general`, and not of `elsewhere`. */
export const general = 'CGENERAL';
export const elsewhere = 'CELSEWHERE';
export const directMessage = 'DJISU';

export interface SlackTeam extends Acts {
  readonly slack: SlackPeer;
  readonly workspace: Workspace;
  readonly adapter: Adapter;
}

/** One that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

/**
 * A workspace with the bot in it, connected over a socket or by requests, until it is stopped. `scopes` are those of
 * its token where it has not got the usual ones.
 */
export async function openTeam(
  over: 'socket' | 'http' = 'socket',
  options: Partial<SlackOptions> = {},
  scopes?: readonly string[],
): Promise<SlackTeam & { stop(): Promise<void> }> {
  const workspace = createWorkspace([jisu, sam, mina], [general]);
  const slack = await startSlack(workspace);
  if (scopes) slack.faults.scopes = scopes;
  const port = await freePort();
  const adapter = createSlackAdapter({
    ...adapterOptions(),
    token: tokens.bot,
    apiUrl: slack.apiUrl,
    delivery:
      over === 'socket'
        ? { kind: 'socket', appToken: tokens.app }
        : { kind: 'http', signingSecret: tokens.signingSecret, port },
    ...options,
  });
  const stop = async () => {
    await adapter.stop();
    await slack.stop();
  };
  await adapter.start().catch(async error => {
    await stop();
    throw error;
  });
  if (over === 'http') slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return { slack, workspace, adapter, stop, ...actsOn(slack, workspace) };
}

/** The same for one test: it ends when that does. */
export async function startTeam(...asked: Parameters<typeof openTeam>): Promise<SlackTeam> {
  const { stop, ...team } = await openTeam(...asked);
  onTestFinished(stop);
  return team;
}
