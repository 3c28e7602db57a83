import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { inTurns } from './in-turns.ts';
import type { Memory } from './memory.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { createSqlMemory } from './sql-memory.ts';
import type { Tables } from './tables.ts';

class ImmediateDriver extends SqliteDriver {
  // Two processes that migrate at once must not both read first and then write.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** A database in a folder that is made where there is none; in memory alone where the folder is null. */
export function openSqlite(folder: string | null): Kysely<Tables> {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const database = openNodeSqlite(folder === null ? ':memory:' : join(folder, 'memory.sqlite'));
  const dialect = new SqliteDialect({ database });
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new TransactionalAdapter(),
      createDriver: () => new ImmediateDriver({ database }),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: db => dialect.createIntrospector(db),
    },
  });
}

/** The memory over such a database. */
export const createSqliteMemory = (folder: string | null): Memory =>
  inTurns(createSqlMemory(() => openSqlite(folder)));
