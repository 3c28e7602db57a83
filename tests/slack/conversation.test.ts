import { describe, expect, test } from 'vitest';
import { directMessage, elsewhere, general, jisu, sam, startTeam } from './team.ts';

describe.each(['socket', 'http'] as const)('over %s', over => {
  test('a command is answered privately, in its acknowledgement', async () => {
    const { command, workspace, slack } = await startTeam(over);
    const { body } = await command(jisu, general, 'explain 파게이트');
    expect(body).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/^Fargate: /) });
    expect(workspace.seenBy(jisu, general).join('\n')).toMatch(/^# Fargate\(파게이트\)\n[\s\S]*\[공유\]$/);
    expect(workspace.seenBy(sam, general)).toEqual([]);
    expect(slack.refused).toEqual([]);
    expect(slack.calls).not.toContain('chat.postMessage');
  });

  test('a mention is answered in its thread, for everyone there', async () => {
    const { say, workspace, slack } = await startTeam(over);
    const { message } = await say(jisu, general, '@aws explain fargate');
    const answer = workspace.last(sam, general);
    expect(answer).toMatchObject({ thread: message.ts, onlyFor: null });
    expect(workspace.seenBy(sam, general).at(-1)).toMatch(/^# /);
    expect(slack.refused).toEqual([]);
  });
});

describe('a sentence', () => {
  test('in a mention is answered in its thread, in a direct message in place', async () => {
    const { say, workspace, slack } = await startTeam();
    const { message } = await say(jisu, general, '@aws ALB에 고정 IP 붙이면 되죠?');
    expect(workspace.last(sam, general)).toMatchObject({ thread: message.ts, onlyFor: null });
    expect(workspace.seenBy(sam, general).at(-1)).toMatch(/^안 됩니다\. ALB의 IP는 바뀝니다\./);
    await say(jisu, directMessage, 'ECS vs EKS? We are a small team');
    expect(workspace.seenBy(jisu, directMessage).at(-1)).toContain('[Recommend: small team]');
    expect(slack.refused).toEqual([]);
  });
});

describe('where an answer goes', () => {
  test('a mention within a thread is answered in that thread', async () => {
    const { say, workspace } = await startTeam();
    const { message } = await say(jisu, general, 'which one?');
    await say(sam, general, '@aws compare ecs eks', { thread: message.ts });
    expect(workspace.last(sam, general).thread).toBe(message.ts);
  });

  test('a direct message is answered in place', async () => {
    const { say, workspace } = await startTeam();
    await say(jisu, directMessage, 'fargate');
    expect(workspace.last(jisu, directMessage)).toMatchObject({ thread: null, author: 'UBOT' });
  });

  test('a private card turns its page in place', async () => {
    const { command, press, workspace } = await startTeam();
    await command(jisu, general, 'explain 파게이트');
    await press(jisu, workspace.last(jisu, general), '비용');
    expect(workspace.seenBy(jisu, general)).toHaveLength(1);
    expect(workspace.seenBy(jisu, general)[0]).toMatch(/^# Fargate · 비용\n/);
  });

  test('a choice from a menu is a press like any other', async () => {
    const { command, press, workspace } = await startTeam();
    await command(jisu, general, 'list');
    await press(jisu, workspace.last(jisu, general), '컴퓨트');
    expect(workspace.seenBy(jisu, general)[0]).toMatch(/^# 컴퓨트 /);
  });

  test('a public card never turns: a press opens a private copy for whoever pressed', async () => {
    const { say, press, workspace } = await startTeam();
    await say(jisu, general, '@aws explain 파게이트');
    const before = workspace.seenBy(sam, general);
    await press(sam, workspace.last(sam, general), '비용');
    expect(workspace.seenBy(jisu, general)).toEqual(before);
    expect(workspace.seenBy(sam, general).at(-1)).toMatch(/^# Fargate · 비용\n/);
  });

  test('a private copy beside a card in a thread stands in that thread', async () => {
    const { say, press, workspace } = await startTeam();
    const { message } = await say(jisu, general, '@aws explain 파게이트');
    await press(sam, workspace.last(sam, general), '비용');
    expect(workspace.last(sam, general)).toMatchObject({ thread: message.ts, onlyFor: sam.id });
  });

  test('what is shared is seen by everyone, with who shared it', async () => {
    const { command, press, workspace } = await startTeam();
    await command(jisu, general, 'explain 파게이트');
    await press(jisu, workspace.last(jisu, general), '공유');
    expect(workspace.seenBy(sam, general).join('\n')).toContain('~ 지수 님이 공유했어요');
  });

  test('a command and its buttons work where the bot is no member', async () => {
    const { command, press, workspace, slack } = await startTeam();
    await command(jisu, elsewhere, 'explain 파게이트');
    await press(jisu, workspace.last(jisu, elsewhere), '비용');
    await press(jisu, workspace.last(jisu, elsewhere), '공유');
    expect(workspace.seenBy(sam, elsewhere)).toHaveLength(1);
    expect(slack.refused).toEqual([]);
  });

  test('in a direct message a card turns in place and offers nobody to share it with', async () => {
    const { say, press, workspace } = await startTeam();
    await say(jisu, directMessage, '파게이트');
    expect(workspace.seenBy(jisu, directMessage)[1]).not.toContain('[공유]');
    await press(jisu, workspace.last(jisu, directMessage), '비용');
    expect(workspace.seenBy(jisu, directMessage)).toHaveLength(2);
    expect(workspace.seenBy(jisu, directMessage)[1]).toMatch(/^# Fargate · 비용\n/);
  });
});

test('a card shared between two people in their direct message never turns for both', async () => {
  const { command, press, workspace } = await startTeam();
  const between = 'DJISUSAM';
  await command(jisu, between, 'explain 파게이트');
  await press(jisu, workspace.last(jisu, between), '공유');
  const shared = workspace.last(sam, between);
  await press(sam, shared, '비용');
  expect(workspace.seenBy(jisu, between).at(-1)).toContain('지수 님이 공유했어요');
  expect(workspace.seenBy(sam, between).at(-1)).toMatch(/^# Fargate · 비용/);
});

describe('every command', () => {
  test.each([
    ['explain fargate', /^# Fargate/],
    ['설명 fargate', /^# Fargate/],
    ['fargate', /^# Fargate/],
    ['compare ecs eks', /^# ECS와 EKS\n/],
    ['비교 ecs eks', /^# ECS와 EKS\n/],
    ['list', /^# AWS 용어 \d+개\n/],
    ['목록 컴퓨트', /^# 컴퓨트 /],
    ['history', /^# AWS 컴퓨팅의 흐름\n/],
    ['역사', /^# AWS 컴퓨팅의 흐름\n/],
    ['help', /스레드 안에서는 @aws로 불러 주세요/],
    ['도움말', /^# AWS가 헷갈릴 때/],
    ['', /^# AWS가 헷갈릴 때/],
  ])('/aws %s', async (text, shown) => {
    const { command, workspace, slack } = await startTeam();
    await command(jisu, general, text);
    expect(workspace.seenBy(jisu, general)[0]).toMatch(shown);
    expect(slack.refused).toEqual([]);
  });
});

describe('a button that is not ours any more', () => {
  test.each([
    ['of an older version', '0xk:e/fargate/cost'],
    ['that leads to what is gone', '1xk:e/no-such-thing/cost'],
    ['that somebody made up', '<!channel>'],
  ])('%s is answered with what works', async (_what, id) => {
    const { command, pressAction, workspace, slack } = await startTeam();
    await command(jisu, general, 'explain fargate');
    await pressAction(jisu, workspace.last(jisu, general), { type: 'button', action_id: id });
    expect(workspace.seenBy(jisu, general)[0]).toBe('이 버튼은 더는 쓸 수 없어요.\n[도움말]');
    expect(slack.refused).toEqual([]);
  });

  test('nor is a private one that somebody else presses: it answers whoever pressed', async () => {
    const { command, press, workspace } = await startTeam();
    await command(jisu, general, 'explain 파게이트');
    const card = workspace.last(jisu, general);
    await press(sam, { ...card, ts: '1.1', onlyFor: sam.id }, '비용');
    expect(workspace.seenBy(jisu, general)[0]).toMatch(/^# Fargate\(파게이트\)/);
  });
});

describe('the language of an answer', () => {
  test('a bare name is answered in the language of whoever asks', async () => {
    const { command, workspace } = await startTeam();
    await command(jisu, general, 'explain fargate');
    await command(sam, general, 'explain fargate');
    expect(workspace.seenBy(jisu, general)[0]).toMatch(/^# Fargate\(파게이트\)\n/);
    expect(workspace.seenBy(sam, general)[0]).toMatch(/^# AWS Fargate\n/);
  });

  test('is the default where Slack does not say who asks', async () => {
    const { command, workspace, slack } = await startTeam();
    slack.faults.scopes = ['commands', 'chat:write'];
    await command(sam, general, 'explain fargate');
    expect(workspace.seenBy(sam, general)[0]).toMatch(/^# Fargate\(파게이트\)\n/);
  });

  test('who somebody is is asked once', async () => {
    const { command, slack } = await startTeam();
    for (const term of ['fargate', 'ecs', 'eks']) await command(sam, general, term);
    expect(slack.calls.filter(name => name === 'users.info')).toHaveLength(1);
  });
});

describe('silence', () => {
  test.each([
    ['what nobody addressed to it', 'fargate가 뭐야?', {}],
    ['another bot', '@aws fargate', { bot_id: 'BOTHER' }],
    ['an edited mention', '@aws fargate', { edited: { user: jisu.id } }],
    ['Slack telling of itself', '@aws fargate', { subtype: 'channel_join' }],
  ])('for %s', async (_what, text, more) => {
    const { say, workspace, slack } = await startTeam();
    const { deliveries } = await say(jisu, general, text, { more });
    expect(workspace.messages).toHaveLength(1);
    expect(new Set(deliveries.map(({ status }) => status))).toEqual(new Set([200]));
    expect(slack.refused).toEqual([]);
  });

  test('when a message is edited', async () => {
    const { say, edit, workspace } = await startTeam();
    const { message } = await say(jisu, general, 'hello');
    await edit(jisu, message, '<@UBOT> fargate');
    expect(workspace.messages).toHaveLength(1);
  });
});
