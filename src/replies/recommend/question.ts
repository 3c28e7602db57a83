import type { Block, Button } from '../../conversation/reply.ts';
import { plain, plainText, type RichText, strong } from '../../conversation/rich-text.ts';
import { answerApplies } from '../../recommendation/answers.ts';
import { eliminationsOf } from '../../recommendation/explanation.ts';
import { standingOf } from '../../recommendation/standing.ts';
import {
  answering,
  answersOf,
  back,
  confirming,
  isAnsweredAgain,
  isPressed,
  type Step,
  toggling,
  unticked,
} from '../../recommendation/trail.ts';
import { type Answer, buttonRow, heading, wordingOf } from '../scene.ts';
import { droppedNotice, leaderLine, pressedLine } from './footer.ts';
import { outcomeNames, stepButton, type Walk } from './walk.ts';

const answersInARow = 3;

const inRows = (buttons: readonly Button[]): readonly Block[] =>
  Array.from({ length: Math.ceil(buttons.length / answersInARow) }, (_, row) =>
    buttonRow(...buttons.slice(row * answersInARow, (row + 1) * answersInARow)),
  ).flat();

/** The answers that go with the others, by position. */
const offered = ({ model, answers }: Walk, question: number): readonly number[] =>
  [...(model.questions[question]?.answers.keys() ?? [])].filter(
    answer => answerApplies(question, answer, model, answers.values) !== 'no',
  );

/** What the answers are in full; a button has only room for a word or two. */
function wordings({ model, scene }: Walk, question: number, answers: readonly number[]): readonly RichText[] {
  return answers.map(at => {
    const { short, label } = model.questions[question]!.answers[at]!.answer;
    const [name, full] = [short[scene.language], label[scene.language]];
    if (name === full) return [strong(name)];
    // Nothing is said twice: a wording may begin with the words of its button.
    return [strong(name), plain(full.startsWith(name) ? full.slice(name.length) : `: ${full}`)];
  });
}

/** A press answers; of a choose-any question it ticks. */
function answerButtons(walk: Walk, question: number, answers: readonly number[]): readonly Button[] {
  const { model, trail, scene } = walk;
  const { any, code, answerCodes, answers: its } = model.questions[question]!;
  const begun = trail.find(step => step.question === question);
  const ticks = begun && begun.value !== model.questions[question]?.unknown ? begun.value : 0;
  return answers.map(at => {
    const label = its[at]!.answer.short[scene.language];
    if (!any) return stepButton(walk, label, 'q', answering(trail, question, at));
    const box = ticks & (1 << at) ? '☑' : '☐';
    const view = `t${code}${answerCodes[at]}` as const;
    return stepButton(walk, `${box} ${label}`, view, toggling(model, trail, question, at));
  });
}

/** Below the answers, at most three: what is not an answer, the way back and the way out. */
function controls(walk: Walk, question: number): readonly Button[] {
  const { model, trail, scene, view } = walk;
  const wording = wordingOf(scene);
  const { any, unknown } = model.questions[question]!;
  const begun = trail.find(step => step.question === question);
  const value = begun && begun.value !== unknown ? begun.value : 0;
  const count = any ? value.toString(2).replaceAll('0', '').length : 0;
  const notSure = stepButton(walk, wording.text('button.not-sure'), 'q', answering(trail, question, unknown));
  const done = (label: string) => stepButton(walk, label, 'q', confirming(trail, question, value));
  const isEdit = view.startsWith('a') || isAnsweredAgain(trail, question);
  const before = isEdit ? unticked(trail, question) : back(model, trail, question);
  const wayBack =
    before === null ? [] : [stepButton(walk, wording.text('button.back'), isEdit ? 'e' : 'b', before)];
  const now = trail.some(step => step.finished)
    ? [stepButton(walk, wording.text('button.result-now'), 'n')]
    : [];
  if (!any) return [notSure, ...wayBack, ...now];
  return count > 0
    ? [done(wording.text('button.next-selected', { count })), ...wayBack, ...now]
    : [done(wording.text('button.none-of-these')), notSure, ...wayBack];
}

/** The step that a press has just made: an answer, or ticks of the question that is shown. */
function justMade({ model, trail, view }: Walk, question: number): Step | null {
  const last = trail.at(-1);
  if (last === undefined || !/^[qt]/.test(view)) return null;
  const isTicked = last.question === question && !last.finished && !last.prefilled;
  return isTicked || (view === 'q' && isPressed(model, last)) ? last : null;
}

/** What the answer before this question, or a tick of it, ruled out, and why. */
function ruledOut(walk: Walk, asked: number): readonly Block[] {
  const { model, trail, answers, scene } = walk;
  const made = justMade(walk, asked);
  if (made === null) return [];
  const others = trail.filter(step => step.question !== made.question);
  const before = standingOf(model, answersOf(model, others));
  const question = model.questions[made.question]?.question.id;
  const now = model.guide.outcomes
    .map((_outcome, at) => at)
    .filter(at => before.ranking.includes(at) && !walk.outlook.ranking.includes(at))
    .flatMap(at => {
      const rule = eliminationsOf(model, answers, at).findLast(each => each.question.id === question)?.rule;
      return rule ? [{ at, rule }] : [];
    });
  return [...new Set(now.map(({ rule }) => rule))].slice(0, 2).map(rule => ({
    type: 'notice',
    text: wordingOf(scene).rich('recommend.ruled-out', {
      names: outcomeNames(
        walk,
        now.filter(each => each.rule === rule).map(({ at }) => at),
      ),
      reason: plainText(rule.because[scene.language].rich),
    }),
  }));
}

/** A question with all its answers: hiding one would decide for the person. */
export function questionPage(walk: Walk, question: number): Answer {
  const { model, scene, answers } = walk;
  const wording = wordingOf(scene);
  const asked = model.questions[question]!.question.ask[scene.language];
  const number = answers.values.slice(0, question).filter(value => value !== null).length + 1;
  const shown = offered(walk, question);
  return {
    summary: wording.text('recommend.question-summary', { number, question: asked }).slice(0, 120),
    blocks: [
      ...droppedNotice(walk),
      heading(wording.text('recommend.question', { number, question: asked })),
      { type: 'list', items: wordings(walk, question, shown) },
      ...inRows(answerButtons(walk, question, shown)),
      ...buttonRow(...controls(walk, question)),
      ...ruledOut(walk, question),
      ...leaderLine(walk),
      ...pressedLine(walk),
    ],
  };
}
