import type { Compare, Subject } from '../../conversation/command.ts';
import type { Block } from '../../conversation/reply.ts';
import { cleanText } from '../../language/typed-text.ts';
import { forgedAnswer } from '../miss.ts';
import { type Answer, conceptOf, type Scene, wordingOf } from '../scene.ts';
import { areChoices, differentKinds } from './different-kinds.ts';
import { writtenOf } from './find-written.ts';
import { fromEntries } from './from-entries.ts';
import { missedSubject, type Resolved, single, usage, whichToCompare } from './incomplete.ts';
import { comparisonInWords } from './said.ts';
import { columnsNamed, type Side } from './subjects.ts';
import { columnsOf, comparisonAnswer, defaultColumns } from './written.ts';

const mostSubjects = 4;

const typedIn = (subject: Subject) => ('typed' in subject ? subject.typed : '');

/** The concept of a subject, if that is certain. */
function conceptIn(subject: Subject, scene: Scene): string | null {
  if ('concept' in subject) return conceptOf(scene, subject.concept) ? subject.concept : null;
  const found = scene.lookup.find(subject.typed);
  return found.kind === 'concept' ? found.concept : null;
}

const sideOf = (subject: Subject, scene: Scene): Side => ({
  typed: typedIn(subject),
  whole: conceptIn(subject, scene),
  parts: scene.lookup.partsOf(typedIn(subject)),
});

/** "ecs fargate" is nothing by itself, but two things. */
function apart(subject: Subject, scene: Scene): readonly Subject[] {
  const several = conceptIn(subject, scene) === null ? scene.lookup.sideBySide(typedIn(subject)) : [];
  return several.length > 1 ? several.map(concept => ({ concept })) : [subject];
}

/** The subjects as concepts; what stands beside a word with several meanings may decide it. */
function resolved(subjects: readonly Subject[], scene: Scene): Resolved {
  const ids = subjects.map(subject => conceptIn(subject, scene));
  return ids.map((id, at) => {
    if (id !== null) return id;
    const found = scene.lookup.find(typedIn(subjects[at]!));
    if (found.kind !== 'ambiguous') return null;
    const others = ids.filter(other => other !== null);
    const [first = null, ...further] = found.concepts;
    const nothingElse = further.length === 0 && others.includes(first ?? '');
    return nothingElse ? first : scene.lookup.meaningBeside(found.word, others);
  });
}

/** Why there is no comparison: the first subject that is not clear. */
function unclear(subjects: readonly Subject[], ids: Resolved, scene: Scene): Answer {
  const subject = subjects[ids.indexOf(null)]!;
  if ('concept' in subject) return forgedAnswer(scene);
  const found = scene.lookup.find(subject.typed);
  if (found.kind === 'ambiguous') return whichToCompare(found.word, ids, scene);
  return missedSubject(subject.typed, found.kind === 'miss' ? found.near : [], ids, scene);
}

/** Two to four concepts side by side, or why they cannot be. */
export function compareAnswer(command: Compare, scene: Scene): Answer {
  const { subjects } = command;
  const given = subjects.filter(subject => 'concept' in subject || cleanText(subject.typed) !== '');
  if (given.length === 0) return usage(scene);
  const columns = columnsNamed(
    given.slice(0, mostSubjects).map(subject => sideOf(subject, scene)),
    scene,
  );
  if (columns) return comparisonAnswer(columns, scene);
  const all = given.flatMap(subject => apart(subject, scene));
  const named = all.slice(0, mostSubjects);
  const ids = resolved(named, scene);
  if (ids.includes(null)) return unclear(named, ids, scene);
  const distinct = [...new Set(ids.filter(id => id !== null))];
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined)
    return single(only, all.length === 1 ? 'compare.one' : 'compare.same', scene);
  const inWords =
    command.said === undefined && command.aspect === undefined
      ? null
      : comparisonInWords(distinct, command, scene);
  const answer = inWords ?? compared(distinct, scene);
  if (all.length <= mostSubjects) return answer;
  const notice: Block = { type: 'notice', text: wordingOf(scene).rich('compare.too-many') };
  return { ...answer, blocks: [notice, ...answer.blocks] };
}

function compared(ids: readonly string[], scene: Scene): Answer {
  const comparison = writtenOf(ids, scene);
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
