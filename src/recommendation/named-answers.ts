import { type Answers, answerApplies, noAnswers, questionApplies, withValue } from './answers.ts';
import type { Model } from './model.ts';

/** Answers by name, as files and scripts give them: an answer, `unknown`, or a list for a choose-any question. */
export type NamedAnswers = Readonly<Record<string, string | readonly string[]>>;

/** Answers that the guide does not take; the message names what it would take. */
export class AnswersError extends Error {
  override readonly name = 'AnswersError';
}

const list = (names: readonly string[]) => names.join(', ');

function valueNamed(model: Model, question: number, given: string | readonly string[]): number {
  const { any, unknown, question: asked } = model.questions[question]!;
  const ids = asked.answers.map(({ id }) => id);
  const named = typeof given === 'string' ? [given] : given;
  if (named.length === 1 && named[0] === 'unknown') return unknown;
  if (any && named.includes('unknown'))
    throw new AnswersError(
      `“${asked.id}” takes unknown only alone; write ${asked.id}=unknown, or leave unknown out`,
    );
  const wrong = named.find(name => name !== 'unknown' && !ids.includes(name));
  if (wrong !== undefined)
    throw new AnswersError(
      `“${asked.id}” has no answer ${JSON.stringify(wrong.slice(0, 40))}; there is: ${list([...ids, 'unknown'])}`,
    );
  if (any) return named.reduce((bits, name) => bits | (1 << ids.indexOf(name)), 0);
  if (named.length !== 1) throw new AnswersError(`“${asked.id}” takes one answer`);
  return ids.indexOf(named[0] ?? '');
}

/** The answers that stand before a question, as people write them. */
const written = (model: Model, values: Answers['values']) =>
  list(
    Object.entries(namesOf(model, { ...noAnswers(model), values })).map(
      ([question, given]) => `${question}=${typeof given === 'string' ? given : given.join('+')}`,
    ),
  );

/** Reads answers by name. Throws an AnswersError for unknown names, and for answers that rule each other out. */
export function answersNamed(model: Model, named: NamedAnswers): Answers {
  const ids = model.guide.questions.map(({ id }) => id);
  const wrong = Object.keys(named).find(id => !ids.includes(id));
  if (wrong !== undefined)
    throw new AnswersError(
      `“${model.guide.id}” has no question ${JSON.stringify(wrong.slice(0, 40))}; there is: ${list(ids)}`,
    );
  let answers = noAnswers(model);
  for (const [question, id] of ids.entries()) {
    const given = named[id];
    if (given === undefined) continue;
    const value = valueNamed(model, question, given);
    const before = answers.values;
    if (questionApplies(question, model, before) === 'no')
      throw new AnswersError(`“${id}” is not asked beside ${written(model, before)}`);
    const { any, unknown, answers: its } = model.questions[question]!;
    const offered = its.filter((_its, at) => answerApplies(question, at, model, before) !== 'no');
    if (!any && value !== unknown && !offered.includes(its[value]!))
      throw new AnswersError(
        `${id}=${its[value]?.answer.id} contradicts ${written(model, before)}; there is: ${list([...offered.map(({ answer }) => answer.id), 'unknown'])}`,
      );
    answers = withValue(answers, question, value);
  }
  return answers;
}

/** The answers by name again. */
export function namesOf({ questions }: Model, { values }: Answers): NamedAnswers {
  return Object.fromEntries(
    questions.flatMap(({ question, any, unknown, answers }, at) => {
      const value = values[at] ?? null;
      if (value === null) return [];
      if (value === unknown) return [[question.id, 'unknown']];
      const id = (each: number) => answers[each]?.answer.id ?? '';
      return [
        [
          question.id,
          any ? answers.flatMap((_each, bit) => (value & (1 << bit) ? [id(bit)] : [])) : id(value),
        ],
      ];
    }),
  );
}
