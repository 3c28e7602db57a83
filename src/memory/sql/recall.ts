import { type Kysely, sql } from 'kysely';
import { isLanguage } from '../../language/language.ts';
import {
  type Asked,
  type ChannelSettings,
  defaultSettings,
  listening,
  type Note,
  nothingRemembered,
  type Recollection,
} from '../memory.ts';
import type { Tables } from '../tables.ts';
import { prepared } from './prepared.ts';

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

export const noteFrom = (row: Omit<Tables['notes'], 'untold' | 'workspace' | 'decided_at'>): Note => ({
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

/** Everything that a reply needs in one statement, so that a distant database costs one round trip. */
const everything = prepared(
  ['workspace', 'channel', 'person', 'within', 'thread', 'now', 'concept'],
  (db, { workspace, channel, person, within, thread, now, concept }) =>
    sql<Row>`
    select 'settings' as part, listen as a, language as b, answers as c, '' as d, '' as e, '' as f, '' as g, '' as h
      from channel_settings where workspace = ${workspace} and channel = ${channel}
    union all select 'language', language, '', '', '', '', '', '', '' from languages where person = ${person}
    union all select 'muted', '', '', '', '', '', '', '', '' from muted_hints
      where workspace = ${workspace} and channel = ${channel} and person = ${person}
    union all select 'turn', answered, others, '', '', '', '', '', '' from conversations
      where person = ${person} and channel = ${within} and thread = ${thread} and until > ${now}
    union all select 'note', ${note} from notes
      where workspace = ${workspace} and concept = ${concept} and state = 'approved'
    union all select 'decided', ${note} from notes
      where workspace = ${workspace} and author = ${person} and untold = 1`.compile(db),
);

export async function recall(db: Kysely<Tables>, asked: Asked): Promise<Recollection> {
  const { person, place, conversation, concept, now } = asked;
  const { rows } = await everything(db, {
    ...(place ?? nowhere),
    person,
    within: conversation.channel,
    thread: conversation.thread,
    now: now.toISOString(),
    concept: concept ?? '',
  });
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
