import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { dataFolder, projectRoot } from '../terminal/process.ts';

/** The bot as an operator runs it: its own process, everything it needs in the environment. */
export interface RunningBot {
  /** Everything it logged or printed so far. */
  output(): string;
  /** Resolves when it has printed this. */
  says(text: string): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<{ readonly status: number | null; readonly milliseconds: number }>;
  readonly ended: Promise<number | null>;
}

export function startBot(environment: Readonly<Record<string, string>>): RunningBot {
  const child: ChildProcess = spawn(process.execPath, [join(projectRoot, 'adapters/start.js')], {
    env: { PATH: process.env.PATH, DATA_DIR: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', said => {
      output += said;
    });
  const ended = new Promise<number | null>(resolve => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    output: () => output,
    says: text =>
      vi.waitFor(() => {
        if (!output.includes(text)) throw new Error(`“${text}” was not said:\n${output}`);
      }, 30_000),
    async stop(signal = 'SIGTERM') {
      const began = performance.now();
      child.kill(signal);
      return { status: await ended, milliseconds: performance.now() - began };
    },
    ended,
  };
}
