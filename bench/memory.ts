import { ownContent } from '../adapters/content.ts';
import { fromMessage } from '../adapters/slack/interaction.ts';
import { createBot } from '../src/bot.ts';
import type { Memory } from '../src/memory/memory.ts';
import { createPostgresMemory } from '../src/memory/postgres.ts';
import { createSqliteMemory } from '../src/memory/sqlite.ts';
import { chatter } from './chatter.ts';
import { type Demand, report } from './demands.ts';
import { percentile } from './measure.ts';
import { inFolder, median } from './server.ts';
import { withAndWithoutMemory } from './slack.ts';

const claimed = 4_000;

/** Microseconds a claim of an event that nobody has claimed before. */
async function claims(title: string, memory: Memory) {
  const run = `${process.pid}-${Date.now()}`;
  const times: number[] = [];
  for (let at = -500; at < claimed; at += 1) {
    const start = performance.now();
    await memory.claim(`bench/${run}/${at}`, run, 1_000, new Date());
    if (at >= 0) times.push((performance.now() - start) * 1_000);
  }
  times.sort((a, b) => a - b);
  await memory.close();
  return {
    store: title,
    'p50 µs': Math.round(percentile(times, 0.5)),
    'p99 µs': Math.round(percentile(times, 0.99)),
  };
}

async function claimsOnEach(): Promise<void> {
  const rows = [await inFolder(folder => claims('SQLite', createSqliteMemory(folder)))];
  const url = process.env.DATABASE_URL ?? process.env.TEST_DATABASE_URL;
  if (url) rows.push(await claims('Postgres', createPostgresMemory(url)));
  else console.log('Postgres: skipped, because neither DATABASE_URL nor TEST_DATABASE_URL names one');
  console.log('claiming an event');
  console.table(rows);
}

const known = { user: 'UBOT', hears: () => true, isOwn: () => false };
const readPayload = (payload: string) => {
  const { event, team_id } = JSON.parse(payload);
  return fromMessage(event, team_id, known)?.interaction;
};
const profile = async () => ({ name: 'Jisu', locale: 'ko', moderator: false });

const payloads = chatter(2_000);
const hearingRounds = 60;

const settle = async <Result>(work: () => Promise<Result>) => {
  const start = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - start };
};

async function hearing(): Promise<readonly Demand[]> {
  const content = ownContent();
  return inFolder(async folder => {
    const memory = createSqliteMemory(folder);
    const bot = createBot({ content, defaultLanguage: 'ko', now: () => new Date(), memory });
    await memory.setChannel({ workspace: 'slack/T1', channel: 'C1' }, { listen: 'hint' });
    const parsed = async () => payloads.filter(payload => readPayload(payload)).length;
    const heard = async () => {
      let heeded = 0;
      for (const payload of payloads) {
        const read = readPayload(payload);
        if (read && (await bot.heeds({ ...read, person: { id: read.person, profile } }))) heeded += 1;
      }
      return heeded;
    };
    for (let warm = 0; warm < 15; warm += 1) for (const work of [parsed, heard]) await work();
    const [bare, whole, ratios]: number[][] = [[], [], []];
    let heeded = 0;
    for (let round = 0; round < hearingRounds; round += 1) {
      const { milliseconds: less } = await settle(parsed);
      const { milliseconds: more, result } = await settle(heard);
      bare?.push(less);
      whole?.push(more);
      ratios?.push(more / less);
      heeded = result;
    }
    await memory.close();
    const perSecond = (times: readonly number[] = []) =>
      Math.round(payloads.length / (median(times) / 1_000)).toLocaleString('en');
    const ratio = median(ratios ?? []);
    console.log(
      `overheard messages a second: ${perSecond(whole)}, of which ${heeded} of ${payloads.length} are heeded; ` +
        `parsed alone: ${perSecond(bare)}`,
    );
    return [
      [
        'an overheard message takes at most 3 times as long as parsing it alone',
        ratio <= 3,
        ratio.toFixed(2),
      ],
    ] as const;
  });
}

/** What remembering costs: a claim on each store, messages that are overheard, and slash commands. */
export async function memoryBench(): Promise<boolean> {
  await claimsOnEach();
  return report([...(await hearing()), ...(await withAndWithoutMemory())]);
}
