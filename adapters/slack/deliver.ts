import type { RespondFn, webApi } from '@slack/bolt';
import type { Message, Reply, ThreadReply } from '../../src/conversation/reply.ts';
import { formOrigin, type Happening } from './interaction.ts';
import { renderFile, renderForm, renderMessage, type SlackMessage } from './render.ts';

/** Carries the replies to one happening back to where they belong, in order. */
export type Deliver = (reply: Reply) => Promise<void>;

/** What one happening lets us answer with. */
export interface Ways {
  readonly client: webApi.WebClient;
  /** Reaches the person, and the channel even where the bot is not a member; five times within half an hour. */
  readonly respond?: RespondFn;
}

type Where = Message['where'];
type Saying = Pick<Message, 'audience' | 'under'>;

const reasonOf = (error: unknown) => (error as { data?: { error?: string } }).data?.error ?? '';

/** Slack said no; trying again changes nothing. */
const isRefusal = (error: unknown) => (error as { code?: unknown }).code === 'slack_webapi_platform_error';

/** What Slack says where it failed at what it may have done: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const uncertain = new Set(['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout']);

/** Nothing was posted: Slack said no for a reason of its own, or limits how often it is asked. */
export const wasRefused = (error: unknown): boolean =>
  (error as { code?: unknown }).code === 'slack_webapi_rate_limited_error' ||
  (isRefusal(error) && !uncertain.has(reasonOf(error)));

/** What Slack says where the bot may not post: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const closed = new Set([
  'not_in_channel',
  'channel_not_found', // a private channel that it is not in
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'team_access_not_granted',
  'ekm_access_denied',
]);

const isClosed = (error: unknown) => isRefusal(error) && closed.has(reasonOf(error));

export function createDeliver(happening: Happening, { client, respond }: Ways): Deliver {
  const { interaction, trigger } = happening;
  const { message: source, place } = interaction;
  const { channel, thread, answering, direct } = place;

  const post = async (message: SlackMessage, threadTs: string | null): Promise<string | null> => {
    const inThread = threadTs ? { thread_ts: threadTs } : {};
    const { ts } = await client.chat.postMessage({ channel, ...message, ...inThread });
    return ts ?? null;
  };
  const tell = async (message: SlackMessage) => {
    const user = interaction.person;
    const inThread = thread ? { thread_ts: thread } : {};
    try {
      await client.chat.postEphemeral({ channel, user, ...message, ...inThread });
    } catch (error) {
      // Who sent a form from a channel that the bot is not in hears of it where the bot always may write.
      if (interaction.input.kind !== 'form' || !isClosed(error)) throw error;
      await client.chat.postMessage({ channel: user, ...message });
    }
  };
  const respondWith = async (message: SlackMessage, how: Parameters<RespondFn>[0] & object) => {
    if (!respond) throw new Error('Slack sent no response URL');
    await respond({ ...message, ...how, ...(thread && !how.replace_original ? { thread_ts: thread } : {}) });
  };

  const here = async (message: SlackMessage, { audience }: Saying) => {
    if (respond) {
      const type = audience === 'everyone' ? 'in_channel' : 'ephemeral';
      await respondWith(message, { response_type: type, replace_original: false });
    } else if (direct || audience === 'everyone') await post(message, answering);
    else await tell(message);
  };
  /** Below another message, for everyone; where the bot may not post, as any answer to what was pressed. */
  const below = async (under: string, message: SlackMessage, saying: Saying) => {
    try {
      await post(message, under);
    } catch (error) {
      if (!isClosed(error)) throw error;
      await here(message, saying);
    }
  };
  const ways: Readonly<Record<Where, (message: SlackMessage, saying: Saying) => Promise<void>>> = {
    here: (message, saying) =>
      saying.under && saying.audience === 'everyone'
        ? below(saying.under, message, saying)
        : here(message, saying),
    replace: message => respondWith(message, { replace_original: true }),
    opening: async message => {
      if (thread) await client.chat.update({ channel, ts: thread, ...message });
    },
  };
  const say = (reply: Message) => ways[reply.where](renderMessage(reply), reply);

  /** A file with what is said of it is one post. Where none can be uploaded, or only one person may see it, its text. */
  const sayWithFiles = async (reply: Message, files: NonNullable<Message['files']>) => {
    const { text, blocks, ...rest } = renderMessage(reply);
    const asText = () =>
      ways.here({ ...rest, text, blocks: [...blocks, ...files.flatMap(renderFile)] }, reply);
    if (reply.audience === 'asker' && !direct) return asText();
    const thread_ts = reply.under ?? answering;
    const target = thread_ts ? { channel_id: channel, thread_ts } : { channel_id: channel };
    const uploads = files.map(({ name, text }) => ({ filename: name, content: text }));
    try {
      await client.filesUploadV2({ ...target, initial_comment: text, file_uploads: uploads });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await asText();
    }
  };

  /** Only what is posted has a `ts` for a thread to hang from; a response URL tells none. */
  const openThread = async ({ opening, first, otherwise }: ThreadReply) => {
    const onPublic = opening.where === 'replace';
    try {
      if (onPublic) await say(opening);
      const parent = onPublic ? source : await post(renderMessage(opening), null);
      await post(renderMessage(first), parent);
    } catch (error) {
      // What it refuses for another reason is our mistake, and whoever operates it must read of it.
      if (!isClosed(error)) throw error;
      return say(otherwise);
    }
    // The private message it was started from has done its work.
    if (otherwise.where === 'replace' && !onPublic) await respond?.({ delete_original: true });
  };

  const kinds: {
    readonly [Kind in Reply['kind']]: (reply: Extract<Reply, { kind: Kind }>) => Promise<void>;
  } = {
    message: reply => (reply.files ? sayWithFiles(reply, reply.files) : say(reply)),
    thread: openThread,
    form: async ({ form }) => {
      if (trigger)
        await client.views.open({
          trigger_id: trigger,
          view: renderForm(form, formOrigin(place)),
        });
    },
    removal: async () => {
      await respond?.({ delete_original: true });
    },
    mark: async () => {}, // an offer is whispered to whoever asked
  };
  return reply => (kinds[reply.kind] as Deliver)(reply);
}
