import type { Bot } from '../../src/bot.ts';
import type { GuideStep } from '../../src/conversation/command.ts';
import type { Model } from '../../src/recommendation/model.ts';
import { AnswersError, answersNamed, type NamedAnswers } from '../../src/recommendation/named-answers.ts';
import { encodeTrail, trailOf } from '../../src/recommendation/trail.ts';

/** Throws an AnswersError for a guide that does not exist, naming those that do. */
export function modelNamed({ models }: Bot, guide: string): Model {
  const model = models.get(guide);
  if (model) return model;
  throw new AnswersError(
    `no guide ${JSON.stringify(guide.slice(0, 40))}; there is: ${[...models.keys()].join(', ')}`,
  );
}

/** `package=container,special=gpu+windows`; `special=` is none. Throws an AnswersError for anything else. */
function namedAnswers(text: string): NamedAnswers {
  const pairs = text.split(',').filter(part => part.trim() !== '');
  return Object.fromEntries(
    pairs.map(pair => {
      const [, question, given] = pair.trim().match(/^([^=]+)=(.*)$/) ?? [];
      if (question === undefined || given === undefined)
        throw new AnswersError(`${JSON.stringify(pair.slice(0, 40))} is no answer; write question=answer`);
      const answers = given.split('+').filter(each => each !== '');
      return [question, answers.length === 1 ? answers[0]! : answers];
    }),
  );
}

/** What the arguments of `recommend` ask for. Throws an AnswersError where the guide does not take them. */
export function stepFor(bot: Bot, guide: string, answers: string, record: boolean): GuideStep {
  const model = modelNamed(bot, guide);
  const trail = encodeTrail(model, trailOf(answersNamed(model, namedAnswers(answers))));
  return { name: 'guide', guide, trail, opening: '', view: record ? 'r' : 'q' };
}
