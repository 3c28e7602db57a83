import { describe, expect, test } from 'vitest';
import { newMemory, remembering } from '../remembering-bot.ts';
import { terminal } from './at-terminal.ts';

/** A bot that remembers, and nothing yet. */
const newBot = () => remembering(newMemory()).bot;
/** For what does not get in each other's way: a bot takes longer to make than all the answers. */
const shared = newBot();

describe('the settings', () => {
  test('are chosen by number, and say what that means now', async () => {
    const { line, pick } = terminal('ko', shared);
    expect(await line('settings')).toContain('이 채널 설정');
    expect(await pick('듣기: 힌트')).toContain('이제 이 채널에서 힌트를 보여요.');
  });

  test('are typed', async () => {
    const { line } = terminal('ko', shared);
    expect(await line('설정 듣기 답하기')).toContain('이제 이 채널에서 확실할 때 바로 답해요.');
  });

  test('hold what language a bare name is answered in', async () => {
    const { line, pick } = terminal('ko', newBot());
    await line('settings');
    await pick('내 언어: English');
    expect(await line('fargate')).toContain('AWS Fargate\n');
  });
});

describe('a note', () => {
  const written = '서비스는 `tf-modules/ecs`로 만듭니다';

  test('is typed, approved by number and shown on the card', async () => {
    const { line, pick } = terminal('ko', newBot());
    expect(await line(`note fargate ${written}`)).toContain('Fargate에 메모를 제안했어요.');
    expect(await line('note')).toContain('메모 1건이 기다려요. Fargate · you 님:');
    expect(await pick('승인')).toContain('승인했어요. 이제 Fargate 카드에 보여요.');
    expect(await line('파게이트')).toContain('우리 팀에서는 서비스는 tf-modules/ecs로 만듭니다');
  });

  test('is asked for, and the next line is it', async () => {
    const { line, pick } = terminal('ko', shared);
    await line('note fargate');
    expect(await pick('메모 제안')).toContain('Fargate에 남길 메모:');
    expect(await line(written)).toContain('Fargate에 메모를 제안했어요.');
  });

  test('may be a number where it is asked for', async () => {
    const { line, pick } = terminal('ko', shared);
    await line('note fargate');
    await pick('메모 제안');
    expect(await line('1')).toContain('Fargate에 메모를 제안했어요.');
  });

  test('is not asked for any more after an empty line', async () => {
    const { line, pick } = terminal('ko', shared);
    await line('note fargate');
    await pick('메모 제안');
    expect(await line('')).toContain('메모가 비어 있어요.');
    expect(await line('파게이트')).toContain('Fargate(파게이트)\n');
  });
});

test('what was asked in vain is gathered', async () => {
  const { line } = terminal('ko', shared);
  expect(await line('커피머신')).toContain('못 찾은 말은 이름 없이 모아 관리자에게 보여 줘요.');
  expect(await line('gaps')).toContain('- 커피머신  1번');
});

test('an answer is judged by number', async () => {
  const { line, pick } = terminal('ko', shared);
  await line('파게이트');
  expect(await pick('👎')).toContain('기록했어요. 물은 것과 다른가요?');
  expect(await pick('내용이 틀렸어요')).toContain('어디가 틀렸는지 관리자가 볼 수 있게 남겼어요.');
});

test.each(['compare ecs eks', 'ECS랑 EKS 차이가 뭔가요?'])(
  '%s: a question goes on from there',
  async asked => {
    const { line } = terminal('ko', shared);
    await line(asked);
    expect(await line('그럼 비용은?')).toContain('$0.10');
  },
);

describe('what is remembered of the person', () => {
  const own = newBot();

  test('is forgotten, and it is said what it was', async () => {
    const { line, pick } = terminal('ko', own);
    await line('파게이트');
    await pick('👍');
    const forgotten = await line('forget');
    expect(forgotten).toContain('나에 대해 저장한 것을 지웠어요:');
    expect(forgotten).toContain('- 이어지던 대화 1개');
    expect(forgotten).toContain('- 평가 1개');
  });

  test('is nothing after that', async () => {
    const { line } = terminal('ko', own);
    await line('파게이트');
    await line('forget');
    expect(await line('forget')).toContain('나에 대해 저장한 것이 없어요.');
  });
});
