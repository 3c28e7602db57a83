import { isLanguage, type Language } from '../language/language.ts';
import {
  type Command,
  type Page,
  type SettingsChange,
  sectionPages,
  settingsChoices,
  type View,
} from './command.ts';

/** Old buttons in a channel keep the version they were made with. */
const version = '1';

/**
 * What a press does with the reply: `explore` turns the page for whoever presses, `share` shows it to everyone, `flow`
 * goes on with a recommendation for all who see it, `act` changes or asks what is remembered.
 */
const kinds = { explore: 'x', share: 's', flow: 'f', act: 'a' } as const;

export interface Action {
  readonly kind: keyof typeof kinds;
  readonly language: Language;
  readonly command: Command;
}

const languageCodes = { ko: 'k', en: 'e' } as const satisfies Record<Language, string>;

const id = /^[a-z0-9][a-z0-9-]{0,59}$/;
const plainPages = new Set<string>(['summary', 'more', 'related', 'faq', ...sectionPages]);

const isPage = (page: string): page is Page =>
  plainPages.has(page) || (page.startsWith('faq/') && id.test(page.slice('faq/'.length)));

const trail = /^(?:[\w-]{2}[\w~*-]{0,39}(?:\.[\w-]{2}[\w~*-]{0,39}){0,11})?$/;
const opening = /^(?:=(?:[\w-]{2}){0,4})?$/;
const view = /^(?:[oqbsncmferp]|w[01]|a[\w-]{2}|t[\w-]{4})$/;

const code = /^[\w-]{4}$/;
const rowId = /^[0-9a-f]{8}$/;
const messageId = /^[\w.-]{1,32}$/;
const gapSteps = ['list', 'one', 'drafts', 'clear'] as const;
const rateVotes = ['panel', 'up', 'down', 'other', 'wrong'] as const;
const offerSteps = ['answer', 'never'] as const;
/** What stands behind the step of a note. */
const noteSteps = {
  list: /^$/,
  about: id,
  propose: id,
  show: rowId,
  edit: rowId,
  withdraw: rowId,
  approve: rowId,
  decline: rowId,
} as const;

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined) =>
  values.find(value => value === text);

function changeFrom(what: string | undefined, value: string | undefined): SettingsChange | null {
  const values: readonly string[] | undefined =
    what !== undefined && Object.hasOwn(settingsChoices, what)
      ? settingsChoices[what as SettingsChange['what']]
      : undefined;
  return values?.includes(value ?? '') ? ({ what, value } as SettingsChange) : null;
}

const isWholePage = (page: string | undefined) => page === 'summary' || page === 'full';

/** One entry a command: its letter, what goes into the id, and how that is read back; null for what does not fit. */
interface Codec<C extends Command> {
  readonly letter: string;
  readonly write: (command: C) => readonly string[] | null;
  readonly read: (parts: readonly string[]) => C | null;
}

type Codecs = { readonly [Name in Command['name']]: Codec<Extract<Command, { name: Name }>> };

const codecs: Codecs = {
  explain: {
    letter: 'e',
    write: ({ subject, page }) => ('concept' in subject ? [subject.concept, ...page.split('/')] : null),
    read: ([concept = '', ...rest]) => {
      const page = rest.join('/');
      return id.test(concept) && isPage(page) ? { name: 'explain', subject: { concept }, page } : null;
    },
  },
  neighbours: {
    letter: 'n',
    write: ({ concept }) => [concept],
    read: ([concept = '']) => (id.test(concept) ? { name: 'neighbours', concept } : null),
  },
  compare: {
    letter: 'c',
    write: ({ subjects }) => {
      const concepts = subjects.map(subject => ('concept' in subject ? subject.concept : null));
      return concepts.includes(null) ? null : [concepts.join(',')];
    },
    read: ([list = '']) => {
      const concepts = list.split(',');
      const valid = concepts.length >= 2 && concepts.length <= 4 && concepts.every(each => id.test(each));
      return valid ? { name: 'compare', subjects: concepts.map(concept => ({ concept })) } : null;
    },
  },
  comparison: {
    letter: 't',
    write: ({ id, columns, page }) => [id, columns.join(','), page],
    read: ([comparison = '', list = '', page]) => {
      const columns = list.split(',');
      const valid = id.test(comparison) && columns.length <= 4 && columns.every(each => id.test(each));
      return valid && isWholePage(page) ? { name: 'comparison', id: comparison, columns, page } : null;
    },
  },
  correct: {
    letter: 'm',
    write: ({ misconception }) => [misconception],
    read: ([misconception = '']) => (id.test(misconception) ? { name: 'correct', misconception } : null),
  },
  guess: {
    letter: 'd',
    write: ({ concepts }) => [concepts.join(',')],
    read: ([list = '']) => {
      const concepts = list.split(',');
      const valid = concepts.length <= 4 && concepts.every(each => id.test(each));
      return valid ? { name: 'guess', concepts } : null;
    },
  },
  recommend: {
    letter: 'r',
    write: ({ typed }) => (typed === '' ? [] : null),
    read: parts => (parts.length === 0 ? { name: 'recommend', typed: '' } : null),
  },
  guide: {
    letter: 'g',
    write: step => [step.guide, step.trail, step.opening, step.view],
    read: ([guide = '', steps = '', announced = '', to = '']) =>
      id.test(guide) && trail.test(steps) && opening.test(announced) && view.test(to)
        ? { name: 'guide', guide, trail: steps, opening: announced, view: to as View }
        : null,
  },
  list: {
    letter: 'l',
    write: ({ category, skip }) => (category === null ? [] : [category, String(skip)]),
    read: ([category, skip = '0']) => {
      if (category === undefined) return { name: 'list', category: null, skip: 0 };
      return id.test(category) && /^\d{1,4}$/.test(skip)
        ? { name: 'list', category, skip: Number(skip) }
        : null;
    },
  },
  history: { letter: 'y', write: () => [], read: () => ({ name: 'history' }) },
  help: { letter: 'h', write: () => [], read: () => ({ name: 'help' }) },
  unclear: { letter: 'u', write: () => null, read: () => null },
  settings: {
    letter: 's',
    write: ({ change }) => (change === null ? [] : [change.what, change.value]),
    read: ([what, value]) => {
      if (what === undefined) return { name: 'settings', change: null };
      const change = changeFrom(what, value);
      return change && { name: 'settings', change };
    },
  },
  gaps: {
    letter: 'a',
    write: ({ step, gap }) => (gap === null ? [step] : [step, gap]),
    read: ([to, gap]) => {
      const step = oneOf(gapSteps, to);
      if (step === undefined || !(gap === undefined || rowId.test(gap))) return null;
      return { name: 'gaps', step, gap: gap ?? null };
    },
  },
  note: {
    letter: 'o',
    write: ({ step, of }) => (step === 'typed' ? null : [step, of]),
    read: ([step = '', of = '']) => {
      const to = oneOf(Object.keys(noteSteps) as (keyof typeof noteSteps)[], step);
      return to && noteSteps[to].test(of) ? { name: 'note', step: to, of } : null;
    },
  },
  doctor: { letter: 'q', write: () => [], read: () => ({ name: 'doctor' }) },
  forget: { letter: 'w', write: () => [], read: () => ({ name: 'forget' }) },
  rate: {
    letter: 'v',
    write: ({ vote, about }) => [vote, about],
    read: ([to, ...rest]) => {
      const vote = oneOf(rateVotes, to);
      const about = rest.join('/');
      return vote && readCommand(about) ? { name: 'rate', vote, about } : null;
    },
  },
  stop: {
    letter: 'z',
    write: ({ asker }) => [asker],
    read: ([asker = '']) => (code.test(asker) ? { name: 'stop', asker } : null),
  },
  offer: {
    letter: 'i',
    write: ({ step, message, about }) => [step, message, about],
    read: ([to, message = '', ...rest]) => {
      const step = oneOf(offerSteps, to);
      const about = rest.join('/');
      return step && messageId.test(message) && readCommand(about)
        ? { name: 'offer', step, message, about }
        : null;
    },
  },
};

const find = <Value extends string>(table: Readonly<Record<Value, string>>, letter: string | undefined) =>
  (Object.keys(table) as Value[]).find(name => table[name] === letter);

/** A command as an action id writes it, without words; null for one that holds typed text. */
export function writeCommand(command: Command): string | null {
  const codec = codecs[command.name] as Codec<Command>;
  const parts = codec.write(command);
  return parts && [codec.letter, ...parts].join('/');
}

/** The command that was written so; null for what `writeCommand` would not have written. */
export function readCommand(text: string): Command | null {
  const [letter, ...parts] = text.split('/');
  const codec = Object.values(codecs).find(each => each.letter === letter) as Codec<Command> | undefined;
  const command = codec?.read(parts) ?? null;
  // Only the one spelling is ours: extra parts and other orders are somebody else's.
  return command && writeCommand(command) === text ? command : null;
}

/**
 * The id of a button: at most 100 characters, all that is needed to answer a press after a restart, nothing a
 * person typed. `1xk:e/fargate/cost` is version 1, explore, Korean, explain, Fargate, cost.
 * Throws for a command that holds typed text: such a button would be a mistake of ours.
 */
export function encodeAction({ kind, language, command }: Action): string {
  const written = writeCommand(command);
  if (written === null) throw new Error(`A button cannot carry typed text: ${command.name}`);
  return `${version}${kinds[kind]}${languageCodes[language]}:${written}`;
}

/** What a button's id says; null for a forged, truncated or foreign one. The concepts it names may not exist. */
export function decodeAction(text: string): Action | null {
  if (text.length > 100 || text[0] !== version || text[3] !== ':') return null;
  const kind = find(kinds, text[1]);
  const language = find(languageCodes, text[2]);
  const command = readCommand(text.slice(4));
  if (kind === undefined || !isLanguage(language) || command === null) return null;
  return { kind, language, command };
}
