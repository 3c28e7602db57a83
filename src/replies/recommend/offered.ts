import type { Button } from '../../conversation/reply.ts';
import { button, type Scene, wordingOf } from '../scene.ts';

/** Leads to the guides. */
export const recommendButton = (scene: Scene): Button =>
  button(scene, wordingOf(scene).text('button.recommend'), { name: 'recommend', typed: '' });

/** The same where one guide is about all of these concepts, which somebody may be choosing among. */
export function recommendAmong(concepts: readonly string[], scene: Scene): readonly Button[] {
  const isAbout = [...scene.content.guides.values()].some(({ outcomes }) =>
    concepts.every(id => outcomes.some(outcome => outcome.concepts.includes(id))),
  );
  return isAbout ? [recommendButton(scene)] : [];
}
