import type { Bot } from '../../src/bot.ts';
import type { GuideStep } from '../../src/conversation/command.ts';
import { commandNamed } from '../../src/conversation/commands.ts';
import type { Input } from '../../src/conversation/interaction.ts';
import type { Model } from '../../src/recommendation/model.ts';
import { AnswersError, answersNamed, type NamedAnswers } from '../../src/recommendation/named-answers.ts';
import { situationIn } from '../../src/recommendation/situation.ts';
import { encodeTrail, trailOf } from '../../src/recommendation/trail.ts';
import type { Arguments } from './arguments.ts';
import { textInput } from './person.ts';

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
  const named = new Map<string, string | readonly string[]>();
  for (const pair of text.split(',').filter(part => part.trim() !== '')) {
    const [, question, given] = pair.trim().match(/^([^=]+)=(.*)$/) ?? [];
    if (question === undefined || given === undefined)
      throw new AnswersError(`${JSON.stringify(pair.slice(0, 40))} is no answer; write question=answer`);
    if (named.has(question))
      throw new AnswersError(
        `${JSON.stringify(question.slice(0, 40))} is answered twice; write it once, several answers as special=gpu+windows`,
      );
    const answers = given.split('+').filter(each => each !== '');
    named.set(question, answers.length === 1 ? answers[0]! : answers);
  }
  return Object.fromEntries(named);
}

/** The guide with its answers. Throws an AnswersError where it does not take them. */
export function stepFor(bot: Bot, guide: string, answers: string, record: boolean): GuideStep {
  const model = modelNamed(bot, guide);
  const trail = encodeTrail(model, trailOf(answersNamed(model, namedAnswers(answers))));
  return { name: 'guide', guide, trail, opening: '', view: record ? 'r' : 'q' };
}

/** A situation in words, about the guide that is named. Throws an AnswersError where they say nothing of it. */
function inWords(bot: Bot, guide: string, words: string): Input {
  const model = modelNamed(bot, guide);
  if (situationIn(model, words).trail.length > 0) return textInput(`recommend ${guide} ${words}`, bot);
  const questions = model.guide.questions.map(({ id }) => id).join(', ');
  throw new AnswersError(
    `${JSON.stringify(words.slice(0, 40))} says nothing that “${guide}” asks; leave it out, or write --answers question=answer with ${questions}`,
  );
}

/** What `--guide`, `--answers` and `--record` ask for. Throws an AnswersError rather than pass over one of them. */
export function recommendInput(bot: Bot, { positionals, guide, answers, record }: Arguments): Input {
  const [command = '', ...said] = positionals.flatMap(each => each.split(/\s+/)).filter(each => each !== '');
  if (commandNamed(command)?.name !== 'recommend')
    throw new AnswersError(
      '--guide, --answers and --record belong to recommend; write recommend --guide <guide>',
    );
  if (guide === undefined)
    throw new AnswersError(
      `--answers and --record need a guide; add --guide with one of: ${[...bot.models.keys()].join(', ')}`,
    );
  if (said.length === 0) return { kind: 'command', command: stepFor(bot, guide, answers ?? '', record) };
  if (answers === undefined && !record) return inWords(bot, guide, said.join(' '));
  throw new AnswersError(
    `${JSON.stringify(said.join(' ').slice(0, 40))} can't stand beside --answers or --record; write either words or --answers`,
  );
}
