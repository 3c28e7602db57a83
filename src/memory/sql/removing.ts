import type { Memory } from '../memory.ts';
import type { Database } from './database.ts';
import { day, dayOf, later } from './time.ts';

const countOf = async (deleting: { executeTakeFirst(): Promise<{ numDeletedRows: bigint }> }) =>
  Number((await deleting.executeTakeFirst()).numDeletedRows);

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
  async clean({ misses, feedback, declinedNotes }, now) {
    const db = await database();
    const at = now.toISOString();
    await db.deleteFrom('events').where('until', '<=', at).where('state', '=', 'done').execute();
    // Whoever takes over from a process that crashed has to see that it had begun.
    await db.deleteFrom('events').where('until', '<=', later(now, -day)).execute();
    await db.deleteFrom('conversations').where('until', '<=', at).execute();
    await db.deleteFrom('hints').where('until', '<=', at).execute();
    await db
      .deleteFrom('misses')
      .where('day', '<', dayOf(new Date(now.getTime() - misses * day)))
      .execute();
    await db
      .deleteFrom('feedback')
      .where('voted_at', '<', later(now, -feedback * day))
      .execute();
    await db
      .deleteFrom('notes')
      .where('state', '=', 'declined')
      .where('written_at', '<', later(now, -declinedNotes * day))
      .execute();
  },
});
