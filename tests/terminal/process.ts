import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../../adapters/start.js', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface Run {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The bot's own process, run to its end, its output and errors read through pipes. */
export async function aws(
  args: readonly string[],
  { input = '', environment = {} }: Run = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [start, ...args], {
    env: { PATH: process.env.PATH, ...environment },
  });
  child.stdin.on('error', () => {}); // a process that has ended reads no more
  child.stdin.end(input);
  const [output, errors, status] = await Promise.all([
    child.stdout.setEncoding('utf8').toArray(),
    child.stderr.setEncoding('utf8').toArray(),
    new Promise<number | null>(resolve => child.on('close', resolve)),
  ]);
  return { status, output: output.join(''), errors: errors.join('') };
}
