import { LRUCache } from 'lru-cache';
import type { Asked, Channel, Listening, Memory, Recollection } from './memory.ts';
import { nothingRemembered } from './memory.ts';

/** What another replica changes is seen within so many milliseconds. */
const fresh = 5_000;

export interface Remembering {
  /** Never rejects: the defaults where the store does not answer. */
  recall(asked: Asked): Promise<Recollection>;
  /**
   * What becomes of overheard messages in a channel: known without asking the store for each of them. `undefined`
   * until it was recalled once.
   */
  listening(channel: Channel): Listening | undefined;
}

const keyOf = ({ workspace, channel }: Channel) => `${workspace} ${channel}`;

/** Reads from the store, or only gives defaults where there is none. */
export function createRemembering(memory: Memory | null): Remembering {
  const known = new LRUCache<string, Listening>({ max: 10_000, ttl: fresh });
  return {
    async recall(asked) {
      const recollection = await memory
        ?.recall(asked)
        .catch((): Recollection => ({ ...nothingRemembered, unavailable: true }));
      if (recollection && asked.place) known.set(keyOf(asked.place), recollection.settings.listen);
      return recollection ?? nothingRemembered;
    },
    listening: channel => (memory === null ? 'off' : known.get(keyOf(channel))),
  };
}
