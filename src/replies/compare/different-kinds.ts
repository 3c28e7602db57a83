import type { Combination, Concept } from '../../content/content.ts';
import { plain, strong } from '../../conversation/rich-text.ts';
import { firstSentence } from '../card/parts.ts';
import { footnote } from '../footnote.ts';
import { recommendAmong } from '../recommend/offered.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  conceptOf,
  heading,
  nameOf,
  nameWithStatus,
  paragraph,
  type Scene,
  shareButtons,
  wordingOf,
} from '../scene.ts';
import { retiredAmong } from './retired.ts';
import { compareCommand, sameSet, versus } from './subjects.ts';

const combinationOf = (ids: readonly string[], scene: Scene): Combination | undefined =>
  scene.content.combinations.find(({ concepts }) => sameSet(concepts, ids));

/** One is a part or an example of the other, or works on it: no opposites, whatever their kinds. */
export function isRelation({ concepts, part }: Combination, scene: Scene): boolean {
  const kinds = concepts.map(id => conceptOf(scene, id)?.kind);
  return part || new Set(kinds).size === 1;
}

const pairsOf = (concepts: readonly Concept[]): readonly (readonly [Concept, Concept])[] =>
  concepts.flatMap((first, index) => concepts.slice(index + 1).map(second => [first, second] as const));

/** Two of one kind, neither of which is a part of the other or works on it. */
const isChoice = (first: Concept, second: Concept, scene: Scene): boolean =>
  first.kind === second.kind && combinationOf([first.id, second.id], scene) === undefined;

/** Whether one of these can be chosen: all of one kind, and nobody wrote how two of them go together. */
export const areChoices = (concepts: readonly Concept[], scene: Scene): boolean =>
  pairsOf(concepts).every(([first, second]) => isChoice(first, second, scene));

function titleOf(ids: readonly string[], related: boolean, scene: Scene): string {
  const wording = wordingOf(scene);
  const names = ids.map(id => nameOf(scene, id));
  const [first = '', second = ''] = names;
  if (ids.length > 2) return wording.text('compare.kinds-many', { names: names.join(', ') });
  return wording.text(related ? 'compare.relation' : 'compare.kinds-two', { first, second });
}

/** Concepts that are no choice: how they go together, and what can really be compared. */
export function differentKinds(concepts: readonly Concept[], scene: Scene): Answer {
  const wording = wordingOf(scene);
  const ids = concepts.map(({ id }) => id);
  const combination = combinationOf(ids, scene);
  const related = combination !== undefined && isRelation(combination, scene);
  const title = titleOf(ids, related, scene);
  const together =
    combination?.together[scene.language].rich ??
    wording.rich(ids.length === 2 ? 'compare.part' : 'compare.some-part');
  const instead =
    combination?.instead ??
    pairsOf(concepts)
      .filter(([first, second]) => isChoice(first, second, scene))
      .map(pair => pair.map(({ id }) => id))
      .slice(0, 2);
  const facts = [combination?.together, combination?.advice].flatMap(
    each => each?.[scene.language].facts ?? [],
  );
  const retired = retiredAmong(concepts, scene);
  const lead = instead.map(each => button(scene, versus(each, scene), compareCommand(each)));
  const cards = ids.filter(id => !retired.successors.includes(id));
  return {
    summary: (related ? firstSentence(together) : title).slice(0, 120),
    blocks: [
      ...retired.notices,
      heading(title),
      paragraph(together),
      {
        type: 'list',
        items: concepts.map(({ id, gloss }) => [
          strong(nameWithStatus(scene, id)),
          plain(`: ${(combination?.roles[id] ?? gloss)[scene.language]}`),
        ]),
      },
      ...(combination?.advice ? [paragraph(combination.advice[scene.language].rich)] : []),
      ...footnote([...retired.facts, ...facts.map(({ id }) => id)], null, scene, retired.remark),
      ...buttonRow(
        ...[
          ...retired.successors.map(id => conceptButton(scene, id)),
          ...lead,
          ...recommendAmong(ids, scene),
          ...cards.map(id => conceptButton(scene, id)),
        ].slice(0, 4),
        ...shareButtons(scene, compareCommand(ids)),
      ),
    ],
  };
}
