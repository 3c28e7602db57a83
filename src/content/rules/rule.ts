import type { Draft } from '../draft.ts';
import type { Text } from '../texts.ts';

/** What a rule says of a place. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface RuleInput {
  readonly draft: Draft;
  readonly texts: readonly Text[];
  /** UTC, for the age of facts. */
  readonly today: Date;
}

export interface Rule {
  /** What it demands, in one sentence. */
  readonly demands: string;
  readonly severity: 'error' | 'warning';
  /** Only authors wait for it: it takes longer than a start may, or changes with the day. */
  readonly thorough?: true;
  readonly find: (input: RuleInput) => Iterable<Finding>;
}
