import type { Concept, WrittenComparison } from '../content/content.ts';
import type { Option } from '../conversation/reply.ts';
import { nameOf, option, type Scene, wordingOf } from './scene.ts';

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

const mostAlternatives = 3;

/** What a concept is worth comparing with: what has been written, then what is near and of the same kind. */
export function comparisonsWith(concept: Concept, scene: Scene): readonly Option[] {
  const compare = (ids: readonly string[]) =>
    option(scene, versus(ids, scene), { name: 'compare', subjects: ids.map(id => ({ concept: id })) });
  const written = [...scene.content.comparisons.values()].filter(({ columns }) =>
    columns.some(({ concepts }) => concepts.includes(concept.id)),
  );
  // A comparison with a title of its own is asked for by that title, not by its columns.
  const pairs = written.flatMap(comparison => {
    const subjects = comparison.title ? null : subjectsOf(comparison);
    return subjects ? [[concept.id, ...subjects.filter(id => id !== concept.id)]] : [];
  });
  const tables = written
    .filter(comparison => comparison.title !== null)
    .map(comparison => {
      const columns = comparison.columns.slice(0, 4).map(({ id }) => id);
      return option(scene, titleOf(comparison, columns, scene), {
        name: 'comparison',
        id: comparison.id,
        columns,
        page: 'summary',
      });
    });
  const same = concept.related
    .filter(id => scene.content.concepts.get(id)?.kind === concept.kind)
    .filter(id => !pairs.some(pair => pair.length === 2 && pair.includes(id)))
    .map(id => [concept.id, id]);
  return [...[...pairs, ...same].slice(0, mostAlternatives).map(compare), ...tables.slice(0, 2)];
}
