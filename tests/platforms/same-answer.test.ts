import { describe, expect, test, vi } from 'vitest';
import * as discord from '../discord/team.ts';
import * as slack from '../slack/team.ts';

/** One person on both platforms: what she asks, presses and then reads. */
async function readsOn(
  question: string,
  presses: readonly string[],
): Promise<{ readonly slack: readonly string[]; readonly discord: readonly string[] }> {
  const onSlack = await slack.startTeam();
  await onSlack.command(slack.jisu, slack.general, question);
  const onDiscord = await discord.startTeam();
  const [verb = '', ...terms] = question.split(' ');
  const names = verb === 'explain' ? ['term'] : ['term1', 'term2', 'term3', 'term4'];
  await onDiscord.command(
    discord.jisu,
    discord.general,
    verb,
    Object.fromEntries(terms.map((term, at) => [names[at], term])),
  );
  for (const label of presses) {
    await onSlack.press(slack.jisu, onSlack.workspace.last(slack.jisu, slack.general), label);
    await onDiscord.press(discord.jisu, onDiscord.server.last(discord.jisu, discord.general), label);
  }
  expect([...onSlack.slack.refused, ...onDiscord.discord.refused]).toEqual([]);
  return {
    slack: onSlack.workspace.seenBy(slack.jisu, slack.general),
    discord: onDiscord.server.seenBy(discord.jisu, discord.general),
  };
}

describe('the same question reads the same on both platforms', () => {
  test.each([
    ['explain fargate', []],
    ['explain 파게이트', ['비용', '← 요약', '공유']],
    ['explain 단', ['EKS가 아니에요']],
    ['explain 게이트웨이', ['NAT 게이트웨이']],
    ['explain ekz', ['EKS']],
    ['explain app-runner', []],
    ['compare alb nlb', ['전체 비교']],
    ['compare ecs fargate', []],
    ['list', ['컨테이너', '다음 18개']],
    ['history', []],
  ])('%s, then %j', async (question, presses) => {
    const reads = await readsOn(question, presses);
    expect(reads.slack.join('\n\n')).not.toBe('');
    expect(reads.discord).toEqual(reads.slack);
  });
});

describe('the same recommendation reads the same on both platforms, step by step', () => {
  test.each([
    [
      'compute',
      [
        '컨테이너',
        '필요 없음',
        '☐ GPU·가속기',
        '다음 (1개 선택)',
        '← 이전',
        '해당 없음 →',
        '지금 결과',
        '이어서 답하기',
      ],
    ],
    [
      'compute',
      [
        'OS째 필요',
        '왜 다른 것은?',
        '나머지 5가지',
        '← 결과',
        '답이 바뀌는 때',
        '← 결과',
        '더 보기',
        '답 고치기',
        '처음부터',
      ],
    ],
    ['entry', ['웹·API', 'HTTP/HTTPS', 'ECS·EC2·IP', '모르겠어요', '지금 결과']],
  ])('%s: %j', async (guide, labels) => {
    const onSlack = await slack.startTeam();
    const onDiscord = await discord.startTeam();
    await onSlack.command(slack.jisu, slack.general, `recommend ${guide}`);
    await onDiscord.command(discord.jisu, discord.general, 'recommend', { guide });
    await vi.waitFor(() => expect(onSlack.workspace.messages).toHaveLength(2));
    const opening = onDiscord.server.last(discord.jisu, discord.general);
    await vi.waitFor(() => expect(onDiscord.server.seenBy(discord.jisu, opening.id)).toHaveLength(1));
    const steps: (readonly [slack: string | undefined, discord: string | undefined])[] = [];
    const seen = () =>
      steps.push([
        onSlack.workspace.seenBy(slack.sam, slack.general)[1],
        onDiscord.server.seenBy(discord.sam, opening.id)[0],
      ]);
    seen();
    for (const label of labels) {
      await onSlack.press(slack.jisu, onSlack.workspace.last(slack.jisu, slack.general), label);
      await onDiscord.press(discord.jisu, onDiscord.server.last(discord.jisu, opening.id), label);
      seen();
    }
    for (const [there, here] of steps) expect(here).toBe(there);
    expect(new Set(steps.map(([text]) => text)).size).toBeGreaterThan(labels.length / 2);
    expect([...onSlack.slack.refused, ...onDiscord.discord.refused]).toEqual([]);
  });
});
