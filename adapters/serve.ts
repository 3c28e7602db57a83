import { setTimeout as pause } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';
import { type Adapter, AdapterError } from './adapter.ts';

const stopWithin = 5_000;
const firstWait = 1_000;
const longestWait = 60_000;

/** Makes an adapter; `lost` is called when its platform has gone for good. */
export type Create = (lost: (reason: string) => void) => Promise<Adapter>;

/**
 * Serves platforms side by side until a signal comes or something goes wrong that nobody caught, and then finishes
 * what is in flight within five seconds. One that cannot be reached is tried again; one that refuses us, or is lost
 * for good, is said and does not stop the others. The process ends with 1 when none is left; `stopped` comes last.
 */
export function serve(creating: readonly Create[], log: Logger, stopped: () => Promise<void>): void {
  const running = new Set<Adapter>();
  let left = creating.length;
  const giveUp = () => {
    left -= 1;
    if (left === 0) process.exit(1);
  };
  const start = async (create: Create): Promise<void> => {
    const adapter = await create(reason => {
      if (!running.delete(adapter)) return;
      log.error({ reason }, 'a platform is lost');
      giveUp();
    });
    await adapter.start();
    running.add(adapter);
  };
  const startPatiently = async (create: Create) => {
    for (let wait = firstWait; ; wait = Math.min(longestWait, wait * 2)) {
      try {
        return await start(create);
      } catch (err) {
        if (!(err instanceof AdapterError) || err.refused) throw err;
        log.warn({ err }, 'not started yet, trying again');
        await pause(wait);
      }
    }
  };
  for (const create of creating)
    startPatiently(create).catch(err => {
      log.error({ err }, 'not started');
      giveUp();
    });
  closeWithGrace({ delay: stopWithin, logger: log }, async ({ err, signal }) => {
    if (err) log.fatal({ err }, 'something went wrong that nobody caught; stopping');
    else log.info({ signal }, 'stopping');
    await Promise.allSettled([...running].map(adapter => adapter.stop()));
    await stopped();
  });
}
