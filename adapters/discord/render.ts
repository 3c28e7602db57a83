import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIFileComponent,
  APIModalInteractionResponseCallbackData,
  APISelectMenuOption,
  MessageFlags,
} from 'discord.js';
import {
  type BlockRenderers,
  type Button,
  type Form,
  type Message,
  type Option,
  renderBlock,
} from '../../src/conversation/reply.ts';
import { plainText } from '../../src/conversation/rich-text.ts';
import { limits } from './limits.ts';
import { escaped, markdown } from './markdown.ts';

/** A message as every way of posting takes it. */
export interface DiscordMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly (APIContainerComponent | APIFileComponent)[];
  /** Nothing that is shown notifies anybody. */
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  readonly files?: { readonly name: string; readonly attachment: Buffer }[];
}

// The SDK is imported for its types only, so its constants are written out:
// https://docs.discord.com/developers/components/reference#component-object-component-types
const types = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  textDisplay: 10,
  file: 13,
  container: 17,
  label: 18,
} as const;
const secondary = 2;
const isComponentsV2 = 1 << 15;

/** One quiet colour for the bar beside every card; only a warning differs, and says why. */
const colours = { card: 0x8a8f98, warning: 0xd29922 } as const;

const upTo = (limit: number, text: string) =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`;

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Part = { readonly text: string } | { readonly row: Row };

const button = ({ id, label }: Button): APIButtonComponent => ({
  type: types.button,
  style: secondary,
  custom_id: id,
  label: upTo(limits.buttonLabel, label),
});

const option = ({ id, label, description }: Option, selected?: string): APISelectMenuOption => ({
  label: upTo(limits.optionText, label),
  value: id,
  ...(description ? { description: upTo(limits.optionText, description) } : {}),
  ...(id === selected ? { default: true } : {}),
});

/** `menu:0`, `menu:1` …: a menu has no id of its own; what was chosen in it has. */
export const menuPrefix = 'menu:';

const renderers = (menuId: () => string): BlockRenderers<Part> => ({
  heading: ({ text }) => ({ text: `## ${escaped(text)}` }),
  paragraph: ({ text }) => ({ text: markdown(text) }),
  list: ({ items }) => ({ text: items.map(item => `- ${markdown(item)}`).join('\n') }),
  // Hangul is not two columns wide there, so nothing would stand in line: a row is its name, then its values.
  table: ({ columns, rows }) => ({
    text: rows
      .map(([name = [], ...cells]) => {
        const values = cells.map((cell, at) => `${escaped(columns[at + 1] ?? '')} ${markdown(cell)}`);
        return `**${escaped(plainText(name))}**: ${values.join(' · ')}`;
      })
      .join('\n'),
  }),
  notice: ({ text }) => ({ text: `> ${markdown(text)}` }),
  footnote: ({ text }) => ({ text: `-# ${markdown(text)}` }),
  buttons: ({ buttons }) => ({ row: { type: types.actionRow, components: buttons.map(button) } }),
  menu: ({ label, options, selected }) => ({
    row: {
      type: types.actionRow,
      components: [
        {
          type: types.stringSelect,
          custom_id: menuId(),
          placeholder: upTo(limits.placeholder, label),
          options: options.map(each => option(each, selected)),
        },
      ],
    },
  }),
  feedback: ({ up, down }) => ({ row: { type: types.actionRow, components: [up, down].map(button) } }),
});

/** Text that stands together is one component; what all of it may not exceed is cut visibly. */
function componentsOf(parts: readonly Part[]): APIContainerComponent['components'] {
  const components: APIContainerComponent['components'] = [];
  let left = limits.text;
  for (const part of parts) {
    const before = components.at(-1);
    if ('row' in part) components.push(part.row);
    else if (left > 1) {
      const text = upTo(left - 1, part.text);
      left -= text.length + 1;
      if (before?.type === types.textDisplay) before.content += `\n${text}`;
      else components.push({ type: types.textDisplay, content: text });
    }
  }
  return components;
}

const isWarning = ({ blocks: [first] }: Message) =>
  first?.type === 'notice' && plainText(first.text).startsWith('⚠');

/** A reply as one container of Components V2. Pure; the neutral budgets keep it within `limits`. */
export function renderMessage(message: Message): DiscordMessage {
  let menus = 0;
  const each = renderers(() => `${menuPrefix}${menus++}`);
  const files = message.files ?? [];
  return {
    flags: isComponentsV2,
    components: [
      {
        type: types.container,
        accent_color: isWarning(message) ? colours.warning : colours.card,
        components: componentsOf(message.blocks.map(block => renderBlock(each, block))),
      },
      // What is attached shows only where a component names it.
      ...files.map(({ name }) => ({ type: types.file, file: { url: `attachment://${name}` } }) as const),
    ],
    allowedMentions: { parse: [], repliedUser: false },
    ...(files.length > 0
      ? { files: files.map(({ name, text }) => ({ name, attachment: Buffer.from(text) })) }
      : {}),
  };
}

/** A form as a modal. */
export const renderForm = ({ id, title, fields }: Form): APIModalInteractionResponseCallbackData => ({
  custom_id: id,
  title: upTo(limits.modalTitle, title),
  components: fields.slice(0, limits.modalComponents).map(field => ({
    type: types.label,
    label: upTo(limits.label, field.label),
    component: {
      type: types.textInput,
      custom_id: field.id,
      style: field.multiline ? 2 : 1,
      value: field.value,
      required: false,
      max_length: field.maxLength,
    },
  })),
});
