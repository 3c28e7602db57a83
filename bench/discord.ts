import { actsOn } from '../tests/peers/discord/acts.ts';
import { startDiscord, token } from '../tests/peers/discord/peer.ts';
import { createServer } from '../tests/peers/discord/server.ts';
import { type Demand, report } from './demands.ts';
import { percentile } from './measure.ts';
import { queries } from './queries.ts';
import { inFolder, median, startServer } from './server.ts';

const rounds = 9;
const person = { id: '200000000000000001', name: 'Jisu', locale: 'ko' } as const;
const channel = '300000000000000001';

async function served(name: string, script: string, more: Readonly<Record<string, string>> = {}) {
  const discord = await startDiscord(createServer([person], new Map([[channel, { type: 0 }]])));
  const server = await startServer(script, {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: discord.apiUrl,
    ...more,
  });
  const { suggestions } = actsOn(discord);
  const offered = (text: string) => suggestions(person, channel, 'explain', 'term', text.slice(0, 60));
  return {
    name,
    server,
    offered,
    times: [] as number[],
    /** Milliseconds from the gateway's event to the answer, p50 over the project's own queries. */
    async round(): Promise<number> {
      const times: number[] = [];
      for (const [text] of queries) {
        const began = performance.now();
        await offered(text);
        times.push(performance.now() - began);
      }
      return percentile(
        times.sort((a, b) => a - b),
        0.5,
      );
    },
    async stop() {
      await server.stop();
      await discord.stop();
    },
  };
}

/**
 * Round trips of autocomplete, ours beside a bare discord.js handler that offers a constant. The constant that counts
 * is as long as what ours offers on average; beside it stands a single suggestion.
 */
export const discordBench = (): Promise<boolean> => inFolder(besideDiscordJs);

async function besideDiscordJs(folder: string): Promise<boolean> {
  const ours = await served('ours', 'adapters/start.js', { DATA_DIR: folder });
  const lists = await Promise.all(queries.map(([text]) => ours.offered(text)));
  const mean = lists.reduce((sum, { length }) => sum + length, 0) / lists.length;
  const far = ({ length }: readonly unknown[]) => Math.abs(length - mean);
  const [usual = []] = lists.toSorted((a, b) => far(a) - far(b));
  const script = 'bench/bare/discord.ts';
  const bots = [
    ours,
    await served(`bare discord.js, ${usual.length} suggestions`, script, { CONSTANT: JSON.stringify(usual) }),
    await served('bare discord.js, one suggestion', script),
  ];
  // A bot that has been running for a while, not one whose code has just been read.
  for (const { round } of bots) for (let at = 0; at < 10; at += 1) await round();
  for (let at = 0; at < rounds; at += 1)
    // The order alternates, so that none always has the quieter part of a round.
    for (const { round, times } of at % 2 ? bots.toReversed() : bots) times.push(await round());
  for (const { stop } of bots) await stop();
  console.table(
    bots.map(({ name, times, server }) => ({
      bot: name,
      'p50 ms': Number(median(times).toFixed(2)),
      'start-up ms': Math.round(server.startUp),
      MB: Math.round(server.memory),
    })),
  );
  const [own = 0, bare = 1] = bots.map(({ times }) => median(times));
  const ratio = own / bare;
  const demands: readonly Demand[] = [
    ['autocomplete at p50: at most 1.2 times a bare discord.js handler', ratio <= 1.2, ratio.toFixed(2)],
  ];
  return report(demands);
}
