import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What the processes of one test run remember, apart from anybody's own. */
export const dataFolder = mkdtempSync(join(tmpdir(), 'memory-'));

export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface Run {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Another copy of the project. */
  readonly root?: string;
}

/** The bot's own process, run to its end, its output and errors read through pipes. */
export async function aws(
  args: readonly string[],
  { input = '', environment = {}, root = projectRoot }: Run = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'adapters/start.js'), ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataFolder, ...environment },
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
