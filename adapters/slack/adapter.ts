import { App, type RespondFn, webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Reply } from '../../src/conversation/reply.ts';
import { type Adapter, AdapterError, type AdapterOptions, within } from '../adapter.ts';
import { createDeliver, type Ways, wasRefused } from './deliver.ts';
import { fromAction, fromCommand, fromMessage, fromSubmission, type Happening } from './interaction.ts';
import { boltLogger } from './logger.ts';
import { patientFetch } from './patient-fetch.ts';
import { createPeople } from './people.ts';
import { isIn, selfOf, wasAnswered } from './presence.ts';
import { createReceiver, type Delivery } from './receiver.ts';
import { renderMessage } from './render.ts';

export interface SlackOptions extends AdapterOptions {
  readonly token: string;
  readonly delivery: Delivery;
  /** Ends with a slash; GovSlack and tests have their own. */
  readonly apiUrl: string;
}

/** Slack shows an error after three seconds; what takes longer than this is acknowledged first. */
const atOnce = 1_500;

export function createSlackAdapter({ bot, claims, log, token, delivery, apiUrl }: SlackOptions): Adapter {
  const logger = boltLogger(log);
  const app = new App({
    token,
    logger,
    receiver: createReceiver(delivery, apiUrl, logger, log),
    clientOptions: {
      slackApiUrl: apiUrl,
      fetch: patientFetch,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
    // Nothing is kept between messages, and what the bot itself says is recognised by the core.
    convoStore: false,
    ignoreSelf: false,
    deferInitialization: true,
  });
  const personOf = createPeople(app.client);
  /** The direct messages of the bot, known by what was said in them: others are between two people. */
  const own = new LRUCache<string, true>({ max: 10_000 });
  const known = { user: '', hears: () => false, isOwn: (channel: string) => own.has(channel) };

  const respond = (happening: Happening): Promise<readonly Reply[]> => {
    const person = personOf(happening.interaction.person);
    const isHere = () => isIn(app.client, happening.interaction.place.channel);
    return bot.respond({ ...happening.interaction, person, isHere });
  };
  const deliverAll = async (happening: Happening, replies: readonly Reply[], respondFn?: RespondFn) => {
    const ways: Ways = { client: app.client, ...(respondFn ? { respond: respondFn } : {}) };
    const deliver = createDeliver(happening, ways);
    for (const reply of replies) await deliver(reply);
  };

  app.command(/^\//, async ({ body, ack, respond: respondFn }) => {
    const happening = fromCommand(body, known);
    if (!happening) return ack();
    const answering = respond(happening);
    const ready = await within<readonly Reply[] | null>(atOnce, answering, null);
    const [first, ...rest] = ready ?? [];
    // An answer that is there already travels in the acknowledgement, which saves a request.
    if (first?.kind === 'message' && first.where === 'here' && !first.files) {
      const type = first.audience === 'everyone' ? 'in_channel' : 'ephemeral';
      const taken = await ack({ ...renderMessage(first), response_type: type }).then(
        () => true,
        () => false, // the socket went away with the acknowledgement; the response URL is still good
      );
      const left = taken ? rest : (ready ?? []);
      return deliverAll(happening, left, respondFn);
    }
    await acknowledged(ack());
    await deliverAll(happening, await answering, respondFn);
  });

  app.action({ type: 'block_actions' }, async ({ body, ack, respond: respondFn }) => {
    await acknowledged(ack());
    const happening = fromAction(body, known);
    if (happening) await deliverAll(happening, await respond(happening), respondFn);
  });

  app.view({ type: 'view_submission' }, async ({ body, ack }) => {
    await acknowledged(ack());
    const happening = fromSubmission(body, known);
    if (happening) await deliverAll(happening, await respond(happening));
  });

  const hear = async (event: unknown, workspace: string | undefined) => {
    const happening = fromMessage(event, workspace, known);
    if (!happening) return;
    const { place, event: ts } = happening.interaction;
    if (place.direct) own.set(place.channel, true);
    const interaction = { ...happening.interaction, person: personOf(happening.interaction.person) };
    if (!(await bot.heeds(interaction))) return;
    // Slack sends a mention as two events, and again when it hears nothing; one of them is answered. While somebody
    // is at it, the other is not acknowledged, so that it comes again in case they crash.
    let said: 'nothing' | 'perhaps' | 'something' = 'nothing';
    const deliver = createDeliver(happening, { client: app.client });
    const answer = async (isAgain: boolean) => {
      if (isAgain && (await wasAnswered(app.client, interaction, known.user))) return 'said';
      const replies = await bot.respond(interaction);
      for (const reply of replies) {
        if (said === 'nothing') said = 'perhaps';
        await deliver(reply);
        said = 'something';
      }
      return replies.length > 0 ? 'said' : 'silence';
    };
    const saysNothing = (error: unknown) => said === 'nothing' || (said === 'perhaps' && wasRefused(error));
    await claims.once(['slack', place.workspace, place.channel, ts].join('/'), answer, saysNothing);
  };
  for (const type of ['app_mention', 'message'] as const)
    app.event(type, ({ event, context }) => hear(event, context.teamId));

  app.error(async error => {
    log.error({ err: error }, 'Slack: an answer was not delivered');
    throw error;
  });

  return {
    async start() {
      try {
        await app.init();
        Object.assign(known, await selfOf(app.client));
        await app.start();
      } catch (error) {
        const refused = error instanceof webApi.WebAPIPlatformError;
        throw new AdapterError(`Slack: ${reasonOf(error)}`, { cause: error, refused });
      }
      log.info({ delivery: delivery.kind }, 'Slack: connected');
    },
    async stop() {
      // What never listened cannot stop, which is no reason not to.
      await app.stop().catch(err => log.debug({ err }, 'Slack: was not started'));
      log.info('Slack: stopped');
    },
  };
}

/** Clicks and commands never come again: they are answered although the socket went away under this. */
const acknowledged = (acknowledging: Promise<void>) => acknowledging.catch(() => {});

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
