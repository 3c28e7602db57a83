import nock from 'nock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { signed, tokens } from '../peers/slack/peer.ts';
import { saying, scriptedBot } from '../scripted-bot.ts';
import { slowBot } from '../slow-bot.ts';
import { general, jisu, sam, startTeam } from './team.ts';

// It takes over all requests as soon as it is imported.
nock.restore();

const answers = (team: Awaited<ReturnType<typeof startTeam>>) =>
  team.workspace.messages.filter(({ author }) => author === team.workspace.bot.id);

describe('one mention is answered once', () => {
  test.each(['socket', 'http'] as const)('when Slack sends it as two events, over %s', async over => {
    const team = await startTeam(over);
    const { deliveries } = await team.say(jisu, general, '@aws fargate');
    expect(answers(team)).toHaveLength(1);
    expect(deliveries.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('when Slack sends it twice, and again', async () => {
    const team = await startTeam();
    team.slack.faults.duplicate = true;
    await team.say(jisu, general, '@aws fargate');
    expect(answers(team)).toHaveLength(1);
  });

  test('and two mentions that change places on the way, each in its own thread', async () => {
    const team = await startTeam();
    // One event a mention, or the two of the first would change places.
    team.slack.faults.scopes = ['chat:write', 'users:read'];
    team.slack.faults.reorder = true;
    const [first, second] = await Promise.all([
      team.say(jisu, general, '@aws fargate'),
      team.say(jisu, general, '@aws eks'),
    ]);
    expect(answers(team).map(({ thread }) => thread)).toEqual([second.message.ts, first.message.ts]);
  });

  test('and two mentions twice', async () => {
    const team = await startTeam();
    await team.say(jisu, general, '@aws fargate');
    await team.say(jisu, general, '@aws fargate');
    expect(answers(team)).toHaveLength(2);
  });
});

describe('an event is acknowledged once it is answered', () => {
  test('so that a failure comes again, and is answered then', async () => {
    const team = await startTeam('http');
    team.workspace.joined.delete(general);
    team.slack.faults.redeliverAfter = [100, 100];
    setTimeout(() => team.workspace.joined.add(general), 150);
    const { deliveries } = await team.say(jisu, general, '@aws fargate');
    expect(deliveries[0]?.status).toBe(200);
    expect(answers(team)).toHaveLength(1);
  });

  test('but what was half said is not begun again', async () => {
    const halves = [saying('One'), saying('Two', { under: '1.1' })];
    const team = await startTeam('http', { bot: scriptedBot(halves, halves) });
    team.slack.faults.redeliverAfter = [0];
    await team.say(jisu, general, '@aws fargate');
    expect(team.slack.refused.splice(0)).toEqual([expect.stringContaining('thread_not_found')]);
    expect(answers(team)).toHaveLength(1);
  });

  test.each(['socket', 'http'] as const)('at the latest after two seconds, over %s', async over => {
    const team = await startTeam(over, { bot: slowBot(2_600) });
    const { deliveries } = await team.say(jisu, general, '@aws fargate');
    expect(deliveries[0]?.milliseconds).toBeGreaterThan(1_900);
    expect(deliveries[0]?.milliseconds).toBeLessThan(2_500);
    await vi.waitFor(() => expect(answers(team)).toHaveLength(1), 2_000);
  });
});

describe('a command', () => {
  test('whose answer takes long is acknowledged first', async () => {
    const team = await startTeam('http', { bot: slowBot(1_800) });
    const { body, milliseconds } = await team.command(jisu, general, 'explain fargate');
    expect(body).toBe('');
    expect(milliseconds).toBeLessThan(1_750);
    await vi.waitFor(() => expect(team.workspace.seenBy(jisu, general)).toHaveLength(1), 2_000);
  });

  test.each([
    ['a wrong secret', (body: string) => signed(body, 'wrong')],
    ['an old time', (body: string) => signed(body, tokens.signingSecret, Date.now() - 6 * 60_000)],
    ['no signature', () => ({})],
  ])('with %s is refused', async (_what, headersFor) => {
    const port = 20_123;
    const { workspace } = await startTeam('http', {
      delivery: { kind: 'http', signingSecret: tokens.signingSecret, port },
    });
    const body = new URLSearchParams({ command: '/aws', text: 'fargate', user_id: 'U1' }).toString();
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: { ...headersFor(body), 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    expect(response.status).toBe(401);
    expect(workspace.messages).toEqual([]);
  });
});

describe('the socket', () => {
  test.each([
    ['drops', false],
    ['is refreshed by Slack', true],
  ])('is open again within a second when it %s', async (_what, politely) => {
    const team = await startTeam();
    const before = team.slack.calls.length;
    const began = performance.now();
    team.slack.drop(politely);
    await vi.waitFor(() => expect(team.slack.calls.length).toBeGreaterThan(before), 2_000);
    await vi.waitFor(() => expect(team.slack.connections()).toBe(1), 2_000);
    expect(performance.now() - began).toBeLessThan(1_000);
    await vi.waitFor(async () => {
      await team.command(sam, general, 'explain fargate');
      expect(team.workspace.seenBy(sam, general)).not.toEqual([]);
    }, 3_000);
  });
});

describe('when Slack', () => {
  beforeEach(() => {
    nock.activate();
    nock.disableNetConnect();
    nock.enableNetConnect('127.0.0.1');
  });
  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
    nock.restore();
  });

  const posting = (team: { slack: { apiUrl: string } }) =>
    nock(new URL(team.slack.apiUrl).origin, { allowUnmocked: true }).post('/api/chat.postMessage');

  test('limits the rate, the answer waits as long as it asks', async () => {
    const team = await startTeam();
    posting(team).reply(429, '', { 'Retry-After': '1' });
    const began = performance.now();
    await team.say(jisu, general, '@aws fargate');
    expect(answers(team)).toHaveLength(1);
    expect(performance.now() - began).toBeGreaterThan(990);
    expect(nock.isDone()).toBe(true);
  });

  test('asks to wait longer than five minutes, nothing is said then', async () => {
    const team = await startTeam('http');
    posting(team).twice().reply(429, '', { 'Retry-After': '900' });
    const { deliveries } = await team.say(jisu, general, '@aws fargate');
    expect(deliveries[0]?.status).toBe(500);
    expect(answers(team)).toEqual([]);
  });

  test('cannot be reached in time, it is asked again', async () => {
    const team = await startTeam();
    posting(team).replyWithError(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' }));
    await team.say(jisu, general, '@aws fargate');
    expect(answers(team)).toHaveLength(1);
    expect(nock.isDone()).toBe(true);
  });

  test('fails for a moment, the answer comes nevertheless', async () => {
    const team = await startTeam();
    posting(team).times(2).reply(500, 'oops');
    await team.say(jisu, general, '@aws fargate');
    expect(answers(team)).toHaveLength(1);
  });
});

test('stopping finishes what is in flight', async () => {
  const team = await startTeam('socket', { bot: slowBot(700) });
  const saying = team.say(jisu, general, '@aws fargate');
  await new Promise(resolve => setTimeout(resolve, 100));
  await team.adapter.stop();
  expect(answers(team)).toHaveLength(1);
  // Unacknowledged it would come again, and the next process would answer a second time.
  expect((await saying).deliveries[0]?.status).toBe(200);
});
