import { budgets } from '../../conversation/reply.ts';
import { plain } from '../../conversation/rich-text.ts';
import { type Answer, buttonRow, heading, paragraph, wordingOf } from '../scene.ts';
import { droppedNotice, pressedLine } from './footer.ts';
import { answeredText, outcomeNames, stepButton, type Walk } from './walk.ts';

const mostQuestions = 2;

/** How far the answers to a question would spread those that are level. */
function spread({ model, outlook: { leaders } }: Walk, question: number): number {
  return (model.questions[question]?.answers ?? []).reduce((sum, { effect: { weights, eliminates } }) => {
    const points = leaders.map(outcome => weights[outcome] ?? 0);
    const out = leaders.filter(outcome => eliminates & (1 << outcome)).length;
    return sum + Math.max(...points) - Math.min(...points) + 6 * out;
  }, 0);
}

/** Whether at least half of the answers are "not sure". */
const saysLittle = ({ model, answers }: Walk): boolean => {
  const given = answers.values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const unsure = given.filter(({ value, at }) => value === model.questions[at]?.unknown);
  return 2 * unsure.length >= given.length;
};

/** Too many are level, for want of answers or in spite of them: no winner, but the questions that would help most. */
export function undecidedPage(walk: Walk): Answer {
  const { model, answers, outlook, scene } = walk;
  const wording = wordingOf(scene);
  const isLittle = saysLittle(walk);
  const title = wording.text(isLittle ? 'undecided.title' : 'undecided.title-level');
  const count = outlook.leaders.length;
  const names = outcomeNames(walk, outlook.leaders);
  const line = isLittle
    ? wording.text('undecided.line', { count })
    : wording.text('undecided.line-level', { answers: answeredText(walk), count, names });
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
      paragraph([plain(asked.length > 0 ? `${line} ${wording.text('undecided.questions')}` : line)]),
      ...pressedLine(walk),
      ...buttonRow(
        ...asked.map(({ question, code }) =>
          stepButton(walk, question.ask[scene.language].slice(0, budgets.label), `a${code}`),
        ),
        ...(isLittle ? [] : [stepButton(walk, wording.text('button.why-not'), 'w0')]),
        stepButton(walk, wording.text('button.edit'), 'e'),
        stepButton(walk, wording.text('button.start-over'), 's', []),
      ),
    ],
  };
}
