import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';
import type { Adapter } from './adapter.ts';

const stopWithin = 5_000;

/** Makes an adapter; `lost` is called when its platform has gone for good. */
export type Create = (lost: (reason: string) => void) => Promise<Adapter>;

/**
 * Starts adapters side by side: one that fails says so and does not stop the other. Stops them on a signal, or when
 * something went wrong that nobody caught, within five seconds; ends with 1 when the last one is lost. False when
 * none started.
 */
export async function serve(creating: readonly Create[], log: Logger): Promise<boolean> {
  const running = new Set<Adapter>();
  const starting = creating.map(async create => {
    const adapter = await create(reason => {
      log.error({ reason }, 'a platform is lost');
      if (adapter) running.delete(adapter);
      if (running.size === 0) process.exit(1);
    });
    await adapter.start();
    running.add(adapter);
  });
  for (const outcome of await Promise.allSettled(starting))
    if (outcome.status === 'rejected') log.error({ err: outcome.reason }, 'not started');
  if (running.size === 0) return false;
  closeWithGrace({ delay: stopWithin, logger: log }, async ({ err, signal }) => {
    if (err) log.fatal({ err }, 'something went wrong that nobody caught; stopping');
    else log.info({ signal }, 'stopping');
    await Promise.allSettled([...running].map(adapter => adapter.stop()));
  });
  return true;
}
