import type { Block } from '../conversation/reply.ts';
import type { RichText } from '../conversation/rich-text.ts';
import { type Scene, wordingOf } from '../replies/scene.ts';

const mostLines = 10;
/** The store tells of no more than so many, so there may be more than were told of. */
const mostTold = 100;

/** At most ten lines and how many more there are; `told` is how many rows of the store they were made from. */
export function listed(items: readonly RichText[], told: number, scene: Scene): Block {
  const count = items.length - mostLines;
  const key = told < mostTold ? 'gaps.more' : 'gaps.more-at-least';
  const more = count > 0 ? [wordingOf(scene).rich(key, { count })] : [];
  return { type: 'list', items: [...items.slice(0, mostLines), ...more] };
}
