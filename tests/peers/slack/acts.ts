import { randomUUID } from 'node:crypto';
import type { Delivered, SlackPeer } from './peer.ts';
import { controlNamed, type Person, type SlackMessage, thumbOf, type Workspace } from './workspace.ts';

/** What people do in Slack, as the payloads that Slack makes of it. */
export interface Acts {
  command(person: Person, channel: string, text: string): Promise<Delivered>;
  /**
   * Says something; a mention of the bot is `@aws`. Where the bot is a member and may read what is said, a mention
   * is two events, and `between` milliseconds can lie before the second.
   */
  say(person: Person, channel: string, text: string, more?: SayOptions): Promise<Said>;
  edit(person: Person, message: SlackMessage, text: string): Promise<Delivered>;
  press(person: Person, message: SlackMessage, label: string): Promise<Delivered>;
  /** Presses a thumb below an answer. */
  rate(person: Person, message: SlackMessage, opinion: 'positive' | 'negative'): Promise<Delivered>;
  pressAction(person: Person, message: SlackMessage, action: object): Promise<Delivered>;
  /** Submits the form that was opened last. */
  submit(person: Person, values: Readonly<Record<string, string>>): Promise<Delivered>;
}

export interface SayOptions {
  readonly thread?: string;
  readonly between?: number;
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Said {
  readonly message: SlackMessage;
  readonly deliveries: readonly Delivered[];
}

export function actsOn(slack: SlackPeer, workspace: Workspace): Acts {
  const { team, bot } = workspace;
  const event = (payload: object) =>
    slack.deliver('events_api', {
      type: 'event_callback',
      team_id: team,
      api_app_id: 'A1',
      event_id: `Ev${randomUUID()}`,
      event_time: Math.floor(Date.now() / 1_000),
      authorizations: [{ team_id: team, user_id: bot.id, is_bot: true }],
      event: payload,
    });
  const reads = (channel: string) =>
    channel.startsWith('D') ||
    (workspace.joined.has(channel) && slack.faults.scopes.includes('channels:history'));
  const pressAction = async (person: Person, message: SlackMessage, action: object) => {
    const responseUrl = slack.responseUrl(message.channel, person.id, message);
    const answered = slack.used(responseUrl);
    const delivered = await slack.deliver('interactive', {
      type: 'block_actions',
      team: { id: team, domain: 'team' },
      user: { id: person.id, username: person.name, team_id: team },
      channel: { id: message.channel, name: 'general' },
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: message.onlyFor !== null,
        ...(message.thread ? { thread_ts: message.thread } : {}),
      },
      ...(message.onlyFor === null
        ? { message: { ts: message.ts, thread_ts: message.thread ?? undefined } }
        : {}),
      trigger_id: `trigger-${randomUUID()}`,
      response_url: responseUrl,
      actions: [{ block_id: 'b', action_ts: String(Date.now() / 1_000), ...action }],
    });
    // A press is acknowledged before it is answered.
    await answered;
    return delivered;
  };
  return {
    command: (person, channel, text) =>
      slack.deliver('slash_commands', {
        command: '/aws',
        text: text.replace(/[&<>]/g, each => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[each] as string),
        user_id: person.id,
        user_name: person.name,
        channel_id: channel,
        channel_name: 'general',
        team_id: team,
        team_domain: 'team',
        api_app_id: 'A1',
        is_enterprise_install: 'false',
        trigger_id: `trigger-${randomUUID()}`,
        response_url: slack.responseUrl(channel, person.id),
      }),
    async say(person, channel, text, { thread, between = 0, more = {} } = {}) {
      const said = text.replaceAll('@aws', `<@${bot.id}>`);
      const message = workspace.add({
        channel,
        author: person.id,
        thread: thread ?? null,
        onlyFor: null,
        text,
        blocks: [],
      });
      const direct = channel.startsWith('D');
      const payload = {
        user: person.id,
        text: said,
        ts: message.ts,
        channel,
        event_ts: message.ts,
        team,
        ...(thread ? { thread_ts: thread } : {}),
        ...more,
      };
      const spoken = { type: 'message', channel_type: direct ? 'im' : 'channel', ...payload };
      const mentioned = { type: 'app_mention', ...payload };
      const called = said !== text && !direct;
      const events = [...(called ? [mentioned] : []), ...(reads(channel) ? [spoken] : [])];
      const deliveries = events.map(async (each, at) => {
        if (at > 0 && between > 0) await new Promise(resolve => setTimeout(resolve, between));
        return event(each);
      });
      return { message, deliveries: await Promise.all(deliveries) };
    },
    edit: (person, message, text) =>
      event({
        type: 'message',
        subtype: 'message_changed',
        channel: message.channel,
        channel_type: 'channel',
        ts: message.ts,
        message: { type: 'message', user: person.id, text, ts: message.ts, edited: { user: person.id } },
      }),
    press: (person, message, label) => pressAction(person, message, controlNamed(message, label)),
    rate: (person, message, opinion) => pressAction(person, message, thumbOf(message, opinion)),
    pressAction,
    submit(person, values) {
      const view = workspace.views.at(-1);
      return slack.deliver('interactive', {
        type: 'view_submission',
        team: { id: team, domain: 'team' },
        user: { id: person.id, username: person.name, team_id: team },
        trigger_id: `trigger-${randomUUID()}`,
        view: {
          id: `V${workspace.views.length}`,
          ...view,
          state: {
            values: Object.fromEntries(
              Object.entries(values).map(([field, value]) => [
                field,
                { [field]: { type: 'plain_text_input', value } },
              ]),
            ),
          },
        },
      });
    },
  };
}
