import { setImmediate as turnIsOver } from 'node:timers/promises';
import { around } from './around.ts';
import type { Memory } from './memory.ts';

/**
 * The same memory: what is asked of it in one turn of the event loop is carried out in a row when the turn is over.
 * Between the work on one request and on the next, a statement that is carried out in this process costs four times as
 * much: the processor's caches hold the other's code.
 */
export function inTurns(memory: Memory): Memory {
  let over: Promise<void> | null = null;
  const turn = () => {
    over ??= turnIsOver().then(() => {
      over = null;
    });
    return over;
  };
  return around(memory, async (_name, call) => {
    await turn();
    return call();
  });
}
