import type { AmbiguousWord } from '../../content/schema.ts';
import { budgets } from '../../conversation/reply.ts';
import { plainText } from '../../conversation/rich-text.ts';
import { missAnswer, whichAnswer } from '../miss.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  conceptOf,
  nameOf,
  nameWithStatus,
  paragraph,
  type Scene,
  wordingOf,
} from '../scene.ts';
import { compareCommand, subjectsOf, versus } from './subjects.ts';
import { comparisonsWith } from './suggested.ts';

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

/** One concept is no comparison: what it can be compared with. */
export function single(id: string, said: 'compare.same' | 'compare.one', scene: Scene): Answer {
  const rich = wordingOf(scene).rich(said, { name: nameOf(scene, id) });
  const concept = conceptOf(scene, id);
  return {
    missed: true,
    summary: plainText(rich).slice(0, 120),
    blocks: [
      paragraph(rich),
      ...buttonRow(conceptButton(scene, id), ...(concept ? comparisonsWith(concept, scene).slice(0, 3) : [])),
    ],
  };
}

/** The subjects of a comparison as far as they are clear; null where one is not. */
export type Resolved = readonly (string | null)[];

/** The same comparison with a concept in the place that is not clear; null where that is not the only one. */
function filled(subjects: Resolved, id: string): readonly string[] | null {
  const ids = subjects.map(each => each ?? id);
  const [unclear, ...others] = subjects.filter(each => each === null);
  return unclear === null && others.length === 0 && subjects.length > 1 ? ids : null;
}

/** A word with several meanings among the subjects: what the others are to be compared with. */
export function whichToCompare(word: AmbiguousWord, subjects: Resolved, scene: Scene): Answer {
  const wording = wordingOf(scene);
  const name = word.name[scene.language];
  const count = wording.text(`count.${word.meanings.length}` as 'count.2');
  const others = subjects.filter(id => id !== null);
  const meanings = word.meanings.filter(id => !others.includes(id));
  const comparable = filled(subjects, '') !== null;
  const other = others.map(id => nameOf(scene, id)).join(', ');
  const titles = [
    ...(comparable && word.meanings.length > 1
      ? [wording.text('ambiguous.compare', { word: name, count, other })]
      : []),
    word.meanings.length > 1
      ? wording.text('ambiguous.title', { word: name, count })
      : wording.text('ambiguous.title-one', { word: name }),
  ];
  const leadingTo = (id: string) => {
    const ids = filled(subjects, id);
    return ids
      ? { label: versus(ids, scene), command: compareCommand(ids) }
      : {
          label: nameWithStatus(scene, id),
          command: { name: 'explain', subject: { concept: id }, page: 'summary' } as const,
        };
  };
  return whichAnswer(
    titles.find(title => title.length <= budgets.heading) ?? name,
    wording.text('ambiguous.pick', { word: name }),
    meanings,
    leadingTo,
    scene,
  );
}

/** A subject that was not found: the same comparison with what is near it. */
export function missedSubject(
  typed: string,
  near: readonly string[],
  subjects: Resolved,
  scene: Scene,
): Answer {
  const buttons = near
    .filter(id => !subjects.includes(id))
    .map(id => {
      const ids = filled(subjects, id);
      return ids ? button(scene, versus(ids, scene), compareCommand(ids)) : conceptButton(scene, id);
    });
  return missAnswer(typed, buttons, scene);
}
