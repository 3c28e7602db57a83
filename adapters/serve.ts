import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';
import type { Adapter } from './adapter.ts';

const stopWithin = 5_000;

/**
 * Starts adapters side by side: one that fails says so and does not stop the other. Stops them on a signal, or when
 * something went wrong that nobody caught, within five seconds. False when none started.
 */
export async function serve(creating: readonly Promise<Adapter>[], log: Logger): Promise<boolean> {
  const outcomes = await Promise.allSettled(
    creating.map(async created => {
      const adapter = await created;
      await adapter.start();
      return adapter;
    }),
  );
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') log.error({ err: outcome.reason }, 'not started');
  const running = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  if (running.length === 0) return false;
  closeWithGrace({ delay: stopWithin, logger: log }, async ({ err, signal }) => {
    if (err) log.fatal({ err }, 'something went wrong that nobody caught; stopping');
    else log.info({ signal }, 'stopping');
    await Promise.allSettled(running.map(adapter => adapter.stop()));
  });
  return true;
}
