import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSqlMemory } from '../../src/memory/sql-memory.ts';
import { openSqlite } from '../../src/memory/sqlite.ts';
import { projectRoot } from '../terminal/process.ts';

test('docs/privacy.md lists every field of the database, and no other', async () => {
  const db = openSqlite(null);
  const memory = createSqlMemory(() => db);
  await memory.clearGaps('any', null); // opens it
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const stored = tables.flatMap(({ name, columns }) => columns.map(column => `${name}.${column.name}`));
  const text = readFileSync(join(projectRoot, 'docs/privacy.md'), 'utf8');
  const rows = text.split('\n').filter(line => line.startsWith('| `'));
  const listed = rows.flatMap(row =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, field]) => field),
  );
  expect(listed.sort()).toEqual(stored.sort());
  await memory.close();
});
