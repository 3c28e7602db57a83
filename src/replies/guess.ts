import type { Guess } from '../conversation/command.ts';
import { cardPage } from './card/card.ts';
import { forgedAnswer } from './miss.ts';
import { offered } from './offered.ts';
import { type Answer, conceptButton, conceptOf, nameOf, type Scene, wordingOf } from './scene.ts';

/** The card of what fits a description best, marked as a guess; what fits too stands below. */
export function guessAnswer({ concepts }: Guess, scene: Scene): Answer {
  const [first, ...others] = concepts.filter(id => conceptOf(scene, id));
  const concept = first === undefined ? undefined : conceptOf(scene, first);
  const card = concept && cardPage(concept, 'summary', scene);
  if (!card || first === undefined) return forgedAnswer(scene);
  const text = wordingOf(scene).rich('guess.fits', { name: nameOf(scene, first) });
  return {
    ...card,
    blocks: [
      { type: 'notice', text },
      ...card.blocks,
      ...offered(
        card.blocks,
        others.slice(0, 3).map(id => conceptButton(scene, id)),
      ),
    ],
  };
}
