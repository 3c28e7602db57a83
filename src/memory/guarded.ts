import { ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import { around } from './around.ts';
import type { Memory } from './memory.ts';

/**
 * Milliseconds. Nobody's answer waits longer for what is remembered; who answers is worth more of the three seconds
 * that platforms give, because giving up on that too early lets two replicas answer.
 */
const patience = { reading: 300, writing: 1_000 };
const failuresInARow = 3;
/** Then nobody waits at all; after so many milliseconds one call tries again. */
const pause = 1_000;

/** What is asked for before an answer; everything else is written. A store that only reads must not lose both. */
const reads: ReadonlySet<keyof Memory> = new Set([
  'recall',
  'gaps',
  'notes',
  'noteById',
  'calledWrong',
] as const);

/** Told once when it begins and once when it is over. */
export interface Outage {
  began(what: 'reading' | 'writing', error: unknown): void;
  ended(what: 'reading' | 'writing'): void;
}

/**
 * Rejects when it takes too long. Where this process was busy for so long itself, what the store has answered meanwhile
 * counts. Timers alone: signals that nobody listens to cost more than the store does.
 */
function inTime<Result>(work: Promise<Result>, most: number): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const giveUp = () => reject(new Error(`the store took longer than ${most} ms`));
  const timer = setTimeout(() => setImmediate(giveUp), most);
  work.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
}

function createGuard(what: 'reading' | 'writing', { began, ended }: Outage) {
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: pause,
    breaker: new ConsecutiveBreaker(failuresInARow),
  });
  let out = false;
  breaker.onFailure(({ reason }) => {
    if (out) return;
    out = true;
    began(what, 'error' in reason ? reason.error : reason);
  });
  breaker.onSuccess(() => {
    if (out) ended(what);
    out = false;
  });
  return <Result>(work: () => Promise<Result>): Promise<Result> =>
    breaker.execute(() => inTime(work(), patience[what]));
}

/**
 * The same memory, of which no read takes longer than 300 ms and no write longer than a second. While the store fails,
 * calls are rejected at once, and one a second tries whether it is back.
 */
export function guarded(memory: Memory, outage: Outage): Memory {
  const guards = { reading: createGuard('reading', outage), writing: createGuard('writing', outage) };
  const calls = around(memory, (name, call) => guards[reads.has(name) ? 'reading' : 'writing'](call));
  // Cleaning and closing take as long as they take, and nobody waits for them.
  return { ...calls, clean: memory.clean, close: memory.close };
}
