import { type Act, isActName } from './act.ts';

/**
 * What a person wants, whether it was typed, pressed or chosen from a platform's command menu.
 * A sentence becomes one of these too, so everything that can be asked in one way can be asked in all.
 */
export type Command =
  | Explain
  | Neighbours
  | Compare
  | Comparison
  | Correct
  | Guess
  | Recommend
  | GuideStep
  | List
  | History
  | Help
  | Unclear
  | Act;

/** What is answered from the content alone. */
export type Lesson = Exclude<Command, Act>;

export const isLesson = (command: Command): command is Lesson => !isActName(command.name);

/** A concept as typed, still to be looked up, or by its id. */
export type Subject = { readonly typed: string } | { readonly concept: string };

export interface Explain {
  readonly name: 'explain';
  readonly subject: Subject;
  readonly page: Page;
}

/** A page of a concept's card: `summary` opens it; `faq/<id>` is one question. */
export type Page = 'summary' | 'more' | 'related' | 'faq' | SectionPage | `faq/${string}`;

export const sectionPages = [
  'what',
  'analogy',
  'parts',
  'example',
  'strengths',
  'limits',
  'when',
  'cost',
] as const;
export type SectionPage = (typeof sectionPages)[number];

/** What is near a concept that was read from a typing error and is not meant. */
export interface Neighbours {
  readonly name: 'neighbours';
  readonly concept: string;
}

export interface Compare {
  readonly name: 'compare';
  readonly subjects: readonly Subject[];
  /** The sentence that asked: the answer is a reply to it, and what it says of a situation need not be asked again. */
  readonly said?: string;
  /** Only what they differ in there: a follow-up such as "and the cost?". */
  readonly aspect?: SectionPage;
}

/** What many believe and is not so, put right. */
export interface Correct {
  readonly name: 'correct';
  readonly misconception: string;
}

/** Concepts whose description fits what was said without naming them, best first. */
export interface Guess {
  readonly name: 'guess';
  readonly concepts: readonly string[];
}

/** A written comparison by its own id, with the columns to show; they travel because at most four are shown at a time. */
export interface Comparison {
  readonly name: 'comparison';
  readonly id: string;
  readonly columns: readonly string[];
  readonly page: 'summary' | 'full';
}

/** A recommendation wanted; `typed` is the guide's name, the situation in words, both or nothing. */
export interface Recommend {
  readonly name: 'recommend';
  readonly typed: string;
}

/** A step of a recommendation: everything that has been answered so far, and what to show. */
export interface GuideStep {
  readonly name: 'guide';
  readonly guide: string;
  /** The answers: see src/recommendation/trail.ts. */
  readonly trail: string;
  /** Empty where no opening message is ours to keep up to date; else `=` and the codes of what it announces. */
  readonly opening: string;
  readonly view: View;
}

/**
 * `o` begins (and opens a thread where there can be one), `q` goes on after an answer, `b` after going back, `s` after
 * starting over; `t`, `a`: a question by its code, being ticked (and what) or answered again; `n` the result now; its
 * pages: `w0` and `w1` why not the others, `c` what would change it, `m` more, `f` its facts, `e` edit, `r` the record; `p` what was
 * understood from words.
 */
export type View =
  | 'o'
  | 'q'
  | 'b'
  | 's'
  | 'n'
  | 'w0'
  | 'w1'
  | 'c'
  | 'm'
  | 'f'
  | 'e'
  | 'r'
  | 'p'
  | `a${string}`
  | `t${string}`;

export interface List {
  readonly name: 'list';
  readonly category: string | null;
  /** How many names of the category come before the page. */
  readonly skip: number;
}

export interface History {
  readonly name: 'history';
}

export interface Help {
  readonly name: 'help';
}

/** A text that is neither a command nor a term. */
export interface Unclear {
  readonly name: 'unclear';
}
