import type { WrittenComparison } from '../../content/content.ts';
import type { Scene } from '../scene.ts';
import { sameSet, subjectsOf } from './subjects.ts';
import { columnsOf } from './written.ts';

/** The written comparison of exactly these concepts, whatever their order. */
export function writtenOf(ids: readonly string[], scene: Scene): WrittenComparison | undefined {
  return [...scene.content.comparisons.values()].find(
    comparison =>
      sameSet(subjectsOf(comparison) ?? [], ids) || comparison.also.some(set => sameSet(set, ids)),
  );
}

/** The written comparison that answers for these concepts, with other columns perhaps. */
export function writtenFor(ids: readonly string[], scene: Scene): WrittenComparison | undefined {
  const columns = columnsOf(ids, scene);
  return writtenOf(ids, scene) ?? (columns ? scene.content.comparisons.get(columns.id) : undefined);
}
