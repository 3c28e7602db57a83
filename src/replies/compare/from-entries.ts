import type { Concept } from '../../content/content.ts';
import { type Passage, passagesOf } from '../../content/markdown.ts';
import type { Kind } from '../../content/schema.ts';
import { plain, plainText, type RichText } from '../../conversation/rich-text.ts';
import { footnote } from '../footnote.ts';
import {
  type Answer,
  buttonRow,
  conceptButton,
  heading,
  nameOf,
  nameWithStatus,
  paragraph,
  type Scene,
  shareButtons,
  wordingOf,
} from '../scene.ts';
import { retiredAmong } from './retired.ts';
import { compareCommand } from './subjects.ts';

/** What an entry says in a cell, with the facts that stand in it. */
interface Cell {
  readonly text: RichText;
  readonly facts: readonly string[];
}

const empty: Cell = { text: [plain('–')], facts: [] };

/** The first thing an entry says under a section; a cell has no full stop. */
function cellOf(concept: Concept, section: string, scene: Scene): Cell {
  const found = concept.article[scene.language].sections.find(({ id }) => id === section);
  const passage = found && passagesOf(found)[0];
  if (!passage) return empty;
  const [sentence = ''] = plainText(passage.rich).split(/(?<=[.?!])\s/);
  return {
    text: [plain(sentence.replace(/\.$/, ''))],
    facts: passage.facts
      .filter(({ text }) => sentence.includes(text.replaceAll('\n', ' ')))
      .map(({ id }) => id),
  };
}

function summaryOf(concept: Concept, scene: Scene): Cell {
  const passage: Passage | undefined = passagesOf(concept.article[scene.language].lead)[0];
  return passage ? { text: passage.rich, facts: passage.facts.map(({ id }) => id) } : empty;
}

const rows = ['strengths', 'limits', 'when', 'when-not', 'cost'] as const;

/** Of these one is chosen; the other kinds gather what lies near each other. */
const choices: readonly Kind[] = [
  'orchestrator',
  'compute',
  'load-balancer',
  'storage',
  'database',
  'messaging',
];

const alike = {
  2: 'compare.from-entries',
  3: 'compare.from-three-entries',
  4: 'compare.from-four-entries',
} as const;

/** Whether they are a choice, and where the table comes from. */
function introduction(concepts: readonly Concept[], scene: Scene): RichText {
  const wording = wordingOf(scene);
  const { kind } = concepts[0]!;
  if (!choices.includes(kind)) return wording.rich('compare.side-by-side');
  const key = alike[concepts.length as keyof typeof alike];
  return wording.rich(key, { kind: wording.text(`kind.${kind}`) });
}

/** Concepts of one kind whose comparison nobody has written. */
export function fromEntries(concepts: readonly Concept[], scene: Scene): Answer {
  const wording = wordingOf(scene);
  const ids = concepts.map(({ id }) => id);
  const complete = rows.filter(row =>
    concepts.every(each => each.article[scene.language].sections.some(({ id }) => id === row)),
  );
  const title =
    ids.length === 2
      ? wording.text('compare.title-two', { first: nameOf(scene, ids[0]!), second: nameOf(scene, ids[1]!) })
      : wording.text('compare.title-many', { names: ids.map(id => nameOf(scene, id)).join(', ') });
  const table = [
    ...(complete.length === 0
      ? [
          {
            name: wording.text('compare.row.summary'),
            cells: concepts.map(each => summaryOf(each, scene)),
          },
        ]
      : []),
    ...complete.map(row => ({
      name: wording.text(`compare.row.${row}`),
      cells: concepts.map(each => cellOf(each, row, scene)),
    })),
  ];
  const retired = retiredAmong(concepts, scene);
  const facts = table.flatMap(({ cells }) => cells.flatMap(({ facts }) => facts));
  const introduced = introduction(concepts, scene);
  return {
    summary: plainText(introduced).slice(0, 120),
    blocks: [
      ...retired.notices,
      heading(title),
      paragraph(introduced),
      {
        type: 'table',
        columns: [wording.text('compare.dimension'), ...ids.map(id => nameWithStatus(scene, id))],
        rows: [
          [
            [plain(wording.text('compare.row.gloss'))],
            ...concepts.map(each => [plain(each.gloss[scene.language])]),
          ],
          ...table.map(({ name, cells }) => [[plain(name)], ...cells.map(({ text }) => text)]),
        ],
      },
      ...footnote([...retired.facts, ...facts], null, scene, retired.remark),
      ...buttonRow(
        ...[...new Set([...retired.successors, ...ids])].slice(0, 4).map(id => conceptButton(scene, id)),
        ...shareButtons(scene, compareCommand(ids)),
      ),
    ],
  };
}
