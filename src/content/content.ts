import type { Localized } from '../language/language.ts';
import type { Article, Passage } from './markdown.ts';
import type { AmbiguousWord, Category, ConceptFile, FactFile, ForeignNames, SourceFile } from './schema.ts';
import type { Wording } from './wording.ts';

/** What the bot knows: checked, parsed and immutable. */
export interface Content {
  /** By id; within a category what most people ask for comes first. */
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly categories: readonly Category[];
  readonly comparisons: ReadonlyMap<string, WrittenComparison>;
  readonly combinations: readonly Combination[];
  readonly guides: ReadonlyMap<string, Guide>;
  readonly misconceptions: ReadonlyMap<string, Misconception>;
  readonly history: readonly {
    readonly year: number;
    readonly text: Localized<Passage>;
    readonly facts: readonly string[];
  }[];
  readonly ambiguousWords: readonly AmbiguousWord[];
  /** Names that look like ours and are not; never read as a typing error. */
  readonly nearNames: readonly string[];
  /** Names of ours that are everyday words too. */
  readonly everydayWords: readonly (readonly string[])[];
  /** What is none of ours. */
  readonly foreignNames: ForeignNames;
  readonly facts: ReadonlyMap<string, FactFile>;
  readonly sources: Readonly<Record<string, SourceFile>>;
  readonly wording: Localized<Wording>;
}

export interface Concept extends Omit<ConceptFile, 'notice' | 'note'> {
  readonly id: string;
  readonly article: Localized<Article>;
  readonly notice: Localized<Passage> | null;
  readonly note: Localized<Passage> | null;
}

export interface WrittenComparison {
  readonly id: string;
  readonly columns: readonly {
    readonly id: string;
    readonly concepts: readonly string[];
    readonly label: Localized;
    /** What people type for a column that is a variety of its concept; keys as lookup makes them. */
    readonly names: readonly string[];
  }[];
  readonly title: Localized | null;
  readonly also: readonly (readonly string[])[];
  readonly verdict: Localized<Passage>;
  readonly dimensions: readonly {
    readonly name: Localized;
    readonly cells: Readonly<Record<string, Localized<Passage>>>;
  }[];
  readonly note: Localized<Passage> | null;
}

export interface Combination {
  readonly concepts: readonly string[];
  /** One is a part or an example of the other, so they are no opposites although their kinds differ. */
  readonly part: boolean;
  /** What each is in this pair, where its gloss would not do. */
  readonly roles: Readonly<Record<string, Localized>>;
  readonly together: Localized<Passage>;
  readonly advice: Localized<Passage> | null;
  readonly instead: readonly (readonly string[])[];
}

/** What many believe and is not so. */
export interface Misconception {
  readonly id: string;
  /** What it is about, then what to read next. */
  readonly about: readonly string[];
  readonly compare: readonly string[] | null;
  /** How an offer to correct it calls it. */
  readonly topic: Localized;
  /** The right fact first, then why or what to do. */
  readonly answer: Localized<Passage>;
  /** How people say it: see src/language/cues.ts. */
  readonly cues: readonly string[];
}

/** A recommendation: outcomes that answers to questions eliminate or give points. */
export interface Guide {
  readonly id: string;
  readonly name: Localized;
  /** Other words that name it when somebody asks for a recommendation. */
  readonly words: readonly string[];
  /** The title of a decision record, without the outcome. */
  readonly record: Localized;
  readonly outcomes: readonly Outcome[];
  readonly questions: readonly Question[];
  readonly companions: readonly Companion[];
}

export interface Outcome {
  readonly id: string;
  readonly name: Localized;
  /** What it stands for, the widest first. */
  readonly concepts: readonly string[];
  /** Points before any answer, for a special-purpose product. */
  readonly prior: { readonly points: number; readonly because: Localized<Passage> } | null;
}

/** Earlier answers that something depends on; `unknown` is "not sure". All conditions must hold. */
export interface Condition {
  readonly question: string;
  readonly in?: readonly string[] | undefined;
  readonly notIn?: readonly string[] | undefined;
}

export interface Question {
  readonly id: string;
  readonly choose: 'one' | 'any';
  readonly ask: Localized;
  /** What its part in a difference is called; where there is none, the answer is named. */
  readonly topic: Localized | null;
  readonly when: readonly Condition[];
  readonly answers: readonly GuideAnswer[];
}

export interface GuideAnswer {
  readonly id: string;
  /** The full wording. */
  readonly label: Localized;
  /** The wording on a button. */
  readonly short: Localized;
  /** The wording away from its question. */
  readonly called: Localized;
  /** How people say it in a sentence: see src/recommendation/situation.ts. */
  readonly cues: readonly string[];
  readonly when: readonly Condition[];
  readonly rules: readonly GuideRule[];
}

export interface GuideRule {
  /** Null where it eliminates. */
  readonly points: number | null;
  readonly outcomes: readonly string[];
  readonly because: Localized<Passage>;
}

/** What goes with an outcome; of several with one id the first that fits is said. */
export interface Companion {
  readonly id: string;
  readonly say: Localized<Passage>;
  readonly outcome: Omit<Condition, 'question'> | null;
  readonly answers: Readonly<Record<string, readonly string[]>>;
}
