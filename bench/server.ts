import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program of its own that serves a platform. */
export interface RunningServer {
  /** From its start until it said that it is connected, in milliseconds. */
  readonly startUp: number;
  /** Resident memory when it had connected, in MB. */
  readonly memory: number;
  stop(): Promise<void>;
}

const residentMegabytes = (pid: number) =>
  Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1_024;

/** Starts a script and waits until it says that it is connected. */
export function startServer(
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const began = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>(resolve => child.on('close', () => resolve()));
  return new Promise((resolve, reject) => {
    child.on('close', status => reject(new Error(`${script} ended with ${status}`)));
    child.stdout.setEncoding('utf8').on('data', (said: string) => {
      if (said.includes('connected'))
        resolve({
          startUp: performance.now() - began,
          memory: residentMegabytes(child.pid ?? 0),
          stop: () => {
            child.kill('SIGTERM');
            return ended;
          },
        });
    });
  });
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Does the work with a folder of its own, which is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
