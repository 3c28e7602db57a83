/**
 * What a person wants, whether it was typed, pressed or chosen from a platform's command menu.
 * A sentence becomes one of these too, so everything that can be asked in one way can be asked in all.
 */
export type Command = Explain | Neighbours | Compare | Comparison | List | History | Help | Unclear;

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
}

/** A written comparison by its own id, with the columns to show; they travel because at most four are shown at a time. */
export interface Comparison {
  readonly name: 'comparison';
  readonly id: string;
  readonly columns: readonly string[];
  readonly page: 'summary' | 'full';
}

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
