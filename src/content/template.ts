import type { Depth } from './schema.ts';

type Need = 'must' | 'may' | 'no';

/** The sections of a concept in their order, and which a depth needs; content/README.md shows the same table. */
export const template: readonly { readonly section: string; readonly full: Need; readonly short: Need }[] = [
  { section: 'what', full: 'must', short: 'must' },
  { section: 'analogy', full: 'must', short: 'no' },
  { section: 'parts', full: 'may', short: 'no' },
  { section: 'example', full: 'may', short: 'no' },
  { section: 'strengths', full: 'must', short: 'no' },
  { section: 'limits', full: 'must', short: 'must' },
  { section: 'when', full: 'must', short: 'must' },
  { section: 'when-not', full: 'must', short: 'must' },
  { section: 'cost', full: 'must', short: 'must' },
  { section: 'faq', full: 'must', short: 'must' },
];

export const leastQuestions: Readonly<Record<Depth, number>> = { full: 5, short: 3, summary: 0 };

export const needOf = (depth: Depth, section: string): Need =>
  depth === 'summary' ? 'no' : (template.find(each => each.section === section)?.[depth] ?? 'no');
