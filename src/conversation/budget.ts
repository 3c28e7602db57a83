import {
  type Block,
  type BlockRenderers,
  type BlockType,
  type Button,
  budgets,
  type Message,
  type Option,
  renderBlock,
} from './reply.ts';
import { plainText, type RichText } from './rich-text.ts';

/** Every text of a block that people read, controls included. */
const texts: BlockRenderers<readonly string[]> = {
  heading: block => [block.text],
  paragraph: block => [plainText(block.text)],
  list: block => block.items.map(plainText),
  table: block => [...block.columns, ...block.rows.flat().map((cell: RichText) => plainText(cell))],
  notice: block => [plainText(block.text)],
  footnote: block => [plainText(block.text)],
  buttons: block => block.buttons.map(button => button.label),
  menu: block => [block.label, ...block.options.flatMap(option => [option.label, option.description ?? ''])],
  feedback: block => [block.up.label, block.down.label],
};

export const textsOf = (block: Block): readonly string[] => renderBlock(texts, block);

const isMenu = (block: Block) => block.type === 'menu';
const none = () => [];
const controls: BlockRenderers<readonly (Button | Option)[]> = {
  heading: none,
  paragraph: none,
  list: none,
  table: none,
  notice: none,
  footnote: none,
  buttons: block => block.buttons,
  menu: block => block.options,
  feedback: block => [block.up, block.down],
};

/** Everything in a block that can be pressed or chosen. */
export const controlsOf = (block: Block): readonly (Button | Option)[] => renderBlock(controls, block);
const controlBlocks: ReadonlySet<BlockType> = new Set(['buttons', 'menu', 'feedback']);
/** Whether a block is there to be pressed or chosen from. */
export const isControl = ({ type }: Block): boolean => controlBlocks.has(type);
/** A menu is one control on the message, however many options it has. */
const sizeInControls = (block: Block) => (isMenu(block) ? 1 : controlsOf(block).length);

/** What a message has too much or too little of, in words; empty when it fits everywhere. */
export function budgetProblems(message: Message): readonly string[] {
  const problems: string[] = [];
  const atMost = (what: string, size: number, limit: number) => {
    if (size > limit) problems.push(`${what}: ${size} of at most ${limit}`);
  };
  const { blocks } = message;
  const pressed = blocks.flatMap(controlsOf);
  atMost('summary', message.summary.length, budgets.summary);
  atMost('blocks', blocks.filter(block => !isControl(block)).length, budgets.otherBlocks);
  atMost(
    'text',
    blocks
      .filter(block => !isMenu(block))
      .flatMap(textsOf)
      .join('').length,
    budgets.text,
  );
  atMost(
    'controls',
    blocks.reduce((sum, block) => sum + sizeInControls(block), 0),
    budgets.controls,
  );
  for (const block of blocks) {
    if (block.type === 'heading') atMost('heading', block.text.length, budgets.heading);
    if (block.type === 'buttons') atMost('buttons in a row', block.buttons.length, budgets.buttonsInARow);
    if (block.type === 'menu') atMost('options of a menu', block.options.length, budgets.menuOptions);
    if (block.type === 'table') {
      atMost('columns', block.columns.length, budgets.tableColumns);
      atMost('rows', block.rows.length, budgets.tableRows);
    }
    if (textsOf(block).some(text => text.trim() === '') && block.type !== 'menu' && block.type !== 'table')
      problems.push(`${block.type}: empty text`);
    if (textsOf(block).length === 0) problems.push(`${block.type}: empty`);
  }
  for (const control of pressed) {
    atMost(`label “${control.label}”`, control.label.length, budgets.label);
    atMost(`id ${control.id}`, control.id.length, budgets.actionId);
    if ('description' in control)
      atMost(`description of “${control.label}”`, control.description?.length ?? 0, budgets.description);
  }
  const ids = pressed.map(control => control.id);
  if (new Set(ids).size < ids.length) problems.push(`two controls share an id: ${ids.join(' ')}`);
  if (message.summary.trim() === '') problems.push('summary: empty');
  return problems;
}
