import { randomInt } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Listening } from '../../src/memory/memory.ts';
import { channelOf } from '../peers/discord/payloads.ts';
import { newMemory, remembering } from '../remembering-bot.ts';
import { jisu, mina, openTeam, sam } from './team.ts';

type Somebody = typeof jisu | typeof sam | typeof mina;
type Options = Readonly<Record<string, string>>;

/** The Developer Portal's switch for the text of messages. */
const messageContent = 1 << 18;
const bulb = '💡';
const question = 'ECS랑 EKS 차이가 뭔가요?';

const memory = newMemory();
let hearing: Awaited<ReturnType<typeof openTeam>>;
let deaf: typeof hearing;
beforeAll(async () => {
  [hearing, deaf] = await Promise.all([
    openTeam(remembering(memory), messageContent),
    openTeam(remembering(memory)),
  ]);
});
afterAll(() => Promise.all([hearing.stop(), deaf.stop()]));
afterEach(() => expect([...hearing.discord.refused, ...deaf.discord.refused]).toEqual([]));

const newId = () => `3${String(randomInt(1e12)).padStart(17, '0')}`;

/** A channel of its own in a server, whose bot remembers and listens as it is set there. */
async function team(listen: Listening = 'off', opened = hearing) {
  const { server, discord } = opened;
  const channel = newId();
  server.channels.set(channel, { type: 0 });
  discord.gateway.dispatch('CHANNEL_CREATE', channelOf(channel, server));
  if (listen !== 'off')
    await memory.setChannel({ workspace: `discord/${server.guild}`, channel }, { listen });
  return {
    ...opened,
    channel,
    seen: (person: Somebody, where = channel) => server.seenBy(person, where),
    latest: (person: Somebody, where = channel) => server.seenBy(person, where).at(-1) ?? '',
    last: (person: Somebody, where = channel) => server.last(person, where),
    command: (person: Somebody, name: string, options: Options = {}) =>
      opened.command(person, channel, name, options),
    say: (person: Somebody, text: string) => opened.say(person, channel, text),
  };
}

describe('why it is quiet', () => {
  test('a channel that the bot sees and writes in', async () => {
    const { command, latest } = await team();
    await command(sam, 'doctor');
    expect(latest(sam)).toContain('✓ in this channel');
  });

  test('a channel that it may not write in', async () => {
    const { command, latest, channel, server } = await team();
    server.forbidden.add(channel);
    await command(sam, 'doctor');
    expect(latest(sam)).toContain('✗ May not see this channel or write in it.');
  });
});

describe('an offer in the hint mode', () => {
  const offered = async () => {
    const here = await team('hint');
    const { server } = here;
    void here.say(jisu, question);
    const asked = here.last(jisu);
    const marks = () =>
      server.reactions.filter(({ message, by }) => message === asked.id && by === server.bot.id);
    await vi.waitFor(() => expect(marks()).toHaveLength(1));
    return { ...here, asked, marks };
  };
  const taken = async () => {
    const here = await offered();
    here.react(sam, here.asked, bulb);
    await vi.waitFor(() => expect(here.marks()).toEqual([]));
    return here;
  };

  test('is a 💡 on the question, and nothing is said', async () => {
    const { marks, seen, asked } = await offered();
    expect(marks()).toMatchObject([{ message: asked.id, emoji: bulb }]);
    expect(seen(jisu)).toEqual([question]);
  });

  test('is answered under the question without a ping once somebody adds a 💡', async () => {
    const { last, latest, asked } = await taken();
    expect(last(jisu)).toMatchObject({ replyTo: asked.id, pings: false, onlyFor: null });
    expect(latest(jisu)).toContain('EKS');
  });

  test('is over then: another 💡 gets nothing', async () => {
    const { react, say, seen, asked } = await taken();
    react(mina, asked, bulb);
    // What happened before the mention is over when the mention is answered.
    await say(jisu, '@aws 파게이트');
    expect(seen(jisu)).toHaveLength(4);
  });
});

test('a question that nobody addressed is answered under it in the answer mode', async () => {
  const { say, last } = await team('answer');
  const asked = await say(jisu, question);
  expect(last(sam)).toMatchObject({ replyTo: asked.id, pings: false, onlyFor: null });
});

describe('the settings of a channel', () => {
  test('say that the intent is missing when listening is switched on', async () => {
    const { command, press, last, latest } = await team('off', deaf);
    await command(mina, 'settings');
    await press(mina, last(mina), '듣기: 힌트');
    expect(latest(mina)).toContain(
      '! Message Content 인텐트가 꺼져 있어요. Developer Portal → Bot에서 켜 주세요.',
    );
  });

  test('do not say so where it is there', async () => {
    const { command, press, last, latest } = await team();
    await command(mina, 'settings');
    await press(mina, last(mina), '듣기: 힌트');
    expect(latest(mina)).toMatch(/^이제 이 채널에서 힌트를 보여요\./);
    expect(latest(mina)).not.toContain('인텐트');
  });

  test('hold from then on', async () => {
    const { command, press, say, last } = await team();
    await command(mina, 'settings');
    await press(mina, last(mina), '듣기: 답하기');
    const asked = await say(jisu, question);
    expect(last(sam)).toMatchObject({ replyTo: asked.id });
  });

  test('are not offered to whoever may not manage the server', async () => {
    const { command, latest } = await team();
    await command(jisu, 'settings');
    expect(latest(jisu)).toBe('# 내 설정\n[내 언어 ▾]\n[나에게 힌트 ▾]');
  });

  test('are seen by nobody else', async () => {
    const { command, seen } = await team();
    await command(mina, 'settings');
    expect(seen(sam)).toEqual([]);
  });

  test('are not opened by a mention, which everybody would see', async () => {
    const { say, latest } = await team();
    await say(mina, '@aws settings');
    expect(latest(mina)).toBe('이건 나만 보이게 열려야 해요. /aws settings 명령을 써 주세요.');
  });
});

describe('what somebody says of an answer', () => {
  const asked = async () => {
    const here = await team();
    await here.say(jisu, '@aws 파게이트');
    return { ...here, answer: here.last(jisu) };
  };

  test('begins with a question that only she sees', async () => {
    const { press, answer, seen, latest } = await asked();
    const before = seen(jisu);
    await press(sam, answer, '평가');
    expect(latest(sam)).toBe('이 답이 도움이 됐나요?\n[👍] [👎]');
    expect(seen(jisu)).toEqual(before);
  });

  test('is noted in place of the question', async () => {
    const { press, answer, last, latest } = await asked();
    await press(sam, answer, '평가');
    await press(sam, last(sam), '👍');
    expect(latest(sam)).toBe('기록했어요.');
  });
});

describe('in a thread', () => {
  /** Jisu asks in a thread of the channel. */
  const asked = async () => {
    const here = await team();
    const { server, discord } = here;
    const thread = newId();
    server.channels.set(thread, { type: 11, parent: here.channel });
    discord.gateway.dispatch('THREAD_CREATE', channelOf(thread, server));
    await hearing.say(jisu, thread, `@aws ${question}`);
    const answer = here.last(jisu, thread);
    return { ...here, thread, answer };
  };

  test('the asker goes on without a mention', async () => {
    const { thread, latest } = await asked();
    await hearing.say(jisu, thread, '그럼 비용은?');
    expect(latest(sam, thread)).toContain('비용');
    expect(latest(sam, thread)).not.toBe('그럼 비용은?');
  });

  test('the asker stops it where she judges the answer', async () => {
    const { press, last, latest, answer, thread } = await asked();
    await press(jisu, answer, '평가');
    expect(latest(jisu, thread)).toContain('[그만 듣기]');
    await press(jisu, last(jisu, thread), '그만 듣기');
    expect(latest(jisu, thread)).toBe('네, 여기서는 더 듣지 않을게요.');
  });

  test('nobody else is offered to stop it', async () => {
    const { press, latest, answer, thread } = await asked();
    await press(sam, answer, '평가');
    expect(latest(sam, thread)).toBe('이 답이 도움이 됐나요?\n[👍] [👎]');
  });
});

test('where it hears nothing else, a reply that mentions it goes on', async () => {
  const { say, reply, last, latest } = await team('off', deaf);
  await say(jisu, '@aws compare ecs eks');
  expect(latest(jisu)).toContain('이어서 물을 때는 답장으로 멘션해 주세요.');
  const further = await reply(jisu, last(jisu), '그럼 비용은?');
  expect(last(sam)).toMatchObject({ replyTo: further.id });
  expect(latest(sam)).toContain('$0.10');
});

test('a note is written into a form, approved by a moderator and then on the card, where it pings nobody', async () => {
  const { command, press, submit, say, last, latest } = await team();
  await command(jisu, 'note', { term: 'fargate' });
  const { modal } = await press(jisu, last(jisu), '메모 제안');
  expect(modal).toMatchObject({ title: '메모 제안' });
  await submit(jisu, last(jisu), modal.custom_id, { text: '@everyone `tf-modules/ecs`로 만듭니다' });
  expect(latest(jisu)).toMatch(/^Fargate에 메모를 제안했어요\./);
  await command(mina, 'note');
  await press(mina, last(mina), '승인');
  await say(sam, '@aws 파게이트');
  expect(latest(jisu)).toContain('우리 팀에서는 @everyone tf-modules/ecs로 만듭니다');
  expect(last(jisu)).toMatchObject({ onlyFor: null, pings: false });
});
