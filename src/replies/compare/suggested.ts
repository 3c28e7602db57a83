import type { Concept } from '../../content/content.ts';
import type { Option } from '../../conversation/reply.ts';
import { conceptOf, option, type Scene } from '../scene.ts';
import { areChoices, isRelation } from './different-kinds.ts';
import { isRetired } from './retired.ts';
import { subjectsOf, titleOf, versus } from './subjects.ts';

const mostAlternatives = 3;

/** What is near and can be chosen instead: no part and no whole of it, and nothing that is closed. */
const alternatives = (concept: Concept, scene: Scene): readonly string[] =>
  concept.related.filter(id => {
    const other = conceptOf(scene, id);
    return other !== undefined && !isRetired(other) && areChoices([concept, other], scene);
  });

/** What people who ask about the concept and another one want to compare: with it, or of its kind. */
const meant = ({ id }: Concept, scene: Scene): readonly (readonly string[])[] =>
  scene.content.combinations
    .filter(({ concepts }) => concepts.includes(id))
    .flatMap(each => each.instead.filter(set => set.includes(id) || isRelation(each, scene)));

/** What a concept is worth comparing with: what has been written, then what is meant, then what is near. */
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
  const near = alternatives(concept, scene).map(id => [concept.id, id]);
  const sets = [...pairs, ...meant(concept, scene), ...near];
  const distinct = sets.filter((set, at) => {
    const earlier = sets.slice(0, at);
    return !earlier.some(other => set.every(id => other.includes(id)));
  });
  return [...distinct.slice(0, mostAlternatives).map(compare), ...tables.slice(0, 2)];
}
