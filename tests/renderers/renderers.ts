import { renderMessage as renderDiscord } from '../../adapters/discord/render.ts';
import { renderMessage as renderSlack } from '../../adapters/slack/render.ts';
import { render as renderTerminal } from '../../adapters/terminal/render.ts';
import { noColours } from '../../adapters/terminal/style.ts';
import { controlsOf } from '../../src/conversation/budget.ts';
import { type BlockRenderers, type Message, renderBlock } from '../../src/conversation/reply.ts';
import { plainText } from '../../src/conversation/rich-text.ts';
import { allComponents, messageProblems as discordProblems } from '../peers/discord/components.ts';
import { readComponents } from '../peers/discord/reading.ts';
import { readBlocks } from '../peers/slack/reading.ts';
import { messageProblems as slackProblems } from '../peers/slack/workspace.ts';

/** What every platform must do with a reply. */
export interface Renderer {
  readonly name: string;
  /** What the platform would refuse about the reply. */
  problems(message: Message): readonly string[];
  /** The lines that a person reads; null where lines are broken to the width of a window. */
  read(message: Message): readonly string[] | null;
  /** What can be pressed or chosen, in order. */
  ids(message: Message): readonly string[];
  readonly payload: (message: Message) => unknown;
}

/** Renders a message once, however much is asked about it. */
function once<Made>(render: (message: Message) => Made): (message: Message) => Made {
  const made = new WeakMap<Message, Made>();
  return message => {
    const before = made.get(message);
    if (before !== undefined) return before;
    const rendered = render(message);
    made.set(message, rendered);
    return rendered;
  };
}

const onSlack = once(renderSlack);
const onDiscord = once(renderDiscord);
const onTerminal = once(message => renderTerminal(message, noColours));

const slackIds = (each: any): readonly string[] =>
  each.type === 'feedback_buttons'
    ? [each.positive_button.value, each.negative_button.value]
    : (each.options?.map(({ value }: any) => value) ?? [each.action_id]);

export const renderers: readonly Renderer[] = [
  {
    name: 'slack',
    problems: message => slackProblems(onSlack(message)),
    read: message => readBlocks(onSlack(message).blocks),
    ids: message =>
      (onSlack(message).blocks as any[])
        .flatMap(({ type, elements }) => (/^(?:actions|context_actions)$/.test(type) ? elements : []))
        .flatMap(slackIds),
    payload: renderSlack,
  },
  {
    name: 'discord',
    problems: message => discordProblems(onDiscord(message)),
    read: message => readComponents(onDiscord(message).components),
    ids: message =>
      allComponents(onDiscord(message).components)
        .filter(({ type }) => type === 2 || type === 3)
        .flatMap(each => each.options?.map(({ value }: any) => value) ?? [each.custom_id]),
    payload: renderDiscord,
  },
  {
    name: 'terminal',
    problems: message => onTerminal(message).lines.filter(line => /\p{Cc}/u.test(line)),
    read: () => null,
    ids: message => onTerminal(message).choices.map(({ id }) => id),
    payload: message => renderTerminal(message, noColours).lines,
  },
];

const lines: BlockRenderers<readonly string[]> = {
  heading: ({ text }) => [`# ${text}`],
  paragraph: ({ text }) => [plainText(text)],
  list: ({ items }) => items.map(item => `- ${plainText(item)}`),
  table: ({ columns, rows }) =>
    rows.map(([name = [], ...cells]) => {
      const values = cells.map((cell, at) => `${columns[at + 1]} ${plainText(cell)}`);
      return `${plainText(name)}: ${values.join(' · ')}`;
    }),
  notice: ({ text }) => [`! ${plainText(text)}`],
  footnote: ({ text }) => [`~ ${plainText(text)}`],
  buttons: ({ buttons }) => [buttons.map(({ label }) => `[${label}]`).join(' ')],
  menu: ({ label }) => [`[${label} ▾]`],
  feedback: ({ up, down }) => [`[${up.label}] [${down.label}]`],
};

/** The reply as everybody should read it, wherever it stands. */
export const meant = (message: Message): readonly string[] =>
  message.blocks.flatMap(block => renderBlock(lines, block));

export const idsOf = ({ blocks }: Message): readonly string[] =>
  blocks.flatMap(controlsOf).map(({ id }) => id);
