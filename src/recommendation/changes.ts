import { type Answers, answerApplies, normalised, withValue } from './answers.ts';
import { possibleAnswers } from './foresight.ts';
import type { Model } from './model.ts';
import { type Standing, standingOf } from './standing.ts';

/** One answer given otherwise, and how the outcomes stand then. */
export interface Change {
  readonly question: number;
  readonly answer: number;
  /** What stands in its place: for a choose-any question the set with the answer ticked or not. */
  readonly value: number;
  readonly standing: Standing;
}

const sameLeaders = (a: Standing, b: Standing) => a.leaders.join() === b.leaders.join();

function changeTo(model: Model, answers: Answers, question: number, answer: number, value: number): Change {
  const changed = normalised(model, withValue(answers, question, value));
  return { question, answer, value, standing: standingOf(model, changed) };
}

/** Every answered question answered otherwise, one at a time, where that changes the outcome. */
export function counterfactuals(model: Model, answers: Answers, standing: Standing): readonly Change[] {
  const changes = model.questions.flatMap(({ any, unknown, answers: its }, question) => {
    const value = answers.values[question] ?? null;
    if (value === null) return [];
    return its.flatMap((_its, answer) => {
      const other = any ? (value === unknown ? 0 : value) ^ (1 << answer) : answer;
      const offered = answerApplies(question, answer, model, answers.values) !== 'no';
      return other === value || !offered ? [] : [changeTo(model, answers, question, answer, other)];
    });
  });
  return changes.filter(change => !sameLeaders(change.standing, standing));
}

/** Every answer that may still come, where it alone would change who leads. */
export function prospects(model: Model, answers: Answers, standing: Standing): readonly Change[] {
  return model.questions
    .flatMap(({ any }, question) =>
      possibleAnswers(model, answers, question).map(({ answer }) => {
        const value = any ? (answers.ticked[question] ?? 0) | (1 << answer) : answer;
        return changeTo(model, answers, question, answer, value);
      }),
    )
    .filter(change => !sameLeaders(change.standing, standing));
}
