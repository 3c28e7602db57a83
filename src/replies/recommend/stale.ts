import { plain } from '../../conversation/rich-text.ts';
import { type Answer, buttonRow, paragraph, wordingOf } from '../scene.ts';
import { pressedLine } from './footer.ts';
import { stepButton, type Walk } from './walk.ts';

/** The guide has been edited since: what still holds, and which questions have to be answered again. */
export function stalePage(walk: Walk): Answer {
  const { model, trail, lost, scene } = walk;
  const wording = wordingOf(scene);
  const kept = trail.length;
  const text = wording.text('recommend.stale', { kept, all: kept + lost.length });
  const again = lost.flatMap(({ question }) =>
    question === null ? [] : [model.guide.questions[question]?.ask[scene.language] ?? ''],
  );
  const gone = lost.filter(({ question }) => question === null).length;
  return {
    summary: text,
    blocks: [
      paragraph([plain(text)]),
      ...(again.length + gone > 0
        ? [
            {
              type: 'list',
              items: [
                ...again.map(question => wording.rich('recommend.ask-again', { question })),
                ...(gone > 0 ? [wording.rich('recommend.question-gone', { count: gone })] : []),
              ],
            } as const,
          ]
        : []),
      ...pressedLine(walk),
      ...buttonRow(
        stepButton(walk, wording.text('button.continue'), 'q'),
        stepButton(walk, wording.text('button.start-over'), 's', []),
      ),
    ],
  };
}
