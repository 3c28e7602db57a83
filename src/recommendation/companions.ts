import type { Companion } from '../content/content.ts';
import type { Answers } from './answers.ts';
import { givenAnswers } from './explanation.ts';
import type { Model } from './model.ts';

/** What goes with an outcome after these answers; of several with one id the first that fits. */
export function companionsOf(model: Model, answers: Answers, outcome: number): readonly Companion[] {
  const id = model.guide.outcomes[outcome]?.id ?? '';
  const given = givenAnswers(model, answers);
  const fits = ({ outcome: named, answers: wanted }: Companion) =>
    (named?.in?.includes(id) ?? !named?.notIn?.includes(id)) &&
    Object.entries(wanted).every(([question, any]) =>
      given.some(each => each.question.id === question && any.includes(each.answer.id)),
    );
  const fitting = model.guide.companions.filter(fits);
  return fitting.filter((each, at) => fitting.findIndex(other => other.id === each.id) === at);
}
