import {
  Client,
  DiscordAPIError,
  type Interaction as DiscordInteraction,
  type Message as DiscordMessage,
  Events,
  GatewayIntentBits,
  IntentsBitField,
  type MessageReaction,
  Options,
  type PartialMessageReaction,
  Partials,
  type PartialUser,
  Routes,
  type User,
} from 'discord.js';
import { Agent } from 'undici';
import type { Interaction } from '../../src/conversation/interaction.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { languageOfLocale } from '../../src/language/detect.ts';
import { BusyError } from '../../src/memory/claims.ts';
import { type Adapter, AdapterError, type AdapterOptions, createInFlight, within } from '../adapter.ts';
import { commandsFor, isRegistered } from './commands.ts';
import { type Deliver, deliverTo, deliverUnder, offer } from './deliver.ts';
import { type Application, intents, mayRead } from './intents.ts';
import {
  fromCommand,
  fromComponent,
  fromMessage,
  fromReaction,
  fromSubmission,
  type Self,
  typedSoFar,
} from './interaction.ts';
import { limits } from './limits.ts';

export interface DiscordOptions extends AdapterOptions {
  readonly token: string;
  readonly apiUrl: string;
  /** Commands are registered in this server alone, which shows them at once. */
  readonly guild: string | null;
}

/** A wrong token, or intents that were not switched on: trying again changes nothing. */
const refusals = /invalid token|unauthorized|disallowed intents|closed with 40(?:04|13|14)/i;

/** Discord shows an error after three seconds; what takes longer than this is acknowledged first. */
const atOnce = 1_500;

export function createDiscordAdapter(options: DiscordOptions): Adapter {
  const { bot, content, claims, log, lost, token, apiUrl, guild, defaultLanguage } = options;
  const inFlight = createInFlight();
  const client = new Client({
    intents,
    // A direct message arrives in a channel that was never announced, a reaction on a message that nobody kept.
    partials: [Partials.Channel, Partials.Message, Partials.Reaction],
    // Its own agent: the process has one for all, and another SDK's version of undici does not take our files.
    rest: { api: apiUrl, agent: new Agent() },
    enforceNonce: true,
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing is read back from what was said before.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      // Everybody who speaks passes by; the bot itself must stay.
      UserManager: { maxSize: 200, keepOverLimit: user => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 200, keepOverLimit: member => member.id === member.client.user.id },
    }),
  });

  let reads = false;
  const self = (): Self => ({ id: client.user?.id ?? '', reads });

  const answer = async (interaction: Interaction, deliver: Deliver, acknowledge?: () => Promise<unknown>) => {
    const answering = bot.respond(interaction);
    let replies = await within<readonly Reply[] | null>(atOnce, answering, null);
    if (replies === null) {
      await acknowledge?.();
      replies = await answering;
    }
    for (const reply of replies) await deliver(reply);
    return replies.length > 0 ? 'said' : 'silence';
  };
  /** Every replica hears everything; nothing comes again, so what another one is at is left to it. */
  const once = (happening: string, work: () => Promise<unknown>) =>
    claims.once(`discord/${happening}`, work).catch(error => {
      if (!(error instanceof BusyError)) throw error;
    });

  const onInteraction = async (interaction: DiscordInteraction): Promise<unknown> => {
    if (interaction.isAutocomplete()) {
      const language = languageOfLocale(interaction.locale) ?? defaultLanguage;
      const suggestions = bot.suggest(typedSoFar(interaction), language).slice(0, limits.choices);
      return interaction.respond(
        suggestions.map(({ concept, label }) => ({
          name: label.slice(0, limits.choiceName),
          value: concept,
        })),
      );
    }
    if (interaction.isChatInputCommand()) {
      const asked = fromCommand(interaction, self());
      return answer(asked, deliverTo(interaction, asked.place), () =>
        interaction.deferReply({ flags: asked.place.direct ? [] : ['Ephemeral'] }),
      );
    }
    if (interaction.isMessageComponent()) {
      const pressed = fromComponent(interaction, self());
      return answer(pressed, deliverTo(interaction, pressed.place), () => interaction.deferUpdate());
    }
    if (interaction.isModalSubmit()) {
      const submitted = fromSubmission(interaction, self());
      return answer(submitted, deliverTo(interaction, submitted.place), () => interaction.deferUpdate());
    }
  };

  const onMessage = async (message: DiscordMessage) => {
    const heard = fromMessage(message, self());
    // What the bot says nothing to leaves nothing behind.
    if (await bot.heeds(heard))
      await once(`${message.channelId}/${message.id}`, () => answer(heard, deliverUnder(message, heard)));
  };

  const onReaction = async (
    { emoji, message: marked }: MessageReaction | PartialMessageReaction,
    user: User | PartialUser,
  ) => {
    if (emoji.name !== offer || user.bot || user.partial) return;
    const message = await marked.fetch();
    if (!message.reactions.cache.get(offer)?.me) return;
    const taken = fromReaction(message, user, self());
    await once(`${message.channelId}/${taken.event}`, () => answer(taken, deliverUnder(message, taken)));
  };

  const undelivered = (err: unknown) => log.error({ err }, 'Discord: an answer was not delivered');
  client.on(Events.InteractionCreate, interaction => {
    // Suggestions are asked for with every letter, and giving them twice does no harm.
    const work = interaction.isAutocomplete()
      ? onInteraction(interaction)
      : once(interaction.id, () => onInteraction(interaction));
    inFlight.track(work).catch(undelivered);
  });
  client.on(Events.MessageCreate, message => inFlight.track(onMessage(message)).catch(undelivered));
  client.on(Events.MessageReactionAdd, (reaction, user) =>
    inFlight.track(onReaction(reaction, user)).catch(undelivered),
  );
  client.on(Events.Error, err => log.error({ err }, 'Discord: error'));
  client.on(Events.Warn, said => log.warn(said));
  // The SDK connects again by itself, but for reasons that stay: a token that was reset, say.
  client.on(Events.ShardDisconnect, ({ code, reason }) =>
    lost?.(`Discord closed the connection: ${code} ${reason}`),
  );
  client.on(Events.Invalidated, () => lost?.('Discord ended the session'));
  client.on(Events.ShardReconnecting, () => log.info('Discord: disconnected, connecting again'));
  client.on(Events.ShardResume, () => log.info('Discord: connected again'));

  const register = async () => {
    const application = client.application?.id ?? '';
    const route = guild
      ? Routes.applicationGuildCommands(application, guild)
      : Routes.applicationCommands(application);
    const wanted = commandsFor(content, guild);
    const registered = await client.rest.get(route, {
      query: new URLSearchParams({ with_localizations: 'true' }),
    });
    if (isRegistered(registered, wanted)) return;
    await client.rest.put(route, { body: wanted });
    log.info('Discord: commands registered');
  };

  /** Asking for what is not allowed ends a login, so what is allowed is asked first; where that is refused, nothing is. */
  const askWhatItReads = async () => {
    client.rest.setToken(token);
    const application = client.rest.get(Routes.currentApplication()) as Promise<Pick<Application, 'flags'>>;
    const asked = await application.catch((err): Awaited<typeof application> => {
      // What cannot be reached yet is tried again, as a login is.
      if (!(err instanceof DiscordAPIError)) throw err;
      log.warn({ err }, 'Discord: what it may read is unknown, so it reads what names it');
      return {};
    });
    reads = mayRead(asked);
    if (reads) client.options.intents = new IntentsBitField([...intents, GatewayIntentBits.MessageContent]);
  };

  return {
    async start() {
      try {
        await askWhatItReads();
        const ready = new Promise((resolve, reject) => {
          client.once(Events.ClientReady, resolve);
          client.once(Events.ShardDisconnect, ({ code }) => reject(new Error(`closed with ${code}`)));
        });
        ready.catch(() => {}); // the login itself may fail first
        await client.login(token);
        await ready;
      } catch (error) {
        await client.destroy();
        const said = error instanceof Error ? error.message : String(error);
        throw new AdapterError(`Discord: ${said}`, { cause: error, refused: refusals.test(said) });
      }
      // What is registered already works meanwhile.
      await register().catch(err => log.error({ err }, 'Discord: the command was not registered'));
      log.info('Discord: connected');
    },
    async stop() {
      client.removeAllListeners(Events.ShardDisconnect);
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      client.removeAllListeners(Events.MessageReactionAdd);
      await inFlight.settled();
      await client.destroy();
      log.info('Discord: stopped');
    },
  };
}
