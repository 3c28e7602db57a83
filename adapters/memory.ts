import { setTimeout as pause } from 'node:timers/promises';
import { guarded, type Outage } from '../src/memory/guarded.ts';
import type { Memory, Retention } from '../src/memory/memory.ts';
import { createPostgresMemory } from '../src/memory/postgres.ts';
import { createSqliteMemory } from '../src/memory/sqlite.ts';
import type { MemoryEnvironment } from './environment.ts';

/** What the bot remembers, where the environment says; nothing is opened before it is used. */
export const memoryFor = ({ databaseUrl, folder }: MemoryEnvironment, outage: Outage): Memory =>
  guarded(databaseUrl === null ? createSqliteMemory(folder) : createPostgresMemory(databaseUrl), outage);

const hour = 60 * 60 * 1_000;
const patience = 5_000;

/**
 * Opens what is remembered and removes what has outlived its time, now and every hour, for as long as the process
 * lives. Resolves when that is done the first time, or failed, or takes longer than five seconds: whoever asks first
 * should not wait for a database to be made.
 */
export async function keepClean(
  memory: Memory,
  retention: Retention,
  failed: (error: unknown) => void,
): Promise<void> {
  const clean = () => memory.clean(retention, new Date()).catch(failed);
  setInterval(clean, hour).unref();
  await Promise.race([clean(), pause(patience, undefined, { ref: false })]);
}
