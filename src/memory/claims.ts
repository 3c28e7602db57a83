import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Claim, Memory } from './memory.ts';

/** Which messages are answered, so that one that arrives twice is answered once. */
export interface Claims {
  /**
   * Does the work unless it was done already; it is told whether somebody began before and crashed or failed, perhaps
   * after answering. Rejects with `BusyError` when somebody else is still at it after `patience`, so that the delivery
   * comes again in case they fail; and with the error of the work. Where that `saysNothing`, because nothing was said,
   * the event is nobody's again; else only when its lease is over. It is nobody's too, without an error, when the work
   * comes to `silence`: nothing was said, and nothing stays.
   */
  once(
    event: string,
    work: (isAgain: boolean) => Promise<unknown>,
    saysNothing?: (error: unknown) => boolean,
  ): Promise<void>;
}

/** Somebody else is answering it. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  constructor() {
    super('somebody else is answering this; it has to be delivered again');
  }
}

/** Milliseconds. */
export interface Times {
  /** A process that has said nothing of it for so long has crashed. */
  readonly lease: number;
  /** Platforms deliver again after a minute and after five, and a day later when they had an outage. */
  readonly kept: number;
  /** How long a second delivery waits for the first, which is less than a platform waits for it. */
  readonly patience: number;
  readonly poll: number;
}

export const times: Times = { lease: 30_000, kept: 24 * 60 * 60 * 1_000, patience: 1_500, poll: 50 };

const most = 100_000;

type Store = Pick<Memory, 'claim' | 'extend' | 'finish' | 'release'>;

/**
 * Claims over all replicas that share a store. What this process has claimed itself it knows by itself, so that a
 * store that fails costs nobody an answer, and nobody two of them from one process.
 */
export function createClaims(
  store: Store | null,
  now: () => Date,
  { lease, kept, patience, poll }: Times = times,
): Claims {
  const owner = randomUUID();
  const own = new LRUCache<string, 'busy' | 'begun' | 'done'>({ max: most, ttl: kept });
  const take = async (event: string): Promise<Claim> => {
    const before = own.get(event);
    if (before === 'busy' || before === 'done') return before;
    own.set(event, 'busy');
    const claiming = () => store?.claim(event, owner, lease, now());
    // A store that is slow for a moment is asked once more: going on without it, another replica may answer too.
    const claim =
      (await claiming()
        ?.catch(claiming)
        .catch(() => null)) ?? 'taken';
    if (claim === 'done') own.set(event, 'done');
    if (claim === 'busy') {
      if (before) own.set(event, before);
      else own.delete(event);
    }
    return claim === 'taken' && before === 'begun' ? 'again' : claim;
  };
  const waiting = async (event: string): Promise<Claim> => {
    const until = performance.now() + patience;
    for (;;) {
      const claim = await take(event);
      if (claim !== 'busy' || performance.now() >= until) return claim;
      await pause(poll);
    }
  };
  return {
    async once(event, work, saysNothing = () => true) {
      const claim = await waiting(event);
      if (claim === 'done') return;
      if (claim === 'busy') throw new BusyError();
      const giveBack = async () => {
        own.delete(event);
        await store?.release(event, owner).catch(() => {});
      };
      // A platform that limits the rate can make one answer take minutes.
      const extending = setInterval(
        () => void store?.extend(event, owner, lease, now()).catch(() => {}),
        lease / 3,
      );
      const outcome = await work(claim === 'again')
        .finally(() => clearInterval(extending))
        .catch(async error => {
          if (saysNothing(error)) await giveBack();
          // Perhaps it was said: whoever takes it next has to look.
          else own.set(event, 'begun');
          throw error;
        });
      if (outcome === 'silence') return giveBack();
      own.set(event, 'done');
      await store?.finish(event, owner, kept, now()).catch(() => {});
    },
  };
}
