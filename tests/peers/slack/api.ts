import { viewProblems } from './blocks.ts';
import { messageProblems, type Workspace } from './workspace.ts';

/** The Web API as far as the bot uses it: https://docs.slack.dev/reference/methods */
export type Method = (given: Record<string, any>, workspace: Workspace) => Record<string, unknown>;

/** What Slack answers instead; `ok: false` goes along. */
export class Refusal extends Error {
  readonly more: Record<string, unknown>;
  constructor(error: string, more: Record<string, unknown> = {}) {
    super(error);
    this.more = more;
  }
}

function refuseUnless(condition: unknown, error: string, more?: Record<string, unknown>): asserts condition {
  if (!condition) throw new Refusal(error, more);
}

const checked = (given: Record<string, any>) => {
  const problems = messageProblems(given);
  const error = problems[0] === '[ERROR] no_text' ? 'no_text' : 'invalid_blocks';
  refuseUnless(problems.length === 0, error, { response_metadata: { messages: problems } });
  return { text: String(given.text ?? ''), blocks: given.blocks ?? [] };
};

const post = (given: Record<string, any>, workspace: Workspace, onlyFor: string | null) => {
  const { channel: target, thread_ts: thread } = given;
  refuseUnless(typeof target === 'string', 'channel_not_found');
  // A person stands for the direct message with her.
  const channel = workspace.people.has(target) ? target.replace('U', 'D') : target;
  refuseUnless(channel.startsWith('D') || workspace.joined.has(channel), 'not_in_channel');
  const content = checked(given);
  refuseUnless(!thread || workspace.find(channel, thread), 'thread_not_found');
  return workspace.add({ channel, author: workspace.bot.id, thread: thread ?? null, onlyFor, ...content });
};

interface Described {
  /** A token without it gets `missing_scope`; null where none is needed. */
  readonly scope: string | null;
  readonly run: Method;
}

export const methods: Readonly<Record<string, Described>> = {
  'auth.test': {
    scope: null,
    run: (_given, { bot, team }) => ({
      url: 'https://team.slack.com/',
      team: 'Team',
      team_id: team,
      user: bot.name,
      user_id: bot.id,
      bot_id: 'BBOT',
    }),
  },
  'users.info': {
    scope: 'users:read',
    run: ({ user, include_locale }, { people }) => {
      const found = people.get(user);
      refuseUnless(found, 'user_not_found');
      return {
        user: {
          id: found.id,
          name: found.id.toLowerCase(),
          is_admin: found.admin ?? false,
          is_owner: false,
          profile: { display_name: found.name, real_name: found.name },
          ...(include_locale === 'true' && found.locale ? { locale: found.locale } : {}),
        },
      };
    },
  },
  'conversations.history': {
    scope: 'channels:history',
    run: ({ channel, limit }, workspace) => {
      refuseUnless(workspace.joined.has(channel), 'not_in_channel');
      return { messages: workspace.messages.filter(each => each.channel === channel).slice(-Number(limit)) };
    },
  },
  'conversations.replies': {
    scope: 'channels:history',
    run: ({ channel, ts, limit }, workspace) => {
      refuseUnless(workspace.joined.has(channel), 'not_in_channel');
      const thread = workspace.messages.filter(
        each => each.channel === channel && each.onlyFor === null && [each.ts, each.thread].includes(ts),
      );
      refuseUnless(thread.length > 0, 'thread_not_found');
      return {
        messages: thread
          .slice(0, Number(limit))
          .map(({ author, text, ts }) => ({ type: 'message', user: author, text, ts })),
      };
    },
  },
  'chat.postMessage': {
    scope: 'chat:write',
    run: (given, workspace) => {
      const { ts, channel } = post(given, workspace, null);
      return { ts, channel };
    },
  },
  'chat.postEphemeral': {
    scope: 'chat:write',
    run: (given, workspace) => {
      refuseUnless(workspace.people.has(given.user), 'user_not_in_channel');
      return { message_ts: post(given, workspace, given.user).ts };
    },
  },
  'chat.update': {
    scope: 'chat:write',
    run: (given, workspace) => {
      const message = workspace.find(given.channel, given.ts);
      refuseUnless(message && message.onlyFor === null, 'message_not_found');
      refuseUnless(message.author === workspace.bot.id, 'cant_update_message');
      Object.assign(message, checked(given));
      return { ts: message.ts, channel: message.channel };
    },
  },
  'views.open': {
    scope: null,
    run: ({ trigger_id, view }, { views }) => {
      refuseUnless(String(trigger_id).startsWith('trigger-'), 'invalid_trigger_id');
      const problems = viewProblems(view);
      refuseUnless(problems.length === 0, 'invalid_arguments', { response_metadata: { messages: problems } });
      views.push(view);
      return { view: { id: `V${views.length}` } };
    },
  },
  'files.getUploadURLExternal': {
    scope: 'files:write',
    run: ({ filename }, { files, apiUrl }) => {
      files.push({ name: filename, text: '', channel: null, thread: null });
      return { upload_url: apiUrl.replace('/api/', `/upload/${files.length}`), file_id: `F${files.length}` };
    },
  },
  'files.completeUploadExternal': {
    scope: 'files:write',
    run: ({ files: [{ id }], channel_id, thread_ts, initial_comment }, workspace) => {
      const { files, joined, bot } = workspace;
      const file = files[Number(id.slice(1)) - 1];
      refuseUnless(file && file.text !== '', 'file_not_found');
      refuseUnless(channel_id.startsWith('D') || joined.has(channel_id), 'not_in_channel');
      Object.assign(file, { channel: channel_id, thread: thread_ts ?? null });
      // The file and what is said of it are one message.
      workspace.add({
        channel: channel_id,
        author: bot.id,
        thread: thread_ts ?? null,
        onlyFor: null,
        text: initial_comment ?? '',
        blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: initial_comment ?? file.name }] }],
      });
      return { files: [{ id }] };
    },
  },
};
