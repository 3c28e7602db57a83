import type { GuideStep } from '../../conversation/command.ts';
import { type Answer, buttonRow, flowId, paragraph, type Scene, wordingOf } from '../scene.ts';

/** A guide from its first question; it opens a thread where there can be one. */
export const startOf = (guide: string, trail = ''): GuideStep => ({
  name: 'guide',
  guide,
  trail,
  opening: '',
  view: 'o',
});

/** What there is to choose. `typed` is a situation in which nothing was understood. */
export function whichGuidePage(typed: string, scene: Scene): Answer {
  const wording = wordingOf(scene);
  const guides = [...scene.content.guides.values()];
  return {
    summary: wording.text('recommend.which'),
    blocks: [
      ...(typed === '' ? [] : [{ type: 'notice', text: wording.rich('recommend.not-understood') } as const]),
      paragraph(wording.rich('recommend.which')),
      ...buttonRow(
        ...guides.map(({ id, name }) => ({ id: flowId(scene, startOf(id)), label: name[scene.language] })),
      ),
    ],
  };
}
