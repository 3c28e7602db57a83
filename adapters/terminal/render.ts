import { isControl } from '../../src/conversation/budget.ts';
import {
  type Block,
  type BlockRenderers,
  type Button,
  type Message,
  type Option,
  renderBlock,
} from '../../src/conversation/reply.ts';
import { plain, plainText, type RichText } from '../../src/conversation/rich-text.ts';
import type { Style } from './style.ts';
import { styledLines } from './styled-text.ts';
import { filledLines, tableLines, wrapped } from './table.ts';

/** A message as lines, and what its numbered choices lead to. */
export interface Rendered {
  readonly lines: readonly string[];
  readonly choices: readonly (Button | Option)[];
}

const lines = (rich: RichText, style: Style): readonly string[] => styledLines(rich, style, style.width);

/** The text behind what stands before it, its further lines behind as many spaces. */
function hanging(rich: RichText, style: Style, before: string, indent = before.length): readonly string[] {
  const [first = '', ...rest] = lines(rich, { ...style, width: style.width - indent });
  return [before + first, ...rest.map(line => ' '.repeat(indent) + line)];
}

/** A table for a window that is too narrow for its columns: a paragraph a row, a line a column. */
const rowByRow = ({ columns, rows }: Block<'table'>, style: Style): readonly string[] => [
  ...rows.flatMap(([name = [], ...cells]) => [
    '',
    ...wrapped(plainText(name), style.width).map(style.bold),
    ...cells.flatMap((cell, index) => hanging([plain(`${columns[index + 1]}: `), ...cell], style, '', 2)),
  ]),
  '',
];

/** The label as it is and the description dim, which no span is. */
const optionLines = ({ label, description }: Option, style: Style, before: string): readonly string[] =>
  hanging(
    [plain(label), ...(description ? [{ style: 'emphasis', text: ` · ${description}` } as const] : [])],
    { ...style, bold: style.dim },
    before,
  );

function renderers(
  style: Style,
  number: (choice: Button | Option) => string,
): BlockRenderers<readonly string[]> {
  const row = (buttons: readonly Button[]) =>
    filledLines(
      buttons.flatMap(button => wrapped(`${number(button)} ${button.label}`, style.width)),
      '  ',
      style.width,
    );
  return {
    heading: ({ text }) => wrapped(text, style.width).map(style.bold),
    paragraph: ({ text }) => lines(text, style),
    list: ({ items }) => items.flatMap(item => hanging(item, style, '- ')),
    table: table => {
      const rows = [table.columns, ...table.rows.map(row => row.map(plainText))];
      return tableLines(rows, style.width, style.bold) ?? rowByRow(table, style);
    },
    notice: ({ text }) => lines(text, style).map(style.notice),
    footnote: ({ text }) => lines(text, style).map(style.dim),
    buttons: ({ buttons }) => row(buttons),
    menu: ({ label, options }) => [
      ...wrapped(label, style.width).map(style.dim),
      ...options.flatMap(option => optionLines(option, style, `  ${number(option)} `)),
    ],
    feedback: ({ up, down }) => row([up, down]),
  };
}

/** Buttons and menus become numbered choices; an empty line stands before the first of them. */
export function render({ blocks }: Message, style: Style): Rendered {
  const choices: (Button | Option)[] = [];
  const number = (choice: Button | Option) => {
    choices.push(choice);
    return `[${choices.length}]`;
  };
  const each = renderers(style, number);
  const rendered = blocks.flatMap((block, index) => [
    ...(isControl(block) && !isControl(blocks[index - 1] ?? block) ? [''] : []),
    ...renderBlock(each, block),
  ]);
  return { lines: rendered.filter((line, index) => line !== '' || rendered[index - 1] !== ''), choices };
}
