import type { Model, Test } from './model.ts';

/** What has been answered, by the position of the question. */
export interface Answers {
  /** Null where a question has not been answered. */
  readonly values: readonly (number | null)[];
  /** What is ticked in a choose-any question that is still open, as bits. */
  readonly ticked: readonly number[];
}

export const noAnswers = ({ questions }: Model): Answers => ({
  values: questions.map(() => null),
  ticked: questions.map(() => 0),
});

/** The same answers with another value for one question. */
export const withValue = (answers: Answers, question: number, value: number | null): Answers => ({
  values: answers.values.with(question, value),
  ticked: answers.ticked.with(question, 0),
});

/** Whether something applies: `open` while it depends on a question that may still be answered either way. */
export type Applies = 'yes' | 'no' | 'open';

function passes(test: Test, model: Model, values: Answers['values']): Applies {
  const value = values[test.question] ?? null;
  if (value !== null) return test.allows[value] ? 'yes' : 'no';
  if (questionApplies(test.question, model, values) !== 'no') return 'open';
  return test.allowsAbsent ? 'yes' : 'no';
}

function allPass(tests: readonly Test[], model: Model, values: Answers['values']): Applies {
  const results = tests.map(test => passes(test, model, values));
  return results.includes('no') ? 'no' : results.includes('open') ? 'open' : 'yes';
}

export const questionApplies = (question: number, model: Model, values: Answers['values']): Applies =>
  allPass(model.questions[question]?.when ?? [], model, values);

export const answerApplies = (
  question: number,
  answer: number,
  model: Model,
  values: Answers['values'],
): Applies => allPass(model.questions[question]?.answers[answer]?.when ?? [], model, values);

/** Whether the value may stand beside the other answers. */
function valueApplies(question: number, value: number, model: Model, values: Answers['values']): boolean {
  if (questionApplies(question, model, values) === 'no') return false;
  const { any, unknown } = model.questions[question]!;
  if (value === unknown) return true;
  const chosen = any ? bitsOf(value) : [value];
  return chosen.every(answer => answerApplies(question, answer, model, values) !== 'no');
}

/** The positions of the bits that are set. */
export function bitsOf(bits: number): readonly number[] {
  const positions: number[] = [];
  for (let at = 0; bits >> at > 0; at++) if (bits & (1 << at)) positions.push(at);
  return positions;
}

/** Leaves out, in the order of the questions, every answer that the ones before it rule out. */
export function normalised(model: Model, answers: Answers): Answers {
  const values: (number | null)[] = answers.values.map(() => null);
  const ticked: number[] = answers.ticked.map(() => 0);
  for (const [question, value] of answers.values.entries()) {
    if (value !== null && valueApplies(question, value, model, values)) values[question] = value;
    const bits = answers.ticked[question] ?? 0;
    if (bits > 0 && valueApplies(question, bits, model, values)) ticked[question] = bits;
  }
  return { values, ticked };
}
