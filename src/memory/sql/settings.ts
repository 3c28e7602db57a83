import type { Memory } from '../memory.ts';
import type { Database } from './database.ts';
import { later } from './time.ts';

/** What channels and people have chosen, and what a channel was offered. */
export const createSettings = (
  database: Database,
): Pick<Memory, 'setChannel' | 'setLanguage' | 'muteHints' | 'mayHint'> => ({
  async setChannel({ workspace, channel }, { listen, language, answers }) {
    const db = await database();
    const change = {
      ...(listen === undefined ? {} : { listen }),
      ...(language === undefined ? {} : { language: language ?? '' }),
      ...(answers === undefined ? {} : { answers }),
    };
    await db
      .insertInto('channel_settings')
      .values({ workspace, channel, listen: 'off', language: '', answers: 'private', ...change })
      .onConflict(conflict => conflict.columns(['workspace', 'channel']).doUpdateSet(change))
      .execute();
  },
  async setLanguage(person, language) {
    const db = await database();
    if (language === null) await db.deleteFrom('languages').where('person', '=', person).execute();
    else
      await db
        .insertInto('languages')
        .values({ person, language })
        .onConflict(conflict => conflict.column('person').doUpdateSet({ language }))
        .execute();
  },
  async muteHints({ workspace, channel }, person, muted) {
    const db = await database();
    if (muted)
      await db
        .insertInto('muted_hints')
        .values({ workspace, channel, person })
        .onConflict(conflict => conflict.doNothing())
        .execute();
    else
      await db
        .deleteFrom('muted_hints')
        .where(eb => eb.and({ workspace, channel, person }))
        .execute();
  },
  async mayHint({ workspace, channel }, concept, kept, now) {
    const db = await database();
    const until = later(now, kept);
    const first = await db
      .insertInto('hints')
      .values({ workspace, channel, concept, until })
      .onConflict(conflict =>
        conflict
          .columns(['workspace', 'channel', 'concept'])
          .doUpdateSet({ until })
          .where('hints.until', '<=', now.toISOString()),
      )
      .returning('concept')
      .execute();
    return first.length > 0;
  },
});
