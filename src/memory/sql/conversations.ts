import type { Memory } from '../memory.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import { later } from './time.ts';

const goOn = prepared(
  ['person', 'channel', 'thread', 'answered', 'others', 'until'],
  (db, { person, channel, thread, ...turn }) =>
    db
      .insertInto('conversations')
      .values({ person, channel, thread, ...turn })
      .onConflict(conflict => conflict.columns(['person', 'channel', 'thread']).doUpdateSet(turn))
      .compile(),
);

/** Where people go on from. */
export const createConversations = (database: Database): Pick<Memory, 'remember' | 'endConversation'> => ({
  async remember(conversation, { answered, others }, kept, now) {
    const turn = { answered, others: others.join(' '), until: later(now, kept) };
    await goOn(await database(), { ...conversation, ...turn });
  },
  async endConversation({ person, channel, thread }) {
    const db = await database();
    const { numDeletedRows } = await db
      .deleteFrom('conversations')
      .where(eb => eb.and({ person, channel, thread }))
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },
});
