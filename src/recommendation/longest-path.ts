import { type Answers, answerApplies, questionApplies } from './answers.ts';
import type { Model } from './model.ts';

/** The most questions that one person can be asked. Only the answers that others depend on are tried. */
export function longestPath(model: Model): number {
  const conditions = model.questions.flatMap(({ when, answers }) => [
    ...when,
    ...answers.flatMap(answer => answer.when),
  ]);
  const decisive = new Set(conditions.map(({ question }) => question));
  const walk = (at: number, values: Answers['values'], asked: number): number => {
    const question = model.questions[at];
    if (!question) return asked;
    if (questionApplies(at, model, values) !== 'yes') return walk(at + 1, values, asked);
    const { unknown, answers } = question;
    const tried = decisive.has(at)
      ? [...answers.keys()].filter(answer => answerApplies(at, answer, model, values) === 'yes')
      : [];
    return Math.max(...[...tried, unknown].map(value => walk(at + 1, values.with(at, value), asked + 1)));
  };
  return walk(
    0,
    model.questions.map(() => null),
    0,
  );
}
