import type { Bot } from '../../src/bot.ts';
import type { Content } from '../../src/content/content.ts';
import type { Input } from '../../src/conversation/interaction.ts';
import type { Language } from '../../src/language/language.ts';
import { interactionOf } from './person.ts';
import { render } from './render.ts';
import { styleFor } from './style.ts';

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
export const exitStatus = { answered: 0, noAnswer: 1, wrongUse: 2 } as const;

/** One answer, as text or as JSON; what it was is the exit status. */
export async function ask(
  terminal: Terminal,
  input: Input,
  language: Language | undefined,
  json: boolean,
): Promise<number> {
  const { bot, output, defaultLanguage } = terminal;
  const replies = await bot.respond(interactionOf(input, defaultLanguage, language));
  const message = replies.find(reply => reply.kind === 'message');
  if (!message) return exitStatus.noAnswer;
  const files = message.files?.map(({ text }) => text).join('\n');
  if (files !== undefined && !json) output.write(files);
  else
    output.write(
      json ? `${JSON.stringify(message)}\n` : `${render(message, styleFor(output)).lines.join('\n')}\n`,
    );
  return message.missed ? exitStatus.noAnswer : exitStatus.answered;
}
