import { createPostgresMemory } from '../../src/memory/postgres.ts';
import { createSqliteMemory } from '../../src/memory/sqlite.ts';

// A replica that writes without end, and says of each write that it is done.
const [store = '', name = ''] = process.argv.slice(2);
const memory = store.startsWith('postgres') ? createPostgresMemory(store) : createSqliteMemory(store);
for (let at = 0; ; at++) {
  const key = `${name}-${at}`;
  await memory.setLanguage(key, 'en');
  process.stdout.write(`${key}\n`);
}
