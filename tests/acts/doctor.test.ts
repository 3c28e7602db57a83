import { describe, expect, test } from 'vitest';
import { doctor } from '../../src/acts/doctor.ts';
import { budgetProblems } from '../../src/conversation/budget.ts';
import type { Listening } from '../../src/memory/memory.ts';
import { newMemory } from '../remembering-bot.ts';
import { read } from '../team.ts';
import { actBehind, done, sessionWith, type Who } from './acting.ts';

const look = (who: Who = {}, memory = newMemory()) => done(doctor, { name: 'doctor' }, memory, who);

async function listeningAt(listen: Listening) {
  const memory = newMemory();
  const { channel } = await sessionWith(memory);
  await memory.setChannel(channel!, { listen });
  return read(await look({}, memory));
}

describe('why it is quiet', () => {
  test('a channel where nobody has set anything', async () => {
    expect(read(await look())).toBe(
      [
        '# 여기서 조용한 이유',
        '- ✓ 연결됨',
        '- ✓ 저장소 연결됨',
        '- ✓ 부르지 않은 글도 봇에 도착해요.',
        '- ✗ 듣기가 꺼져 있어요. 부르지 않은 말에는 답하지 않아요.',
        '[설정 열기]',
      ].join('\n'),
    );
  });

  test('the same in English', async () => {
    expect(read(await look({ language: 'en' }))).toContain(
      '- ✗ Listening is off: messages that don’t mention the bot get no answer.\n[Open settings]',
    );
  });

  test.each(['hint', 'answer'] as const)('listening at %s is no reason', async listen => {
    expect(await listeningAt(listen)).toMatch(/✓ 듣기가/);
  });

  test('a bot that cannot hear says how to make it', async () => {
    expect(read(await look({ place: { platform: 'discord', hears: false } }))).toContain(
      '- ✗ Message Content 인텐트가 꺼져 있어요. Developer Portal → Bot에서 켜 주세요.',
    );
  });

  test.each([
    [true, 'slack', '- ✓ 이 채널에 있음'],
    [false, 'slack', '- ✗ 이 채널에 없어요. 불러도 봇이 듣지 못해요. /invite @aws로 초대해 주세요.'],
    [false, 'discord', '- ✗ 이 채널에서 보거나 쓸 권한이 없어요.'],
  ])('the bot in the channel: %s on %s', async (isHere, platform, said) => {
    expect(read(await look({ isHere, place: { platform } }))).toContain(said);
  });

  test('somebody who wants no hints here is told so', async () => {
    const memory = newMemory();
    const { channel, person } = await sessionWith(memory);
    await memory.muteHints(channel!, person, true);
    expect(read(await look({}, memory))).toContain('✗ 이 채널에서 내 힌트를 꺼 두었어요.');
  });

  test('a store that does not answer is a finding, and nothing is said of how the channel is set', async () => {
    const page = read(await look({ unavailable: true }));
    expect(page).toContain('✗ 저장소가 답하지 않아요.');
    expect(page).not.toContain('듣기가');
  });

  test('without a workspace there is nothing to set', async () => {
    expect(read(await look({ place: { workspace: null, direct: true } }))).toBe(
      [
        '# 여기서 조용한 이유',
        '- ✓ 연결됨',
        '- ✗ 워크스페이스나 서버의 채널이 아니에요. 설정, 메모, 듣기는 그런 채널에만 있어요.',
        '- ✓ 저장소 연결됨',
      ].join('\n'),
    );
  });

  test('leads to the settings', async () => {
    expect(actBehind(await look(), '설정 열기', 'settings').change).toBeNull();
  });

  test('is seen by nobody else and fits every platform', async () => {
    const page = await look({ place: { platform: 'slack', hears: false } });
    expect(page.audience).toBe('asker');
    expect(budgetProblems(page)).toEqual([]);
  });
});
