import type { Localized } from '../language/language.ts';
import type { Article, Passage } from './markdown.ts';
import type { Problem } from './problem.ts';
import type { AmbiguousWord, Category, ConceptFile, FactFile, SourceFile } from './schema.ts';
import type { Wording } from './wording.ts';

/** What the bot knows: checked, parsed and immutable. */
export interface Content {
  /** By id; within a category what most people ask for comes first. */
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly categories: readonly Category[];
  readonly comparisons: ReadonlyMap<string, WrittenComparison>;
  readonly combinations: readonly Combination[];
  readonly history: readonly {
    readonly year: number;
    readonly text: Localized<Passage>;
    readonly facts: readonly string[];
  }[];
  readonly ambiguousWords: readonly AmbiguousWord[];
  /** Names that look like ours and are not; never read as a typing error. */
  readonly nearNames: readonly string[];
  readonly facts: ReadonlyMap<string, FactFile>;
  readonly sources: Readonly<Record<string, SourceFile>>;
  readonly wording: Localized<Wording>;
  /** What authors should look at; nothing that stops the bot. */
  readonly warnings: readonly Problem[];
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
