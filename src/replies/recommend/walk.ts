import type { GuideStep, View } from '../../conversation/command.ts';
import type { Button, Option } from '../../conversation/reply.ts';
import type { Answers } from '../../recommendation/answers.ts';
import { type Outlook, outlook } from '../../recommendation/foresight.ts';
import type { Model } from '../../recommendation/model.ts';
import {
  answersOf,
  decodeTrail,
  encodeTrail,
  type Lost,
  type Trail,
  withoutContradictions,
} from '../../recommendation/trail.ts';
import { flowId, type Scene, wordingOf } from '../scene.ts';

/** Where a recommendation stands: what a button carried, read with the guide as it is now. */
export interface Walk {
  readonly model: Model;
  readonly trail: Trail;
  readonly answers: Answers;
  readonly outlook: Outlook;
  /** The outcomes that the opening message announces; null where there is no opening of ours to keep up to date. */
  readonly announced: readonly number[] | null;
  /** The same once this has been shown; none where too many are level. */
  readonly announces: readonly number[] | null;
  readonly view: View;
  readonly scene: Scene;
  /** Who pressed, where others see it. */
  readonly by: string | null;
  /** Answers that the others rule out, and those that the guide does not know any more. */
  readonly dropped: Trail;
  readonly lost: readonly Lost[];
}

/** More equals than these are no recommendation. */
export const mostEquals = 3;

const outcomesFrom = ({ outcomeCodes }: Model, opening: string): readonly number[] =>
  (opening.slice(1).match(/../g) ?? []).map(code => outcomeCodes.indexOf(code)).filter(at => at >= 0);

/** Null for a guide that does not exist (any more), and for a trail that was never ours. */
export function walkFrom(step: GuideStep, scene: Scene, by: string | null = null): Walk | null {
  const model = scene.models.get(step.guide);
  const read = model && decodeTrail(model, step.trail);
  if (!read) return null;
  const { trail, dropped } = withoutContradictions(model, read.trail);
  const answers = answersOf(model, trail);
  const ahead = outlook(model, answers);
  const announced = step.opening === '' ? null : outcomesFrom(model, step.opening);
  const isResult = ahead.final && read.lost.length === 0 && !/^[atop]/.test(step.view);
  // Too many equals take back what was announced before.
  const outcomes = ahead.leaders.length <= mostEquals ? ahead.leaders : [];
  return {
    model,
    trail,
    answers,
    outlook: ahead,
    announced,
    announces: announced && isResult ? outcomes : announced,
    view: step.view,
    scene,
    by,
    dropped,
    lost: read.lost,
  };
}

/** The opening of a button: nothing, or what has been announced. */
const openingOf = ({ model, announces }: Walk) =>
  announces ? `=${announces.map(at => model.outcomeCodes[at]).join('')}` : '';

/** A further step from here. */
export const stepTo = (walk: Walk, view: View, trail: Trail = walk.trail): GuideStep => ({
  name: 'guide',
  guide: walk.model.guide.id,
  trail: encodeTrail(walk.model, trail),
  opening: openingOf(walk),
  view,
});

export const stepButton = (walk: Walk, label: string, view: View, trail?: Trail): Button => ({
  id: flowId(walk.scene, stepTo(walk, view, trail)),
  label,
});

export const stepOption = (walk: Walk, label: string, view: View, trail?: Trail): Option =>
  stepButton(walk, label, view, trail);

/** The question that a view is about, by its code. */
export const questionIn = ({ model, view }: Walk): number =>
  model.questions.findIndex(({ code }) => code === view.slice(1, 3));

/** The answer that a view names behind its question. */
export const answerIn = (walk: Walk): number =>
  walk.model.questions[questionIn(walk)]?.answerCodes.indexOf(walk.view.slice(3, 5)) ?? -1;

export const outcomeName = ({ model, scene }: Walk, outcome: number): string =>
  model.guide.outcomes[outcome]?.name[scene.language] ?? '';

export const outcomeNames = (walk: Walk, outcomes: readonly number[]): string =>
  outcomes.map(outcome => outcomeName(walk, outcome)).join(', ');

/** How many questions have an answer. */
export const answeredCount = ({ answers }: Walk): number =>
  answers.values.filter(value => value !== null).length;

/** The same in words. */
export function answeredText(walk: Walk): string {
  const count = answeredCount(walk);
  return wordingOf(walk.scene).text(count === 1 ? 'answers.one' : 'answers.many', { count });
}
