import type { Concept } from '../../content/content.ts';
import { passagesOf } from '../../content/markdown.ts';
import { plain, plainText, type RichText } from '../../conversation/rich-text.ts';
import { footnote } from '../footnote.ts';
import {
  type Answer,
  buttonRow,
  conceptButton,
  heading,
  nameOf,
  paragraph,
  type Scene,
  shareButtons,
  wordingOf,
} from '../scene.ts';
import { compareCommand } from './subjects.ts';

/** One cell of a comparison that nobody has written: the first thing the entry says under a section. */
function cellOf(concept: Concept, section: string, scene: Scene): RichText {
  const found = concept.article[scene.language].sections.find(({ id }) => id === section);
  const first = found && passagesOf(found)[0];
  return first ? [plain(plainText(first.rich).split(/(?<=[.?!])\s/)[0] ?? '')] : [plain('–')];
}

const rows = ['strengths', 'limits', 'when', 'when-not', 'cost'] as const;

export function fromEntries(concepts: readonly Concept[], scene: Scene): Answer {
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
      paragraph(wording.rich('compare.from-entries', { kind })),
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
