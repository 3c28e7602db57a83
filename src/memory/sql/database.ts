import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations, type Tables } from '../tables.ts';

/** The database, open and up to date. */
export type Database = () => Promise<Kysely<Tables>>;

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Opens at the first use. When that fails, the call is rejected and the next one tries again. */
export function openingOnce(open: () => Kysely<Tables>): {
  readonly database: Database;
  close(): Promise<void>;
} {
  let opening: Promise<Kysely<Tables>> | null = null;
  const openNow = async () => {
    const db = open();
    await migrate(db).catch(async error => {
      await db.destroy();
      throw error;
    });
    return db;
  };
  return {
    database: () => {
      opening ??= openNow().catch(error => {
        opening = null;
        throw error;
      });
      return opening;
    },
    async close() {
      const closing = opening;
      opening = null;
      await (await closing?.catch(() => null))?.destroy();
    },
  };
}
