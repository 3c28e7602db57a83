import type { Combination, Concept } from '../../content/content.ts';
import { plain, strong } from '../../conversation/rich-text.ts';
import { footnote } from '../footnote.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  heading,
  nameOf,
  paragraph,
  type Scene,
  shareButtons,
  wordingOf,
} from '../scene.ts';
import { compareCommand, sameSet, versus } from './subjects.ts';

const combinationOf = (ids: readonly string[], scene: Scene): Combination | undefined =>
  scene.content.combinations.find(({ concepts }) => sameSet(concepts, ids));

/** The pairs of one kind among concepts of several: what can really be compared. */
function comparablePairs(concepts: readonly Concept[]): readonly (readonly string[])[] {
  return concepts.flatMap((first, index) =>
    concepts.slice(index + 1).flatMap(second => (first.kind === second.kind ? [[first.id, second.id]] : [])),
  );
}

export function differentKinds(concepts: readonly Concept[], scene: Scene): Answer {
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
      paragraph(together),
      {
        type: 'list',
        items: concepts.map(({ id, short, gloss }) => [
          strong(short[scene.language]),
          plain(`: ${(combination?.roles[id] ?? gloss)[scene.language]}`),
        ]),
      },
      ...(combination?.advice ? [paragraph(combination.advice[scene.language].rich)] : []),
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
