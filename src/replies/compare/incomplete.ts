import { plainText } from '../../conversation/rich-text.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  conceptOf,
  nameOf,
  paragraph,
  type Scene,
  wordingOf,
} from '../scene.ts';
import { compareCommand, subjectsOf, versus } from './subjects.ts';

export function usage(scene: Scene): Answer {
  const wording = wordingOf(scene);
  const pairs = [...scene.content.comparisons.values()].map(subjectsOf).filter(subjects => subjects !== null);
  return {
    missed: true,
    summary: wording.text('compare.usage'),
    blocks: [
      paragraph(wording.rich('compare.usage')),
      ...buttonRow(...pairs.slice(0, 4).map(ids => button(scene, versus(ids, scene), compareCommand(ids)))),
    ],
  };
}

/** One concept is no comparison: what it can be compared with, its own kind first. */
export function single(id: string, said: 'compare.same' | 'compare.one', scene: Scene): Answer {
  const rich = wordingOf(scene).rich(said, { name: nameOf(scene, id) });
  const kindOf = (other: string) => conceptOf(scene, other)?.kind;
  const near = [...(conceptOf(scene, id)?.related ?? [])].sort(
    (a, b) => Number(kindOf(b) === kindOf(id)) - Number(kindOf(a) === kindOf(id)),
  );
  return {
    missed: true,
    summary: plainText(rich).slice(0, 120),
    blocks: [
      paragraph(rich),
      ...buttonRow(
        conceptButton(scene, id),
        ...near
          .slice(0, 3)
          .map(other => button(scene, versus([id, other], scene), compareCommand([id, other]))),
      ),
    ],
  };
}
