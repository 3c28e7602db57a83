import { type Block, budgets, type Option } from '../conversation/reply.ts';
import { buttonRow } from './scene.ts';

/** Six or more equal choices are one menu, fewer are buttons; fewer still where other buttons stand below. */
export function choices(
  label: string,
  options: readonly Option[],
  mostButtons: number = budgets.buttonsInARow,
): readonly Block[] {
  if (options.length > mostButtons)
    return [{ type: 'menu', label, options: options.slice(0, budgets.menuOptions) }];
  return buttonRow(...options.map(({ id, label }) => ({ id, label })));
}
