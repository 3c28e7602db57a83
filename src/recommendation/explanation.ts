import type { GuideAnswer, GuideRule, Question } from '../content/content.ts';
import { type Answers, bitsOf } from './answers.ts';
import type { Model } from './model.ts';

/** An answer that was given: one of several where a question takes any. */
export interface Given {
  readonly question: Question;
  readonly answer: GuideAnswer;
}

/** A rule that applied. */
export interface Applied extends Given {
  readonly rule: GuideRule;
}

/** A part of the difference between two outcomes; no answer where they began with different points. */
export interface Part {
  readonly given: Given | null;
  readonly points: number;
}

/** What was chosen, "not sure" left out, in the order of the questions. */
export function givenAnswers({ questions }: Model, { values, ticked }: Answers): readonly Given[] {
  return questions.flatMap(({ question, any, unknown, answers }, at) => {
    const value = values[at] ?? null;
    const chosen =
      value === unknown ? [] : any ? bitsOf(value ?? ticked[at] ?? 0) : value === null ? [] : [value];
    return chosen.flatMap(each => {
      const answer = answers[each]?.answer;
      return answer ? [{ question, answer }] : [];
    });
  });
}

const appliedTo = (outcome: string, given: readonly Given[]): readonly Applied[] =>
  given.flatMap(each =>
    each.answer.rules.filter(({ outcomes }) => outcomes.includes(outcome)).map(rule => ({ ...each, rule })),
  );

const idOf = ({ guide }: Model, outcome: number) => guide.outcomes[outcome]?.id ?? '';

/** Every rule that the answers applied to the outcome. */
export const rulesFor = (model: Model, answers: Answers, outcome: number): readonly Applied[] =>
  appliedTo(idOf(model, outcome), givenAnswers(model, answers));

/** What speaks for the outcome, the strongest first. */
export const reasonsFor = (model: Model, answers: Answers, outcome: number): readonly Applied[] =>
  rulesFor(model, answers, outcome)
    .filter(({ rule }) => (rule.points ?? 0) > 0)
    .sort((a, b) => (b.rule.points ?? 0) - (a.rule.points ?? 0));

/** What ruled the outcome out. */
export const eliminationsOf = (model: Model, answers: Answers, outcome: number): readonly Applied[] =>
  rulesFor(model, answers, outcome).filter(({ rule }) => rule.points === null);

const pointsOf = (model: Model, given: Given, outcome: number) =>
  appliedTo(idOf(model, outcome), [given]).reduce((sum, { rule }) => sum + (rule.points ?? 0), 0);

/** Why one outcome has more points than another: parts that add up to the difference exactly, the largest first. */
export function differences(model: Model, answers: Answers, ahead: number, behind: number): readonly Part[] {
  const prior = (model.priors[ahead] ?? 0) - (model.priors[behind] ?? 0);
  const parts: Part[] = givenAnswers(model, answers).map(given => ({
    given,
    points: pointsOf(model, given, ahead) - pointsOf(model, given, behind),
  }));
  return [...parts, { given: null, points: prior }]
    .filter(({ points }) => points !== 0)
    .sort((a, b) => b.points - a.points);
}
