import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/**
 * Milliseconds. The event loop waits so long for another process that writes, once a turn; whoever calls tries again
 * later.
 */
const patience = 100;

/** SQLITE_BUSY, whatever the extended code adds: https://www.sqlite.org/rescode.html#primary_result_code_list */
const isLocked = (error: unknown) => ((error as { errcode?: number }).errcode ?? 0) % 256 === 5;

type CarryOut = <Result>(work: () => Result) => Result;

/** The driver writes statements for better-sqlite3, whose interface is nearly that of Node's own. */
function statementOf(statement: StatementSync, carryOut: CarryOut): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: parameters => carryOut(() => statement.all(...(parameters as string[]))),
    run: parameters => carryOut(() => statement.run(...(parameters as string[]))),
    iterate: parameters => statement.iterate(...(parameters as string[])) as IterableIterator<unknown>,
  };
}

/** What waited in vain for another process that writes lets the rest of the turn not wait at all. */
const waitingOnce =
  (database: DatabaseSync): CarryOut =>
  work => {
    try {
      return work();
    } catch (error) {
      if (isLocked(error)) {
        database.exec('pragma busy_timeout = 0');
        setImmediate(() => {
          if (database.isOpen) database.exec(`pragma busy_timeout = ${patience}`);
        });
      }
      throw error;
    }
  };

/** The database in a file, as Kysely's dialect takes it. */
export function openNodeSqlite(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: patience });
  // A killed process loses nothing; only a machine that loses power may lose its last moments.
  database.exec('pragma journal_mode = wal; pragma synchronous = normal');
  const prepared = new Map<string, SqliteStatement>();
  const carryOut = waitingOnce(database);
  return {
    close: () => database.close(),
    prepare(sql) {
      const before = prepared.get(sql);
      if (before) return before;
      const statement = statementOf(database.prepare(sql), carryOut);
      prepared.set(sql, statement);
      return statement;
    },
  };
}
