import { eliminationsOf } from './explanation.ts';
import { outlook } from './foresight.ts';
import type { Model } from './model.ts';
import { answersNamed, type NamedAnswers } from './named-answers.ts';

/** What answers come to, in names that a script can read. */
export interface Recommendation {
  /** Once it is proved, or everything is answered and one is ahead. */
  readonly outcome: string | null;
  /** How far the first is ahead of the second; null where nothing else is left. */
  readonly margin: number | null;
  /** Best first; equals in the order of the guide. */
  readonly ranking: readonly string[];
  /** By outcome, the answers that ruled it out: `special=gpu`. */
  readonly eliminated: Readonly<Record<string, readonly string[]>>;
  /** The question to ask next; null when there is none. */
  readonly next: string | null;
}

/** Throws an AnswersError for answers that the guide does not take. */
export function recommend(model: Model, named: NamedAnswers): Recommendation {
  const answers = answersNamed(model, named);
  const { ranking, leaders, margin, final, next } = outlook(model, answers);
  const idOf = (outcome: number) => model.guide.outcomes[outcome]?.id ?? '';
  const [first] = leaders;
  const eliminated = model.guide.outcomes.flatMap(({ id }, outcome) => {
    const by = eliminationsOf(model, answers, outcome).map(
      ({ question, answer }) => `${question.id}=${answer.id}`,
    );
    return by.length > 0 ? [[id, [...new Set(by)]] as const] : [];
  });
  return {
    outcome: final && leaders.length === 1 && first !== undefined ? idOf(first) : null,
    margin,
    ranking: ranking.map(idOf),
    eliminated: Object.fromEntries(eliminated),
    next: next === null ? null : (model.guide.questions[next]?.id ?? null),
  };
}
