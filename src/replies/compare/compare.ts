import type { WrittenComparison } from '../../content/content.ts';
import type { Compare, Subject } from '../../conversation/command.ts';
import type { Block, Button } from '../../conversation/reply.ts';
import { cleanText } from '../../language/typed-text.ts';
import { forgedAnswer, missAnswer } from '../miss.ts';
import { type Answer, button, conceptButton, conceptOf, nameOf, type Scene, wordingOf } from '../scene.ts';
import { areChoices, differentKinds } from './different-kinds.ts';
import { fromEntries } from './from-entries.ts';
import { single, usage } from './incomplete.ts';
import { compareCommand, sameSet, subjectsOf } from './subjects.ts';
import { columnsOf, comparisonAnswer, defaultColumns } from './written.ts';

const mostSubjects = 4;

/** The written comparison of exactly these concepts, whatever their order. */
function written(ids: readonly string[], scene: Scene): WrittenComparison | undefined {
  return [...scene.content.comparisons.values()].find(
    comparison =>
      sameSet(subjectsOf(comparison) ?? [], ids) || comparison.also.some(set => sameSet(set, ids)),
  );
}

/** A concept, or the answer that says why there is none. */
function resolve(subject: Subject, all: readonly Subject[], scene: Scene): string | Answer {
  if ('concept' in subject) return conceptOf(scene, subject.concept) ? subject.concept : forgedAnswer(scene);
  const found = scene.lookup.find(subject.typed);
  if (found.kind === 'concept') return found.concept;
  const near = found.kind === 'ambiguous' ? found.concepts : found.near;
  const others = all
    .filter(other => other !== subject)
    .map(other => ('concept' in other ? other.concept : asConcept(other.typed, scene)));
  return missAnswer(
    subject.typed,
    near.map(id => retry(id, others, scene)),
    scene,
  );
}

const asConcept = (typed: string, scene: Scene) => {
  const found = scene.lookup.find(typed);
  return found.kind === 'concept' ? found.concept : null;
};

/** Near a term that was missed: the same comparison with the neighbour in its place, where the others are clear. */
function retry(id: string, others: readonly (string | null)[], scene: Scene): Button {
  const known = others.filter(other => other !== null && other !== id) as readonly string[];
  if (known.length !== others.length || known.length === 0) return conceptButton(scene, id);
  return button(scene, nameOf(scene, id), compareCommand([...known, id].slice(0, mostSubjects)));
}

/** Two to four concepts side by side, or why they cannot be. */
export function compareAnswer({ subjects }: Compare, scene: Scene): Answer {
  const named = subjects.filter(subject => 'concept' in subject || cleanText(subject.typed) !== '');
  if (named.length === 0) return usage(scene);
  const resolved = named
    .slice(0, mostSubjects)
    .map(subject => resolve(subject, named.slice(0, mostSubjects), scene));
  const failure = resolved.find(each => typeof each !== 'string');
  if (failure !== undefined) return failure as Answer;
  const ids = [...new Set(resolved as readonly string[])];
  const [only] = ids;
  if (ids.length === 1 && only !== undefined)
    return single(only, named.length === 1 ? 'compare.one' : 'compare.same', scene);
  const answer = compared(ids, scene);
  if (named.length <= mostSubjects) return answer;
  const notice: Block = { type: 'notice', text: wordingOf(scene).rich('compare.too-many') };
  return { ...answer, blocks: [notice, ...answer.blocks] };
}

function compared(ids: readonly string[], scene: Scene): Answer {
  const comparison = written(ids, scene);
  const concepts = ids.flatMap(id => conceptOf(scene, id) ?? []);
  if (comparison)
    return comparisonAnswer(
      { name: 'comparison', id: comparison.id, columns: defaultColumns(comparison), page: 'summary' },
      scene,
    );
  const columns = columnsOf(ids, scene);
  if (columns) return comparisonAnswer(columns, scene);
  return areChoices(concepts, scene) ? fromEntries(concepts, scene) : differentKinds(concepts, scene);
}
