import { budgets } from '../../conversation/reply.ts';
import { plain, strong } from '../../conversation/rich-text.ts';
import { type Answer, buttonRow, heading, wordingOf } from '../scene.ts';
import { pressedLine } from './footer.ts';
import { answersIn } from './names.ts';
import { stepButton, stepOption, type Walk } from './walk.ts';

/** Every answer that was given, each to be given again. */
export function editPage(walk: Walk): Answer {
  const { model, trail, scene } = walk;
  const wording = wordingOf(scene);
  const title = wording.text('button.edit');
  const steps = trail.toSorted((a, b) => a.question - b.question);
  const asked = (question: number) => model.guide.questions[question]?.ask[scene.language] ?? '';
  return {
    summary: title,
    blocks: [
      heading(title),
      ...(steps.length > 0
        ? [
            {
              type: 'list',
              items: steps.map(step => [
                plain(`${asked(step.question)} `),
                strong(answersIn(walk, step).join(', ')),
              ]),
            } as const,
            {
              type: 'menu',
              label: wording.text('recommend.pick-edit'),
              options: steps.map(({ question }) =>
                stepOption(
                  walk,
                  asked(question).slice(0, budgets.label),
                  `a${model.questions[question]?.code ?? ''}`,
                ),
              ),
            } as const,
          ]
        : []),
      ...pressedLine(walk),
      ...buttonRow(
        stepButton(walk, wording.text('button.result'), 'n'),
        stepButton(walk, wording.text('button.start-over'), 's', []),
      ),
    ],
  };
}
