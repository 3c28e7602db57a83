import { PassThrough } from 'node:stream';
import { runTerminal } from '../../adapters/terminal/adapter.ts';
import { bot, content } from '../team.ts';
import type { Ended } from './process.ts';

/** What the bot's own process does with these arguments, in this one: a start takes longer than all the answers. */
export async function told(args: readonly string[], typed = ''): Promise<Ended> {
  const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
  input.end(typed);
  const status = await runTerminal({
    bot,
    content,
    args,
    defaultLanguage: 'ko',
    // Pipes, as where nobody sits at a terminal.
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    errors,
  });
  const text = (pipe: PassThrough) => String(pipe.read() ?? '');
  return { status, output: text(output), errors: text(errors) };
}

/** The same of lines that are piped into `batch`. */
export const toldInBatch = (lines: string): Promise<Ended> => told(['batch'], lines);
