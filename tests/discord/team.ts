import { onTestFinished } from 'vitest';
import type { Adapter } from '../../adapters/adapter.ts';
import { createDiscordAdapter, type DiscordOptions } from '../../adapters/discord/adapter.ts';
import { adapterOptions } from '../adapter-options.ts';
import { type Acts, actsOn } from '../peers/discord/acts.ts';
import { type DiscordPeer, startDiscord, token } from '../peers/discord/peer.ts';
import { createServer, type Server } from '../peers/discord/server.ts';

export const jisu = { id: '200000000000000001', name: '지수', locale: 'ko' } as const;
export const sam = { id: '200000000000000002', name: 'Sam', locale: 'en-GB' } as const;
/** She may manage the server. */
export const mina = { id: '200000000000000003', name: '민아', locale: 'ko', admin: true } as const;
export const general = '300000000000000001';
export const directMessage = '300000000000000002';
/** Friends, in no server; one of them installed the app for herself. */
export const friends = '300000000000000003';

export interface DiscordTeam extends Acts {
  readonly discord: DiscordPeer;
  readonly server: Server;
  readonly adapter: Adapter;
}

export const newServer = (): Server =>
  createServer(
    [jisu, sam, mina],
    new Map([
      [general, { type: 0 }],
      [directMessage, { type: 1 }],
      [friends, { type: 3 }],
    ]),
  );

export const adapterFor = (discord: DiscordPeer, options: Partial<DiscordOptions> = {}): Adapter =>
  createDiscordAdapter({
    ...adapterOptions(),
    token,
    apiUrl: discord.apiUrl,
    guild: null,
    ...options,
  });

/** A server with the bot in it, until it is stopped; `flags` are those of its application. */
export async function openTeam(
  options: Partial<DiscordOptions> = {},
  flags = 0,
): Promise<DiscordTeam & { stop(): Promise<void> }> {
  const server = newServer();
  const discord = await startDiscord(server);
  discord.rest.flags.application = flags;
  const adapter = adapterFor(discord, options);
  const stop = async () => {
    await adapter.stop();
    await discord.stop();
  };
  await adapter.start().catch(async error => {
    await stop();
    throw error;
  });
  return { discord, server, adapter, stop, ...actsOn(discord) };
}

/** The same for one test: it ends when that does. */
export async function startTeam(...asked: Parameters<typeof openTeam>): Promise<DiscordTeam> {
  const { stop, ...team } = await openTeam(...asked);
  onTestFinished(stop);
  return team;
}
