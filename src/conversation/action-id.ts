import { isLanguage, type Language } from '../language/language.ts';
import { type Command, type Page, sectionPages, type View } from './command.ts';

/** Old buttons in a channel keep the version they were made with. */
const version = '1';

/**
 * What a press does with the reply: `explore` turns the page for whoever presses, `share` shows it to everyone, `flow`
 * goes on with a recommendation for all who see it.
 */
const kinds = { explore: 'x', share: 's', flow: 'f' } as const;

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
};

const find = <Value extends string>(table: Readonly<Record<Value, string>>, letter: string | undefined) =>
  (Object.keys(table) as Value[]).find(name => table[name] === letter);

/**
 * The id of a button: at most 100 characters, all that is needed to answer a press after a restart, nothing a
 * person typed. `1xk:e/fargate/cost` is version 1, explore, Korean, explain, Fargate, cost.
 * Throws for a command that holds typed text: such a button would be a mistake of ours.
 */
export function encodeAction({ kind, language, command }: Action): string {
  const codec = codecs[command.name] as Codec<Command>;
  const parts = codec.write(command);
  if (parts === null) throw new Error(`A button cannot carry typed text: ${command.name}`);
  return `${version}${kinds[kind]}${languageCodes[language]}:${[codec.letter, ...parts].join('/')}`;
}

/** What a button's id says; null for a forged, truncated or foreign one. The concepts it names may not exist. */
export function decodeAction(text: string): Action | null {
  if (text.length > 100 || text[0] !== version || text[3] !== ':') return null;
  const kind = find(kinds, text[1]);
  const language = find(languageCodes, text[2]);
  const [letter, ...parts] = text.slice(4).split('/');
  const codec = Object.values(codecs).find(each => each.letter === letter) as Codec<Command> | undefined;
  const command = codec?.read(parts) ?? null;
  if (kind === undefined || !isLanguage(language) || command === null) return null;
  const action = { kind, language, command };
  // Only the one spelling of an id is ours: extra parts and other orders are somebody else's.
  return encodeAction(action) === text ? action : null;
}
