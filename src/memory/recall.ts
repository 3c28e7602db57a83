import { CompiledQuery, type Kysely, sql } from 'kysely';
import { isLanguage } from '../language/language.ts';
import {
  type Asked,
  type ChannelSettings,
  defaultSettings,
  listening,
  type Note,
  nothingRemembered,
  type Recollection,
} from './memory.ts';
import type { Tables } from './tables.ts';

/** A row of any of the parts: what it is, then up to eight texts. */
interface Row {
  readonly part: 'settings' | 'language' | 'muted' | 'turn' | 'note' | 'decided';
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly d: string;
  readonly e: string;
  readonly f: string;
  readonly g: string;
  readonly h: string;
}

/** What is stored of it, or the default where a later version stored something else. */
const oneOf = <Value extends string>(values: readonly Value[], stored: string, otherwise: Value): Value =>
  values.find(value => value === stored) ?? otherwise;

export const settingsFrom = (row: {
  listen: string;
  language: string;
  answers: string;
}): ChannelSettings => ({
  listen: oneOf(listening, row.listen, defaultSettings.listen),
  language: isLanguage(row.language) ? row.language : null,
  answers: oneOf(['private', 'public'], row.answers, defaultSettings.answers),
});

export const noteFrom = (row: Omit<Tables['notes'], 'untold' | 'workspace'>): Note => ({
  id: row.id,
  concept: row.concept,
  author: row.author === '' ? null : row.author,
  authorName: row.author_name,
  text: row.text,
  state: oneOf(['waiting', 'approved', 'declined'], row.state, 'waiting'),
  reason: row.reason,
  writtenAt: row.written_at,
});

const noteFromParts = ({ a, b, c, d, e, f, g, h }: Row): Note =>
  noteFrom({ id: a, concept: b, author: c, author_name: d, text: e, state: f, reason: g, written_at: h });

/** What nothing can be equal to. */
const nowhere = { workspace: '', channel: '' };

const note = sql.raw(
  'id as a, concept as b, author as c, author_name as d, text as e, state as f, reason as g, written_at as h',
);
const given = '';
/** Each `given` stands for a value of `valuesOf`, in its order. */
const statement = sql<Row>`
    select 'settings' as part, listen as a, language as b, answers as c, '' as d, '' as e, '' as f, '' as g, '' as h
      from channel_settings where workspace = ${given} and channel = ${given}
    union all select 'language', language, '', '', '', '', '', '', '' from languages where person = ${given}
    union all select 'muted', '', '', '', '', '', '', '', '' from muted_hints
      where workspace = ${given} and channel = ${given} and person = ${given}
    union all select 'turn', answered, others, '', '', '', '', '', '' from conversations
      where person = ${given} and channel = ${given} and thread = ${given} and until > ${given}
    union all select 'note', ${note} from notes
      where workspace = ${given} and concept = ${given} and state = 'approved'
    union all select 'decided', ${note} from notes
      where workspace = ${given} and author = ${given} and untold = 1`;

function valuesOf({ person, place, conversation, concept, now }: Asked): readonly string[] {
  const { workspace, channel } = place ?? nowhere;
  return [
    ...[workspace, channel],
    person,
    ...[workspace, channel, person],
    ...[person, conversation.channel, conversation.thread, now.toISOString()],
    ...[workspace, concept ?? ''],
    ...[workspace, person],
  ];
}

/** Writing the statement takes longer than carrying it out. */
const written = new WeakMap<Kysely<Tables>, string>();
function textFor(db: Kysely<Tables>): string {
  const text = written.get(db) ?? statement.compile(db).sql;
  written.set(db, text);
  return text;
}

/** Everything that a reply needs in one statement, so that a distant database costs one round trip. */
export async function recall(db: Kysely<Tables>, asked: Asked): Promise<Recollection> {
  const { rows } = await db.executeQuery(
    CompiledQuery.raw(textFor(db), [...valuesOf(asked)]) as CompiledQuery<Row>,
  );
  const of = (part: Row['part']) => rows.filter(row => row.part === part);
  const [settings] = of('settings');
  const [language] = of('language');
  const [turn] = of('turn');
  return {
    ...nothingRemembered,
    settings: settings
      ? settingsFrom({ listen: settings.a, language: settings.b, answers: settings.c })
      : defaultSettings,
    language: language && isLanguage(language.a) ? language.a : null,
    muted: of('muted').length > 0,
    turn: turn ? { answered: turn.a, others: turn.b.split(' ').filter(each => each !== '') } : null,
    notes: of('note')
      .map(noteFromParts)
      .sort((one, other) => one.writtenAt.localeCompare(other.writtenAt)),
    decided: of('decided').map(noteFromParts),
  };
}
