import { randomBytes } from 'node:crypto';
import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Conversation, Memory } from './memory.ts';
import { noteFrom, recall } from './recall.ts';
import { migrations, type Tables } from './tables.ts';

const day = 24 * 60 * 60 * 1_000;
const later = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString();
const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const mostListed = 100;

const noteColumns = [
  'id',
  'concept',
  'author',
  'author_name',
  'text',
  'state',
  'reason',
  'written_at',
] as const;

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

const isIn =
  ({ person, channel, thread }: Conversation) =>
  (eb: ExpressionBuilder<Tables, 'conversations'>) =>
    eb.and({ person, channel, thread });

/**
 * The memory over a database, which is opened and brought up to date at its first use. When that fails, the call is
 * rejected and the next one tries again.
 */
export function createSqlMemory(open: () => Kysely<Tables>): Memory {
  let opening: Promise<Kysely<Tables>> | null = null;
  const openNow = async () => {
    const db = open();
    await migrate(db).catch(async error => {
      await db.destroy();
      throw error;
    });
    return db;
  };
  const database = () => {
    opening ??= openNow().catch(error => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const changed = async (deleting: { executeTakeFirst(): Promise<{ numDeletedRows: bigint }> }) =>
    Number((await deleting.executeTakeFirst()).numDeletedRows);

  return {
    recall: async asked => recall(await database(), asked),

    async claim(event, owner, lease, now) {
      const db = await database();
      const row = { event, owner, state: 'leased', until: later(now, lease) };
      const taken = await db
        .insertInto('events')
        .values(row)
        .onConflict(conflict => conflict.doNothing())
        .returning('owner')
        .execute();
      if (taken.length > 0) return 'taken';
      const over = await db
        .updateTable('events')
        .set(row)
        .where('event', '=', event)
        .where('until', '<=', now.toISOString())
        .returning('owner')
        .execute();
      if (over.length > 0) return 'again';
      const found = await db
        .selectFrom('events')
        .select('state')
        .where('event', '=', event)
        .executeTakeFirst();
      return found?.state === 'done' ? 'done' : 'busy';
    },
    async finish(event, owner, kept, now) {
      const db = await database();
      await db
        .updateTable('events')
        .set({ state: 'done', until: later(now, kept) })
        .where(eb => eb.and({ event, owner }))
        .execute();
    },
    async release(event, owner) {
      const db = await database();
      await db
        .deleteFrom('events')
        .where(eb => eb.and({ event, owner, state: 'leased' }))
        .execute();
    },

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

    async remember(conversation, { answered, others }, kept, now) {
      const db = await database();
      const turn = { answered, others: others.join(' '), until: later(now, kept) };
      await db
        .insertInto('conversations')
        .values({ ...conversation, ...turn })
        .onConflict(conflict => conflict.columns(['person', 'channel', 'thread']).doUpdateSet(turn))
        .execute();
    },
    async endConversation(conversation) {
      const db = await database();
      return (await changed(db.deleteFrom('conversations').where(isIn(conversation)))) > 0;
    },

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

    async miss(workspace, { key, text, near }, now) {
      const db = await database();
      await db
        .insertInto('misses')
        .values({ workspace, key, day: dayOf(now), text, near: near ?? '', count: 1 })
        .onConflict(conflict =>
          conflict
            .columns(['workspace', 'key', 'day'])
            .doUpdateSet(eb => ({ text, near: near ?? '', count: eb('misses.count', '+', 1) })),
        )
        .execute();
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

    async proposeNote(workspace, { concept, author, authorName, text }, now) {
      const db = await database();
      const row = {
        id: randomBytes(4).toString('hex'),
        concept,
        author: author ?? '',
        author_name: authorName,
        text,
        state: 'waiting',
        reason: '',
        written_at: now.toISOString(),
      };
      await db
        .insertInto('notes')
        .values({ ...row, workspace, untold: 0 })
        .execute();
      return noteFrom(row);
    },
    async noteById(workspace, id) {
      const db = await database();
      const row = await db
        .selectFrom('notes')
        .select(noteColumns)
        .where(eb => eb.and({ workspace, id }))
        .executeTakeFirst();
      return row ? noteFrom(row) : null;
    },
    async notes(workspace, { concept, author, state }) {
      const db = await database();
      const rows = await db
        .selectFrom('notes')
        .select(noteColumns)
        .where(eb =>
          eb.and({
            workspace,
            ...(concept === undefined ? {} : { concept }),
            ...(author === undefined ? {} : { author: author ?? '' }),
            ...(state === undefined ? {} : { state }),
          }),
        )
        .orderBy('written_at')
        .limit(mostListed)
        .execute();
      return rows.map(noteFrom);
    },
    async editNote(workspace, id, text, now) {
      const db = await database();
      await db
        .updateTable('notes')
        .set({ text, state: 'waiting', reason: '', untold: 0, written_at: now.toISOString() })
        .where(eb => eb.and({ workspace, id }))
        .execute();
    },
    async decideNote(workspace, id, state, reason) {
      const db = await database();
      await db
        .updateTable('notes')
        .set({ state, reason, untold: 1 })
        .where(eb => eb.and({ workspace, id }))
        .execute();
    },
    async removeNote(workspace, id) {
      const db = await database();
      await db
        .deleteFrom('notes')
        .where(eb => eb.and({ workspace, id }))
        .execute();
    },
    async told(ids) {
      const db = await database();
      if (ids.length > 0) await db.updateTable('notes').set({ untold: 0 }).where('id', 'in', ids).execute();
    },

    async forget(person) {
      const db = await database();
      return db.transaction().execute(async all => {
        const language = await changed(all.deleteFrom('languages').where('person', '=', person));
        const hints = await changed(all.deleteFrom('muted_hints').where('person', '=', person));
        const conversations = await changed(all.deleteFrom('conversations').where('person', '=', person));
        const feedback = await changed(all.deleteFrom('feedback').where('person', '=', person));
        const proposed = await changed(
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
      await db.deleteFrom('events').where('until', '<=', at).execute();
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
    async close() {
      const closing = opening;
      opening = null;
      await (await closing?.catch(() => null))?.destroy();
    },
  };
}
