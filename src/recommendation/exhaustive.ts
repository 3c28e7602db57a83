import { type Answers, answerApplies, noAnswers, normalised, questionApplies, withValue } from './answers.ts';
import type { Model } from './model.ts';
import { standingOf } from './standing.ts';

/** More sets than this are not tried one by one; no guide comes near it. */
const most = 64_000_000;

/** What all complete sets of answers come to. */
export interface Survey {
  readonly sets: number;
  /** The first set that leaves no outcome. */
  readonly empty: Answers | null;
  /** By outcome: how many sets it wins alone. */
  readonly wins: readonly number[];
  /** How many sets end in a tie. */
  readonly ties: number;
  /** The outcomes with the most points, as bits, of a complete set; 0 for a set that cannot be. */
  leadersOf(values: Answers['values']): number;
}

/**
 * Walks through every complete set of answers: each question that applies has one of its values, "not sure" among
 * them (which for a choose-any question is the same as none). `scores` changes as the walk goes on.
 */
export function everySet(
  model: Model,
  visit: (values: readonly (number | null)[], scores: readonly number[], eliminated: number) => void,
): void {
  const values: (number | null)[] = model.questions.map(() => null);
  const scores = [...model.priors];
  const outcomes = scores.length;
  const walk = (at: number, eliminated: number): void => {
    const question = model.questions[at];
    if (!question) {
      visit(values, scores, eliminated);
      return;
    }
    if (questionApplies(at, model, values) !== 'yes') {
      walk(at + 1, eliminated);
      return;
    }
    const { any, unknown, effects, answers } = question;
    const offered = answers.map((_answer, each) => answerApplies(at, each, model, values) === 'yes');
    for (let value = 0; value < (any ? unknown : unknown + 1); value++) {
      if (!any && value < unknown && !offered[value]) continue;
      const { weights, eliminates } = effects[value]!;
      values[at] = value;
      for (let each = 0; each < outcomes; each++) scores[each]! += weights[each]!;
      walk(at + 1, eliminated | eliminates);
      for (let each = 0; each < outcomes; each++) scores[each]! -= weights[each]!;
    }
    values[at] = null;
  };
  walk(0, 0);
}

/** The best of what is left, as bits. */
function leadersIn(scores: readonly number[], eliminated: number): number {
  let best = Number.NEGATIVE_INFINITY;
  let leaders = 0;
  for (let outcome = 0; outcome < scores.length; outcome++) {
    const score = scores[outcome]!;
    if (eliminated & (1 << outcome) || score < best) continue;
    leaders = score > best ? 1 << outcome : leaders | (1 << outcome);
    best = score;
  }
  return leaders;
}

/** Tries every set of answers. */
export function survey(model: Model): Survey {
  const sizes = model.questions.map(({ any, unknown }) => (any ? unknown : unknown + 1) + 1);
  const cells = sizes.reduce((product, size) => product * size, 1);
  if (cells > most) throw new Error(`${model.guide.id} has ${cells} sets of answers, too many to try`);
  const results = new Uint16Array(cells);
  const indexOf = (values: Answers['values']) =>
    sizes.reduce((index, size, at) => index * size + (values[at] ?? size - 1), 0);
  const wins = model.priors.map(() => 0);
  let [sets, ties] = [0, 0];
  let empty: Answers | null = null;
  everySet(model, (values, scores, eliminated) => {
    sets++;
    const leaders = leadersIn(scores, eliminated);
    results[indexOf(values)] = leaders;
    if (leaders === 0) empty ??= { ...noAnswers(model), values: [...values] };
    else if (leaders & (leaders - 1)) ties++;
    else wins[31 - Math.clz32(leaders)]!++;
  });
  return { sets, empty, wins, ties, leadersOf: values => results[indexOf(values)] ?? 0 };
}

/** The answers that never change who wins, by question and position, whatever else is answered. */
export function deadAnswers(
  model: Model,
  { leadersOf }: Survey,
): readonly { readonly question: number; readonly answer: number }[] {
  const alive = model.questions.map(({ answers }) => answers.map(() => false));
  let left = alive.flat().length;
  const found = (question: number, answer: number) => {
    if (alive[question]?.[answer] === false) left--;
    alive[question]![answer] = true;
  };
  everySet(model, (values, scores, eliminated) => {
    if (left === 0) return;
    const leaders = leadersIn(scores, eliminated);
    for (const [question, { any, unknown, answers }] of model.questions.entries()) {
      const value = values[question] ?? null;
      if (value === null || (!any && value === unknown)) continue;
      for (const answer of any ? answers.keys() : [value]) {
        if (alive[question]?.[answer] !== false || (any && !(value & (1 << answer)))) continue;
        const others = any
          ? [value ^ (1 << answer)]
          : [unknown, ...answers.keys()].filter(each => each !== value);
        if (others.some(other => leadersWith(model, values, question, other, leadersOf) !== leaders))
          found(question, answer);
      }
    }
  });
  return alive.flatMap((answers, question) =>
    answers.flatMap((each, answer) => (each ? [] : [{ question, answer }])),
  );
}

/** Who leads when one question of a complete set is answered otherwise. */
function leadersWith(
  model: Model,
  values: Answers['values'],
  question: number,
  value: number,
  leadersOf: Survey['leadersOf'],
): number {
  const direct = leadersOf(values.with(question, value));
  if (direct !== 0) return direct;
  // Another answer may open or close other questions.
  const changed = normalised(model, withValue({ ...noAnswers(model), values }, question, value));
  return standingOf(model, changed).leaders.reduce((bits, outcome) => bits | (1 << outcome), 0);
}
