import type { RespondFn, webApi } from '@slack/bolt';
import type { Message, Reply } from '../../src/conversation/reply.ts';
import { formOrigin, type Happening } from './interaction.ts';
import { renderForm, renderMessage, type SlackMessage } from './render.ts';

/** Carries the replies to one happening back to where they belong, in order. */
export type Deliver = (reply: Reply) => Promise<void>;

/** What one happening lets us answer with. */
export interface Ways {
  readonly client: webApi.WebClient;
  /** Reaches the person, and the channel even where the bot is not a member; five times within half an hour. */
  readonly respond?: RespondFn;
}

type Where = Message['where'];

export function createDeliver(happening: Happening, { client, respond }: Ways): Deliver {
  const { interaction, message: source, trigger } = happening;
  const { channel, thread, direct } = interaction.place;
  /** The message that a thread hangs from: threads do not nest there. */
  let posted: string | null = null;

  const post = async (message: SlackMessage, threadTs: string | null) => {
    const { ts } = await client.chat.postMessage({
      channel,
      ...message,
      ...(threadTs ? { thread_ts: threadTs } : {}),
    });
    posted = threadTs ?? ts ?? null;
  };
  const tell = async (message: SlackMessage) => {
    const inThread = thread ? { thread_ts: thread } : {};
    await client.chat.postEphemeral({ channel, user: interaction.person, ...message, ...inThread });
  };
  const respondWith = async (message: SlackMessage, how: Parameters<RespondFn>[0] & object) => {
    if (!respond) throw new Error('Slack sent no response URL');
    await respond({ ...message, ...how, ...(thread && !how.replace_original ? { thread_ts: thread } : {}) });
  };

  /** A mention is answered in its thread, which it begins where there is none; a direct message in place. */
  const here = (message: SlackMessage, audience: Message['audience']) => {
    if (respond) {
      const type = audience === 'everyone' ? 'in_channel' : 'ephemeral';
      return respondWith(message, { response_type: type, replace_original: false });
    }
    if (direct) return post(message, thread);
    return audience === 'everyone' ? post(message, thread ?? source) : tell(message);
  };
  const ways: Readonly<
    Record<Where, (message: SlackMessage, audience: Message['audience']) => Promise<void>>
  > = {
    here,
    replace: message => respondWith(message, { replace_original: true }),
    thread: message => post(message, posted ?? thread ?? source),
    opening: async message => {
      if (thread) await client.chat.update({ channel, ts: thread, ...message });
    },
  };
  const kinds: {
    readonly [Kind in Reply['kind']]: (reply: Extract<Reply, { kind: Kind }>) => Promise<void>;
  } = {
    message: async reply => {
      await ways[reply.where](renderMessage(reply), reply.audience);
      const inThread = posted ?? thread;
      const place = inThread ? { channel_id: channel, thread_ts: inThread } : { channel_id: channel };
      for (const { name, text } of reply.files ?? [])
        await client.filesUploadV2({ ...place, filename: name, content: text });
    },
    form: async ({ form }) => {
      if (trigger)
        await client.views.open({
          trigger_id: trigger,
          view: renderForm(form, formOrigin(interaction.place)),
        });
    },
    removal: async () => {
      await respond?.({ delete_original: true });
    },
    mark: async ({ mark }) => {
      if (source === null) return;
      const reaction = { channel, timestamp: source, name: 'bulb' };
      await (mark === 'offer' ? client.reactions.add(reaction) : client.reactions.remove(reaction));
    },
  };
  return reply => (kinds[reply.kind] as Deliver)(reply);
}
