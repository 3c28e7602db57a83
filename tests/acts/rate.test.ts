import { beforeEach, describe, expect, test } from 'vitest';
import { feedbackBlock, rateButton } from '../../src/acts/rate.ts';
import { writeCommand } from '../../src/conversation/action-id.ts';
import { budgetProblems, controlsOf } from '../../src/conversation/budget.ts';
import type { Command, GuideStep } from '../../src/conversation/command.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { newMemory } from '../remembering-bot.ts';
import { jisu, messageIn, sceneIn, told, visit } from './visit.ts';

let memory: Memory;
beforeEach(() => {
  memory = newMemory();
});

const fargate: Command = { name: 'explain', subject: { concept: 'fargate' }, page: 'summary' };
const about = writeCommand(fargate)!;
const rated = (vote: 'panel' | 'up' | 'down' | 'other' | 'wrong', which = about, who = jisu) =>
  visit(memory, who).act({ name: 'rate', vote, about: which });
const labels = async (replies: ReturnType<typeof rated>) =>
  messageIn(await replies)
    .blocks.flatMap(controlsOf)
    .map(({ label }) => label);

describe('thumbs', () => {
  test('stand under an answer with what they mean in words', () => {
    const block = feedbackBlock(fargate, sceneIn('ko'));
    expect(block).toEqual({
      type: 'feedback',
      up: { id: '1ak:v/up/e/fargate/summary', label: '👍', accessibleLabel: '도움 됐어요' },
      down: { id: '1ak:v/down/e/fargate/summary', label: '👎', accessibleLabel: '아쉬워요' },
    });
  });

  test('are read aloud in English too', () => {
    const block = feedbackBlock(fargate, sceneIn('en'));
    expect(block).toMatchObject({
      up: { accessibleLabel: 'Helpful' },
      down: { accessibleLabel: 'Not helpful' },
    });
  });

  test('do not stand where the answer’s command holds words', () => {
    const typed: Command = { name: 'explain', subject: { typed: 'fargate' }, page: 'summary' };
    expect([feedbackBlock(typed, sceneIn('ko')), rateButton(typed, sceneIn('ko'))]).toEqual([null, null]);
  });

  test('stand only where every vote fits into a button', () => {
    const step = (length: number): GuideStep => ({
      name: 'guide',
      guide: 'compute',
      trail: `aa${'b'.repeat(39)}.aa${'b'.repeat(length)}`,
      opening: '',
      view: 'n',
    });
    const fits = (length: number) =>
      writeCommand({ name: 'rate', vote: 'wrong', about: writeCommand(step(length))! })!.length + 4 <= 100;
    const lengths = Array.from({ length: 40 }, (_, at) => at);
    const stands = lengths.filter(length => feedbackBlock(step(length), sceneIn('ko')) !== null);
    expect([stands, stands.length < 40]).toEqual([lengths.filter(fits), true]);
  });

  test('open privately behind a button where they cannot stand on the answer', async () => {
    const button = rateButton(fargate, sceneIn('ko'));
    const panel = await visit(memory, jisu).press(button!.id);
    expect([button?.label, told(panel)]).toEqual(['평가', '이 답이 도움이 됐나요?\n[👍] [👎]']);
  });

  test('are pressed in the panel', async () => {
    const person = visit(memory, jisu);
    expect(told(await person.pressed(await rated('panel'), '👍'))).toBe('기록했어요.');
  });
});

describe('a vote', () => {
  test('is confirmed with what happened and nothing more', async () => {
    expect(told(await rated('up'))).toBe('기록했어요.');
  });

  test('is confirmed in English', async () => {
    expect(told(await rated('up', about, { ...jisu, language: 'en' }))).toBe('Noted.');
  });

  test('against an answer asks what is wrong with it', async () => {
    expect(told(await rated('down'))).toBe(
      '기록했어요. 물은 것과 다른가요?\n[물은 것과 달라요] [내용이 틀렸어요]',
    );
  });

  test('that changes an earlier one says so', async () => {
    await rated('up');
    expect(told(await rated('down'))).toMatch(/^바꿨어요\. 물은 것과 다른가요\?/);
  });

  test('back for an answer says so', async () => {
    await rated('down');
    expect(told(await rated('up'))).toBe('바꿨어요.');
  });

  test('of somebody else changes nothing of mine', async () => {
    await rated('up');
    expect(told(await rated('up', about, { id: 'minji' }))).toBe('기록했어요.');
  });

  test('that the content is wrong is counted for moderators, and says so', async () => {
    const person = visit(memory, jisu);
    const replies = await person.pressed(await rated('down'), '내용이 틀렸어요');
    expect([told(replies), await memory.calledWrong('test/w')]).toEqual([
      '어디가 틀렸는지 관리자가 볼 수 있게 남겼어요.',
      [{ about, count: 1 }],
    ]);
  });

  test('is seen by nobody else', async () => {
    expect(messageIn(await rated('down')).audience).toBe('asker');
  });

  test('without a workspace is not taken', async () => {
    expect(told(await rated('up', about, { ...jisu, workspace: null }))).toBe(
      '이건 워크스페이스나 서버의 채널에서만 할 수 있어요.',
    );
  });

  test('on what is no answer is refused', async () => {
    expect(told(await rated('up', 'w'))).toContain('이 버튼은 더는 쓸 수 없어요.');
  });
});

describe('other readings', () => {
  test('are first what was set aside when this was answered', async () => {
    const turn = { answered: about, others: ['e/ecs/cost', 'c/ecs,eks', 't/run-modes/fargate,ec2/summary'] };
    expect((await labels(rated('other', about, { ...jisu, turn }))).slice(0, 2)).toEqual([
      'ECS · 비용',
      'ECS vs EKS',
    ]);
  });

  test('of another answer are not offered', async () => {
    const turn = { answered: 'e/eks/summary', others: ['e/ecs/cost'] };
    expect(await labels(rated('other', about, { ...jisu, turn }))).not.toContain('ECS · 비용');
  });

  test('are then what is near the answer, at most four beside the list', async () => {
    const found = await labels(rated('other'));
    expect([found.length, found.at(-1), found.includes('Fargate')]).toEqual([5, '목록', false]);
  });

  test('lead to what they say', async () => {
    const turn = { answered: about, others: ['e/ecs/cost'] };
    const [button] = messageIn(await rated('other', about, { ...jisu, turn })).blocks.flatMap(controlsOf);
    expect(button).toEqual({ id: '1xk:e/ecs/cost', label: 'ECS · 비용' });
  });

  test('that the content no longer has are left out', async () => {
    const turn = { answered: about, others: ['e/no-such-thing/cost', 'nonsense', 'w'] };
    expect(messageIn(await rated('other', about, { ...jisu, turn })).blocks).toEqual(
      messageIn(await rated('other')).blocks,
    );
  });

  test('where nothing is near are not made up', async () => {
    expect(told(await rated('other', 'y'))).toBe('가까운 것을 더 알지 못해요.\n[목록]');
  });

  test.each(['c/ecs,eks', 'd/ecs,eks', 'e/app-runner/faq', 'n/ecs'])(
    'of %s are within the budgets',
    async which => {
      expect(budgetProblems(messageIn(await rated('other', which)))).toEqual([]);
    },
  );
});
