import { plain } from '../../conversation/rich-text.ts';
import { type Answer, buttonRow, paragraph, wordingOf } from '../scene.ts';
import { pressedLine } from './footer.ts';
import { stepButton, type Walk } from './walk.ts';

/** An answer that is lost is asked for again only where it can matter. */
const isStillAsked = ({ outlook, answers }: Walk, question: number): boolean =>
  outlook.open.includes(question) || (!outlook.final && (answers.ticked[question] ?? 0) > 0);

/** The guide has been edited since: what still holds, and which questions have to be answered again. */
export function stalePage(walk: Walk): Answer {
  const { model, trail, dropped, lost, scene } = walk;
  const wording = wordingOf(scene);
  const gone = lost.filter(({ question }) => question === null).length;
  const lostQuestions = new Set(lost.flatMap(({ question }) => question ?? []));
  const kept = trail.filter(({ question }) => !lostQuestions.has(question)).length;
  const known = [...trail, ...dropped].map(({ question }) => question);
  const all = new Set([...known, ...lostQuestions]).size + gone;
  const text =
    kept === 0 ? wording.text('recommend.stale-none') : wording.text('recommend.stale', { kept, all });
  const again = [...lostQuestions]
    .filter(question => isStillAsked(walk, question))
    .map(question => model.guide.questions[question]?.ask[scene.language] ?? '');
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
