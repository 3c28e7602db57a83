import { type Block, budgets, type Option } from '../conversation/reply.ts';
import { buttonRow } from './scene.ts';

/** Six or more equal choices are one menu, fewer are buttons. */
export function choices(label: string, options: readonly Option[]): readonly Block[] {
  if (options.length > budgets.buttonsInARow)
    return [{ type: 'menu', label, options: options.slice(0, budgets.menuOptions) }];
  return buttonRow(...options.map(({ id, label }) => ({ id, label })));
}
