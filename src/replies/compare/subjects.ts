import type { WrittenComparison } from '../../content/content.ts';
import type { Compare, Comparison } from '../../conversation/command.ts';
import { keyOf } from '../../language/typed-text.ts';
import { nameOf, type Scene, wordingOf } from '../scene.ts';

/** The concepts a comparison is about, when each of its columns is one. */
export const subjectsOf = (comparison: WrittenComparison): readonly string[] | null =>
  comparison.columns.every(({ concepts }) => concepts.length === 1)
    ? comparison.columns.flatMap(({ concepts }) => concepts)
    : null;

/** "ECS vs EKS", as on a button. */
export function versus(ids: readonly string[], scene: Scene): string {
  const [first = '', second = ''] = ids.map(id => nameOf(scene, id));
  return ids.length === 2 ? `${first} vs ${second}` : ids.map(id => nameOf(scene, id)).join(', ');
}

/** The title of a written comparison: its own, or its columns by name. */
export function titleOf(comparison: WrittenComparison, columns: readonly string[], scene: Scene): string {
  const wording = wordingOf(scene);
  if (comparison.title) return comparison.title[scene.language];
  const labels = columns.map(
    id => comparison.columns.find(column => column.id === id)?.label[scene.language] ?? id,
  );
  const [first = '', second = ''] = labels;
  return labels.length === 2
    ? wording.text('compare.title-two', { first, second })
    : wording.text('compare.title-many', { names: labels.join(', ') });
}

export const compareCommand = (ids: readonly string[]): Compare => ({
  name: 'compare',
  subjects: ids.map(concept => ({ concept })),
});

export const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(each => b.includes(each));

/** A side of a comparison: what was typed, the concept that it is as a whole, and those that its words are. */
export interface Side {
  readonly typed: string;
  readonly whole: string | null;
  readonly parts: readonly string[];
}

type Column = WrittenComparison['columns'][number];

function columnOf({ columns }: WrittenComparison, { whole, parts }: Side): Column | undefined {
  const named = [parts, whole === null ? [] : [whole]];
  const exact = columns.find(({ concepts }) => named.some(ids => sameSet(concepts, ids)));
  // "ECS Managed Instances" is the one column that has them.
  const [only, ...others] = columns.filter(({ concepts }) => concepts.some(id => id === whole));
  return exact ?? (others.length === 0 ? only : undefined);
}

/** The column that has this name of its own: a variety of a concept, such as one of its kinds of API. */
const varietyOf = ({ columns }: WrittenComparison, { typed }: Side): Column | undefined =>
  columns.find(({ names }) => names.includes(keyOf(typed)));

/** The columns of a written comparison that these sides name: all by a variety's name, or one at least by several concepts. */
export function columnsNamed(sides: readonly Side[], scene: Scene): Comparison | null {
  if (sides.length < 2) return null;
  const severalIn = sides.some(({ parts }) => parts.length > 1);
  for (const comparison of scene.content.comparisons.values()) {
    const varieties = sides.flatMap(side => varietyOf(comparison, side)?.id ?? []);
    const columns =
      severalIn && varieties.length < sides.length
        ? sides.flatMap(side => columnOf(comparison, side)?.id ?? [])
        : varieties;
    if (columns.length === sides.length && new Set(columns).size === sides.length)
      return { name: 'comparison', id: comparison.id, columns, page: 'summary' };
  }
  return null;
}
