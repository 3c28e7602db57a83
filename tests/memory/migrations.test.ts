import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Migrator } from 'kysely/migration';
import { expect, onTestFinished, test } from 'vitest';
import { createSqlMemory } from '../../src/memory/sql-memory.ts';
import { createSqliteMemory, openSqlite } from '../../src/memory/sqlite.ts';
import { migrations } from '../../src/memory/tables.ts';

const day = 24 * 60 * 60 * 1_000;
const now = new Date('2026-11-14T09:00:00Z');
const after = (days: number) => new Date(now.getTime() + days * day);
const retention = { misses: 90, feedback: 365, declinedNotes: 30 };

/** A database as the first version left it, with a declined note. */
async function firstVersion() {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const db = openSqlite(folder);
  const [name = '', first] = Object.entries(migrations)[0] ?? [];
  const provider = { getMigrations: async () => ({ [name]: first! }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  const texts = { concept: 'ecs', author: 'slack/U1', author_name: '지수', text: 'x', reason: '' };
  const note = { id: '0000000a', workspace: 'w', ...texts, state: 'declined', untold: 1 };
  await db
    .insertInto('notes')
    .values({ ...note, written_at: now.toISOString() } as never)
    .execute();
  await db.destroy();
  return folder;
}

test('a note that was declined before its time was kept stays a month from when it was written', async () => {
  const folder = await firstVersion();
  const memory = createSqliteMemory(folder);
  await memory.clean(retention, after(29));
  expect(await memory.noteById('w', '0000000a')).toMatchObject({ state: 'declined', text: 'x' });
  await memory.clean(retention, after(31));
  expect(await memory.noteById('w', '0000000a')).toBeNull();
  await memory.close();
});

test('so does one that a replica of that version declines meanwhile', async () => {
  const folder = await firstVersion();
  const db = openSqlite(folder);
  const memory = createSqlMemory(() => db);
  await memory.clean(retention, now);
  await db.updateTable('notes').set({ decided_at: '' }).execute();
  await memory.clean(retention, after(29));
  expect(await memory.noteById('w', '0000000a')).not.toBeNull();
  await memory.close();
});
