import type { GuideStep, View } from '../src/conversation/command.ts';
import { answerApplies } from '../src/recommendation/answers.ts';
import { outlook } from '../src/recommendation/foresight.ts';
import type { Model } from '../src/recommendation/model.ts';
import { answering, answersOf, encodeTrail, type Trail } from '../src/recommendation/trail.ts';

/** The trails that one press of an answer leads to. */
function next(model: Model, trail: Trail): readonly Trail[] {
  const answers = answersOf(model, trail);
  const { next: question } = outlook(model, answers);
  if (question === null) return [];
  const { any, unknown, answers: its } = model.questions[question]!;
  const offered = [...its.keys()].filter(
    answer => answerApplies(question, answer, model, answers.values) !== 'no',
  );
  if (!any) return [...offered, unknown].map(value => answering(trail, question, value));
  return [unknown, ...Array.from({ length: 1 << its.length }, (_, bits) => bits)].map(value =>
    answering(trail, question, value),
  );
}

/** Every trail that the answers of a guide can make in the order in which it asks. */
export function everyTrail(model: Model): readonly Trail[] {
  const found: Trail[] = [];
  const waiting: Trail[] = [[]];
  for (let trail = waiting.pop(); trail; trail = waiting.pop()) {
    found.push(trail);
    waiting.push(...next(model, trail));
  }
  return found;
}

/** Walks from the first question to a result, each answer drawn; `random` is seeded, so they are the same every time. */
export function someTrails(model: Model, walks: number, random: () => number): readonly Trail[] {
  return Array.from({ length: walks }, () => {
    const steps: Trail[] = [[]];
    for (let more = next(model, []); more.length > 0; more = next(model, steps.at(-1)!))
      steps.push(more[Math.floor(random() * more.length)]!);
    return steps;
  }).flat();
}

export const stepOf = (model: Model, trail: Trail, view: View): GuideStep => ({
  name: 'guide',
  guide: model.guide.id,
  trail: encodeTrail(model, trail),
  opening: '',
  view,
});
