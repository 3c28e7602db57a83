import { type Answers, answerApplies, bitsOf, questionApplies } from './answers.ts';
import type { Effect, Model, Test } from './model.ts';
import { type Standing, standingOf } from './standing.ts';

/** An answer that may still be given. */
export interface Possible {
  readonly question: number;
  readonly answer: number;
  readonly effect: Effect;
}

/** What may still be answered to a question that is open; "not sure" changes nothing and is left out. */
export function possibleAnswers(
  model: Model,
  { values, ticked }: Answers,
  question: number,
): readonly Possible[] {
  if ((values[question] ?? null) !== null || questionApplies(question, model, values) === 'no') return [];
  const taken = bitsOf(ticked[question] ?? 0);
  return (model.questions[question]?.answers ?? []).flatMap(({ effect }, answer) =>
    taken.includes(answer) || answerApplies(question, answer, model, values) === 'no'
      ? []
      : [{ question, answer, effect }],
  );
}

/** Whether it rules out or tells apart any of those that are left. */
function separates({ weights, eliminates }: Effect, left: readonly number[]): boolean {
  const first = weights[left[0] ?? 0];
  return left.some(outcome => eliminates & (1 << outcome) || weights[outcome] !== first);
}

const reads = (tests: readonly Test[], question: number) => tests.some(test => test.question === question);

/** Whether an answer to the question can matter: by itself, or because a question that matters depends on it. */
function matters(model: Model, answers: Answers, left: readonly number[], question: number): boolean {
  const possible = possibleAnswers(model, answers, question);
  if (possible.some(({ effect }) => separates(effect, left))) return true;
  return (
    possible.length > 0 &&
    model.questions.some(
      ({ when, answers: its }, later) =>
        later > question &&
        (reads(when, question) || its.some(({ when }) => reads(when, question))) &&
        matters(model, answers, left, later),
    )
  );
}

/** The questions that are open and can still matter, in order. */
export function openQuestions(model: Model, answers: Answers, { ranking }: Standing): readonly number[] {
  return model.questions.flatMap((_question, question) =>
    matters(model, answers, ranking, question) ? [question] : [],
  );
}

/** How many questions are open, whether or not they matter. */
export const unansweredCount = (model: Model, answers: Answers): number =>
  model.questions.filter((_question, question) => possibleAnswers(model, answers, question).length > 0)
    .length;

/** The least that the leader can be ahead of a rival once everything is answered without ruling the rival out. */
function leastLead(
  model: Model,
  { scores }: Standing,
  possible: readonly Possible[],
  leader: number,
  rival: number,
): number {
  let lead = (scores[leader] ?? 0) - (scores[rival] ?? 0);
  for (const [question, { any }] of model.questions.entries()) {
    const changes = possible
      .filter(each => each.question === question && !(each.effect.eliminates & (1 << rival)))
      .map(({ effect: { weights } }) => (weights[leader] ?? 0) - (weights[rival] ?? 0))
      .filter(change => change < 0);
    lead += any ? changes.reduce((sum, change) => sum + change, 0) : Math.min(0, ...changes);
  }
  return lead;
}

/** The outcomes that may still draw level with the leader or stay when it is ruled out, best first. */
export function overtakers(model: Model, answers: Answers, standing: Standing): readonly number[] {
  const [leader, ...rivals] = standing.ranking;
  if (leader === undefined) return [];
  const possible = model.questions.flatMap((_question, question) =>
    possibleAnswers(model, answers, question),
  );
  const fatal = possible.filter(({ effect }) => effect.eliminates & (1 << leader));
  return rivals.filter(
    rival =>
      fatal.some(({ effect }) => !(effect.eliminates & (1 << rival))) ||
      leastLead(model, standing, possible, leader, rival) <= 0,
  );
}

/** Where the answers lead. */
export interface Outlook extends Standing {
  readonly overtakers: readonly number[];
  /** Questions that can still matter; none once the outcome is proved. */
  readonly open: readonly number[];
  /** One outcome is ahead whatever else is answered, or everything that matters has been answered. */
  readonly final: boolean;
  /** The question to ask next; null when it is final. */
  readonly next: number | null;
}

/** The outcome is proved, or what to ask next: in declared order, only what can matter. */
export function outlook(model: Model, answers: Answers): Outlook {
  const standing = standingOf(model, answers);
  const threats = overtakers(model, answers, standing);
  const proved = standing.leaders.length === 1 && threats.length === 0;
  const open = proved ? [] : openQuestions(model, answers, standing);
  const begun = answers.ticked.flatMap((bits, question) => (bits > 0 && !proved ? [question] : []));
  const [next = null] = [...new Set([...open, ...begun])].sort((a, b) => a - b);
  return { ...standing, overtakers: threats, open, final: next === null, next };
}
