import { describe, expect, test } from 'vitest';
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
