import { type Answers, bitsOf, noAnswers, normalised } from './answers.ts';
import type { Model, ModelQuestion } from './model.ts';

/** One question answered. */
export interface Step {
  readonly question: number;
  readonly value: number;
  /** Understood from what was said rather than asked. */
  readonly prefilled: boolean;
  /** False while a choose-any question is being ticked. */
  readonly finished: boolean;
}

/** The answers in the order in which they were given; a button carries all of it. */
export type Trail = readonly Step[];

/** What a button held that the guide does not know any more; the question where that is still there. */
export interface Lost {
  readonly question: number | null;
}

const codesOf = ({ any, unknown, answerCodes }: ModelQuestion, value: number): readonly string[] => {
  if (value === unknown) return [answerCodes.at(-1) ?? ''];
  return any ? bitsOf(value).map(at => answerCodes[at] ?? '') : [answerCodes[value] ?? ''];
};

/**
 * `Qk.8a~xy.T3*ABCD`: steps separated by dots, each the question's two characters, `~` where it was understood rather
 * than asked, `*` where it is still being ticked, and two characters an answer; none of a choose-any question is none.
 */
export const encodeTrail = ({ questions }: Model, trail: Trail): string =>
  trail
    .map(({ question, value, prefilled, finished }) => {
      const asked = questions[question]!;
      return `${asked.code}${prefilled ? '~' : ''}${finished ? '' : '*'}${codesOf(asked, value).join('')}`;
    })
    .join('.');

const segment = /^([\w-]{2})(~?)(\*?)((?:[\w-]{2}){0,9})$/;

/** The value that the codes stand for; null for those of which nothing is left. */
function valueFrom({ any, unknown, answerCodes }: ModelQuestion, codes: readonly string[]): number | null {
  const positions = codes.map(code => answerCodes.indexOf(code)).filter(at => at >= 0);
  if (positions.includes(answerCodes.length - 1)) return unknown;
  const [only = null] = positions;
  if (!any) return only;
  return codes.length > 0 && only === null ? null : positions.reduce((bits, at) => bits | (1 << at), 0);
}

/** Reads a trail; what the guide does not know any more is lost, the rest holds. Null for what was never a trail. */
export function decodeTrail(
  model: Model,
  text: string,
): { readonly trail: Trail; readonly lost: readonly Lost[] } | null {
  const trail: Step[] = [];
  const lost: Lost[] = [];
  for (const part of text === '' ? [] : text.split('.')) {
    const [, code = '', prefilled, open, rest = ''] = part.match(segment) ?? [];
    if (code === '') return null;
    const codes = rest.match(/../g) ?? [];
    const question = model.questions.findIndex(each => each.code === code);
    const asked = model.questions[question];
    if (!asked) lost.push({ question: null });
    else if (trail.some(step => step.question === question)) return null;
    else {
      const value = valueFrom(asked, codes);
      if (value === null || codes.some(each => !asked.answerCodes.includes(each))) lost.push({ question });
      if (value !== null)
        trail.push({ question, value, prefilled: prefilled === '~', finished: open === '' || !asked.any });
    }
  }
  return { trail, lost };
}

export function answersOf(model: Model, trail: Trail): Answers {
  const { values, ticked } = noAnswers(model);
  return {
    values: values.map(
      (_value, question) => trail.find(step => step.finished && step.question === question)?.value ?? null,
    ),
    ticked: ticked.map(
      (_bits, question) => trail.find(step => !step.finished && step.question === question)?.value ?? 0,
    ),
  };
}

/** Answers as a trail in the order of the questions. */
export const trailOf = ({ values }: Answers): Trail =>
  values.flatMap((value, question) =>
    value === null ? [] : [{ question, value, prefilled: false, finished: true }],
  );

/** The steps that still go together, and those that the others rule out. */
export function withoutContradictions(
  model: Model,
  trail: Trail,
): { readonly trail: Trail; readonly dropped: Trail } {
  const { values, ticked } = normalised(model, answersOf(model, trail));
  const holds = ({ question, finished }: Step) =>
    finished ? (values[question] ?? null) !== null : (ticked[question] ?? 0) > 0;
  return { trail: trail.filter(holds), dropped: trail.filter(step => !holds(step)) };
}

/** The trail with an answer given now: it is the last one, whatever was answered before. */
export const answering = (trail: Trail, question: number, value: number): Trail => [
  ...trail.filter(step => step.question !== question),
  { question, value, prefilled: false, finished: true },
];

/** The trail with one answer of a choose-any question ticked, or not any more. */
export function toggling(model: Model, trail: Trail, question: number, answer: number): Trail {
  const before = trail.find(step => step.question === question);
  const known = before && before.value !== model.questions[question]?.unknown ? before.value : 0;
  const value = known ^ (1 << answer);
  const rest = trail.filter(step => step.question !== question);
  return value === 0 ? rest : [...rest, { question, value, prefilled: false, finished: false }];
}

/** The trail without the last answer that was asked; what was understood from words stays. Null where there is none. */
export function back(trail: Trail): Trail | null {
  const asked = trail.filter(step => !step.prefilled && step.finished);
  const last = asked.at(-1);
  return last ? trail.filter(step => step !== last && (step.finished || step.prefilled)) : null;
}
