import type { Answers } from './answers.ts';
import type { Effect, Model } from './model.ts';

/** How the outcomes stand after the answers so far; exact integers. */
export interface Standing {
  /** By outcome: what it starts with and every point since. */
  readonly scores: readonly number[];
  /** One bit for each outcome that an answer has ruled out. */
  readonly eliminated: number;
  /** Those that are left, best first; equals in the order of the guide, which means nothing. */
  readonly ranking: readonly number[];
  /** Those with the most points. */
  readonly leaders: readonly number[];
  /** How far the first is ahead of the second; null where nothing else is left. */
  readonly margin: number | null;
}

/** The effects of everything that has been answered or ticked. */
export function effectsOf(model: Model, { values, ticked }: Answers): readonly Effect[] {
  return model.questions.flatMap(({ effects }, question) => {
    const value = values[question] ?? ticked[question] ?? 0;
    return (values[question] ?? null) !== null || value > 0 ? (effects[value] ?? []) : [];
  });
}

export const isEliminated = ({ eliminated }: Pick<Standing, 'eliminated'>, outcome: number): boolean =>
  (eliminated & (1 << outcome)) !== 0;

export function standingOf(model: Model, answers: Answers): Standing {
  const scores = [...model.priors];
  let eliminated = 0;
  for (const { weights, eliminates } of effectsOf(model, answers)) {
    eliminated |= eliminates;
    for (const [outcome, weight] of weights.entries()) scores[outcome] = (scores[outcome] ?? 0) + weight;
  }
  const score = (outcome: number) => scores[outcome] ?? 0;
  const ranking = scores
    .map((_score, outcome) => outcome)
    .filter(outcome => !isEliminated({ eliminated }, outcome))
    .sort((a, b) => score(b) - score(a) || a - b);
  const [first, second] = ranking;
  return {
    scores,
    eliminated,
    ranking,
    leaders: ranking.filter(outcome => score(outcome) === score(first ?? 0)),
    margin: first === undefined || second === undefined ? null : score(first) - score(second),
  };
}
