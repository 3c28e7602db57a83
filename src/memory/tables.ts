import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Every stored field; docs/privacy.md says of each why and for how long. Times are ISO 8601 in UTC, which sorts as
 * text on every database.
 */
export interface Tables {
  channel_settings: {
    workspace: string;
    channel: string;
    listen: string;
    /** Empty follows the question. */
    language: string;
    answers: string;
  };
  languages: { person: string; language: string };
  muted_hints: { workspace: string; channel: string; person: string };
  hints: { workspace: string; channel: string; concept: string; until: string };
  conversations: {
    person: string;
    channel: string;
    thread: string;
    answered: string;
    others: string;
    until: string;
  };
  events: { event: string; owner: string; state: string; until: string };
  feedback: {
    workspace: string;
    channel: string;
    person: string;
    about: string;
    vote: string;
    voted_at: string;
  };
  misses: { workspace: string; key: string; day: string; text: string; near: string; count: number };
  notes: {
    id: string;
    workspace: string;
    concept: string;
    /** Empty once the author wanted to be forgotten. */
    author: string;
    author_name: string;
    text: string;
    state: string;
    reason: string;
    /** 1 while the author has not been told what was decided. */
    untold: number;
    written_at: string;
    /** Empty while it waits. */
    decided_at: string;
  };
}

/** The columns of a table and what identifies a row; all are text but the numbers named. */
type Shape = {
  readonly key: readonly string[];
  readonly text: readonly string[];
  readonly numbers?: readonly string[];
};

const first: Readonly<Record<keyof Tables, Shape>> = {
  channel_settings: { key: ['workspace', 'channel'], text: ['listen', 'language', 'answers'] },
  languages: { key: ['person'], text: ['language'] },
  muted_hints: { key: ['workspace', 'channel', 'person'], text: [] },
  hints: { key: ['workspace', 'channel', 'concept'], text: ['until'] },
  conversations: { key: ['person', 'channel', 'thread'], text: ['answered', 'others', 'until'] },
  events: { key: ['event'], text: ['owner', 'state', 'until'] },
  feedback: { key: ['workspace', 'channel', 'person', 'about'], text: ['vote', 'voted_at'] },
  misses: { key: ['workspace', 'key', 'day'], text: ['text', 'near'], numbers: ['count'] },
  notes: {
    key: ['id'],
    text: ['workspace', 'concept', 'author', 'author_name', 'text', 'state', 'reason', 'written_at'],
    numbers: ['untold'],
  },
};

async function createTables(db: Kysely<unknown>): Promise<void> {
  for (const [name, { key, text, numbers = [] }] of Object.entries(first)) {
    let table = db.schema.createTable(name);
    for (const column of [...key, ...text]) table = table.addColumn(column, 'text', each => each.notNull());
    for (const column of numbers) table = table.addColumn(column, 'integer', each => each.notNull());
    await table.addPrimaryKeyConstraint(`${name}_key`, key as never[]).execute();
  }
  for (const [table, column] of [
    ['events', 'until'],
    ['conversations', 'until'],
    ['notes', 'workspace'],
    ['feedback', 'person'],
  ] as const)
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
}

async function improveNotes(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('notes')
    .addColumn('decided_at', 'text', column => column.notNull().defaultTo(''))
    .execute();
  await db
    .updateTable('notes')
    .set(({ ref }) => ({ decided_at: ref('written_at') }))
    .where('state', '<>', 'waiting')
    .execute();
  // Every answer asks for those on a concept and for those of the asker, however many a team has.
  for (const column of ['concept', 'author'] as const)
    await db.schema.createIndex(`notes_by_${column}`).on('notes').column(column).execute();
}

/** In the order of their names; one that has run is never edited again. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-tables': { up: createTables },
  '002-notes': { up: improveNotes },
};

/** The columns that identify a row. */
export const keyColumnsOf = (table: keyof Tables): readonly string[] => first[table].key;
