import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import type { Listening } from '../../src/memory/memory.ts';
import { adapterOptions } from '../adapter-options.ts';
import { tokens } from '../peers/slack/peer.ts';
import { newMemory, remembering } from '../remembering-bot.ts';
import { directMessage, jisu, mina, openTeam, sam } from './team.ts';

const question = 'ECS랑 EKS 차이가 뭔가요?';

type Somebody = typeof jisu | typeof sam | typeof mina;

const memory = newMemory();
let opened: Awaited<ReturnType<typeof openTeam>>;
beforeAll(async () => {
  opened = await openTeam('socket', remembering(memory));
});
afterAll(() => opened.stop());
afterEach(() => expect(opened.slack.refused).toEqual([]));

/** A channel of its own in one workspace, whose bot remembers and listens as it is set there. */
async function team(listen: Listening = 'off') {
  const { workspace } = opened;
  const channel = `C${randomUUID()}`;
  workspace.joined.add(channel);
  if (listen !== 'off')
    await memory.setChannel({ workspace: `slack/${workspace.team}`, channel }, { listen });
  return {
    ...opened,
    channel,
    seen: (person: Somebody) => workspace.seenBy(person, channel),
    last: (person: Somebody) => workspace.last(person, channel),
    command: (person: Somebody, text: string) => opened.command(person, channel, text),
    say: (person: Somebody, text: string, thread?: string) =>
      opened.say(person, channel, text, thread === undefined ? {} : { thread }),
  };
}

describe('an offer in the hint mode', () => {
  const offered = async () => {
    const here = await team('hint');
    const { message } = await here.say(jisu, question);
    return { ...here, message, offer: here.last(jisu) };
  };

  test('is seen by the asker alone', async () => {
    const { seen } = await offered();
    expect(seen(jisu).at(-1)).toBe(
      '‘ECS vs EKS’에 답이 있어요.\n[나만 보기] [스레드에 답하기] [여기선 그만]',
    );
    expect(seen(sam)).toEqual([question]);
  });

  test('is not made twice, and the message without one leaves nothing', async () => {
    const { say, seen, channel, workspace } = await offered();
    const { message } = await say(sam, question);
    expect(seen(sam).at(-1)).toBe(question);
    const event = ['slack', workspace.team, channel, message.ts].join('/');
    expect(await memory.claim(event, 'nobody', 1_000, new Date())).toBe('taken');
  });

  test('becomes the answer for the asker alone', async () => {
    const { press, offer, seen } = await offered();
    await press(jisu, offer, '나만 보기');
    expect(seen(jisu).at(-1)).toMatch(/^# ECS와 EKS\n/);
    expect(seen(sam)).toEqual([question]);
  });

  test('becomes an answer in the thread of the question for everyone', async () => {
    const { press, offer, last, seen, message } = await offered();
    await press(jisu, offer, '스레드에 답하기');
    expect(last(sam)).toMatchObject({ thread: message.ts, onlyFor: null });
    expect(seen(sam).at(-1)).toContain('지수 님이 공유했어요');
    expect(seen(jisu)).toContain('스레드에 답했어요.');
  });

  test('made in a thread becomes an answer in that thread', async () => {
    const { say, press, last } = await team('hint');
    const { message } = await say(sam, '내일 회의 있나요');
    await say(jisu, question, message.ts);
    await press(jisu, last(jisu), '스레드에 답하기');
    expect(last(sam)).toMatchObject({ thread: message.ts, onlyFor: null, author: 'UBOT' });
  });

  test('becomes an answer that can be judged like any other', async () => {
    const { press, rate, offer, last, seen } = await offered();
    await press(jisu, offer, '스레드에 답하기');
    await rate(sam, last(sam), 'positive');
    expect(seen(sam).at(-1)).toBe('기록했어요.');
  });

  test('becomes an answer from which the asker goes on without a mention', async () => {
    const { press, offer, say, seen, message } = await offered();
    await press(jisu, offer, '스레드에 답하기');
    await say(jisu, '그럼 비용은?', message.ts);
    expect(seen(sam).at(-1)).toMatch(/^ECS와 EKS의 비용\. /);
  });

  test('is the last one for whoever wants none here', async () => {
    const { press, offer, say, seen } = await offered();
    await press(jisu, offer, '여기선 그만');
    expect(seen(jisu).at(-1)).toBe('네, 이 채널에서는 더 제안하지 않을게요.');
    await say(jisu, 'ALB랑 NLB 차이가 뭔가요?');
    expect(seen(jisu).at(-1)).toBe('ALB랑 NLB 차이가 뭔가요?');
  });
});

test('a question that nobody addressed is answered in a thread under it in the answer mode', async () => {
  const { say, last } = await team('answer');
  const { message } = await say(jisu, question);
  expect(last(sam)).toMatchObject({ thread: message.ts, onlyFor: null, author: 'UBOT' });
});

describe('in the thread of an answer', () => {
  const asked = async () => {
    const here = await team();
    const { message } = await here.say(jisu, `@aws ${question}`);
    return { ...here, thread: message.ts, answer: here.last(jisu) };
  };

  test('the asker goes on without a mention', async () => {
    const { say, seen, last, thread } = await asked();
    await say(jisu, '그럼 비용은?', thread);
    expect(last(sam)).toMatchObject({ thread, author: 'UBOT' });
    expect(seen(sam).at(-1)).toContain('비용');
  });

  test.each(['그럼 파게이트는?', '@aws 그럼 파게이트는?'])(
    'the card that follows “%s” has the notes of the team',
    async text => {
      const { say, seen, thread, workspace } = await asked();
      const note = { concept: 'fargate', author: 'slack/UMINA', authorName: '민아', text: '배치에만 씁니다' };
      const { id } = await memory.proposeNote(`slack/${workspace.team}`, note, new Date());
      await memory.decideNote(`slack/${workspace.team}`, id, { state: 'approved', reason: '' }, new Date());
      onTestFinished(() => memory.removeNote(`slack/${workspace.team}`, id));
      await say(jisu, text, thread);
      expect(seen(sam).at(-1)).toContain('우리 팀에서는 배치에만 씁니다');
    },
  );

  test('nobody else does', async () => {
    const { say, seen, thread } = await asked();
    await say(sam, '그럼 비용은?', thread);
    expect(seen(sam).at(-1)).toBe('그럼 비용은?');
  });

  test('the asker stops it, which only she reads', async () => {
    const { press, say, seen, answer, thread } = await asked();
    const before = seen(sam);
    await press(jisu, answer, '그만 듣기');
    expect(seen(jisu).at(-1)).toBe('네, 여기서는 더 듣지 않을게요.');
    expect(seen(sam)).toEqual(before);
    await say(jisu, '그럼 비용은?', thread);
    expect(seen(jisu).at(-1)).toBe('그럼 비용은?');
  });

  test('nobody else stops it', async () => {
    const { press, seen, answer } = await asked();
    await press(sam, answer, '그만 듣기');
    expect(seen(sam).at(-1)).toBe('질문한 사람만 멈출 수 있어요.');
  });
});

describe('what somebody says of an answer', () => {
  const asked = async () => {
    const here = await team();
    await here.say(jisu, '@aws 파게이트');
    return { ...here, answer: here.last(jisu) };
  };

  test('is noted privately', async () => {
    const { rate, seen, answer } = await asked();
    const before = seen(jisu);
    await rate(sam, answer, 'positive');
    expect(seen(sam).at(-1)).toBe('기록했어요.');
    expect(seen(jisu)).toEqual(before);
  });

  test('stands beside the answer in a direct message, not in its place', async () => {
    await opened.say(jisu, directMessage, '파게이트');
    const before = opened.workspace.seenBy(jisu, directMessage);
    await opened.rate(jisu, opened.workspace.last(jisu, directMessage), 'positive');
    expect(opened.workspace.seenBy(jisu, directMessage)).toEqual([...before, '기록했어요.']);
  });

  test('may be changed', async () => {
    const { rate, seen, answer } = await asked();
    await rate(sam, answer, 'positive');
    await rate(sam, answer, 'negative');
    expect(seen(sam).at(-1)).toMatch(/^바꿨어요\. 물은 것과 다른가요\?/);
  });

  test('leads to other answers where it was not what was meant', async () => {
    const { rate, press, last, seen, answer } = await asked();
    await rate(jisu, answer, 'negative');
    expect(seen(jisu).at(-1)).toBe('기록했어요. 물은 것과 다른가요?\n[물은 것과 달라요] [내용이 틀렸어요]');
    await press(jisu, last(jisu), '물은 것과 달라요');
    expect(seen(jisu).at(-1)).toMatch(/^이 중에 있나요\?\n\[/);
  });

  test('reaches moderators where it is wrong', async () => {
    const { rate, press, command, last, seen, answer } = await asked();
    await rate(jisu, answer, 'negative');
    await press(jisu, last(jisu), '내용이 틀렸어요');
    expect(seen(jisu).at(-1)).toBe('어디가 틀렸는지 관리자가 볼 수 있게 남겼어요.');
    await command(mina, 'gaps');
    expect(seen(mina).at(-1)).toContain('# 내용이 틀렸다는 답\n- Fargate  1번');
  });
});

describe('the settings of a channel', () => {
  test('are changed by a moderator, in place and privately', async () => {
    const { command, press, last, seen } = await team();
    await command(mina, 'settings');
    await press(mina, last(mina), '듣기: 힌트');
    expect(seen(mina)).toHaveLength(1);
    expect(seen(mina)[0]).toMatch(/^이제 이 채널에서 힌트를 보여요\.\n듣기만 한 글은 저장하지 않아요\./);
    expect(seen(sam)).toEqual([]);
  });

  test('hold from then on', async () => {
    const { command, press, say, last, seen } = await team();
    await command(mina, 'settings');
    await press(mina, last(mina), '듣기: 답하기');
    await say(jisu, question);
    expect(seen(sam).at(-1)).toContain('EKS');
    expect(last(sam).author).toBe('UBOT');
  });

  test('are not offered to others', async () => {
    const { command, seen } = await team();
    await command(jisu, 'settings');
    expect(seen(jisu)).toEqual(['# 내 설정\n[내 언어 ▾]\n[나에게 힌트 ▾]']);
  });

  test('are refused to others who press what a moderator was shown', async () => {
    const { command, press, last, seen } = await team();
    await command(mina, 'settings');
    await press(jisu, last(mina), '듣기: 힌트');
    expect(seen(mina).at(-1)).toBe('이건 관리자만 바꿀 수 있어요.');
  });

  test('are shown privately to whoever asks for them by a mention', async () => {
    const { say, last, seen } = await team();
    await say(mina, '@aws settings');
    expect(last(mina)).toMatchObject({ onlyFor: mina.id });
    expect(seen(mina).at(-1)).toContain('# 이 채널 설정');
    expect(seen(sam)).toEqual(['@aws settings']);
  });
});

describe('why it is quiet', () => {
  test('a channel that the bot is in', async () => {
    const { command, seen } = await team();
    await command(sam, 'doctor');
    expect(seen(sam).at(-1)).toContain('✓ in this channel');
  });

  test('a channel that it was never invited to, where it hears not even its name', async () => {
    const { command, seen, channel, workspace, slack } = await team();
    workspace.joined.delete(channel);
    await command(sam, 'doctor');
    expect(seen(sam).at(-1)).toContain('✗ Not in this channel');
    expect(slack.refused.splice(0)).toEqual([expect.stringContaining('not_in_channel')]);
  });
});

describe('a note', () => {
  const written = '<!channel> `tf-modules/ecs`로 만듭니다 https://wiki.example.com';
  /** What was read at each step: Jisu writes it into the form, Mina approves it, Sam opens the card. */
  const read = { proposed: '', before: '', waiting: '', approved: '', card: '', told: '' };
  let others: readonly string[] = [];
  let sent: any;

  beforeAll(async () => {
    const { command, press, submit, workspace, last, seen } = await team();
    const latest = (person: Somebody) => seen(person).at(-1) ?? '';
    await command(jisu, 'note fargate');
    void press(jisu, last(jisu), '메모 제안');
    await vi.waitFor(() => expect(workspace.views).toHaveLength(1));
    await submit(jisu, { text: written });
    await vi.waitFor(() => expect(latest(jisu)).toContain('제안했어요'));
    read.proposed = latest(jisu);
    others = seen(sam);
    await command(sam, 'explain 파게이트');
    read.before = latest(sam);
    await command(mina, 'note');
    read.waiting = latest(mina);
    await press(mina, last(mina), '승인');
    read.approved = latest(mina);
    sent = (await command(sam, 'explain 파게이트')).body;
    read.card = latest(sam);
    await command(jisu, 'explain ecs');
    read.told = latest(jisu);
  });

  test('is proposed by a form, which only its author sees', () => {
    expect(read.proposed).toBe(
      'Fargate에 메모를 제안했어요. 관리자가 승인하면 이 워크스페이스에 보여요.\n[고치기] [거두기]',
    );
    expect(others).toEqual([]);
  });

  test('is not on the card before it is approved', () => {
    expect(read.before).not.toContain('우리 팀에서는');
  });

  test('waits for moderators with its author', () => {
    expect(read.waiting).toMatch(/^메모 1건이 기다려요\. Fargate · 지수 님: “/);
    expect(read.approved).toMatch(/^승인했어요\. 이제 Fargate 카드에 보여요\./);
  });

  test('stands on the card for everybody once it is approved', () => {
    expect(read.card).toContain('우리 팀에서는 <!channel> tf-modules/ecs로 만듭니다');
    expect(read.card).toContain('~ 지수 · 2026년 11월 14일');
  });

  test('pings nobody', () => {
    expect(sent.text).not.toContain('<!channel>');
    expect(JSON.stringify(sent.blocks)).not.toMatch(/"type":"(?:broadcast|user|usergroup)"/);
    const inMarkdown = sent.blocks.flatMap(({ elements = [] }: any) =>
      elements.filter(({ type }: any) => type === 'mrkdwn'),
    );
    expect(JSON.stringify(inMarkdown)).not.toContain('<!');
  });

  test('unfolds nothing', () => {
    expect(sent).toMatchObject({ unfurl_links: false, unfurl_media: false });
  });

  test('stands on the card that is put under a question', async () => {
    const { say, press, last, seen } = await team('hint');
    await say(jisu, '파게이트가 뭔가요?');
    await press(jisu, last(jisu), '스레드에 답하기');
    expect(seen(sam).at(-1)).toContain('우리 팀에서는');
  });

  test('is told to its author with the next command', () => {
    expect(read.told).toMatch(/^! Fargate 메모가 승인됐어요\./);
  });
});

test('a mention whose answer was posted although Slack did not say so is not answered again', async () => {
  const { say, slack, seen } = await team();
  Object.assign(slack.faults, { untold: 1, redeliverAfter: [0] });
  onTestFinished(() => void Object.assign(slack.faults, { untold: 0, redeliverAfter: [] }));
  const { deliveries } = await say(jisu, '@aws 파게이트');
  expect(deliveries).toMatchObject([{ status: 200 }, { status: 200 }]);
  expect(seen(jisu)).toHaveLength(2);
});

test('whoever sends a form from a channel that the bot is not in hears of it in a direct message', async () => {
  const { command, press, submit, workspace, last, channel, slack } = await team();
  await command(jisu, 'note fargate');
  const forms = workspace.views.length;
  void press(jisu, last(jisu), '메모 제안');
  await vi.waitFor(() => expect(workspace.views).toHaveLength(forms + 1));
  workspace.joined.delete(channel);
  await submit(jisu, { text: '팀 모듈을 씁니다' });
  await vi.waitFor(() =>
    expect(workspace.seenBy(jisu, directMessage).at(-1)).toMatch(/^Fargate에 메모를 제안했어요/),
  );
  expect(slack.refused.splice(0)).toEqual([expect.stringContaining('not_in_channel')]);
});

describe('a mention that is delivered again after it was answered', () => {
  const asked = async () => {
    const here = await team();
    const { slack, workspace, channel } = here;
    const { message } = await here.say(jisu, '@aws 파게이트');
    const event = { type: 'app_mention', user: jisu.id, text: '<@UBOT> 파게이트', ts: message.ts, channel };
    const team_id = workspace.team;
    const again = () =>
      slack.deliver('events_api', { type: 'event_callback', team_id, event_id: 'EvAGAIN', event });
    return { ...here, again };
  };

  test('is acknowledged in silence', async () => {
    const { again, seen } = await asked();
    expect(await again()).toMatchObject({ status: 200 });
    expect(seen(jisu)).toHaveLength(2);
  });

  test('is acknowledged in silence by another process that shares the store', async () => {
    const { again, seen, slack } = await asked();
    const other = createSlackAdapter({
      ...adapterOptions(),
      ...remembering(memory),
      token: tokens.bot,
      apiUrl: slack.apiUrl,
      delivery: { kind: 'socket', appToken: tokens.app },
    });
    await other.start();
    onTestFinished(() => other.stop());
    // The two share what happens, so that each of them gets one.
    expect(await Promise.all([again(), again()])).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(seen(jisu)).toHaveLength(2);
  });
});
