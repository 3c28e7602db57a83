import { describe, expect, test } from 'vitest';
import { budgetProblems } from '../../src/conversation/budget.ts';
import type { Interaction } from '../../src/conversation/interaction.ts';
import type { Message, Reply } from '../../src/conversation/reply.ts';
import { code, plain, strong } from '../../src/conversation/rich-text.ts';
import { bot, idOf, interaction, onlyMessage, press, pressed, read, typed } from '../team.ts';

const opening: Message = {
  kind: 'message',
  where: 'here',
  audience: 'everyone',
  language: 'ko',
  summary: '컴퓨트·컨테이너 고르기',
  blocks: [
    { type: 'heading', text: '컴퓨트·컨테이너 고르기' },
    { type: 'paragraph', text: [plain('지수 님이 시작했어요. 질문은 최대 8개예요.')] },
    { type: 'footnote', text: [plain('진행 중')] },
  ],
};
const question: Message = {
  kind: 'message',
  where: 'here',
  audience: 'everyone',
  language: 'ko',
  summary: '1번째 질문: 무엇을 실행하나요?',
  blocks: [
    { type: 'heading', text: '1. 무엇을 실행하나요?' },
    {
      type: 'buttons',
      buttons: [
        { id: '1fk:compute/a', label: '컨테이너' },
        { id: '1fk:compute/b', label: 'VM' },
      ],
    },
  ],
};
const answered: Message = { ...question, where: 'replace' };
const thread: Reply = { kind: 'thread', opening, first: question, otherwise: question };
const outcome: Message = {
  ...opening,
  where: 'opening',
  blocks: [{ type: 'paragraph', text: [plain('결과: '), strong('ECS + Fargate'), plain(' (확정)')] }],
};
const record: Message = {
  ...question,
  blocks: [{ type: 'paragraph', text: [plain('결정 기록이에요.')] }],
  files: [{ name: '2026-11-14-compute.md', text: '# 컨테이너 실행 방식\n' }],
};
const noticed: Message = {
  ...opening,
  audience: 'asker',
  blocks: [
    { type: 'notice', text: [code('단'), plain(' → EKS · 한글 자판으로 친 영문으로 읽었어요.')] },
    { type: 'heading', text: 'EKS' },
  ],
};
const noteForm: Reply = {
  kind: 'form',
  form: {
    id: '1nk:note/fargate',
    language: 'ko',
    title: 'Fargate 메모',
    submit: '제안',
    fields: [{ id: 'note', label: '메모', value: '', multiline: true, maxLength: 500 }],
  },
};
const offer: Reply = { kind: 'mark', mark: 'offer' };
const withdrawn: Reply = { kind: 'mark', mark: 'none' };
const removed: Reply = { kind: 'removal' };

/** What every later need looks like as a value of the seam. */
describe('the seam carries', () => {
  test.each<[string, readonly Reply[]]>([
    ['silence', []],
    ['an opening message with a thread', [thread]],
    ['the opening updated from within the thread', [answered, outcome]],
    ['a file', [record]],
    ['a notice', [noticed]],
    ['a form opened', [noteForm]],
    ['a 💡 offered', [offer]],
    ['a 💡 taken: the answer, and the mark goes', [{ ...opening, where: 'here' }, withdrawn]],
    ['a private message removed', [removed]],
  ])('%s', (_name, replies) => {
    for (const reply of replies) if (reply.kind === 'message') expect(budgetProblems(reply)).toEqual([]);
    // Plain data: it survives a queue, a log or another process.
    expect(JSON.parse(JSON.stringify(replies))).toEqual(replies);
  });

  const taken: Interaction = interaction({ kind: 'reaction', text: 'ALB에 고정 IP 붙일 수 있나요?' });
  const submitted: Interaction = interaction({
    kind: 'form',
    id: '1nk:note/fargate',
    values: { note: '우리 팀 메모' },
  });

  test.each<[string, Interaction]>([
    [
      'a bot’s message',
      interaction({
        kind: 'text',
        text: 'explain fargate',
        heard: 'mention',
        author: 'bot',
        edited: false,
        toOthers: false,
      }),
    ],
    [
      'an edited message',
      interaction({
        kind: 'text',
        text: 'explain fargate',
        heard: 'mention',
        author: 'person',
        edited: true,
        toOthers: false,
      }),
    ],
    ['a message nobody addressed to the bot', interaction(typed('what is fargate?', 'overheard'))],
    ['a form that nothing opened', submitted],
    ['a reaction to an offer that was never made', taken],
  ])('%s, answered with silence', async (_name, said) => {
    expect(await bot.respond(said)).toEqual([]);
  });
});

describe('what a click does depends on where the button stands', () => {
  test('an explore button on a private message turns the page in place', async () => {
    const card = onlyMessage(await bot.respond(interaction(typed('fargate'))));
    const page = await press(idOf(card, '비용'));
    expect(page).toMatchObject({ where: 'replace', audience: 'asker' });
    expect(read(page)).toContain('# Fargate · 비용');
  });

  test('on a public card it opens a private copy and leaves the card alone', async () => {
    const card = onlyMessage(await bot.respond(interaction(typed('fargate', 'mention'))));
    expect(card.audience).toBe('everyone');
    expect(await press(idOf(card, '비용'), 'public')).toMatchObject({ where: 'here', audience: 'asker' });
  });

  test('share shows the page to everyone and says who shared it', async () => {
    const card = onlyMessage(await bot.respond(interaction(typed('fargate'))));
    const shared = await press(idOf(card, '공유'));
    expect(shared).toMatchObject({ where: 'here', audience: 'everyone' });
    expect(read(shared)).toContain('~ 지수 님이 공유했어요');
    expect(read(shared)).not.toContain('[공유]');
  });

  test('a direct message has nobody to share with', async () => {
    const card = onlyMessage(
      await bot.respond(interaction(typed('fargate', 'direct'), null, { direct: true })),
    );
    expect(read(card)).not.toContain('[공유]');
  });

  test.each([
    '',
    'x',
    '1xk:',
    '1xk:e/fargate/nothing',
    '1xk:e/no-such-concept/summary',
    '9xk:h',
    '1xk:h/h',
    '1xk:c/ecs',
    `1xk:e/${'a'.repeat(200)}`,
  ])('a forged or stale id (%s) is answered in a sentence with a way on', async id => {
    const message = onlyMessage(await bot.respond(interaction(pressed(id))));
    expect(read(message)).toBe('이 버튼은 더는 쓸 수 없어요.\n[도움말]');
  });

  test('a menu of seven', async () => {
    const message = onlyMessage(await bot.respond(interaction(typed('게이트웨이'))));
    const menu = message.blocks.find(block => block.type === 'menu');
    expect(menu?.type === 'menu' && menu.options).toHaveLength(7);
  });

  test('an unknown command is a term like any other', async () => {
    const message = onlyMessage(await bot.respond(interaction(typed('frobnicate'))));
    expect(read(message)).toContain('frobnicate: 아직 설명이 없는 말이에요.');
  });
});

test('whatever breaks inside, a person hears it in a sentence and the bot lives on', async () => {
  const broken: Interaction = {
    ...interaction(typed('fargate')),
    person: { id: 'x', profile: () => Promise.reject(new Error('the platform is down')) },
  };
  const message = onlyMessage(await bot.respond(broken));
  expect(read(message)).toContain('지금은 답하지 못했어요.');
});
