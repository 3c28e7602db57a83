import type { Concept } from '../../content/content.ts';
import type { Option } from '../../conversation/reply.ts';
import { option, type Scene } from '../scene.ts';
import { subjectsOf, titleOf, versus } from './subjects.ts';

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
