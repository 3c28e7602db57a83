import { openPostgres } from '../../src/memory/postgres.ts';
import { createSqlMemory } from '../../src/memory/sql-memory.ts';
import { openSqlite } from '../../src/memory/sqlite.ts';

// A replica that writes without end, and says of each write that it is done.
const [store = '', name = ''] = process.argv.slice(2);
const memory = createSqlMemory(() =>
  store.startsWith('postgres') ? openPostgres(store) : openSqlite(store),
);
for (let at = 0; ; at++) {
  const key = `${name}-${at}`;
  await memory.setLanguage(key, 'en');
  process.stdout.write(`${key}\n`);
}
