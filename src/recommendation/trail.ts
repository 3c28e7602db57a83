import { type Answers, bitsOf, noAnswers, normalised, questionApplies } from './answers.ts';
import { outlook } from './foresight.ts';
import type { Model, ModelQuestion } from './model.ts';

/** One question answered. */
export interface Step {
  readonly question: number;
  readonly value: number;
  /** Understood from what was said rather than asked. */
  readonly prefilled: boolean;
  /** False while a choose-any question is being ticked. */
  readonly finished: boolean;
  /** While it is being ticked, the answer that it had before: going back returns to it. */
  readonly was?: Before;
}

/** An answer before it was ticked again. */
type Before = Pick<Step, 'value' | 'prefilled' | 'finished'>;

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

const beforeIn = (asked: ModelQuestion, { value, prefilled, finished }: Before): string =>
  `${prefilled ? (finished ? '~' : '~*') : '*'}${codesOf(asked, value).join('')}`;

/**
 * `Qk.8a~xy.T3*ABCD`: steps separated by dots, each the question's two characters, `~` where it was understood rather
 * than asked, `*` where it is still being ticked, and two characters an answer; none of a choose-any question is none.
 * `T3*AB*CD` is being ticked again: behind the ticks stands the answer before, `~` where that was understood and `~*`
 * where nobody had confirmed it.
 */
export const encodeTrail = ({ questions }: Model, trail: Trail): string =>
  trail
    .map(({ question, value, prefilled, finished, was }) => {
      const asked = questions[question]!;
      const codes = codesOf(asked, value).join('');
      return `${asked.code}${prefilled ? '~' : ''}${finished ? '' : '*'}${codes}${was ? beforeIn(asked, was) : ''}`;
    })
    .join('.');

const segment = /^([\w-]{2})(~?)(\*?)((?:[\w-]{2}){0,9})(?:(\*|~\*?)((?:[\w-]{2}){0,9}))?$/;

/** The value that the codes stand for; null for those of which nothing is left. */
function valueFrom({ any, unknown, answerCodes }: ModelQuestion, codes: readonly string[]): number | null {
  const positions = codes.map(code => answerCodes.indexOf(code)).filter(at => at >= 0);
  if (positions.includes(answerCodes.length - 1)) return unknown;
  const [only = null] = positions;
  if (!any) return only;
  return codes.length > 0 && only === null ? null : positions.reduce((bits, at) => bits | (1 << at), 0);
}

/** The answer before; nothing where the guide does not know all of it any more. */
function beforeFrom(asked: ModelQuestion, mark: string, codes: readonly string[]): Pick<Step, 'was'> {
  const value = valueFrom(asked, codes);
  if (!asked.any || value === null || codes.some(each => !asked.answerCodes.includes(each))) return {};
  return { was: { value, prefilled: mark.startsWith('~'), finished: mark !== '~*' } };
}

/** Reads a trail; what the guide does not know any more is lost, the rest holds. Null for what was never a trail. */
export function decodeTrail(
  model: Model,
  text: string,
): { readonly trail: Trail; readonly lost: readonly Lost[] } | null {
  const trail: Step[] = [];
  const lost: Lost[] = [];
  for (const part of text === '' ? [] : text.split('.')) {
    const [, code = '', prefilled, open, rest = '', mark, before = ''] = part.match(segment) ?? [];
    if (code === '' || (mark !== undefined && open === '')) return null;
    const codes = rest.match(/../g) ?? [];
    const question = model.questions.findIndex(each => each.code === code);
    const asked = model.questions[question];
    if (!asked) lost.push({ question: null });
    else if (trail.some(step => step.question === question)) return null;
    else {
      const value = valueFrom(asked, codes);
      const isPart = codes.some(each => !asked.answerCodes.includes(each));
      if (value === null || isPart) lost.push({ question });
      if (value !== null)
        trail.push({
          question,
          value,
          prefilled: prefilled === '~',
          // What has lost a tick is asked again, with the ticks that are left.
          finished: !asked.any || (open === '' && !isPart),
          ...(mark === undefined ? {} : beforeFrom(asked, mark, before.match(/../g) ?? [])),
        });
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
  const holds = ({ question, finished, value }: Step) => {
    if (finished) return (values[question] ?? null) !== null;
    // Nothing ticked any more is a step as well, while there is an answer to go back to.
    return value === 0 ? questionApplies(question, model, values) !== 'no' : (ticked[question] ?? 0) > 0;
  };
  return { trail: trail.filter(holds), dropped: trail.filter(step => !holds(step)) };
}

/** The trail with an answer given now: it is the last one, whatever was answered before. */
export const answering = (trail: Trail, question: number, value: number): Trail => [
  ...trail.filter(step => step.question !== question),
  { question, value, prefilled: false, finished: true },
];

/** The trail with what is ticked in a choose-any question as its answer; understood and only confirmed, it stays understood. */
export function confirming(trail: Trail, question: number, value: number): Trail {
  const step = trail.find(each => each.question === question);
  const before = step?.was ?? step;
  const prefilled = before?.prefilled === true && before.value === value;
  return answering(trail, question, value).with(-1, { question, value, prefilled, finished: true });
}

/** Whether a press gave the answer: of what was understood, only ticks are shown to be confirmed. */
export const isPressed = ({ questions }: Model, { question, prefilled, finished }: Step): boolean =>
  finished && (!prefilled || questions[question]?.any === true);

/** The answer that ticking changes: one that was finished or understood. */
const beforeTicking = ({ value, prefilled, finished, was }: Step): Before | undefined =>
  finished || prefilled ? { value, prefilled, finished } : was;

/** The trail with one answer of a choose-any question ticked, or not any more. */
export function toggling(model: Model, trail: Trail, question: number, answer: number): Trail {
  const before = trail.find(step => step.question === question);
  const known = before && before.value !== model.questions[question]?.unknown ? before.value : 0;
  const value = known ^ (1 << answer);
  const was = before && beforeTicking(before);
  const rest = trail.filter(step => step.question !== question);
  if (was) return [...rest, { question, value, prefilled: false, finished: false, was }];
  return value === 0 ? rest : [...rest, { question, value, prefilled: false, finished: false }];
}

/** Whether an answer that had been given is being ticked again. */
export const isAnsweredAgain = (trail: Trail, question: number): boolean =>
  trail.some(step => step.question === question && step.was?.finished === true);

/** The trail without what is being ticked in the question: its answer is what it was before. */
export const unticked = (trail: Trail, question: number): Trail =>
  trail.flatMap(step => {
    if (step.question !== question || step.finished || step.prefilled) return [step];
    return step.was ? [{ question, ...step.was }] : [];
  });

/** What was understood is to be confirmed again, anything else is to be answered again. */
const withoutPress = (trail: Trail, pressed: Step): Trail =>
  trail.flatMap(step => (step !== pressed ? [step] : step.prefilled ? [{ ...step, finished: false }] : []));

/**
 * The trail from a question back to the last one before it that was asked, which is then the next to ask; what was
 * understood from words stays, and so does every answer that is not on the way. Null where there is none.
 */
export function back(model: Model, trail: Trail, question: number): Trail | null {
  const rest = unticked(trail, question);
  return (
    rest
      .filter(step => step.question < question && isPressed(model, step))
      .map(pressed => ({ at: pressed.question, before: withoutPress(rest, pressed) }))
      .findLast(({ at, before }) => outlook(model, answersOf(model, before)).next === at)?.before ?? null
  );
}
