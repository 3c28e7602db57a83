import { actsOn } from '../tests/peers/discord/acts.ts';
import { startDiscord, token } from '../tests/peers/discord/peer.ts';
import { createServer } from '../tests/peers/discord/server.ts';
import { type Demand, report } from './demands.ts';
import { percentile } from './measure.ts';
import { queries } from './queries.ts';
import { median, startServer } from './server.ts';

const rounds = 9;
const person = { id: '200000000000000001', name: 'Jisu', locale: 'ko' } as const;
const channel = '300000000000000001';

async function served(script: string) {
  const discord = await startDiscord(createServer([person], new Map([[channel, { type: 0 }]])));
  const server = await startServer(script, {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: discord.apiUrl,
    LOG_LEVEL: 'info',
  });
  const { suggestions } = actsOn(discord);
  return {
    server,
    /** Milliseconds from the gateway's event to the answer, p50 over the project's own queries. */
    async round(): Promise<number> {
      const times: number[] = [];
      for (const [text] of queries) {
        const began = performance.now();
        await suggestions(person, channel, 'explain', 'term', text.slice(0, 60));
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

/** Round trips of autocomplete, ours beside a bare discord.js handler that offers a constant. */
export async function discordBench(): Promise<boolean> {
  const ours = await served('adapters/start.js');
  const bare = await served('bench/bare/discord.ts');
  const times = { ours: [] as number[], bare: [] as number[] };
  const round = { ours: ours.round, bare: bare.round };
  for (const name of ['ours', 'bare'] as const) await round[name](); // warm-up
  for (let at = 0; at < rounds; at += 1)
    for (const name of at % 2 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const))
      times[name].push(await round[name]());
  await ours.stop();
  await bare.stop();
  const p50 = { ours: median(times.ours), bare: median(times.bare) };
  const row = (milliseconds: number, { startUp, memory }: typeof ours.server) => ({
    'p50 ms': Number(milliseconds.toFixed(2)),
    'start-up ms': Math.round(startUp),
    MB: Math.round(memory),
  });
  console.table({ ours: row(p50.ours, ours.server), 'bare discord.js': row(p50.bare, bare.server) });
  const ratio = p50.ours / p50.bare;
  const demands: readonly Demand[] = [
    ['autocomplete at p50: at most 1.2 times a bare discord.js handler', ratio <= 1.2, ratio.toFixed(2)],
  ];
  return report(demands);
}
