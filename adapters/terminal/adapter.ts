import { AnswersError } from '../../src/recommendation/named-answers.ts';
import { ask, exitStatus, type Terminal } from './answer.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { batch } from './batch.ts';
import { textInput } from './person.ts';
import { recommendInput } from './recommend.ts';
import { converse } from './repl.ts';
import { sentence } from './sentence.ts';
import { styleFor } from './style.ts';
import { usage } from './usage.ts';

/** Without a terminal nobody can type: says what it would offer, answers one example and ends. */
async function demonstrate(
  terminal: Terminal,
  { language, json }: Arguments,
  offered: string,
): Promise<number> {
  const { output, errors, args } = terminal;
  // Whoever reads JSON reads nothing else.
  const beside = json ? errors : output;
  beside.write(`${offered}\n$ ${['aws', ...args, 'explain fargate'].join(' ')}\n\n`);
  return ask(terminal, textInput('explain fargate', terminal.bot), language, json);
}

/** What the options of `recommend` ask for, or what is wrong with them. */
async function recommendOnce(terminal: Terminal, asked: Arguments) {
  try {
    return await ask(terminal, recommendInput(terminal.bot, asked), asked.language, asked.json);
  } catch (error) {
    if (!(error instanceof AnswersError)) throw error;
    terminal.errors.write(`${error.message}\n`);
    return exitStatus.wrongUse;
  }
}

/** Runs what the arguments say, or a conversation when there are none. Returns the exit status. */
export async function runTerminal(terminal: Terminal): Promise<number> {
  const { bot, content, input, output, errors, args, defaultLanguage } = terminal;
  const asked = readArguments(args);
  const { positionals, language, json, help, mistake } = asked;
  const offered = usage(content.wording[language ?? defaultLanguage]);
  if (mistake) {
    errors.write(`${mistake}\n\n${offered}`);
    return exitStatus.wrongUse;
  }
  if (help) {
    output.write(offered);
    return exitStatus.answered;
  }
  if (asked.guide !== undefined || asked.answers !== undefined || asked.record)
    return recommendOnce(terminal, asked);
  if (positionals[0] === 'batch') return batch(bot, input, output);
  if (positionals[0] === 'ask' || positionals[0] === 'overhear') return sentence(terminal, asked);
  if (positionals.length > 0) return ask(terminal, textInput(positionals.join(' '), bot), language, json);
  if (!input.isTTY || !output.isTTY) return demonstrate(terminal, asked, offered);
  return converse({
    bot,
    wording: content.wording,
    input,
    output,
    language: language ?? defaultLanguage,
    style: styleFor(output),
  });
}
