import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Replica {
  /** Ends it at once, as a machine that fails would. */
  kill(): Promise<void>;
  /** What it complained of. */
  errors(): string;
}

/** A replica of the bot in a process of its own; resolves once it is connected. */
export async function startReplica(
  platform: 'slack' | 'discord',
  apiUrl: string,
  store: string,
  factor = 1,
): Promise<Replica> {
  const script = join(import.meta.dirname, 'replica.ts');
  // What was compiled once need not be again: many are started.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'replica-cache') };
  const child = spawn(process.execPath, [script, platform, apiUrl, store, String(factor)], { env });
  const ended = new Promise<void>(resolve => child.on('close', () => resolve()));
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', said => {
    errors += said;
  });
  await Promise.race([
    new Promise(resolve => child.stdout.once('data', resolve)),
    ended.then(() => {
      throw new Error(`a replica did not start: ${errors}`);
    }),
  ]);
  return {
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    errors: () => errors,
  };
}
