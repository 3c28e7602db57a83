import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { inTurns } from './in-turns.ts';
import type { Memory } from './memory.ts';
import { createSqlMemory } from './sql-memory.ts';
import type { Tables } from './tables.ts';

/** The event loop waits so long for another process that writes; whoever calls tries again later. */
const patience = 100;

/** The driver writes statements for better-sqlite3, whose interface is nearly that of Node's own. */
function statementOf(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: parameters => statement.all(...(parameters as string[])),
    run: parameters => statement.run(...(parameters as string[])),
    iterate: parameters => statement.iterate(...(parameters as string[])) as IterableIterator<unknown>,
  };
}

function open(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: patience });
  // A killed process loses nothing; only a machine that loses power may lose its last moments.
  database.exec('pragma journal_mode = wal; pragma synchronous = normal');
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const before = prepared.get(sql);
      if (before) return before;
      const statement = statementOf(database.prepare(sql));
      prepared.set(sql, statement);
      return statement;
    },
  };
}

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
  const database = open(folder === null ? ':memory:' : join(folder, 'memory.sqlite'));
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
