import { setImmediate } from 'node:timers/promises';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Memory, Retention } from '../memory.ts';
import { keyColumnsOf, type Tables } from '../tables.ts';
import type { Database } from './database.ts';
import { day, later } from './time.ts';

const countOf = async (deleting: { executeTakeFirst(): Promise<{ numDeletedRows: bigint }> }) =>
  Number((await deleting.executeTakeFirst()).numDeletedRows);

/** So many rows at a time: what took longer than the database allows would fail every hour anew. */
const most = 1_000;

/** What has outlived its time, of each table. */
function outlived(
  { misses, feedback, declinedNotes }: Retention,
  now: Date,
): readonly (readonly [keyof Tables, RawBuilder<unknown>])[] {
  const at = now.toISOString();
  const before = (days: number) => later(now, -days * day);
  return [
    ['events', sql`state = 'done' and until <= ${at}`],
    // Whoever takes over from a process that crashed has to see that it had begun.
    ['events', sql`until <= ${before(1)}`],
    ['conversations', sql`until <= ${at}`],
    ['hints', sql`until <= ${at}`],
    ['misses', sql`day < ${before(misses).slice(0, 10)}`],
    ['feedback', sql`voted_at < ${before(feedback)}`],
    // A version that knew no time of deciding left it empty.
    [
      'notes',
      sql`state = 'declined' and coalesce(nullif(decided_at, ''), written_at) < ${before(declinedNotes)}`,
    ],
  ];
}

async function removeOld(db: Kysely<Tables>, table: keyof Tables, old: RawBuilder<unknown>): Promise<number> {
  const key = sql.join(keyColumnsOf(table).map(column => sql.ref(column)));
  const from = sql.table(table);
  const found = sql`select ${key} from ${from} where ${old} limit ${sql.lit(most)}`;
  // Asked twice, because what was renewed since it was found is to stay.
  const { numAffectedRows } = await sql`delete from ${from} where (${key}) in (${found}) and ${old}`.execute(
    db,
  );
  return Number(numAffectedRows);
}

/** What somebody wants to be forgotten, and what has outlived its time. */
export const createRemoving = (database: Database): Pick<Memory, 'forget' | 'clean'> => ({
  async forget(person) {
    const db = await database();
    return db.transaction().execute(async all => {
      const language = await countOf(all.deleteFrom('languages').where('person', '=', person));
      const hints = await countOf(all.deleteFrom('muted_hints').where('person', '=', person));
      const conversations = await countOf(all.deleteFrom('conversations').where('person', '=', person));
      const feedback = await countOf(all.deleteFrom('feedback').where('person', '=', person));
      const proposed = await countOf(
        all.deleteFrom('notes').where('author', '=', person).where('state', '<>', 'approved'),
      );
      const { numUpdatedRows } = await all
        .updateTable('notes')
        .set({ author: '', author_name: '', untold: 0 })
        .where('author', '=', person)
        .executeTakeFirst();
      return { language, hints, conversations, feedback, notes: proposed + Number(numUpdatedRows) };
    });
  },
  async clean(retention, now) {
    const db = await database();
    // Where everything happens in this process, others get their turn between two batches.
    for (const [table, old] of outlived(retention, now))
      while ((await removeOld(db, table, old)) === most) await setImmediate();
  },
});
