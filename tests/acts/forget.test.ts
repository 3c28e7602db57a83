import { describe, expect, test } from 'vitest';
import { forget } from '../../src/acts/forget.ts';
import { newMemory } from '../remembering-bot.ts';
import { read } from '../team.ts';
import { done, sessionWith } from './acting.ts';

const events = '~ 이벤트 번호는 24시간 안에 자동으로 없어지고, 누구의 것인지는 담지 않아요.';
const act = { name: 'forget' } as const;

/** Everything that can be stored about somebody. */
async function fullOfHer() {
  const memory = newMemory();
  const { person, channel, conversation, scene } = await sessionWith(memory);
  await memory.setLanguage(person, 'en');
  await memory.muteHints(channel!, person, true);
  await memory.remember(conversation, { answered: 'e/alb/summary', others: [] }, 60_000, scene.now);
  for (const about of ['e/alb/summary', 'e/nlb/summary'])
    await memory.vote({ ...channel!, person, about, vote: 'up' }, scene.now);
  const note = { concept: 'ecs', author: person, authorName: '지수', text: '`tf-modules/ecs`로 만듭니다.' };
  const { id } = await memory.proposeNote(channel!.workspace, note, scene.now);
  await memory.decideNote(channel!.workspace, id, { state: 'approved', reason: '' }, scene.now);
  return { memory, workspace: channel!.workspace, id };
}

describe('forgetting somebody', () => {
  test('says what was removed, by kind and count', async () => {
    const { memory } = await fullOfHer();
    expect(read(await done(forget, act, memory, { language: 'ko' }))).toBe(
      [
        '나에 대해 저장한 것을 지웠어요:',
        '- 언어 설정 1개',
        '- 힌트를 꺼 둔 채널 1개',
        '- 이어지던 대화 1개',
        '- 평가 2개',
        '- 메모 1개. 승인된 메모는 이름 없이 남아요',
        events,
      ].join('\n'),
    );
  });

  test('names only the kinds of which there was something', async () => {
    const memory = newMemory();
    const { person } = await sessionWith(memory);
    await memory.setLanguage(person, 'ko');
    expect(read(await done(forget, act, memory, { language: 'en' }))).toBe(
      [
        'Removed what was stored about you:',
        '- Language preference: 1',
        '~ Event ids expire by themselves within 24 hours and hold nobody’s id.',
      ].join('\n'),
    );
  });

  test('says so where nothing was stored', async () => {
    expect(read(await done(forget, act, newMemory()))).toBe(`나에 대해 저장한 것이 없어요.\n${events}`);
  });

  test('leaves nothing for a second time', async () => {
    const { memory } = await fullOfHer();
    await done(forget, act, memory);
    expect(read(await done(forget, act, memory))).toContain('저장한 것이 없어요');
  });

  test('leaves an approved note without a name', async () => {
    const { memory, workspace, id } = await fullOfHer();
    await done(forget, act, memory);
    expect(await memory.noteById(workspace, id)).toMatchObject({ author: null, authorName: '' });
  });

  test('is rejected where the store is', async () => {
    const broken = { ...newMemory(), forget: () => Promise.reject(new Error('gone')) };
    await expect(done(forget, act, broken)).rejects.toThrow('gone');
  });
});
