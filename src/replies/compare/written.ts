import type { WrittenComparison } from '../../content/content.ts';
import type { Passage } from '../../content/markdown.ts';
import type { Comparison } from '../../conversation/command.ts';
import type { Block, Button } from '../../conversation/reply.ts';
import { plain, plainText } from '../../conversation/rich-text.ts';
import { footnote } from '../footnote.ts';
import { forgedAnswer } from '../miss.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  heading,
  option,
  paragraph,
  type Scene,
  shareButtons,
  wordingOf,
} from '../scene.ts';
import { titleOf } from './subjects.ts';

const mostColumns = 4;
const openingRows = 5;

export const defaultColumns = (comparison: WrittenComparison): readonly string[] =>
  comparison.columns.slice(0, mostColumns).map(({ id }) => id);

/** The columns that are not shown, as a menu: the one that is chosen comes last and the first one goes. */
function columnMenu(comparison: WrittenComparison, command: Comparison, scene: Scene): readonly Block[] {
  const wording = wordingOf(scene);
  const labelOf = (id: string) =>
    comparison.columns.find(column => column.id === id)?.label[scene.language] ?? id;
  const hidden = comparison.columns.filter(({ id }) => !command.columns.includes(id));
  if (hidden.length === 0) return [];
  const [first = '', ...rest] = command.columns;
  const options = hidden.map(({ id }) => {
    const columns = command.columns.length < mostColumns ? [...command.columns, id] : [...rest, id];
    return option(
      scene,
      wording.text('compare.column-show', { column: labelOf(id) }),
      { ...command, columns },
      wording.text('compare.column-swap', { column: labelOf(first) }),
    );
  });
  return [{ type: 'menu', label: wording.text('compare.column-pick'), options }];
}

/** Turns between the rows that decide and all of them. */
function pageButton(comparison: WrittenComparison, command: Comparison, scene: Scene): readonly Button[] {
  const wording = wordingOf(scene);
  if (command.page === 'full')
    return [button(scene, wording.text('button.back-to-comparison'), { ...command, page: 'summary' })];
  return comparison.dimensions.length > openingRows
    ? [button(scene, wording.text('button.full-comparison'), { ...command, page: 'full' })]
    : [];
}

function conceptsOf(comparison: WrittenComparison, columns: readonly string[]): readonly string[] {
  const shown = columns.map(id => comparison.columns.find(column => column.id === id)?.concepts ?? []);
  return [...new Set([...shown.map(([first]) => first), ...shown.flat()])].filter(id => id !== undefined);
}

/** What decides first, in five rows; the rest behind a button. Columns that no longer exist are left out. */
export function comparisonAnswer(command: Comparison, scene: Scene): Answer {
  const comparison = scene.content.comparisons.get(command.id);
  const columns = command.columns.filter(id => comparison?.columns.some(column => column.id === id));
  if (!comparison || columns.length < 2 || new Set(columns).size < columns.length) return forgedAnswer(scene);
  const { language } = scene;
  const wording = wordingOf(scene);
  const shown = { ...command, columns };
  const title = titleOf(comparison, columns, scene);
  const dimensions =
    command.page === 'full' ? comparison.dimensions : comparison.dimensions.slice(0, openingRows);
  const cells = (id: string): readonly Passage[] =>
    dimensions.flatMap(({ cells }) => cells[id]?.[language] ?? []);
  const facts = [...columns.flatMap(cells), comparison.verdict[language]].flatMap(({ facts }) =>
    facts.map(({ id }) => id),
  );
  return {
    summary: plainText(comparison.verdict[language].rich).slice(0, 120),
    blocks: [
      heading(command.page === 'full' ? wording.text('compare.full', { title }) : title),
      paragraph(comparison.verdict[language].rich),
      {
        type: 'table',
        columns: [
          wording.text('compare.dimension'),
          ...columns.map(id => comparison.columns.find(column => column.id === id)?.label[language] ?? id),
        ],
        rows: dimensions.map(({ name, cells }) => [
          [plain(name[language])],
          ...columns.map(id => cells[id]?.[language].rich ?? [plain('–')]),
        ]),
      },
      ...footnote(facts, null, scene, comparison.note?.[language].rich),
      ...columnMenu(comparison, shown, scene),
      ...buttonRow(
        ...pageButton(comparison, shown, scene),
        ...conceptsOf(comparison, columns)
          .slice(0, 3)
          .map(id => conceptButton(scene, id)),
        ...shareButtons(scene, shown),
      ),
    ],
  };
}
