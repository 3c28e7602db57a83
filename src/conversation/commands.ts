import type { WordingKey } from '../content/wording.ts';
import { type Localized, languages } from '../language/language.ts';
import { cleanText } from '../language/typed-text.ts';
import type { Command, Subject } from './command.ts';
import { settingsChange, settingsValue } from './settings-words.ts';
import { costSubject, looksLikeComparison, type Names, splitTerms } from './terms.ts';

/** A command as people type it and as platforms list it; every adapter reads this table. */
export interface CommandEntry {
  readonly name:
    | 'explain'
    | 'compare'
    | 'recommend'
    | 'list'
    | 'history'
    | 'help'
    | 'settings'
    | 'language'
    | 'gaps'
    | 'note'
    | 'doctor'
    | 'forget';
  /** What it is called; the first of each language is the one to show. */
  readonly verbs: Localized<readonly string[]>;
  readonly description: DescriptionKey;
  readonly options: readonly CommandOption[];
  /** What may follow the verb: before anything else it is a word of a sentence. Left out where anything may. */
  readonly takes?: (rest: string) => boolean;
  /** What follows the verb is kept as it was written, however long: it is stored and shown again. */
  readonly keepsWords?: true;
  /** `rest` is what was typed after the verb. */
  readonly parse: (rest: string, grammar: Grammar) => Command;
}

export interface CommandOption {
  readonly name: Localized;
  readonly description: DescriptionKey;
  readonly required: boolean;
  /**
   * What may stand there: a term, which `Bot.suggest` completes, the id of a category or a guide, a language or `auto`,
   * or a sentence.
   */
  readonly holds: 'term' | 'category' | 'guide' | 'language' | 'sentence';
}

/** What was given for the options of a command, as one line that `parse` reads. */
export const optionsAsText = (entry: CommandEntry, values: readonly string[]): string =>
  `${entry.verbs.en[0]} ${values.join(', ')}`.trim();

type DescriptionKey = Extract<WordingKey, `command.${string}`>;

/** What the grammar must know of the content. */
export interface Grammar extends Names {
  readonly categoryNamed: (text: string) => string | null;
}

const typed = (text: string): Subject => ({ typed: text });

const compare = (rest: string, grammar: Grammar): Command => ({
  name: 'compare',
  subjects: splitTerms(rest, grammar).map(typed),
});

/** A term, a question about one, or a comparison, whether or not a verb stood before it. */
function asked(text: string, grammar: Grammar): Command {
  if (looksLikeComparison(text, grammar)) return compare(text, grammar);
  const subject = costSubject(text, grammar);
  return subject === null
    ? { name: 'explain', subject: typed(text), page: 'summary' }
    : { name: 'explain', subject: typed(subject), page: 'cost' };
}

const nothing = (rest: string) => rest === '';

export const commands: readonly CommandEntry[] = [
  {
    name: 'explain',
    verbs: { en: ['explain'], ko: ['설명'] },
    description: 'command.explain',
    options: [
      {
        name: { en: 'term', ko: '용어' },
        description: 'command.explain.term',
        required: true,
        holds: 'term',
      },
    ],
    parse: (rest, grammar) => (rest === '' ? { name: 'help' } : asked(rest, grammar)),
  },
  {
    name: 'compare',
    verbs: { en: ['compare'], ko: ['비교'] },
    description: 'command.compare',
    options: [1, 2, 3, 4].map(which => ({
      name: { en: `term${which}`, ko: `용어${which}` },
      description: 'command.compare.term',
      required: which <= 2,
      holds: 'term',
    })),
    parse: compare,
  },
  {
    name: 'recommend',
    verbs: { en: ['recommend'], ko: ['추천'] },
    description: 'command.recommend',
    options: [
      {
        name: { en: 'guide', ko: '가이드' },
        description: 'command.recommend.guide',
        required: false,
        holds: 'guide',
      },
      {
        name: { en: 'situation', ko: '상황' },
        description: 'command.recommend.situation',
        required: false,
        holds: 'sentence',
      },
    ],
    parse: rest => ({ name: 'recommend', typed: rest }),
  },
  {
    name: 'list',
    verbs: { en: ['list'], ko: ['목록'] },
    description: 'command.list',
    options: [
      {
        name: { en: 'category', ko: '분류' },
        description: 'command.list.category',
        required: false,
        holds: 'category',
      },
    ],
    parse: (rest, { categoryNamed }) => ({ name: 'list', category: categoryNamed(rest), skip: 0 }),
  },
  {
    name: 'history',
    verbs: { en: ['history'], ko: ['역사', '연혁'] },
    description: 'command.history',
    options: [],
    parse: () => ({ name: 'history' }),
  },
  {
    name: 'help',
    verbs: { en: ['help'], ko: ['도움말', '도움'] },
    description: 'command.help',
    options: [],
    parse: () => ({ name: 'help' }),
  },
  {
    name: 'settings',
    verbs: { en: ['settings'], ko: ['설정'] },
    description: 'command.settings',
    options: [],
    takes: rest => rest === '' || settingsChange(rest) !== null,
    parse: rest => ({ name: 'settings', change: settingsChange(rest) }),
  },
  {
    name: 'language',
    verbs: { en: ['language'], ko: ['언어'] },
    description: 'command.language',
    options: [
      {
        name: { en: 'language', ko: '언어' },
        description: 'command.language.language',
        required: false,
        holds: 'language',
      },
    ],
    takes: rest => rest === '' || settingsValue('mine', rest) !== null,
    parse: rest => ({ name: 'settings', change: settingsValue('mine', rest) }),
  },
  {
    name: 'note',
    verbs: { en: ['note'], ko: ['메모'] },
    description: 'command.note',
    options: [
      {
        name: { en: 'term', ko: '용어' },
        description: 'command.note.term',
        required: false,
        holds: 'term',
      },
      {
        name: { en: 'text', ko: '글' },
        description: 'command.note.text',
        required: false,
        holds: 'sentence',
      },
    ],
    keepsWords: true,
    parse: rest =>
      rest === '' ? { name: 'note', step: 'list', of: '' } : { name: 'note', step: 'typed', of: rest },
  },
  {
    name: 'gaps',
    verbs: { en: ['gaps'], ko: ['미답변'] },
    description: 'command.gaps',
    options: [],
    takes: nothing,
    parse: () => ({ name: 'gaps', step: 'list', gap: null }),
  },
  {
    name: 'doctor',
    verbs: { en: ['doctor'], ko: ['진단'] },
    description: 'command.doctor',
    options: [],
    takes: nothing,
    parse: () => ({ name: 'doctor' }),
  },
  {
    name: 'forget',
    verbs: { en: ['forget'], ko: ['잊기'] },
    description: 'command.forget',
    options: [],
    takes: nothing,
    parse: () => ({ name: 'forget' }),
  },
];

const byVerb = new Map(
  commands.flatMap(entry => languages.flatMap(each => entry.verbs[each].map(verb => [verb, entry] as const))),
);
/** The command that a word calls, in either language. */
export const commandNamed = (verb: string): CommandEntry | undefined => byVerb.get(verb.toLowerCase());

const slash = /^\/aws(?:\s+|$)/i;
const firstWord = /^\S+/;
const longest = 512;

/** The entry that a line calls, and what follows its verb; null where the line begins with no verb or only seems to. */
export function calledBy(line: string): { readonly entry: CommandEntry; readonly rest: string } | null {
  const [verb = ''] = line.match(firstWord) ?? [];
  const entry = commandNamed(verb);
  const rest = line.slice(verb.length).trim();
  return entry && (entry.takes?.(rest) ?? true) ? { entry, rest } : null;
}

/**
 * What a text asks for: a verb and what follows it, "A vs B", or a bare term. Never fails: an unknown
 * verb is part of a term, and nothing at all asks for help.
 */
export function parseCommand(text: string, grammar: Grammar): Command {
  const line = cleanText(text, longest).replace(slash, '');
  if (line === '') return { name: 'help' };
  const called = calledBy(line);
  if (called === null) return asked(line, grammar);
  const { entry, rest } = called;
  const written = () => text.trim().replace(slash, '').replace(firstWord, '').trim();
  return entry.parse(entry.keepsWords ? written() : rest, grammar);
}
