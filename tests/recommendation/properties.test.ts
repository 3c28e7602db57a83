import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../adapters/content.ts';
import { readDraft } from '../../src/content/draft.ts';
import { openFolder } from '../../src/content/files.ts';
import { guideOf } from '../../src/content/guide.ts';
import { type Answers, noAnswers, normalised, withValue } from '../../src/recommendation/answers.ts';
import { counterfactuals } from '../../src/recommendation/changes.ts';
import { deadAnswers, everySet, survey } from '../../src/recommendation/exhaustive.ts';
import { differences, eliminationsOf } from '../../src/recommendation/explanation.ts';
import { outlook } from '../../src/recommendation/foresight.ts';
import { createModel, type Model } from '../../src/recommendation/model.ts';
import { answersNamed } from '../../src/recommendation/named-answers.ts';
import { recommend } from '../../src/recommendation/recommend.ts';
import { standingOf } from '../../src/recommendation/standing.ts';
import { answersOf } from '../../src/recommendation/trail.ts';
import { everyTrail, someTrails } from '../guide-walks.ts';
import { bot } from '../team.ts';

const { draft } = readDraft(openFolder(contentFolder));

/** What trying everything came to when the models were made; a change of a guide changes these on purpose. */
const known = {
  compute: { sets: 1_179_649, ties: 0.137, asked: 6 },
  entry: { sets: 14_580, ties: 0.128, asked: 5 },
} as const;

const named = (model: Model) => known[model.guide.id as keyof typeof known];
const bits = (outcomes: readonly number[]) => outcomes.reduce((set, each) => set | (1 << each), 0);
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed / 0x80000000;
};

/** Every so many complete sets of answers. */
function sets(model: Model, every: number): readonly Answers[] {
  const found: Answers[] = [];
  let at = 0;
  everySet(model, values => {
    if (at++ % every === 0) found.push({ ...noAnswers(model), values: [...values] });
  });
  return found;
}

describe.each([...bot.models.values()].map(model => [model.guide.id, model] as const))('%s', (id, model) => {
  const all = survey(model);
  const sample = sets(model, id === 'compute' ? 1_999 : 11);
  /** All of a guide of few; that also proves each early stop for every completion. */
  const walked = id === 'entry' ? sets(model, 1) : sample;

  test('no set of answers leaves nothing, each outcome wins somewhere alone, ties are as rare as they were', () => {
    expect(all.sets).toBe(named(model).sets);
    expect(all.empty).toBeNull();
    expect(Math.min(...all.wins)).toBeGreaterThan(0);
    expect(all.ties / all.sets).toBeCloseTo(named(model).ties, 3);
  });

  test('every answer changes a winner somewhere, add-on questions aside', () => {
    const questions = new Set(
      deadAnswers(model, all).map(({ question }) => model.guide.questions[question]!.id),
    );
    expect([...questions]).toEqual(id === 'entry' ? ['reach'] : []);
  });

  /** Every state that asking leads to: all of them for a guide of few, else a sample of walks. */
  const trails = id === 'entry' ? everyTrail(model) : someTrails(model, 1_000, seeded(3));

  test('stopping early is sound: no completion of a stopped state has another winner', () => {
    const wrong: string[] = [];
    for (const trail of trails) {
      const { values } = answersOf(model, trail);
      const ahead = outlook(model, answersOf(model, trail));
      if (!ahead.final || ahead.leaders.length !== 1) continue;
      for (const completed of completions(model, values, seeded(trail.length), 8))
        if (all.leadersOf(completed) !== bits(ahead.leaders)) wrong.push(JSON.stringify(values));
    }
    expect(wrong).toEqual([]);
  });

  test('asking only what matters, in order, ends where answering everything ends', () => {
    const wrong = walked.filter(({ values }) => {
      let answers = noAnswers(model);
      for (let { next } = outlook(model, answers); next !== null; next = outlook(model, answers).next)
        answers = withValue(answers, next, values[next] ?? model.questions[next]!.unknown);
      return bits(outlook(model, answers).leaders) !== all.leadersOf(values);
    });
    expect(wrong).toEqual([]);
  });

  test('differences add up to the margin, and every loser has a reason', () => {
    for (const answers of sample) {
      const { ranking, scores } = standingOf(model, answers);
      const [leader = 0] = ranking;
      for (const [outcome, score] of scores.entries()) {
        if (!ranking.includes(outcome)) {
          expect(eliminationsOf(model, answers, outcome)).not.toEqual([]);
          continue;
        }
        const parts = differences(model, answers, leader, outcome);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe((scores[leader] ?? 0) - score);
        if (score < (scores[leader] ?? 0)) expect(parts).not.toEqual([]);
      }
    }
  });

  test('"not sure" is neutral: it changes neither points nor what is left', () => {
    for (const { effects, unknown } of model.questions) {
      expect(effects[unknown]?.eliminates).toBe(0);
      expect(new Set(effects[unknown]?.weights)).toEqual(new Set([0]));
    }
  });

  test('every change of one answer and every edit ends with something left', () => {
    for (const answers of sample)
      for (const { standing } of counterfactuals(model, answers, standingOf(model, answers)))
        expect(standing.ranking).not.toEqual([]);
  });

  test('golden cases hold, and no weight moved by one changes a case that was won by two', () => {
    const file = draft.guides.find(guide => guide.id === id)!.data;
    const clear = file.golden.filter(({ answers }) => (recommend(model, answers).margin ?? 2) >= 2);
    expect(file.golden.length).toBeGreaterThan(15);
    for (const question of file.questions)
      for (const { rules } of question.answers)
        for (const rule of rules.filter(({ adds }) => adds !== undefined))
          for (const by of [-1, 1]) {
            rule.adds! += by;
            const moved = createModel(guideOf(id, file));
            rule.adds! -= by;
            for (const { answers, outcome } of clear) {
              const [leader] = standingOf(moved, answersNamed(moved, answers)).leaders;
              expect(moved.guide.outcomes[leader!]?.id).toBe(outcome);
            }
          }
  });

  test('more points never put an outcome lower', () => {
    const outcomes = model.guide.outcomes.map((_outcome, at) => at);
    fc.assert(
      fc.property(
        fc.constantFrom(...sample),
        fc.constantFrom(...outcomes),
        fc.integer({ min: 1, max: 6 }),
        (answers, outcome, points) => {
          const better = {
            ...model,
            priors: model.priors.with(outcome, (model.priors[outcome] ?? 0) + points),
          };
          const rank = (of: Model) => standingOf(of, answers).ranking.indexOf(outcome);
          expect(rank(better)).toBeLessThanOrEqual(rank(model));
        },
      ),
      { seed: 11, numRuns: 400 },
    );
  });

  test('normalising twice is normalising once, and keeps a complete set as it is', () => {
    for (const answers of sample) expect(normalised(model, answers).values).toEqual(answers.values);
  });

  test('few questions are asked', () => {
    const random = seeded(5);
    const lengths = someTrails(model, 600, random).reduce<number[]>((ends, trail) => {
      if (outlook(model, answersOf(model, trail)).final) ends.push(trail.length);
      return ends;
    }, []);
    const mean = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
    expect(mean).toBeLessThan(named(model).asked);
  });
});

/** Complete sets that agree with what has been answered. */
function completions(model: Model, values: Answers['values'], random: () => number, count: number) {
  return Array.from({ length: count }, () => {
    const complete: (number | null)[] = model.questions.map(() => null);
    for (const [question, { any, unknown, answers }] of model.questions.entries()) {
      const given = values[question] ?? null;
      const drawn = Math.floor(random() * (any ? unknown : answers.length + 1));
      const tried = normalised(model, {
        ...noAnswers(model),
        values: complete.with(question, given === unknown && any ? 0 : (given ?? drawn)),
      }).values[question];
      const asked = normalised(model, { ...noAnswers(model), values: complete.with(question, unknown) });
      complete[question] = tried ?? asked.values[question] ?? null;
      if (any && complete[question] === unknown) complete[question] = 0;
    }
    return complete;
  });
}
