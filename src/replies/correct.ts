import type { Correct } from '../conversation/command.ts';
import { firstSentence } from './card/parts.ts';
import { compareCommand, versus } from './compare/subjects.ts';
import { footnote } from './footnote.ts';
import { forgedAnswer } from './miss.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  paragraph,
  type Scene,
  shareButtons,
} from './scene.ts';

/** The right fact first, what to do, and what to read on: no heading, for it answers somebody. */
export function correctAnswer(command: Correct, scene: Scene): Answer {
  const found = scene.content.misconceptions.get(command.misconception);
  if (!found) return forgedAnswer(scene);
  const { rich, facts } = found.answer[scene.language];
  const main = scene.content.concepts.get(found.about[0] ?? '') ?? null;
  return {
    summary: firstSentence(rich).slice(0, 120),
    blocks: [
      paragraph(rich),
      ...footnote(
        facts.map(({ id }) => id),
        main,
        scene,
      ),
      ...buttonRow(
        ...(found.compare
          ? [button(scene, versus(found.compare, scene), compareCommand(found.compare))]
          : []),
        ...found.about.map(id => conceptButton(scene, id)),
        ...shareButtons(scene, command),
      ),
    ],
  };
}
