import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Memory } from '../../src/memory/memory.ts';
import { createPostgresMemory } from '../../src/memory/postgres.ts';
import { createSqliteMemory } from '../../src/memory/sqlite.ts';

/** A kind of store that the contract is kept on. */
export interface Store {
  readonly title: string;
  readonly missing: boolean;
  /** Two connections to the same database, as two replicas have them. */
  memory(): Memory;
  second(): Memory;
}

const once = <Value>(make: () => Value) => {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const folder = once(() => mkdtempSync(join(tmpdir(), 'memory-')));

/** The database that the environment names; tests put nothing where somebody works. */
export const postgresUrl = process.env.TEST_DATABASE_URL;
if (process.env.CI && !postgresUrl) throw new Error('TEST_DATABASE_URL has to name a Postgres here');
if (!postgresUrl)
  console.log('Postgres: skipped, because TEST_DATABASE_URL names none (see CONTRIBUTING.md)');

export const stores: readonly Store[] = [
  {
    title: 'SQLite',
    missing: false,
    memory: once(() => createSqliteMemory(folder())),
    second: once(() => createSqliteMemory(folder())),
  },
  {
    title: 'Postgres',
    missing: !postgresUrl,
    memory: once(() => createPostgresMemory(postgresUrl ?? '')),
    second: once(() => createPostgresMemory(postgresUrl ?? '')),
  },
];
