import { budgets } from '../../conversation/reply.ts';
import { type Answer, buttonRow, heading, paragraph, wordingOf } from '../scene.ts';
import { droppedNotice, pressedLine } from './footer.ts';
import { stepButton, type Walk } from './walk.ts';

const mostQuestions = 2;

/** How far the answers to a question would spread those that are level. */
function spread({ model, outlook: { leaders } }: Walk, question: number): number {
  return (model.questions[question]?.answers ?? []).reduce((sum, { effect: { weights, eliminates } }) => {
    const points = leaders.map(outcome => weights[outcome] ?? 0);
    const out = leaders.filter(outcome => eliminates & (1 << outcome)).length;
    return sum + Math.max(...points) - Math.min(...points) + 6 * out;
  }, 0);
}

/** Nearly everything is "not sure": no winner, but the questions that would help most. */
export function undecidedPage(walk: Walk): Answer {
  const { model, answers, outlook, scene } = walk;
  const wording = wordingOf(scene);
  const title = wording.text('undecided.title');
  const questions = model.questions
    .map((_question, at) => at)
    .filter(at => answers.values[at] === model.questions[at]?.unknown && spread(walk, at) > 0)
    .sort((a, b) => spread(walk, b) - spread(walk, a))
    .slice(0, mostQuestions);
  const asked = questions.map(at => model.questions[at]!);
  return {
    summary: title.slice(0, budgets.summary),
    blocks: [
      ...droppedNotice(walk),
      heading(title),
      paragraph(wording.rich('undecided.line', { count: outlook.leaders.length })),
      ...pressedLine(walk),
      ...buttonRow(
        ...asked.map(({ question, code }) =>
          stepButton(walk, question.ask[scene.language].slice(0, budgets.label), `a${code}`),
        ),
        stepButton(walk, wording.text('button.edit'), 'e'),
        stepButton(walk, wording.text('button.start-over'), 's', []),
      ),
    ],
  };
}
