import {
  type Block,
  type BlockRenderers,
  type Button,
  type Message,
  type Option,
  renderBlock,
} from '../../src/conversation/reply.ts';
import { plainText, type RichText } from '../../src/conversation/rich-text.ts';
import type { Style } from './style.ts';
import { styledLines } from './styled-text.ts';
import { tableLines, wrapped } from './table.ts';

/** A message as lines, and what its numbered choices lead to. */
export interface Rendered {
  readonly lines: readonly string[];
  readonly choices: readonly (Button | Option)[];
}

const lines = (rich: RichText, style: Style): readonly string[] => styledLines(rich, style, style.width);

function hanging(rich: RichText, style: Style): readonly string[] {
  const [first = '', ...rest] = lines(rich, { ...style, width: style.width - 2 });
  return [`- ${first}`, ...rest.map(line => `  ${line}`)];
}

function renderers(
  style: Style,
  number: (choice: Button | Option) => string,
): BlockRenderers<readonly string[]> {
  return {
    heading: ({ text }) => [style.bold(text)],
    paragraph: ({ text }) => lines(text, style),
    list: ({ items }) => items.flatMap(item => hanging(item, style)),
    table: ({ columns, rows }) =>
      tableLines([columns, ...rows.map(row => row.map(plainText))], style.width, style.bold),
    notice: ({ text }) => lines(text, style).map(style.notice),
    footnote: ({ text }) => lines(text, style).map(style.dim),
    buttons: ({ buttons }) => wrapped(buttons.map(number).join('  '), style.width),
    menu: ({ label, options }) => [
      style.dim(label),
      ...options.map(
        option => `  ${number(option)}${option.description ? style.dim(` · ${option.description}`) : ''}`,
      ),
    ],
  };
}

const isControl = (block: Block) => block.type === 'buttons' || block.type === 'menu';

/** Buttons and menus become numbered choices; an empty line stands before the first of them. */
export function render({ blocks }: Message, style: Style): Rendered {
  const choices: (Button | Option)[] = [];
  const number = (choice: Button | Option) => {
    choices.push(choice);
    return `[${choices.length}] ${choice.label}`;
  };
  const each = renderers(style, number);
  const rendered = blocks.flatMap((block, index) => [
    ...(isControl(block) && !isControl(blocks[index - 1] ?? block) ? [''] : []),
    ...renderBlock(each, block),
  ]);
  return { lines: rendered, choices };
}
