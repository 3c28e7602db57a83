import { type Block, type BlockRenderers, type Button, type Message, type Option, renderBlock } from '../../src/conversation/reply.ts';
import { plainText, type RichText } from '../../src/conversation/rich-text.ts';
import type { Style } from './style.ts';
import { tableLines, wrapped } from './table.ts';

/** A message as lines, and what its numbered choices lead to. */
export interface Rendered {
  readonly lines: readonly string[];
  readonly choices: readonly (Button | Option)[];
}

const styled = (rich: RichText, style: Style): string =>
  rich
    .map(span => {
      if (span.style === 'strong') return style.bold(span.text);
      if (span.style === 'code') return style.code(span.text);
      return span.style === 'link' ? style.link(span.text, span.url) : span.text;
    })
    .join('');

/** Wraps by what is seen, then puts the styles back: a text whose plain form fits needs no wrapping at all. */
const lines = (rich: RichText, style: Style, indent = ''): readonly string[] => {
  const plain = plainText(rich);
  const rows = wrapped(plain, style.width - indent.length);
  return rows.length === 1 ? [indent + styled(rich, style)] : rows.map(row => indent + row);
};

function hanging(rich: RichText, style: Style): readonly string[] {
  const [first = '', ...rest] = lines(rich, { ...style, width: style.width - 2 });
  return [`- ${first}`, ...rest.map(line => `  ${line}`)];
}

function renderers(style: Style, number: (choice: Button | Option) => string): BlockRenderers<readonly string[]> {
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
      ...options.map(option => `  ${number(option)}${option.description ? style.dim(` · ${option.description}`) : ''}`),
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
