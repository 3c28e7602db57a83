import { randomBytes } from 'node:crypto';
import { type Memory, mostListed } from '../memory.ts';
import type { Database } from './database.ts';
import { noteFrom } from './recall.ts';

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

const newId = () => randomBytes(4).toString('hex');

type Notes = 'proposeNote' | 'noteById' | 'notes' | 'editNote' | 'decideNote' | 'removeNote' | 'told';

/** What teams have written beside cards. */
export const createNotes = (database: Database): Pick<Memory, Notes> => ({
  async proposeNote(workspace, { concept, author, authorName, text }, now) {
    const db = await database();
    const row = {
      id: newId(),
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
      .values({ ...row, workspace, untold: 0, decided_at: '' })
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
    const next = newId();
    await db
      .updateTable('notes')
      .set({
        id: next,
        text,
        state: 'waiting',
        reason: '',
        untold: 0,
        written_at: now.toISOString(),
        decided_at: '',
      })
      .where(eb => eb.and({ workspace, id }))
      .execute();
    return next;
  },
  async decideNote(workspace, id, { state, reason }, now) {
    const db = await database();
    await db
      .updateTable('notes')
      .set({ state, reason, untold: 1, decided_at: now.toISOString() })
      .where(eb => eb.and({ workspace, id, state: 'waiting' }))
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
});
