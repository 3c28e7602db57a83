import type { Lesson } from '../conversation/command.ts';
import { type Answer, button, buttonRow, paragraph, type Scene, wordingOf } from '../replies/scene.ts';
import { actButton } from './session.ts';

/** An offer to one person: what there is an answer on, and how to take it or leave it for good. */
export function offerAnswer(
  topic: string,
  command: Lesson,
  about: string,
  message: string,
  scene: Scene,
): Answer {
  const wording = wordingOf(scene);
  const offer = (label: 'hint.answer' | 'hint.never', step: 'answer' | 'never') =>
    actButton(scene, wording.text(label), { name: 'offer', step, message, about });
  return {
    summary: wording.text('hint.offer', { topic }).slice(0, 120),
    blocks: [
      paragraph(wording.rich('hint.offer', { topic })),
      ...buttonRow(
        button(scene, wording.text('hint.show'), command),
        offer('hint.answer', 'answer'),
        offer('hint.never', 'never'),
      ),
    ],
  };
}
