import { createHash } from 'node:crypto';
import type { Condition, Guide, GuideAnswer, Question } from '../content/content.ts';
import { type Cue, cueFrom } from '../language/cues.ts';

/** What an answer does to the outcomes, by their position; `eliminates` has one bit for each. */
export interface Effect {
  readonly weights: readonly number[];
  readonly eliminates: number;
}

/** Which values of an earlier question something depends on. */
export interface Test {
  readonly question: number;
  readonly allows: readonly boolean[];
  /** Where the earlier question is not asked at all. */
  readonly allowsAbsent: boolean;
}

/**
 * A question in numbers. A value of a choose-one question is the position of its answer; of a choose-any question the
 * set of its answers as bits. One value more is "not sure".
 */
export interface ModelQuestion {
  readonly question: Question;
  readonly any: boolean;
  readonly unknown: number;
  /** By value. */
  readonly effects: readonly Effect[];
  /** By answer. */
  readonly answers: readonly {
    readonly answer: GuideAnswer;
    readonly effect: Effect;
    readonly when: readonly Test[];
    readonly cues: readonly Cue[];
  }[];
  readonly when: readonly Test[];
  /** In a button: see trail.ts. */
  readonly code: string;
  readonly answerCodes: readonly string[];
}

/** A guide in numbers, so that every set of answers can be tried. */
export interface Model {
  readonly guide: Guide;
  readonly priors: readonly number[];
  readonly questions: readonly ModelQuestion[];
  readonly outcomeCodes: readonly string[];
}

/** Two characters for an id, the same for ever; a content rule keeps those of one guide apart. */
export const codeOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 2);

const noEffect = (outcomes: number): Effect => ({ weights: new Array(outcomes).fill(0), eliminates: 0 });

const added = (a: Effect, b: Effect): Effect => ({
  weights: a.weights.map((weight, at) => weight + (b.weights[at] ?? 0)),
  eliminates: a.eliminates | b.eliminates,
});

/** The effect of one answer, from its rules. */
function effectOf({ rules }: GuideAnswer, { outcomes }: Guide): Effect {
  const effects = rules.map(({ points, outcomes: named }): Effect => {
    const touched = outcomes.map(({ id }) => named.includes(id));
    return points === null
      ? {
          weights: touched.map(() => 0),
          eliminates: touched.reduce((bits, each, at) => (each ? bits | (1 << at) : bits), 0),
        }
      : { weights: touched.map(each => (each ? points : 0)), eliminates: 0 };
  });
  return effects.reduce(added, noEffect(outcomes.length));
}

function testsOf(when: readonly Condition[], { questions }: Guide): readonly Test[] {
  return when.map(condition => {
    const question = questions.findIndex(({ id }) => id === condition.question);
    const values = [...(questions[question]?.answers.map(({ id }) => id) ?? []), 'unknown'];
    return {
      question,
      allows: values.map(id => condition.in?.includes(id) ?? !condition.notIn?.includes(id)),
      allowsAbsent: condition.in === undefined,
    };
  });
}

/** The effects of every set of answers, then of "not sure". */
function effectsOfSets(effects: readonly Effect[], outcomes: number): readonly Effect[] {
  const sets = Array.from({ length: 1 << effects.length }, (_, bits) =>
    effects.filter((_effect, at) => bits & (1 << at)).reduce(added, noEffect(outcomes)),
  );
  return [...sets, noEffect(outcomes)];
}

function questionOf(question: Question, guide: Guide): ModelQuestion {
  const outcomes = guide.outcomes.length;
  const any = question.choose === 'any';
  const answers = question.answers.map(answer => ({
    answer,
    effect: effectOf(answer, guide),
    when: testsOf(answer.when, guide),
    cues: answer.cues.map(cueFrom),
  }));
  const effects = answers.map(({ effect }) => effect);
  return {
    question,
    any,
    unknown: any ? 1 << answers.length : answers.length,
    effects: any ? effectsOfSets(effects, outcomes) : [...effects, noEffect(outcomes)],
    answers,
    when: testsOf(question.when, guide),
    code: codeOf(question.id),
    answerCodes: [...question.answers.map(({ id }) => id), 'unknown'].map(id =>
      codeOf(`${question.id}/${id}`),
    ),
  };
}

export const createModel = (guide: Guide): Model => ({
  guide,
  priors: guide.outcomes.map(({ prior }) => prior?.points ?? 0),
  questions: guide.questions.map(question => questionOf(question, guide)),
  outcomeCodes: guide.outcomes.map(({ id }) => codeOf(id)),
});
