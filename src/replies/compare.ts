import type { Combination, Concept, WrittenComparison } from '../content/content.ts';
import { passagesOf } from '../content/markdown.ts';
import type { Compare, Subject } from '../conversation/command.ts';
import type { Block, Button } from '../conversation/reply.ts';
import { plain, plainText, type RichText, strong } from '../conversation/rich-text.ts';
import { cleanText } from '../language/typed-text.ts';
import { subjectsOf, versus } from './comparisons-with.ts';
import { footnote } from './footnote.ts';
import { forgedAnswer, missAnswer } from './miss.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  conceptOf,
  heading,
  nameOf,
  type Scene,
  shareButtons,
  wordingOf,
} from './scene.ts';
import { comparisonAnswer, defaultColumns } from './written-comparison.ts';

const mostSubjects = 4;

const compareCommand = (ids: readonly string[]): Compare => ({
  name: 'compare',
  subjects: ids.map(concept => ({ concept })),
});

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(each => b.includes(each));

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

const text = (rich: RichText): Block => ({ type: 'paragraph', text: rich });

function usage(scene: Scene): Answer {
  const wording = wordingOf(scene);
  const pairs = [...scene.content.comparisons.values()].map(subjectsOf).filter(subjects => subjects !== null);
  return {
    missed: true,
    summary: wording.text('compare.usage'),
    blocks: [
      text(wording.rich('compare.usage')),
      ...buttonRow(...pairs.slice(0, 4).map(ids => button(scene, versus(ids, scene), compareCommand(ids)))),
    ],
  };
}

/** One cell of a comparison that nobody has written: the first thing the entry says under a section. */
function cellOf(concept: Concept, section: string, scene: Scene): RichText {
  const found = concept.article[scene.language].sections.find(({ id }) => id === section);
  const first = found && passagesOf(found)[0];
  return first ? [plain(plainText(first.rich).split(/(?<=[.?!])\s/)[0] ?? '')] : [plain('–')];
}

const rows = ['strengths', 'limits', 'when', 'when-not', 'cost'] as const;

function fromEntries(concepts: readonly Concept[], scene: Scene): Answer {
  const wording = wordingOf(scene);
  const ids = concepts.map(({ id }) => id);
  const kind = wording.text(`kind.${concepts[0]!.kind}`);
  const complete = rows.filter(row =>
    concepts.every(each => each.article[scene.language].sections.some(({ id }) => id === row)),
  );
  const title =
    ids.length === 2
      ? wording.text('compare.title-two', { first: nameOf(scene, ids[0]!), second: nameOf(scene, ids[1]!) })
      : wording.text('compare.title-many', { names: ids.map(id => nameOf(scene, id)).join(', ') });
  const summaries = concepts.map(each => passagesOf(each.article[scene.language].lead)[0]?.rich ?? []);
  const facts = concepts.flatMap(each =>
    each.article[scene.language].sections
      .filter(({ id }) => complete.includes(id as 'cost'))
      .flatMap(section => passagesOf(section)[0]?.facts.map(({ id }) => id) ?? []),
  );
  return {
    summary: wording.text('compare.from-entries', { kind }).slice(0, 120),
    blocks: [
      heading(title),
      text(wording.rich('compare.from-entries', { kind })),
      {
        type: 'table',
        columns: [wording.text('compare.dimension'), ...ids.map(id => nameOf(scene, id))],
        rows: [
          [
            [plain(wording.text('compare.row.gloss'))],
            ...concepts.map(each => [plain(each.gloss[scene.language])]),
          ],
          ...(complete.length === 0 ? [[[plain(wording.text('compare.row.summary'))], ...summaries]] : []),
          ...complete.map(row => [
            [plain(wording.text(`compare.row.${row}`))],
            ...concepts.map(each => cellOf(each, row, scene)),
          ]),
        ],
      },
      ...footnote(facts, null, scene),
      ...buttonRow(...ids.map(id => conceptButton(scene, id)), ...shareButtons(scene, compareCommand(ids))),
    ],
  };
}

const combinationOf = (ids: readonly string[], scene: Scene): Combination | undefined =>
  scene.content.combinations.find(({ concepts }) => sameSet(concepts, ids));

/** The pairs of one kind among concepts of several: what can really be compared. */
function comparablePairs(concepts: readonly Concept[]): readonly (readonly string[])[] {
  return concepts.flatMap((first, index) =>
    concepts.slice(index + 1).flatMap(second => (first.kind === second.kind ? [[first.id, second.id]] : [])),
  );
}

function differentKinds(concepts: readonly Concept[], scene: Scene): Answer {
  const wording = wordingOf(scene);
  const ids = concepts.map(({ id }) => id);
  const [first = '', second = ''] = ids.map(id => nameOf(scene, id));
  const pair = ids.length === 2;
  const title = pair
    ? wording.text('compare.kinds-two', { first, second })
    : wording.text('compare.kinds-many', { names: ids.map(id => nameOf(scene, id)).join(', ') });
  const combination = combinationOf(ids, scene);
  const together =
    combination?.together[scene.language].rich ?? wording.rich(pair ? 'compare.part' : 'compare.some-part');
  const instead = combination?.instead ?? comparablePairs(concepts).slice(0, 2);
  const facts = [combination?.together, combination?.advice].flatMap(
    each => each?.[scene.language].facts ?? [],
  );
  const lead = instead.map(each => button(scene, versus(each, scene), compareCommand(each)));
  return {
    summary: title.slice(0, 120),
    blocks: [
      heading(title),
      text(together),
      {
        type: 'list',
        items: concepts.map(({ id, short, gloss }) => [
          strong(short[scene.language]),
          plain(`: ${(combination?.roles[id] ?? gloss)[scene.language]}`),
        ]),
      },
      ...(combination?.advice ? [text(combination.advice[scene.language].rich)] : []),
      ...footnote(
        facts.map(({ id }) => id),
        null,
        scene,
      ),
      ...buttonRow(
        ...[...lead, ...ids.map(id => conceptButton(scene, id))].slice(0, 4),
        ...shareButtons(scene, compareCommand(ids)),
      ),
    ],
  };
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
  return new Set(concepts.map(({ kind }) => kind)).size === 1
    ? fromEntries(concepts, scene)
    : differentKinds(concepts, scene);
}

/** One concept is no comparison: what it can be compared with, its own kind first. */
function single(id: string, said: 'compare.same' | 'compare.one', scene: Scene): Answer {
  const rich = wordingOf(scene).rich(said, { name: nameOf(scene, id) });
  const kindOf = (other: string) => conceptOf(scene, other)?.kind;
  const near = [...(conceptOf(scene, id)?.related ?? [])].sort(
    (a, b) => Number(kindOf(b) === kindOf(id)) - Number(kindOf(a) === kindOf(id)),
  );
  return {
    missed: true,
    summary: plainText(rich).slice(0, 120),
    blocks: [
      text(rich),
      ...buttonRow(
        conceptButton(scene, id),
        ...near
          .slice(0, 3)
          .map(other => button(scene, versus([id, other], scene), compareCommand([id, other]))),
      ),
    ],
  };
}
