import { beforeEach, describe, expect, test } from 'vitest';
import { splitNote } from '../../src/acts/note/split.ts';
import { budgetProblems } from '../../src/conversation/budget.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { newMemory } from '../remembering-bot.ts';
import { now } from '../team.ts';
import { admin, formIn, jisu, lookup, messageIn, minji, told, visit } from './visit.ts';

let memory: Memory;
beforeEach(() => {
  memory = newMemory();
});

const workspace = 'test/w';
const stored = (which = {}) => memory.notes(workspace, which);
const proposed = async (text = '서비스는 `tf-modules/ecs`로 만듭니다.', concept = 'fargate') =>
  memory.proposeNote(workspace, { concept, author: 'test/minji', authorName: '민지', text }, now());
const approved = async (text: string) => {
  const note = await proposed(text);
  await memory.decideNote(workspace, note.id, { state: 'approved', reason: '' }, now());
  return note;
};

describe('a term and a note, typed in one line', () => {
  test.each([
    ['fargate 서비스는 `tf`로 만듭니다', 'fargate', '서비스는 `tf`로 만듭니다'],
    ['fargate, 서비스는 A, B로 나눕니다', 'fargate', '서비스는 A, B로 나눕니다'],
    ['fargate: we use tf', 'fargate', 'we use tf'],
    ['파게이트 서비스는 이렇게', 'fargate', '서비스는 이렇게'],
    ['ECS 태스크 정의 역할은 둘', 'ecs-task-definition', '역할은 둘'],
    ['aws fargate we use tf', 'fargate', 'we use tf'],
    ['security group rules live in tf', 'security-group', 'rules live in tf'],
    ['fargate는 이렇게 씁니다', 'fargate', 'fargate는 이렇게 씁니다'],
    ['fargate', 'fargate', ''],
    ['NAT 게이트웨이', 'nat-gateway', ''],
    ['커피머신 청소는 월요일', null, ''],
    ['gateway 우리는', null, ''],
    ['', null, ''],
  ])('%s', (typed, concept, text) => {
    expect(splitNote(typed, lookup)).toMatchObject({ concept, text });
  });
});

describe('proposing', () => {
  test('is confirmed with what happens next and the way to take it back', async () => {
    expect(told(await visit(memory, minji).note('typed', 'fargate 서비스는 `tf`로 만듭니다.'))).toBe(
      'Fargate에 메모를 제안했어요. 관리자가 승인하면 이 워크스페이스에 보여요.\n[고치기] [거두기]',
    );
  });

  test('is confirmed in English', async () => {
    const replies = await visit(memory, { ...minji, language: 'en' }).note('typed', 'fargate we use tf');
    expect(told(replies)).toBe(
      'Note proposed for Fargate. It shows here once a moderator approves.\n[Edit] [Withdraw]',
    );
  });

  test('keeps the words, their concept and who wrote them', async () => {
    await visit(memory, minji).note('typed', 'fargate 서비스는 `tf`로 만듭니다.');
    expect(await stored()).toMatchObject([
      {
        concept: 'fargate',
        text: '서비스는 `tf`로 만듭니다.',
        author: 'test/minji',
        authorName: '민지',
        state: 'waiting',
      },
    ]);
  });

  test('puts a note on one line and takes out what nobody sees', async () => {
    await visit(memory, minji).note('typed', 'fargate  첫 줄\n둘째\u0007\u202e 줄 👩‍💻 ');
    expect((await stored())[0]?.text).toBe('첫 줄 둘째 줄 👩‍💻');
  });

  test('takes 500 characters', async () => {
    await visit(memory, minji).note('typed', `fargate ${'a'.repeat(500)}`);
    expect((await stored())[0]?.text).toHaveLength(500);
  });

  test('says how long a longer note is, and cuts nothing', async () => {
    const replies = await visit(memory, minji).note('typed', `fargate ${'a'.repeat(501)}`);
    expect([told(replies), await stored()]).toEqual([
      '501자예요. 500자까지 쓸 수 있어요.\n[다시 쓰기] [메모]',
      [],
    ]);
  });

  test('of an unknown term says what is near', async () => {
    expect(told(await visit(memory, minji).note('typed', 'fargte 서비스는'))).toMatch(
      /^`?fargte`?: 아직 아는 말이 아니에요. 어느 용어에 남길까요\?\n\[Fargate\]/,
    );
  });

  test('of a word with several meanings offers each', async () => {
    expect(told(await visit(memory, minji).note('typed', 'gateway 우리는'))).toContain('[API Gateway]');
  });

  test('of a term that nothing is near leads to the list', async () => {
    expect(told(await visit(memory, minji).note('typed', '커피머신 청소'))).toBe(
      '커피머신: 아직 설명이 없는 말이에요. 메모는 목록에 있는 용어에 남겨요.\n[목록]',
    );
  });

  test('what is near opens a form for a note on it', async () => {
    const person = visit(memory, minji);
    const form = formIn(await person.pressed(await person.note('typed', 'fargte 서비스는'), 'Fargate'));
    expect(form.fields).toEqual([
      { id: 'text', label: 'Fargate에 남길 메모', value: '', multiline: true, maxLength: 500 },
    ]);
  });

  test('by form is the same as by command', async () => {
    const person = visit(memory, minji);
    const replies = await person.submit(formIn(await person.note('propose', 'fargate')), '서비스는\n이렇게');
    expect([told(replies).split('\n')[0], (await stored())[0]?.text]).toEqual([
      'Fargate에 메모를 제안했어요. 관리자가 승인하면 이 워크스페이스에 보여요.',
      '서비스는 이렇게',
    ]);
  });

  test('an empty form proposes nothing', async () => {
    const person = visit(memory, minji);
    const replies = await person.submit(formIn(await person.note('propose', 'fargate')), ' \n ');
    expect([told(replies), await stored()]).toEqual(['메모가 비어 있어요.\n[다시 쓰기] [메모]', []]);
  });

  test('for a concept that is no more says that the button no longer works', async () => {
    expect(told(await visit(memory, minji).note('propose', 'no-such-thing'))).toContain(
      '이 버튼은 더는 쓸 수 없어요.',
    );
  });
});

describe('the notes on a term', () => {
  test('are shown with author and date', async () => {
    await approved('서비스는 `tf`로 만듭니다.');
    expect(told(await visit(memory, jisu).note('about', 'fargate'))).toBe(
      [
        '# Fargate 메모',
        '서비스는 tf로 만듭니다.',
        '~ 민지 · 2026년 11월 14일',
        '[메모 제안] [Fargate] [메모]',
      ].join('\n'),
    );
  });

  test('that wait are not shown', async () => {
    await proposed();
    expect(told(await visit(memory, jisu).note('about', 'fargate'))).toBe(
      '# Fargate 메모\nFargate에는 아직 메모가 없어요.\n[메모 제안] [Fargate] [메모]',
    );
  });

  test('lead their author to each', async () => {
    await approved('하나');
    const person = visit(memory, minji);
    const shown = await person.pressed(await person.note('typed', 'fargate'), 'Fargate: 하나');
    expect(told(shown)).toBe(
      '# Fargate 메모\n하나\n~ 민지 · 2026년 11월 14일 · 승인됐어요\n[고치기] [거두기] [메모]',
    );
  });

  test('stay within the budgets when there are three long ones', async () => {
    for (let at = 0; at < 3; at++) await approved(`${at}`.repeat(500));
    expect(budgetProblems(messageIn(await visit(memory, admin).note('about', 'fargate')))).toEqual([]);
  });
});

describe('the list', () => {
  test('says how to propose one to whoever has none', async () => {
    expect(told(await visit(memory, jisu).note('list'))).toBe(
      '/aws note fargate 서비스는 …처럼 용어와 메모를 함께 적으면 제안돼요.',
    );
  });

  test('is what a command without a term leads to', async () => {
    const person = visit(memory, jisu);
    expect(told(await person.note('typed', ''))).toBe(told(await person.note('list')));
  });

  test('shows everybody her own', async () => {
    await proposed('서비스는 이렇게');
    expect(told(await visit(memory, minji).note('list'))).toContain('[Fargate: 서비스는 이렇게]');
  });

  test('shows nobody what somebody else proposed', async () => {
    await proposed('서비스는 이렇게');
    expect(told(await visit(memory, jisu).note('list'))).not.toContain('이렇게');
  });

  test('shows moderators what waits', async () => {
    await proposed();
    expect(told(await visit(memory, admin).note('list'))).toMatch(
      /^메모 1건이 기다려요. Fargate · 민지 님: “서비스는 tf-modules\/ecs로 만듭니다.”\n\[승인\] \[거절\]\n/,
    );
  });

  test('tells moderators in English', async () => {
    await proposed('we use tf');
    expect(told(await visit(memory, { ...admin, language: 'en' }).note('list'))).toMatch(
      /^1 note waiting. Fargate · 민지: “we use tf”\n\[Approve\] \[Decline\]\n/,
    );
  });

  test('counts what waits and shows what has waited longest', async () => {
    await proposed('하나');
    await memory.proposeNote(
      workspace,
      { concept: 'ecs', author: 'test/jisu', authorName: '지수', text: '둘' },
      new Date(now().getTime() + 1_000),
    );
    expect(told(await visit(memory, admin).note('list'))).toMatch(
      /^메모 2건이 기다려요. Fargate · 민지 님: “하나”/,
    );
  });

  test('of many is a menu of the latest, and says of how many', async () => {
    for (let at = 0; at < 30; at++) await proposed(`메모 ${at}`);
    const message = messageIn(await visit(memory, minji).note('list'));
    expect([told([message]), budgetProblems(message)]).toEqual([
      expect.stringContaining('내 메모 30건 중 최근 25건이에요.\n[내 메모 ▾]'),
      [],
    ]);
  });
});

describe('one note', () => {
  test('shows its author what she may do', async () => {
    const { id } = await proposed();
    expect(told(await visit(memory, minji).note('show', id))).toBe(
      [
        '# Fargate 메모',
        '서비스는 tf-modules/ecs로 만듭니다.',
        '~ 민지 · 2026년 11월 14일 · 승인을 기다려요',
        '[고치기] [거두기] [메모]',
      ].join('\n'),
    );
  });

  test('offers moderators to decide while it waits', async () => {
    const { id } = await proposed();
    expect(told(await visit(memory, admin).note('show', id))).toContain('[승인] [거절] [거두기] [메모]');
  });

  test('offers moderators no decision once it is made', async () => {
    const { id } = await approved('하나');
    expect(told(await visit(memory, admin).note('show', id))).toContain('\n[거두기] [메모]');
  });

  test('says why it was declined', async () => {
    const { id } = await proposed();
    await memory.decideNote(workspace, id, { state: 'declined', reason: '위키에 있어요' }, now());
    expect(told(await visit(memory, minji).note('show', id))).toContain('거절됐어요: 위키에 있어요');
  });

  test('is for its author and moderators', async () => {
    const { id } = await proposed();
    expect(told(await visit(memory, jisu).note('show', id))).toBe('쓴 사람과 관리자만 할 수 있어요.');
  });

  test('that is gone is said to be gone', async () => {
    const { id } = await proposed();
    await memory.removeNote(workspace, id);
    expect(told(await visit(memory, minji).note('show', id))).toBe('이 메모는 이제 없어요.\n[메모]');
  });

  test('of another workspace is not found, whatever is done to it', async () => {
    const { id } = await proposed();
    const elsewhere = visit(memory, { ...admin, id: 'minji', workspace: 'other' });
    const steps = ['show', 'edit', 'withdraw', 'approve', 'decline'] as const;
    const answers = await Promise.all(steps.map(async step => told(await elsewhere.note(step, id))));
    expect(new Set(answers)).toEqual(new Set(['이 메모는 이제 없어요.\n[메모]']));
  });

  test('of another workspace stays as it is, whatever is done to it', async () => {
    const note = await proposed();
    const elsewhere = visit(memory, { ...admin, id: 'minji', workspace: 'other' });
    for (const step of ['withdraw', 'approve', 'decline'] as const) await elsewhere.note(step, note.id);
    expect(await stored()).toEqual([note]);
  });
});

describe('editing', () => {
  test('begins with the present words', async () => {
    const { id } = await proposed('하나');
    expect(formIn(await visit(memory, minji).note('edit', id)).fields[0]?.value).toBe('하나');
  });

  test('lets an approved note wait again, and says so', async () => {
    const { id } = await approved('하나');
    const person = visit(memory, minji);
    const replies = await person.submit(formIn(await person.note('edit', id)), '둘');
    expect([told(replies), await stored()]).toMatchObject([
      '메모를 고쳤어요. 관리자가 다시 승인하면 이 워크스페이스에 보여요.\n[고치기] [거두기]',
      [{ text: '둘', state: 'waiting' }],
    ]);
  });

  test('that changes nothing leaves a note approved', async () => {
    const { id } = await approved('하나');
    const person = visit(memory, minji);
    await person.submit(formIn(await person.note('edit', id)), ' 하나 ');
    expect(await stored()).toMatchObject([{ id, state: 'approved' }]);
  });

  test('to more than 500 characters leaves it as it is', async () => {
    const { id } = await proposed('하나');
    const person = visit(memory, minji);
    const replies = await person.submit(formIn(await person.note('edit', id)), 'a'.repeat(600));
    expect([told(replies).split('\n')[0], (await stored())[0]?.text]).toEqual([
      '600자예요. 500자까지 쓸 수 있어요.',
      '하나',
    ]);
  });

  test('is for its author alone', async () => {
    const { id } = await proposed();
    expect(told(await visit(memory, admin).note('edit', id))).toBe('쓴 사람만 고칠 수 있어요.');
  });

  test('by its author meanwhile leaves the moderator nothing to approve unread', async () => {
    const { id } = await proposed('하나');
    const moderator = visit(memory, admin);
    const shown = await moderator.note('list');
    const author = visit(memory, minji);
    await author.submit(formIn(await author.note('edit', id)), '둘');
    expect(told(await moderator.pressed(shown, '승인'))).toBe('이 메모는 이제 없어요.\n[메모]');
    expect(await stored()).toMatchObject([{ text: '둘', state: 'waiting' }]);
  });

  test('a note that was removed meanwhile says that it is gone', async () => {
    const { id } = await proposed();
    const person = visit(memory, minji);
    const form = formIn(await person.note('edit', id));
    await memory.removeNote(workspace, id);
    expect(told(await person.submit(form, '둘'))).toBe('이 메모는 이제 없어요.\n[메모]');
  });
});

describe('withdrawing', () => {
  test.each([
    ['its author', minji],
    ['a moderator', admin],
  ])('%s removes it', async (_who, who) => {
    const { id } = await proposed();
    const replies = await visit(memory, who).note('withdraw', id);
    expect([told(replies), await stored()]).toEqual(['메모를 거뒀어요.\n[메모]', []]);
  });

  test('nobody else does', async () => {
    const { id } = await proposed();
    const replies = await visit(memory, jisu).note('withdraw', id);
    expect([told(replies), (await stored()).length]).toEqual(['쓴 사람과 관리자만 할 수 있어요.', 1]);
  });
});

describe('deciding', () => {
  test('approving puts it on the card, and shows what was approved', async () => {
    await proposed();
    const moderator = visit(memory, admin);
    const replies = await moderator.pressed(await moderator.note('list'), '승인');
    expect([told(replies), await stored()]).toMatchObject([
      [
        '승인했어요. 이제 Fargate 카드에 보여요.',
        '# Fargate 메모',
        '서비스는 tf-modules/ecs로 만듭니다.',
        '~ 민지 · 2026년 11월 14일 · 승인됐어요',
        '[거두기] [메모]',
      ].join('\n'),
      [{ state: 'approved' }],
    ]);
  });

  test('a fourth note on one concept is not approved, and what to do is said', async () => {
    for (const text of ['하나', '둘', '셋']) await approved(text);
    const { id } = await proposed('넷');
    const replies = await visit(memory, admin).note('approve', id);
    expect([told(replies), (await stored({ state: 'approved' })).length]).toEqual([
      'Fargate에는 승인된 메모가 이미 3건 있어요. 하나를 거두면 승인할 수 있어요.\n[Fargate 메모] [메모]',
      3,
    ]);
  });

  test('the notes that are in the way can be withdrawn from there', async () => {
    for (const text of ['하나', '둘', '셋']) await approved(text);
    const { id } = await proposed('넷');
    const moderator = visit(memory, admin);
    const full = await moderator.note('approve', id);
    const one = await moderator.pressed(await moderator.pressed(full, 'Fargate 메모'), 'Fargate: 하나');
    await moderator.pressed(one, '거두기');
    await moderator.note('approve', id);
    expect((await stored({ state: 'approved' })).map(({ text }) => text).sort()).toEqual(['넷', '둘', '셋']);
  });

  test('declining asks why', async () => {
    await proposed();
    const moderator = visit(memory, admin);
    const form = formIn(await moderator.pressed(await moderator.note('list'), '거절'));
    expect(form.fields).toEqual([
      { id: 'text', label: '이유 (없어도 돼요)', value: '', multiline: true, maxLength: 200 },
    ]);
  });

  test.each(['위키에 있어요', ''])('declining keeps the reason “%s”', async reason => {
    const { id } = await proposed();
    const moderator = visit(memory, admin);
    const replies = await moderator.submit(formIn(await moderator.note('decline', id)), reason);
    expect([told(replies), await stored()]).toMatchObject([
      '거절했어요. 쓴 사람은 다음에 명령을 쓸 때 알게 돼요.\n[메모]',
      [{ state: 'declined', reason }],
    ]);
  });

  test('a reason of more than 200 characters is not cut', async () => {
    const { id } = await proposed();
    const moderator = visit(memory, admin);
    const replies = await moderator.submit(formIn(await moderator.note('decline', id)), 'a'.repeat(201));
    expect([told(replies), (await stored())[0]?.state]).toEqual([
      '201자예요. 200자까지 쓸 수 있어요.\n[다시 쓰기] [메모]',
      'waiting',
    ]);
  });

  test.each(['approve', 'decline'] as const)('only moderators %s', async step => {
    const { id } = await proposed();
    const replies = await visit(memory, minji).note(step, id);
    expect([told(replies), (await stored())[0]?.state]).toEqual(['이건 관리자만 바꿀 수 있어요.', 'waiting']);
  });

  test('what another moderator decided meanwhile is shown as it is', async () => {
    const { id } = await proposed('하나');
    const moderator = visit(memory, admin);
    const form = formIn(await moderator.note('decline', id));
    await memory.decideNote(workspace, id, { state: 'approved', reason: '' }, now());
    expect(told(await moderator.submit(form, '아니요'))).toMatch(
      /^그사이 결정된 메모예요.\n# Fargate 메모\n하나\n~ .* · 승인됐어요/,
    );
  });
});

test('without a workspace there are no notes', async () => {
  const replies = await visit(memory, { ...minji, workspace: null }).note('typed', 'fargate 서비스는');
  expect(told(replies)).toBe('이건 워크스페이스나 서버의 채널에서만 할 수 있어요.');
});

test('everything is seen by the asker alone', async () => {
  expect(messageIn(await visit(memory, minji).note('list')).audience).toBe('asker');
});
