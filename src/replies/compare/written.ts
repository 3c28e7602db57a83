import type { WrittenComparison } from '../../content/content.ts';
import type { Passage } from '../../content/markdown.ts';
import type { Comparison } from '../../conversation/command.ts';
import type { Block, Button, Option } from '../../conversation/reply.ts';
import { joined, plain, plainText } from '../../conversation/rich-text.ts';
import { footnote } from '../footnote.ts';
import { forgedAnswer } from '../miss.ts';
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
  option,
  paragraph,
  type Scene,
  shareButtons,
  wordingOf,
} from '../scene.ts';
import { retiredAmong } from './retired.ts';
import { subjectsOf, titleOf } from './subjects.ts';

const mostColumns = 4;
const openingRows = 5;

export const defaultColumns = (comparison: WrittenComparison): readonly string[] =>
  comparison.columns.slice(0, mostColumns).map(({ id }) => id);

function labelOf(comparison: WrittenComparison, id: string, scene: Scene): string {
  const column = comparison.columns.find(column => column.id === id);
  const [only, ...others] = column?.concepts ?? [];
  const label = column?.label[scene.language] ?? id;
  // A label of its own stays as it is written.
  return only !== undefined && others.length === 0 && label === nameOf(scene, only)
    ? nameWithStatus(scene, only)
    : label;
}

/**
 * The columns of these concepts, in the comparison's order, where one was written that has them all; the one that
 * leaves out the fewest. A comparison with a title of its own is about more than its columns.
 */
export function columnsOf(ids: readonly string[], scene: Scene): Comparison | null {
  const [fewest] = [...scene.content.comparisons.values()]
    .filter(each => each.title === null && ids.every(id => subjectsOf(each)?.includes(id)))
    .sort((a, b) => a.columns.length - b.columns.length);
  if (!fewest) return null;
  const columns = fewest.columns.filter(({ concepts }) => concepts.some(id => ids.includes(id)));
  return { name: 'comparison', id: fewest.id, columns: columns.map(({ id }) => id), page: 'summary' };
}

/** The columns that are not shown: chosen, one comes last; where all places are taken, the first one goes. */
function hiddenColumns(comparison: WrittenComparison, command: Comparison, scene: Scene): readonly Option[] {
  const wording = wordingOf(scene);
  const [first = '', ...rest] = command.columns;
  const isFull = command.columns.length === mostColumns;
  const inPlace = wording.text('compare.column-swap', { column: labelOf(comparison, first, scene) });
  return comparison.columns
    .filter(({ id }) => !command.columns.includes(id))
    .map(({ id }) =>
      option(
        scene,
        wording.text('compare.column-show', { column: labelOf(comparison, id, scene) }),
        { ...command, columns: [...(isFull ? rest : command.columns), id] },
        isFull ? inPlace : undefined,
      ),
    );
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
  const concepts = conceptsOf(comparison, columns);
  const retired = retiredAmong(
    concepts.flatMap(id => conceptOf(scene, id) ?? []),
    scene,
  );
  const hidden = hiddenColumns(comparison, shown, scene);
  const remark = joined([comparison.note?.[language].rich ?? [], retired.remark], ' · ');
  // One more column is a button like the others; several are a menu.
  const menu: readonly Block[] =
    hidden.length > 1 ? [{ type: 'menu', label: wording.text('compare.column-pick'), options: hidden }] : [];
  return {
    summary: plainText(comparison.verdict[language].rich).slice(0, 120),
    blocks: [
      ...retired.notices,
      heading(command.page === 'full' ? wording.text('compare.full', { title }) : title),
      paragraph(comparison.verdict[language].rich),
      {
        type: 'table',
        columns: [wording.text('compare.dimension'), ...columns.map(id => labelOf(comparison, id, scene))],
        rows: dimensions.map(({ name, cells }) => [
          [plain(name[language])],
          ...columns.map(id => cells[id]?.[language].rich ?? [plain('–')]),
        ]),
      },
      ...footnote([...retired.facts, ...facts], null, scene, remark),
      ...menu,
      ...buttonRow(
        ...[
          ...retired.successors.map(id => conceptButton(scene, id)),
          ...pageButton(comparison, shown, scene),
          ...(hidden.length === 1 ? hidden : []).map(({ id, label }) => ({ id, label })),
          ...concepts.filter(id => !retired.successors.includes(id)).map(id => conceptButton(scene, id)),
          ...recommendAmong(concepts, scene),
        ].slice(0, 4),
        ...shareButtons(scene, shown),
      ),
    ],
  };
}
