import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mutationsOf, unhandledErrors } from '../hostile.ts';
import type { SlackMessage } from '../peers/slack/workspace.ts';
import { newMemory, remembering } from '../remembering-bot.ts';
import { general, jisu, startTeam } from './team.ts';

const event = {
  type: 'event_callback',
  team_id: 'T1',
  event_id: 'Ev1',
  authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
  event: {
    type: 'app_mention',
    user: jisu.id,
    text: '<@UBOT> fargate',
    ts: '1.1',
    channel: general,
    thread_ts: null,
  },
};
const message = {
  ...event,
  event: { ...event.event, type: 'message', channel_type: 'channel', subtype: undefined },
};
const edit = {
  ...event,
  event: {
    type: 'message',
    subtype: 'message_changed',
    channel: general,
    message: { user: jisu.id, text: 'x', ts: '1.1' },
  },
};
const deletion = {
  ...event,
  event: {
    type: 'message',
    subtype: 'message_deleted',
    channel: general,
    previous_message: { text: 'x' },
    ts: '1.1',
  },
};
const press = {
  type: 'block_actions',
  team: { id: 'T1' },
  user: { id: jisu.id },
  channel: { id: general },
  container: { type: 'message', message_ts: '1.1', channel_id: general, is_ephemeral: true },
  trigger_id: 'trigger-1',
  response_url: 'RESPONSE_URL',
  actions: [{ type: 'button', block_id: 'b', action_id: '1xk:e/fargate/cost', action_ts: '1' }],
};
const choice = {
  ...press,
  actions: [
    { type: 'static_select', action_id: 'menu:0', action_ts: '1', selected_option: { value: '1xk:h' } },
  ],
};
const thumb = {
  ...press,
  actions: [
    {
      type: 'feedback_buttons',
      action_id: 'feedback:0',
      action_ts: '1',
      value: '1ak:v/up/e/fargate/summary',
    },
  ],
};
const submission = {
  type: 'view_submission',
  team: { id: 'T1' },
  user: { id: jisu.id },
  view: {
    id: 'V1',
    callback_id: '1ak:o/propose/fargate',
    private_metadata: '["C1",null]',
    state: { values: { text: { text: { value: 'x' } } } },
  },
};
const command = {
  command: '/aws',
  text: 'explain fargate',
  user_id: jisu.id,
  channel_id: general,
  team_id: 'T1',
  trigger_id: 'trigger-1',
  response_url: 'RESPONSE_URL',
};

const kinds = [
  ['events_api', event],
  ['events_api', message],
  ['events_api', edit],
  ['events_api', deletion],
  ['interactive', press],
  ['interactive', choice],
  ['interactive', thumb],
  ['interactive', submission],
  ['slash_commands', command],
] as const;

/** What decides who handles it at all, and what the SDK itself cannot do without; Slack writes these, nobody else. */
const sdkNeeds = ['type', 'event', 'event.type'];

/** Everything of a message that Slack reads markup in: its text, and the fields that say so; rich text is none. */
const markupOf = ({ text, blocks }: SlackMessage): readonly string[] => {
  const within = (value: any): string[] =>
    value === null || typeof value !== 'object'
      ? []
      : [...(value.type === 'mrkdwn' ? [value.text] : []), ...Object.values(value).flatMap(within)];
  return [text, ...within(blocks)];
};

/** Some are never acknowledged, so nothing tells that the bot is through with them but that it calls nobody any more. */
async function atRest({ calls }: { readonly calls: readonly string[] }): Promise<void> {
  for (let before = -1; before !== calls.length; ) {
    before = calls.length;
    await pause(10);
  }
}

test('20,000 mutated payloads: an answer or silence, never an exception, never a ping', async () => {
  const { slack, workspace } = await startTeam('socket', remembering(newMemory()));
  const unhandled = unhandledErrors();

  const cases = mutationsOf(kinds, sdkNeeds, 20_000);
  const shown: SlackMessage[] = [];
  for (let at = 0; at < cases.length; at += 400) {
    const responseUrl = slack.responseUrl(general, jisu.id);
    await Promise.all(
      cases.slice(at, at + 400).map(({ type, payload }, index) => {
        const own =
          payload.response_url === 'RESPONSE_URL' ? { ...payload, response_url: responseUrl } : payload;
        // Each event is a message of its own, or all but the first would be taken for repetitions.
        const ts = own.event?.ts === '1.1' ? { ...own, event: { ...own.event, ts: `${at}.${index}` } } : own;
        return Promise.race([slack.deliver(type, ts), new Promise(resolve => setTimeout(resolve, 20))]);
      }),
    );
    await atRest(slack);
    shown.push(...workspace.messages.splice(0));
  }

  expect(shown.length).toBeGreaterThan(1_000);
  expect(unhandled).toEqual([]);
  // What would ping stands nowhere unescaped, in no field that Slack reads markup in.
  expect(shown.flatMap(markupOf).filter(each => /<[!@#]/.test(each))).toEqual([]);
  // What is refused for good reason: a used-up response URL, a thread that is not there.
  expect(
    slack.refused.filter(each => !/used_url|(?:thread|user|channel)_not_found|not_in_channel/.test(each)),
  ).toEqual([]);
}, 120_000);
