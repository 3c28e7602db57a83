import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createPostgresMemory } from '../../src/memory/postgres.ts';
import { createSqliteMemory } from '../../src/memory/sqlite.ts';
import { postgresUrl } from './stores.ts';

interface Writer {
  /** What it said it had written. */
  readonly acknowledged: readonly string[];
  kill(): Promise<void>;
  wrote(count: number): Promise<void>;
}

function startWriter(store: string, name: string): Writer {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), store, name]);
  const ended = new Promise(resolve => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  const acknowledged: string[] = [];
  let rest = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', said => {
    errors += said;
  });
  child.stdout.setEncoding('utf8').on('data', (said: string) => {
    const lines = (rest + said).split('\n');
    rest = lines.pop() ?? '';
    acknowledged.push(...lines);
  });
  return {
    acknowledged,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async wrote(count) {
      while (acknowledged.length < count && child.exitCode === null) await pause(5);
      expect(errors).toBe('');
    },
  };
}

/** A database that nobody has opened yet. */
async function freshPostgres(): Promise<string> {
  const name = `fresh_${Date.now()}`;
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(postgresUrl ?? ''), { pathname: `/${name}` }).href;
}

const stores = [
  {
    title: 'SQLite',
    missing: false,
    fresh: async () => mkdtempSync(join(tmpdir(), 'memory-')),
    open: (store: string) => createSqliteMemory(store),
  },
  {
    title: 'Postgres',
    missing: !postgresUrl,
    fresh: freshPostgres,
    open: (store: string) => createPostgresMemory(store),
  },
];

for (const { title, missing, fresh, open } of stores)
  describe.skipIf(missing)(title, () => {
    test('three replicas that start together on a new database all work', async () => {
      const store = await fresh();
      const writers = ['a', 'b', 'c'].map(name => startWriter(store, name));
      await Promise.all(writers.map(writer => writer.wrote(5)));
      await Promise.all(writers.map(writer => writer.kill()));
    });

    test('killed at any moment under writes, it opens again and nothing acknowledged is lost', async () => {
      const store = await fresh();
      const acknowledged: string[] = [];
      for (let round = 0; round < 4; round++) {
        const writer = startWriter(store, `round${round}`);
        await writer.wrote(1);
        await pause(Math.random() * 60);
        await writer.kill();
        acknowledged.push(...writer.acknowledged);
      }
      const memory = open(store);
      onTestFinished(() => memory.close());
      const lost: string[] = [];
      for (const person of acknowledged) {
        const conversation = { person, channel: '', thread: '' };
        const asked = { person, place: null, conversation, concept: null, now: new Date() };
        if ((await memory.recall(asked)).language !== 'en') lost.push(person);
      }
      expect(acknowledged.length).toBeGreaterThan(4);
      expect(lost).toEqual([]);
    });
  });
