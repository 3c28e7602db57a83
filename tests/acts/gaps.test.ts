import { describe, expect, test } from 'vitest';
import { gaps } from '../../src/acts/gaps.ts';
import { rowCodeOf } from '../../src/acts/session.ts';
import type { Gaps } from '../../src/conversation/act.ts';
import { budgetProblems } from '../../src/conversation/budget.ts';
import type { Message } from '../../src/conversation/reply.ts';
import type { Memory, Vote } from '../../src/memory/memory.ts';
import { newMemory } from '../remembering-bot.ts';
import { now, read } from '../team.ts';
import { actBehind, done, sessionWith, type Who } from './acting.ts';

const workspace = 'test/w';
const act = (step: Gaps['step'], gap: string | null = null): Gaps => ({ name: 'gaps', step, gap });
const moderator: Who = { moderator: true };
const see = (memory: Memory, which = act('list'), who: Who = moderator): Promise<Message> =>
  done(gaps, which, memory, who);
const daysAgo = (days: number) => new Date(now().getTime() - days * 24 * 60 * 60 * 1_000);

async function missed(...texts: readonly (readonly [text: string, times: number, near?: string])[]) {
  const memory = newMemory();
  for (const [text, times, near = null] of texts)
    for (let time = 0; time < times; time += 1)
      await memory.miss(workspace, { key: text, text, near }, now());
  return memory;
}

const three = () => missed(['redshift', 6], ['alb access log 어디', 3], ['ekz', 2, 'eks']);
const many = (count: number) =>
  missed(...Array.from({ length: count }, (_, at): [string, number] => [`thing ${at}`, 1]));
const wrongly = async (memory: Memory, about: string, person: string, vote: Vote = 'wrong') => {
  const { channel } = await sessionWith(memory);
  await memory.vote({ ...channel!, person, about, vote }, now());
};

describe('what could not be answered', () => {
  test('is listed by how often, with what is near', async () => {
    expect(read(await see(await three()))).toBe(
      [
        '# 답하지 못한 질문 · 최근 7일',
        '- redshift  6번',
        '- alb access log 어디  3번',
        '- ekz  2번, 가까운 말 EKS',
        '[항목 고르기 ▾]',
        '[내용 초안 받기] [지우기]',
        '~ 누가 물었는지는 남기지 않아요.',
      ].join('\n'),
    );
  });

  test('is listed in English', async () => {
    const page = read(await see(await three(), act('list'), { ...moderator, language: 'en' }));
    expect(page).toContain('# Unanswered · last 7 days\n- redshift  6×');
    expect(page).toContain('- ekz  2×, near EKS\n[Pick one ▾]\n[Get content drafts] [Clear]');
  });

  test('is for moderators', async () => {
    expect(read(await see(await three(), act('list'), {}))).toBe('이건 관리자만 바꿀 수 있어요.');
  });

  test('is kept for a workspace only', async () => {
    const who = { ...moderator, place: { workspace: null, direct: true } };
    expect(read(await see(await three(), act('list'), who))).toBe(
      '이건 워크스페이스나 서버의 채널에서만 할 수 있어요.',
    );
  });

  test('is not listed when it is older than seven days', async () => {
    const memory = newMemory();
    await memory.miss(workspace, { key: 'old', text: 'old', near: null }, daysAgo(9));
    expect(read(await see(memory))).not.toContain('old');
  });

  test('may be nothing', async () => {
    expect(read(await see(newMemory()))).toBe(
      '# 답하지 못한 질문 · 최근 7일\n최근 7일 동안 답하지 못한 질문이 없어요.',
    );
  });

  test('is nothing where it is not kept, and that is said', async () => {
    const page = await see(newMemory(), act('list'), { ...moderator, keepsMisses: false });
    expect(read(page)).toContain('모으지 않도록 설정돼 있어요');
  });

  test.each([
    [10, undefined],
    [11, '… 외 1개'],
    [40, '… 외 30개'],
    [120, '… 외 90개 이상'],
  ])('of %i, ten are listed and the rest is counted', async (count, more) => {
    const list = (await see(await many(count))).blocks.find(({ type }) => type === 'list');
    const lines = list?.type === 'list' ? list.items.map(item => item.map(({ text }) => text).join('')) : [];
    expect(lines[10]).toBe(more);
  });

  test('stands there as typed, as code, whatever is in it', async () => {
    const typed = '<!channel> https://evil.example `x` @everyone';
    const page = await see(await missed([typed, 1]));
    const list = page.blocks.find(({ type }) => type === 'list');
    expect(list?.type === 'list' && list.items[0]?.[0]).toEqual({
      style: 'code',
      text: '<!channel> https://evil.example x @every…',
    });
  });

  test.each([
    ['100 of them', () => many(120)],
    ['long and wide ones', () => missed(['😀'.repeat(500), 1], ['`'.repeat(30), 1])],
  ])('fits every platform: %s', async (_what, memory) => {
    expect(budgetProblems(await see(await memory()))).toEqual([]);
  });
});

describe('one of them', () => {
  const chosen = async (memory: Memory, label: string) =>
    see(memory, actBehind(await see(memory), label, 'gaps'));

  test('is shown with its count, what is near, and what can be done with it', async () => {
    expect(read(await chosen(await three(), 'ekz'))).toBe(
      ['# 답하지 못한 질문', 'ekz', '2번, 가까운 말 EKS', '[이 항목의 초안] [이 항목 지우기] [← 목록]'].join(
        '\n',
      ),
    );
  });

  test('that another moderator removed is no longer there, which is said', async () => {
    const gone = await see(await three(), act('one', rowCodeOf('gone')));
    expect(read(gone)).toBe('이 항목은 이제 목록에 없어요.\n[← 목록]');
  });

  test('is removed alone', async () => {
    const memory = await three();
    const removed = await see(memory, actBehind(await chosen(memory, 'redshift'), '이 항목 지우기', 'gaps'));
    expect(read(removed)).not.toContain('redshift');
    expect(read(await see(memory))).toBe(read(removed));
  });

  test('long as it may be, fits every platform', async () => {
    const memory = await missed(['😀'.repeat(500), 1]);
    const [gap] = await memory.gaps(workspace, daysAgo(1));
    expect(budgetProblems(await see(memory, act('one', rowCodeOf(gap!.key))))).toEqual([]);
  });
});

test('all of them are removed at once', async () => {
  const memory = await three();
  expect(read(await see(memory, act('clear')))).toContain('답하지 못한 질문이 없어요');
  expect(await memory.gaps(workspace, daysAgo(7))).toEqual([]);
});

describe('drafts', () => {
  test('are one file named after the day', async () => {
    const { files } = await see(await three(), act('drafts'));
    expect(files?.map(({ name }) => name)).toEqual(['gaps-2026-11-14.md']);
  });

  test('are made of all of them', async () => {
    const page = await see(await three(), act('drafts'));
    expect(read(page)).toContain('답하지 못한 질문 3개');
    for (const text of ['redshift', 'alb access log 어디', 'ekz'])
      expect(page.files?.[0]?.text).toContain(text);
  });

  test('are made of one', async () => {
    const { files } = await see(await three(), act('drafts', rowCodeOf('redshift')));
    expect(files?.[0]?.text).toContain('redshift');
    expect(files?.[0]?.text).not.toContain('ekz');
  });

  test('of nothing are the empty list', async () => {
    expect((await see(newMemory(), act('drafts'))).files).toBeUndefined();
  });
});

describe('answers that were called wrong', () => {
  test('are listed by what they are about, most often first', async () => {
    const memory = newMemory();
    for (const person of ['a', 'b']) await wrongly(memory, 'e/fargate/cost', person);
    await wrongly(memory, 'e/alb/summary', 'a');
    await wrongly(memory, 'c/ecs,eks', 'b');
    await wrongly(memory, 'e/nlb/summary', 'a', 'down');
    expect(
      read(await see(memory))
        .split('# 내용이 틀렸다는 답\n')[1]
        ?.split('\n'),
    ).toEqual([
      '- Fargate · 비용  2번',
      expect.stringMatching(/^- (?:ALB|ECS vs EKS) {2}1번$/),
      expect.stringMatching(/^- (?:ALB|ECS vs EKS) {2}1번$/),
    ]);
  });

  test('have no heading where there are none', async () => {
    expect(read(await see(await three()))).not.toContain('틀렸다는');
  });

  test('that nobody can read any more are left out', async () => {
    const memory = newMemory();
    await wrongly(memory, 'not ours', 'a');
    expect(read(await see(memory))).not.toContain('틀렸다는');
  });
});
