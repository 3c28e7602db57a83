import { sql } from 'kysely';
import { type Memory, mostListed } from '../memory.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import { dayOf } from './time.ts';

const count = prepared(['workspace', 'key', 'day', 'text', 'near'], (db, { text, near, ...wording }) =>
  db
    .insertInto('misses')
    .values({ ...wording, text, near, count: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['workspace', 'key', 'day'])
        .doUpdateSet(eb => ({ text, near, count: eb('misses.count', '+', 1) })),
    )
    .compile(),
);

/** What was asked and not answered. */
export const createGaps = (database: Database): Pick<Memory, 'miss' | 'gaps' | 'clearGaps'> => ({
  async miss(workspace, { key, text, near }, now) {
    await count(await database(), { workspace, key, day: dayOf(now), text, near: near ?? '' });
  },
  async gaps(workspace, since) {
    const db = await database();
    const rows = await db
      .selectFrom('misses')
      .select(({ fn }) => [
        'key',
        fn.max('text').as('text'),
        fn.max('near').as('near'),
        fn.sum<number | string>('count').as('count'),
      ])
      .where('workspace', '=', workspace)
      .where('day', '>=', dayOf(since))
      .groupBy('key')
      .orderBy(sql`sum(count)`, 'desc')
      .orderBy('key')
      .limit(mostListed)
      .execute();
    return rows.map(({ key, text, near, count }) => ({
      key,
      text,
      near: near === '' ? null : near,
      count: Number(count),
    }));
  },
  async clearGaps(workspace, key) {
    const db = await database();
    const all = db.deleteFrom('misses').where('workspace', '=', workspace);
    await (key === null ? all : all.where('key', '=', key)).execute();
  },
});
