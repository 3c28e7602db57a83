import type {
  ChatInputCommandInteraction,
  Message as DiscordMessage,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Place } from '../../src/conversation/interaction.ts';
import type { Message, Reply } from '../../src/conversation/reply.ts';
import { limits } from './limits.ts';
import { renderForm, renderMessage } from './render.ts';

/** Carries the replies to one happening back to where they belong, in order. */
export type Deliver = (reply: Reply) => Promise<void>;

type Pressed = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

// Only the SDK's types are imported: https://docs.discord.com/developers/resources/message#message-object-message-flags
const ephemeral = 1 << 6;
const offer = '💡';
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
const noHistory = 160_002;

type Kinds = { readonly [Kind in Reply['kind']]: (reply: Extract<Reply, { kind: Kind }>) => Promise<void> };
type Where = { readonly [Place in Message['where']]: (reply: Message) => Promise<void> };

const delivering = (where: Where, kinds: Omit<Kinds, 'message'>): Deliver => {
  const all: Kinds = { ...kinds, message: reply => where[reply.where](reply) };
  return reply => (all[reply.kind] as Deliver)(reply);
};

/** The thread that hangs from a message, made where there is none; the message's own channel where none can be. */
async function threadOf(message: DiscordMessage, name: string) {
  if (message.channel.isThread()) return message.channel;
  return (
    message.thread ??
    (await message.startThread({ name: name.slice(0, limits.threadName) }).catch(() => null))
  );
}

async function sendInThread(message: DiscordMessage | null, reply: Message): Promise<void> {
  if (!message?.channel.isSendable()) return;
  const thread = await threadOf(message, reply.summary);
  await (thread ?? message.channel).send(renderMessage(reply));
}

async function editOpening(channel: DiscordMessage['channel'] | null, reply: Message): Promise<void> {
  const opening = channel?.isThread() ? await channel.fetchStarterMessage() : null;
  await opening?.edit(renderMessage(reply));
}

/** Answers a command, a press or a form: privately or to everyone, once at first and by follow-ups after. */
export function deliverTo(interaction: Pressed, { direct }: Place): Deliver {
  const own = interaction.isChatInputCommand() ? null : interaction.message;
  const say = async (reply: Message) => {
    const message = renderMessage(reply);
    const flags = message.flags | (reply.audience === 'asker' && !direct ? ephemeral : 0);
    const options = { ...message, flags };
    if (interaction.deferred && !interaction.replied && interaction.isChatInputCommand())
      await interaction.editReply(message);
    else if (interaction.deferred || interaction.replied) await interaction.followUp(options);
    else await interaction.reply(options);
  };
  const replace = async (reply: Message) => {
    if (interaction.isChatInputCommand()) return say(reply);
    const message = renderMessage(reply);
    if (interaction.deferred || interaction.replied) await interaction.editReply(message);
    else if ('update' in interaction) await interaction.update(message);
  };
  return delivering(
    {
      here: say,
      replace,
      thread: async reply =>
        sendInThread(interaction.isChatInputCommand() ? await interaction.fetchReply() : own, reply),
      opening: reply => editOpening(own?.channel ?? null, reply),
    },
    {
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

/** Answers a message where it was said, without a ping; the nonce makes sending it twice one message. */
export function deliverUnder(message: DiscordMessage): Deliver {
  let posted: DiscordMessage | null = null;
  let count = 0;
  const say = async (reply: Message) => {
    const nonce = `${message.id}${count++ || ''}`.slice(-limits.nonce);
    const options = { ...renderMessage(reply), nonce, enforceNonce: true };
    posted = await message
      .reply({ ...options, failIfNotExists: false })
      .catch(async (error: unknown): Promise<DiscordMessage> => {
        // Where it may write but not read what was said before, it cannot point at the question.
        const { channel } = message;
        if ((error as { code?: unknown }).code !== noHistory || !channel.isSendable()) throw error;
        return channel.send(options);
      });
  };
  return delivering(
    {
      here: say,
      replace: say,
      thread: reply => sendInThread(posted ?? message, reply),
      opening: reply => editOpening(message.channel, reply),
    },
    {
      form: async () => {}, // a form opens from a press only
      removal: async () => {},
      mark: async ({ mark }) => {
        if (mark === 'offer') await message.react(offer);
        else await message.reactions.resolve(offer)?.users.remove();
      },
    },
  );
}
