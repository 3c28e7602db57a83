import type { ForeignNames } from '../content/schema.ts';
import type { Command, Page } from '../conversation/command.ts';
import type { Knowledge } from './knowledge.ts';
import type { Named } from './mentions.ts';

/** What somebody wants to know. */
export type Intent = 'explain' | 'compare' | 'recommend' | 'correct';

/** How sure it is, from certain to bold. */
export type Tier = 'title' | 'misconception' | 'named' | 'question' | 'typo' | 'scenario';

/** A sentence, understood. */
export interface Reading {
  readonly intent: Intent;
  readonly tier: Tier;
  readonly command: Command;
  /** What the answer is about, the main one first. */
  readonly concepts: readonly string[];
  /** The words that said so, where single ones did. */
  readonly evidence?: string;
  /** Other readings, best first. */
  readonly others: readonly Command[];
}

export interface Foreign {
  readonly name: string;
  readonly sort: keyof ForeignNames;
}

export interface Sentence {
  readonly text: string;
  readonly lower: string;
  /** The message that it stands in. */
  readonly message: string;
  readonly named: Named;
  /** Another company's product or another tool stands in it. */
  readonly foreign: Foreign | null;
  readonly asks: boolean;
}

/** How a decision came about: what a rule said of a sentence. */
export interface Step {
  readonly sentence: string;
  readonly mentions: readonly string[];
  readonly rule: string;
  readonly said: string;
}

/** A way to understand a sentence, or why it is not the one. */
export type Rule = (sentence: Sentence, knowledge: Knowledge) => Reading | { readonly rejected: string };

export const rejected = (why: string) => ({ rejected: why });

/** Leads to a concept's card. */
export const card = (concept: string, page: Page = 'summary'): Command => ({
  name: 'explain',
  subject: { concept },
  page,
});

/** Nothing where no single words said so. */
export const evidenceOf = (words: string | undefined) =>
  words === undefined ? {} : { evidence: words.trim() };
