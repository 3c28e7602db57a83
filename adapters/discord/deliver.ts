import type {
  ChatInputCommandInteraction,
  Message as DiscordMessage,
  MessageComponentInteraction,
  MessageCreateOptions,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Interaction, Place } from '../../src/conversation/interaction.ts';
import type { Message, Reply, ThreadReply } from '../../src/conversation/reply.ts';
import { limits } from './limits.ts';
import { renderForm, renderMessage } from './render.ts';

/** Carries the replies to one happening back to where they belong, in order. */
export type Deliver = (reply: Reply) => Promise<void>;

type Pressed = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

// Only the SDK's types are imported: https://docs.discord.com/developers/resources/message#message-object-message-flags
const ephemeral = 1 << 6;
/** What the bot puts on a message that it could answer. */
export const offer = '💡';
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
const noHistory = 160_002;

type Kinds = { readonly [Kind in Reply['kind']]: (reply: Extract<Reply, { kind: Kind }>) => Promise<void> };
type Where = { readonly [Place in Message['where']]: (reply: Message) => Promise<void> };

const delivering = (where: Where, kinds: Omit<Kinds, 'message'>): Deliver => {
  const all: Kinds = { ...kinds, message: reply => where[reply.where](reply) };
  return reply => (all[reply.kind] as Deliver)(reply);
};

/** What can become of a message that has been posted. */
interface Posted {
  readonly message: DiscordMessage;
  become(reply: Message): Promise<unknown>;
}

const titleOf = ({ blocks, summary }: Message) =>
  blocks.flatMap(block => (block.type === 'heading' ? [block.text] : []))[0] ?? summary;

/**
 * A thread below its opening; false where none can be (no permission, a channel that has none, one that the bot is
 * not in): nothing is said about it, the opening becomes what goes on in place.
 */
async function openThread({ message, become }: Posted, { opening, first, otherwise }: ThreadReply) {
  try {
    const name = titleOf(opening).slice(0, limits.threadName);
    const thread = message.thread ?? (await message.startThread({ name }));
    await thread.send(renderMessage(first));
  } catch {
    await become(otherwise);
  }
}

async function editOpening(channel: DiscordMessage['channel'] | null, reply: Message): Promise<void> {
  const opening = channel?.isThread() ? await channel.fetchStarterMessage() : null;
  await opening?.edit(renderMessage(reply));
}

/** Discord's own number for why it refuses; what failed otherwise has none. */
const codeOf = (error: unknown) => (error as { code?: unknown }).code;

/** By its route, for no reaction is kept that could be asked to go. */
const takeBack = ({ client, channelId, id }: DiscordMessage) =>
  client.rest.delete(`/channels/${channelId}/messages/${id}/reactions/${encodeURIComponent(offer)}/@me`);

/** A message under another one, also when that is gone meanwhile. */
const under = (messageReference: string, options: MessageCreateOptions): MessageCreateOptions => ({
  ...options,
  reply: { messageReference, failIfNotExists: false },
});

/** Answers a command, a press or a form: privately or to everyone, once at first and by follow-ups after. */
export function deliverTo(interaction: Pressed, { direct }: Place): Deliver {
  const own = interaction.isChatInputCommand() ? null : interaction.message;
  const say = async (reply: Message) => {
    const message = renderMessage(reply);
    const isPrivate = reply.audience === 'asker' && !direct;
    const options = { ...message, flags: message.flags | (isPrivate ? ephemeral : 0) };
    const waits = interaction.isChatInputCommand() && interaction.deferred && !interaction.replied;
    // The waiting mark is private outside direct messages, and so would be what takes its place.
    const isWrong = waits && !isPrivate && !direct;
    if (isWrong) await interaction.deleteReply().catch(() => {}); // better in private than not at all
    if (waits && !isWrong) await interaction.editReply(message);
    else if (interaction.deferred || interaction.replied) await interaction.followUp(options);
    else await interaction.reply(options);
  };
  /** Under a message that is not the one that was pressed, for everyone; where it may not write, as any answer. */
  const sayUnder = async (target: string, reply: Message) => {
    const { channel } = interaction;
    if (interaction.isChatInputCommand() || !channel?.isSendable()) return say(reply);
    if (!interaction.deferred && !interaction.replied && 'deferUpdate' in interaction)
      await interaction.deferUpdate();
    await channel.send(under(target, renderMessage(reply))).catch((error: unknown) => {
      if (typeof codeOf(error) !== 'number') throw error;
      return say(reply);
    });
  };
  const replace = async (reply: Message) => {
    if (interaction.isChatInputCommand()) return say(reply);
    const message = renderMessage(reply);
    if (interaction.deferred || interaction.replied) await interaction.editReply(message);
    else if ('update' in interaction) await interaction.update(message);
  };
  const edit = (reply: Message, message = '@original') =>
    interaction.editReply({ ...renderMessage(reply), message });
  /** In place of a public message, as the answer to a command, or beside a private message, which then goes. */
  const postOpening = async (opening: Message): Promise<Posted> => {
    if (opening.where === 'replace' && own) {
      await replace(opening);
      return { message: own, become: edit };
    }
    if (interaction.isChatInputCommand() && !interaction.deferred) {
      await interaction.reply(renderMessage(opening));
      return { message: await interaction.fetchReply(), become: edit };
    }
    const message = await interaction.followUp(renderMessage(opening));
    return { message, become: reply => edit(reply, message.id) };
  };
  return delivering(
    {
      here: reply =>
        reply.under && reply.audience === 'everyone' ? sayUnder(reply.under, reply) : say(reply),
      replace,
      opening: reply => editOpening(own?.channel ?? null, reply),
    },
    {
      thread: async reply => {
        const isPress = own !== null && reply.opening.where !== 'replace';
        if (isPress && !interaction.deferred && 'deferUpdate' in interaction) await interaction.deferUpdate();
        const isBeside = interaction.deferred && reply.opening.where !== 'replace';
        // The first follow-up would take the place of a waiting mark and stay as private as that is.
        if (isBeside && own === null) await interaction.deleteReply();
        await openThread(await postOpening(reply.opening), reply);
        // What it was started from was seen by one person.
        if (isBeside && own !== null) await interaction.deleteReply();
      },
      form: async ({ form }) => {
        if (!interaction.isModalSubmit() && !interaction.deferred && !interaction.replied)
          await interaction.showModal(renderForm(form));
      },
      removal: async () => {
        if (interaction.isChatInputCommand()) return;
        await interaction.deferUpdate();
        await interaction.deleteReply();
      },
      mark: async () => {}, // nothing that was pressed carries an offer
    },
  );
}

/** Answers what happened at a message under it, without a ping; the nonce makes sending it twice one message. */
export function deliverUnder(message: DiscordMessage, { event }: Interaction): Deliver {
  let count = 0;
  const say = async (reply: Message): Promise<DiscordMessage> => {
    const nonce = `${event}${count++ || ''}`.slice(-limits.nonce);
    const options = { ...renderMessage(reply), nonce, enforceNonce: true };
    const { channel } = message;
    if (!channel.isSendable()) throw new Error(`Discord: nothing can be said in ${channel.id}`);
    return channel
      .send(under(reply.under ?? message.id, options))
      .catch(async (error: unknown): Promise<DiscordMessage> => {
        // Where it may write but not read what was said before, it cannot point at the question.
        if (codeOf(error) !== noHistory) throw error;
        return channel.send(options);
      });
  };
  return delivering(
    {
      here: async reply => void (await say(reply)),
      replace: async reply => void (await say(reply)),
      opening: reply => editOpening(message.channel, reply),
    },
    {
      thread: async reply => {
        const posted = await say(reply.opening);
        await openThread({ message: posted, become: it => posted.edit(renderMessage(it)) }, reply);
      },
      form: async () => {}, // a form opens from a press only
      removal: async () => {},
      mark: async ({ mark }) => {
        if (mark === 'offer') await message.react(offer);
        else await takeBack(message);
      },
    },
  );
}
