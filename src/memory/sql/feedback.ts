import { sql } from 'kysely';
import { type Memory, mostListed } from '../memory.ts';
import type { Database } from './database.ts';

/** What people thought of answers. */
export const createFeedback = (database: Database): Pick<Memory, 'vote' | 'calledWrong'> => ({
  async vote({ workspace, channel, person, about, vote }, now) {
    const db = await database();
    const voted_at = now.toISOString();
    const inserted = await db
      .insertInto('feedback')
      .values({ workspace, channel, person, about, vote, voted_at })
      .onConflict(conflict => conflict.doNothing())
      .returning('vote')
      .execute();
    if (inserted.length > 0) return false;
    const { numUpdatedRows } = await db
      .updateTable('feedback')
      .set({ vote, voted_at })
      .where(eb => eb.and({ workspace, channel, person, about }))
      .where('vote', '<>', vote)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async calledWrong(workspace) {
    const db = await database();
    const rows = await db
      .selectFrom('feedback')
      .select(['about', eb => eb.fn.countAll<number | string>().as('count')])
      .where(eb => eb.and({ workspace, vote: 'wrong' }))
      .groupBy('about')
      .orderBy(sql`count(*)`, 'desc')
      .limit(mostListed)
      .execute();
    return rows.map(({ about, count }) => ({ about, count: Number(count) }));
  },
});
