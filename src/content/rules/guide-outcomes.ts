import type { Answers } from '../../recommendation/answers.ts';
import { deadAnswers, survey } from '../../recommendation/exhaustive.ts';
import { createModel, type Model } from '../../recommendation/model.ts';
import { AnswersError, type NamedAnswers, namesOf } from '../../recommendation/named-answers.ts';
import { type Recommendation, recommend } from '../../recommendation/recommend.ts';
import type { Guide } from '../content.ts';
import { guideOf } from '../guide.ts';
import type { GuideFile } from '../guide-schema.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

type Found = readonly [path: readonly PropertyKey[], message: string];

const written = (model: Model, answers: Answers) => JSON.stringify(namesOf(model, answers));

/** What trying every set of answers shows. */
function* everywhere(model: Model): Iterable<Found> {
  const all = survey(model);
  const { outcomes, questions } = model.guide;
  if (all.empty) yield [['questions'], `no outcome is left after ${written(model, all.empty)}`];
  for (const [at, { id }] of outcomes.entries())
    if (all.wins[at] === 0) yield [['outcomes', at], `no set of answers leads to “${id}” alone`];
  for (const { question, answer } of deadAnswers(model, all)) {
    const { id, answers } = questions[question]!;
    yield [
      ['questions', question, 'answers', answer],
      `${id}=${answers[answer]?.id} never changes the outcome`,
    ];
  }
}

function result(model: Model, answers: NamedAnswers): Recommendation | string {
  try {
    return recommend(model, answers);
  } catch (error) {
    if (error instanceof AnswersError) return error.message;
    throw error;
  }
}

function* golden(model: Model, file: GuideFile): Iterable<Found> {
  for (const [at, { answers, outcome, second, margin, alone }] of file.golden.entries()) {
    const found = result(model, answers);
    const say = (message: string): Found => [['golden', at], `${JSON.stringify(answers)}: ${message}`];
    if (typeof found === 'string') yield say(found);
    else if (found.outcome !== outcome)
      yield say(
        `leads to ${found.outcome ?? `no outcome (${found.ranking.slice(0, 2).join(', ')})`}, not ${outcome}`,
      );
    else if (alone && found.ranking.length > 1) yield say(`${found.ranking[1]} is left beside ${outcome}`);
    else if (second !== undefined && found.ranking[1] !== second)
      yield say(`${found.ranking[1] ?? 'nothing'} comes second, not ${second}`);
    else if (margin !== undefined && found.margin !== margin)
      yield say(`${outcome} is ${found.margin} ahead, not ${margin}`);
  }
}

/** What is wrong with a guide as a whole, golden cases first; add-on questions need not change the outcome. */
export function* guideProblems(guide: Guide, file: GuideFile): Iterable<Found> {
  const model = createModel(guide);
  const addons = new Set(file.questions.flatMap(({ addon }, at) => (addon ? [at] : [])));
  yield* golden(model, file);
  for (const [path, message] of everywhere(model)) {
    const isAddon = path.includes('answers') && addons.has(Number(path[1]));
    if (!isAddon) yield [path, message];
  }
}

function* find({ draft }: RuleInput): Iterable<Finding> {
  for (const { id, data, file, lineOf } of draft.guides)
    for (const [path, message] of guideProblems(guideOf(id, data), data))
      yield { file, line: lineOf(path), message };
}

export const guideOutcomes: Rule = {
  demands:
    'every outcome can be reached, every answer can matter, no answers leave nothing, and golden cases hold',
  severity: 'error',
  thorough: true,
  find,
};
