import { controlsOf } from '../conversation/budget.ts';
import type { Block, Button } from '../conversation/reply.ts';
import { buttonRow } from './scene.ts';

/** A row of buttons below what is there, without those that it has already: platforms refuse two with one id. */
export function offered(blocks: readonly Block[], buttons: readonly Button[]): readonly Block[] {
  const there = new Set(blocks.flatMap(controlsOf).map(({ id }) => id));
  return buttonRow(...buttons.filter(({ id }) => !there.has(id)));
}
