import type { GuideAnswer, Question } from '../../content/content.ts';
import { bitsOf } from '../../recommendation/answers.ts';
import type { Part } from '../../recommendation/explanation.ts';
import type { Outlook } from '../../recommendation/foresight.ts';
import type { Step } from '../../recommendation/trail.ts';
import { wordingOf } from '../scene.ts';
import type { Walk } from './walk.ts';

const minus = '\u2212';

/** A name in quotation marks. */
export const quoted = ({ scene }: Walk, text: string): string => wordingOf(scene).text('quoted', { text });

/** The answers of a step as people call them. */
export function answersIn(walk: Walk, { question, value }: Step): readonly string[] {
  const { model, scene } = walk;
  const { any, unknown, answers } = model.questions[question]!;
  const wording = wordingOf(scene);
  if (value === unknown) return [wording.text('button.not-sure')];
  if (any && value === 0) return [wording.text('recommend.none-of-these')];
  return (any ? bitsOf(value) : [value]).map(at => answers[at]?.answer.called[scene.language] ?? '');
}

/** "Kubernetes 4": where a difference comes from, and how much of it. */
function partName({ scene }: Walk, given: { question: Question; answer: GuideAnswer } | null): string {
  if (given === null) return wordingOf(scene).text('why-not.prior');
  return (given.question.topic ?? given.answer.called)[scene.language];
}

export const partsText = (walk: Walk, parts: readonly Part[]): string =>
  parts
    .map(({ given, points }) => `${partName(walk, given)} ${points < 0 ? minus : ''}${Math.abs(points)}`)
    .join(', ');

/** At most so many names, and how many more there are. */
export function someNames(walk: Walk, names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join(', ');
  const count = names.length - most;
  return count > 0 ? wordingOf(walk.scene).text('recommend.more-names', { names: shown, count }) : shown;
}

/** The word for how sure it is; no percentage. Nothing is decided while an answer may still change it. */
export function confidenceOf(
  { scene }: Walk,
  { leaders, margin, final }: Pick<Outlook, 'leaders' | 'margin' | 'final'>,
) {
  const settled = leaders.length > 1 ? 'tie' : margin === 1 ? 'close' : 'decided';
  const key = final ? settled : 'provisional';
  return { key, text: wordingOf(scene).text(`confidence.${key}`) } as const;
}
