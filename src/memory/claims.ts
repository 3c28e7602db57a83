import { LRUCache } from 'lru-cache';

/** Which messages have been taken up, so that one that arrives twice is answered once. */
export interface Claims {
  /** False when somebody has it already. */
  take(key: string): boolean;
  /** Whoever failed to answer gives it back, so that the next delivery is answered. */
  release(key: string): void;
}

/** Platforms deliver again after a minute and after five, and a day later when they had an outage. */
const kept = 24 * 60 * 60 * 1_000;
const most = 100_000;

/** Claims of this process alone; they end with it. */
export function createClaims(): Claims {
  const taken = new LRUCache<string, true>({ max: most, ttl: kept });
  return {
    take: key => {
      if (taken.has(key)) return false;
      taken.set(key, true);
      return true;
    },
    release: key => {
      taken.delete(key);
    },
  };
}
