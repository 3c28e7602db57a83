import type { types } from '@slack/bolt';
import {
  type BlockRenderers,
  type Button,
  type File,
  type Form,
  type Message,
  type Option,
  renderBlock,
} from '../../src/conversation/reply.ts';
import type { RichText, Span } from '../../src/conversation/rich-text.ts';
import { memoizedFor } from '../../src/memoized.ts';
import { limits } from './limits.ts';

/** A message as every way of posting takes it. */
export interface SlackMessage {
  /** For notifications and screen readers; Slack reads markup in it, so it is escaped. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** Cut visibly: the last line of defence, since what the core says is shorter than every limit. */
const upTo = (limit: number, text: string) =>
  text.length <= limit ? text : `${[...text.slice(0, limit - 1)].join('').toWellFormed()}…`;

/** The three characters that Slack's markup is made of: https://docs.slack.dev/messaging/formatting-message-text#escaping */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, character => entities[character] ?? character);
/** Bold, italic, strike and code have no escape; after a word joiner they open nothing. */
const unstyled = (text: string) => escaped(text).replace(/[*_~`]/g, '\u2060$&');

// `emoji: false`: a name such as ":fire:" stays what was written.
const plain = (limit: number, text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: upTo(limit, text),
  emoji: false,
});

/** In rich text the style is a field: nothing that was typed can become markup, a link or a mention. */
const element = (span: Span): types.RichTextElement => {
  if (span.style === 'link') return { type: 'link', url: span.url, text: span.text };
  if (span.style === 'plain') return { type: 'text', text: span.text };
  const style = { strong: { bold: true }, emphasis: { italic: true }, code: { code: true } }[span.style];
  return { type: 'text', text: span.text, style };
};

const section = (rich: RichText): types.RichTextSection => ({
  type: 'rich_text_section',
  elements: rich.filter(({ text }) => text !== '').map(element),
});

const richText = (...elements: types.RichTextBlock['elements']): types.RichTextBlock => ({
  type: 'rich_text',
  elements,
});

/** Context takes no rich text: links as markup, everything else escaped. */
const markup = (rich: RichText) =>
  rich
    .map(span =>
      span.style === 'link'
        ? `<${escaped(span.url.replaceAll('|', '%7C'))}|${unstyled(span.text)}>`
        : unstyled(span.text),
    )
    .join('');

const button = ({ id, label, accessibleLabel }: Button): types.ActionsBlock['elements'][number] => ({
  type: 'button',
  action_id: id,
  text: plain(limits.buttonText, label),
  ...(accessibleLabel ? { accessibility_label: upTo(limits.accessibilityLabel, accessibleLabel) } : {}),
});

const option = ({ id, label, description }: Option) => ({
  text: plain(limits.optionText, label),
  value: id,
  ...(description ? { description: plain(limits.optionDescription, description) } : {}),
});

const cell = (rich: RichText): types.RichTextBlock => richText(section(rich));
const headerCell = (text: string): types.RichTextBlock => richText(section([{ style: 'strong', text }]));

const table = (columns: readonly string[], rows: readonly (readonly RichText[])[]): types.TableBlock => ({
  type: 'table',
  rows: [columns.map(headerCell), ...rows.map(row => row.map(cell))],
  column_settings: columns.map(() => ({ is_wrapped: true })),
});

/** `menu:0`, `menu:1` …: a menu has no id of its own; what was chosen in it has. */
export const menuPrefix = 'menu:';
/** `feedback:0` …: nor has a pair of thumbs; the value of the one that was pressed is its id. */
export const feedbackPrefix = 'feedback:';

const thumb = ({ id, label, accessibleLabel }: Button) => ({
  text: plain(limits.buttonText, label),
  value: id,
  ...(accessibleLabel ? { accessibility_label: upTo(limits.accessibilityLabel, accessibleLabel) } : {}),
});

const renderers = (nextId: (prefix: string) => string): BlockRenderers<types.KnownBlock> => ({
  heading: ({ text }) => ({ type: 'header', text: plain(limits.header, text) }),
  paragraph: ({ text }) => richText(section(text)),
  list: ({ items }) => richText({ type: 'rich_text_list', style: 'bullet', elements: items.map(section) }),
  table: ({ columns, rows }) => table(columns, rows),
  notice: ({ text }) => richText({ type: 'rich_text_quote', elements: section(text).elements }),
  footnote: ({ text }) => ({
    type: 'context',
    elements: [{ type: 'mrkdwn', text: upTo(limits.contextText, markup(text)), verbatim: true }],
  }),
  buttons: ({ buttons }) => ({ type: 'actions', elements: buttons.map(button) }),
  menu: ({ label, options, selected }) => {
    const chosen = options.find(({ id }) => id === selected);
    return {
      type: 'actions',
      elements: [
        {
          type: 'static_select',
          action_id: nextId(menuPrefix),
          placeholder: plain(limits.placeholder, label),
          options: options.map(option),
          ...(chosen ? { initial_option: option(chosen) } : {}),
        },
      ],
    };
  },
  feedback: ({ up, down }) => ({
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: nextId(feedbackPrefix),
        positive_button: thumb(up),
        negative_button: thumb(down),
      },
    ],
  }),
});

/** Answers are remembered by the core, so the same blocks come again; they never change. */
const renderBlocks = memoizedFor((blocks: Message['blocks']): types.KnownBlock[] => {
  const used = new Map<string, number>();
  const each = renderers(prefix => {
    const number = used.get(prefix) ?? 0;
    used.set(prefix, number + 1);
    return `${prefix}${number}`;
  });
  return blocks.slice(0, limits.blocks).map(block => renderBlock(each, block));
});

/** A reply as Block Kit. The neutral budgets keep it within `limits`. */
export function renderMessage({ summary, blocks }: Message): SlackMessage {
  return { text: escaped(summary), blocks: renderBlocks(blocks), unfurl_links: false, unfurl_media: false };
}

/** As much as one block shows at once; longer text goes on in the next. */
function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  for (const line of text.split('\n')) {
    const longer = `${chunks.at(-1)}\n${line}`;
    if (chunks.length > 0 && longer.length <= limits.preformatted) chunks[chunks.length - 1] = longer;
    else chunks.push(line.slice(0, limits.preformatted));
  }
  return chunks.filter(chunk => chunk.trim() !== '');
}

/** A file where none can be attached: its text, to be copied. */
export const renderFile = ({ text }: File): readonly types.KnownBlock[] =>
  chunksOf(text).map(chunk =>
    richText({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: chunk }], border: 0 }),
  );

/** A form as a modal; `origin` comes back with what is submitted. */
export const renderForm = ({ id, title, submit, fields }: Form, origin: string): types.ModalView => ({
  type: 'modal',
  callback_id: id,
  private_metadata: origin,
  title: plain(limits.viewTitle, title),
  submit: plain(limits.viewSubmit, submit),
  blocks: fields.map(({ id, label, value, multiline, maxLength }) => ({
    type: 'input',
    block_id: id,
    label: plain(limits.inputLabel, label),
    optional: true,
    element: {
      type: 'plain_text_input',
      action_id: id,
      initial_value: value,
      multiline,
      max_length: maxLength,
    },
  })),
});
