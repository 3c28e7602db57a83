import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Memory } from './memory.ts';
import { createSqlMemory } from './sql-memory.ts';
import type { Tables } from './tables.ts';

/** Milliseconds. Nobody waits so long: a call is given up before; this frees the connection. */
const patience = 1_500;

/** A connection on which an answer is overdue may never give one: it is closed, and the pool makes another. */
class GivingUpClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of a query are the library's affair
  override query(...asked: any[]): any {
    const asking: unknown = super.query(...(asked as [string]));
    if (asking instanceof Promise)
      asking.catch((error: Error) => {
        if (error.message === 'Query read timeout') void this.end();
      });
    return asking;
  }
}

/** The database at `url`; connections are made when they are needed. */
export function openPostgres(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    statement_timeout: patience,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    Client: GivingUpClient,
  });
  // A connection that breaks is replaced, and the call that used it says so; without these the process would end.
  pool.on('error', () => {});
  pool.on('connect', client => client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** The memory over such a database. */
export const createPostgresMemory = (url: string): Memory => createSqlMemory(() => openPostgres(url));
