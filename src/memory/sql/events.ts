import type { Memory } from '../memory.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import { later } from './time.ts';

const take = prepared(['event', 'owner', 'until'], (db, { event, owner, until }) =>
  db
    .insertInto('events')
    .values({ event, owner, state: 'leased', until })
    .onConflict(conflict => conflict.doNothing())
    .returning('owner')
    .compile(),
);

const takeOver = prepared(['event', 'owner', 'until', 'now'], (db, { event, owner, until, now }) =>
  db
    .updateTable('events')
    .set({ owner, state: 'leased', until })
    .where('event', '=', event)
    .where('until', '<=', now)
    .returning('owner')
    .compile(),
);

const stateOf = prepared(['event'], (db, { event }) =>
  db.selectFrom('events').select(['state', 'owner']).where('event', '=', event).compile(),
);

const extended = prepared(['event', 'owner', 'until'], (db, { event, owner, until }) =>
  db
    .updateTable('events')
    .set({ until })
    .where(eb => eb.and({ event, owner, state: 'leased' }))
    .compile(),
);

const finished = prepared(['event', 'owner', 'until'], (db, { event, owner, until }) =>
  db
    .updateTable('events')
    .set({ state: 'done', until })
    .where(eb => eb.and({ event, owner }))
    .compile(),
);

/** Which events are answered, and by whom. */
export const createEvents = (
  database: Database,
): Pick<Memory, 'claim' | 'extend' | 'finish' | 'release'> => ({
  async claim(event, owner, lease, now) {
    const db = await database();
    const until = later(now, lease);
    if ((await take(db, { event, owner, until })).rows.length > 0) return 'taken';
    const over = await takeOver(db, { event, owner, until, now: now.toISOString() });
    if (over.rows.length > 0) return 'again';
    const [held] = (await stateOf(db, { event })).rows;
    if (held?.state === 'done') return 'done';
    // The answer to an earlier claim of the same owner was lost.
    return held?.owner === owner ? 'taken' : 'busy';
  },
  async extend(event, owner, lease, now) {
    await extended(await database(), { event, owner, until: later(now, lease) });
  },
  async finish(event, owner, kept, now) {
    await finished(await database(), { event, owner, until: later(now, kept) });
  },
  async release(event, owner) {
    const db = await database();
    await db
      .deleteFrom('events')
      .where(eb => eb.and({ event, owner, state: 'leased' }))
      .execute();
  },
});
