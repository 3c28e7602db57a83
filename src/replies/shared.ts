import type { Profile } from '../conversation/interaction.ts';
import { plainFootnote } from './footnote.ts';
import { type Answer, type Scene, wordingOf } from './scene.ts';

/** Who shared it, as the first footnote. */
export function withSharer(answer: Answer, { name }: Profile, scene: Scene): Answer {
  const line = plainFootnote(wordingOf(scene).text('shared-by', { name }));
  const at = answer.blocks.findIndex(
    ({ type }) => type === 'footnote' || type === 'buttons' || type === 'menu',
  );
  return { ...answer, blocks: answer.blocks.toSpliced(at < 0 ? answer.blocks.length : at, 0, line) };
}
