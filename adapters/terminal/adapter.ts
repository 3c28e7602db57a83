import { parseArgs } from 'node:util';
import type { Bot } from '../../src/bot.ts';
import type { Content } from '../../src/content/content.ts';
import { commands } from '../../src/conversation/commands.ts';
import { isLanguage, type Language, languages } from '../../src/language/language.ts';
import { batch } from './batch.ts';
import { interactionOf, textInput } from './person.ts';
import { render } from './render.ts';
import { converse } from './repl.ts';
import { colours, noColours, type Style } from './style.ts';

export interface Terminal {
  readonly bot: Bot;
  readonly content: Content;
  readonly args: readonly string[];
  readonly defaultLanguage: Language;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly errors: NodeJS.WritableStream;
}

/** Scripts read these. */
const exitStatus = { answered: 0, noAnswer: 1, wrongUse: 2 } as const;

function styleFor({ output }: Terminal): Style {
  return output.isTTY && output.hasColors()
    ? colours(output.columns)
    : { ...noColours, width: output.columns ?? noColours.width };
}

function usage({ content, defaultLanguage }: Terminal): string {
  const wording = content.wording[defaultLanguage];
  const lines = commands.map(({ verbs, options, description }) => {
    const values = options
      .map(({ name, required }) => (required ? `<${name.en}>` : `[${name.en}]`))
      .join(' ');
    return [`${verbs.en[0]} ${values}`, wording.text(description)] as const;
  });
  const usages = [
    ...lines,
    ['batch', 'JSON lines in, JSON lines out'] as const,
    ['check', 'the rules of the content'] as const,
  ];
  const widest = Math.max(...usages.map(([command]) => command.length));
  return [
    'aws [--lang ko|en] [--json] <command>',
    ...usages.map(([command, what]) => `  ${command.padEnd(widest)}  ${what}`),
    '',
  ].join('\n');
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (values.lang !== undefined && !isLanguage(values.lang))
      return `--lang is one of ${languages.join(', ')}`;
    return { positionals, language: values.lang, json: values.json ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function ask(
  terminal: Terminal,
  text: string,
  language: Language | undefined,
  json: boolean,
): Promise<number> {
  const { bot, output, defaultLanguage } = terminal;
  const input = textInput(text, bot);
  const replies = await bot.respond(interactionOf(input, defaultLanguage, language));
  const message = replies.find(reply => reply.kind === 'message');
  if (!message) return exitStatus.noAnswer;
  output.write(
    json ? `${JSON.stringify(message)}\n` : `${render(message, styleFor(terminal)).lines.join('\n')}\n`,
  );
  return message.missed ? exitStatus.noAnswer : exitStatus.answered;
}

/** Without a terminal nobody can type: says what it would offer, answers one example and ends. */
async function demonstrate(terminal: Terminal): Promise<number> {
  terminal.output.write(`${usage(terminal)}\n$ aws explain fargate\n\n`);
  return ask(terminal, 'explain fargate', undefined, false);
}

/** Runs what the arguments say, or a conversation when there are none. Returns the exit status. */
export async function runTerminal(terminal: Terminal): Promise<number> {
  const { bot, content, input, output, errors, args, defaultLanguage } = terminal;
  const read = readArguments(args);
  if (typeof read === 'string') {
    errors.write(`${read}\n\n${usage(terminal)}`);
    return exitStatus.wrongUse;
  }
  const { positionals, language, json } = read;
  if (positionals[0] === 'batch') return batch(bot, input, output);
  if (positionals.length > 0) return ask(terminal, positionals.join(' '), language, json);
  if (!input.isTTY || !output.isTTY) return demonstrate(terminal);
  return converse({
    bot,
    wording: content.wording,
    input,
    output,
    language: language ?? defaultLanguage,
    style: styleFor(terminal),
  });
}
