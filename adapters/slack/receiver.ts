import { setTimeout as pause } from 'node:timers/promises';
import {
  type Logger as BoltLogger,
  HTTPReceiver,
  type Receiver,
  type ReceiverEvent,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Logger } from 'pino';
import { createInFlight } from '../adapter.ts';

/** How Slack reaches the bot: over a socket that the bot opens, or by signed requests to a port. */
export type Delivery =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

/** Slack gives an event up after three seconds and sends it again. */
const answerWithin = 2_000;

/**
 * Acknowledges an event once it is answered, at the latest after two seconds, where Bolt would do so before it
 * begins: what a crash interrupts, or a failure, comes again. Commands and clicks acknowledge for themselves.
 */
function acknowledgingAnswered(receiver: Receiver): Receiver {
  const inFlight = createInFlight();
  let stopping = false;
  return {
    start: (...args) => receiver.start(...args),
    /** What has begun is finished and acknowledged; what comes meanwhile is left for the next process. */
    stop: async (...args) => {
      stopping = true;
      await inFlight.settled();
      await receiver.stop(...args);
    },
    init: app => {
      const process = async (event: ReceiverEvent) => {
        if (event.body?.type !== 'event_callback') return app.processEvent(event);
        let acknowledged = false;
        const acknowledge = async () => {
          if (acknowledged) return;
          acknowledged = true;
          await event.ack();
        };
        const late = setTimeout(() => void acknowledge().catch(() => {}), answerWithin);
        try {
          await app.processEvent({ ...event, ack: async () => {} });
          await acknowledge();
        } finally {
          clearTimeout(late);
        }
      };
      const processEvent = async (event: ReceiverEvent) => {
        if (stopping) throw new Error('Slack: stopping, so this is for the next process');
        return inFlight.track(process(event));
      };
      receiver.init({ ...app, processEvent } as typeof app);
    },
  };
}

const longestWait = 10_000;

/** Bolt waits five seconds and more before it connects again; this waits a quarter of one, then ever longer. */
function socketReceiver(appToken: string, slackApiUrl: string, logger: BoltLogger, log: Logger): Receiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl, timeout: 10_000, retryConfig: { retries: 0 } } },
  });
  let state: 'connecting' | 'connected' | 'stopping' = 'connecting';
  const open = async () => {
    const opened = await receiver.start();
    if (state === 'connecting') state = 'connected';
    return opened;
  };
  const openAgain = async () => {
    for (let wait = 250; state === 'connecting'; wait = Math.min(longestWait, wait * 2)) {
      await pause(wait);
      if (state === 'connecting') await open().catch(err => log.warn({ err }, 'Slack: still not connected'));
    }
  };
  receiver.client.on('disconnected', () => {
    if (state !== 'connected') return;
    state = 'connecting';
    log.info('Slack: disconnected, connecting again');
    void openAgain();
  });
  return {
    init: app => receiver.init(app),
    start: open,
    stop: () => {
      state = 'stopping';
      return receiver.client.disconnect();
    },
  };
}

export function createReceiver(
  delivery: Delivery,
  slackApiUrl: string,
  logger: BoltLogger,
  log: Logger,
): Receiver {
  return acknowledgingAnswered(
    delivery.kind === 'socket'
      ? socketReceiver(delivery.appToken, slackApiUrl, logger, log)
      : new HTTPReceiver({ signingSecret: delivery.signingSecret, port: delivery.port, logger }),
  );
}
