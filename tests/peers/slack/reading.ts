/** Blocks as a person reads them: one line a block, item or row. What a control holds stands in brackets. */
export function readBlocks(blocks: readonly any[]): readonly string[] {
  return blocks.flatMap(block => readers[block.type]!(block));
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const unescaped = (text: string) =>
  text.replace(/&(?:amp|lt|gt);/g, entity => entities[entity]!).replaceAll('\u2060', '');

const inline = (elements: readonly any[]): string => elements.map(({ text }) => text).join('');
const cellText = (cell: any): string =>
  cell.type === 'raw_text' ? cell.text : cell.elements.map((each: any) => inline(each.elements)).join(' ');

const richReaders: Readonly<Record<string, (element: any) => readonly string[]>> = {
  rich_text_section: ({ elements }) => [inline(elements)],
  rich_text_quote: ({ elements }) => [`! ${inline(elements)}`],
  rich_text_preformatted: ({ elements }) => inline(elements).split('\n'),
  rich_text_list: ({ elements }) => elements.map((each: any) => `- ${inline(each.elements)}`),
};

const readers: Readonly<Record<string, (block: any) => readonly string[]>> = {
  header: ({ text }) => [`# ${text.text}`],
  rich_text: ({ elements }) => elements.flatMap((each: any) => richReaders[each.type]!(each)),
  table: ({ rows: [header, ...rows] }) =>
    rows.map(([name, ...cells]: any[]) => {
      const values = cells.map((cell, at) => `${cellText(header[at + 1])} ${cellText(cell)}`);
      return `${cellText(name)}: ${values.join(' · ')}`;
    }),
  context: ({ elements }) => [
    `~ ${elements.map(({ text }: any) => unescaped(text.replace(/<[^<>|]*\|([^<>]*)>/g, '$1'))).join(' ')}`,
  ],
  actions: ({ elements }) => [
    elements
      .map((each: any) => (each.type === 'button' ? `[${each.text.text}]` : `[${each.placeholder.text} ▾]`))
      .join(' '),
  ],
  context_actions: ({ elements }) => [
    elements
      .map(
        ({ positive_button, negative_button }: any) =>
          `[${positive_button.text.text}] [${negative_button.text.text}]`,
      )
      .join(' '),
  ],
};

export interface Control {
  readonly label: string;
  readonly action: Readonly<Record<string, unknown>>;
}

const pressable: Readonly<Record<string, (element: any) => readonly Control[]>> = {
  button: ({ text, action_id }) => [{ label: text.text, action: { type: 'button', action_id } }],
  static_select: ({ options, action_id }) =>
    options.map((option: any) => ({
      label: option.text.text,
      action: { type: 'static_select', action_id, selected_option: option },
    })),
  feedback_buttons: ({ positive_button, negative_button, action_id }) =>
    [positive_button, negative_button].map(({ text, value }) => ({
      label: text.text,
      action: { type: 'feedback_buttons', action_id, value },
    })),
};

/** Everything that can be pressed or chosen, with what Slack sends when it is. */
export const controlsOf = (blocks: readonly any[]): readonly Control[] =>
  blocks
    .filter(({ type }) => type === 'actions' || type === 'context_actions')
    .flatMap(({ elements }) => elements)
    .flatMap((each: any): readonly Control[] => pressable[each.type]!(each));
