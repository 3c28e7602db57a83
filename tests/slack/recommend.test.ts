import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import { adapterOptions } from '../adapter-options.ts';
import { tokens } from '../peers/slack/peer.ts';
import { controlNamed, type SlackMessage } from '../peers/slack/workspace.ts';
import { elsewhere, general, jisu, type SlackTeam, sam, startTeam } from './team.ts';

/** Begins in the channel and answers so many questions in the thread. */
async function begun(team: SlackTeam, labels: readonly string[]): Promise<SlackMessage> {
  const { command, press, workspace } = team;
  await command(jisu, general, 'recommend compute');
  await vi.waitFor(() => expect(workspace.messages).toHaveLength(2));
  const question = workspace.last(jisu, general);
  for (const label of labels) await press(jisu, question, label);
  return question;
}

const toTheEnd = [
  '컨테이너',
  '필요 없음',
  '해당 없음 →',
  '안 하고 싶다',
  '서비스 여러 개',
  '총비용',
  '소규모',
];

test('a whole decision is two posts and one edit; the record is the only other post', async () => {
  const team = await startTeam();
  const { workspace, slack, press } = team;
  const question = await begun(team, toTheEnd);
  const [opening] = workspace.messages;
  await vi.waitFor(() =>
    expect(workspace.seenBy(sam, general)).toEqual([
      '# 컴퓨트·컨테이너 고르기\n결과: ECS + Fargate (확정). 7개 질문에 답했어요.',
      expect.stringMatching(/^# ECS \+ Fargate를 권합니다\n/),
    ]),
  );
  expect(question.thread).toBe(opening?.ts);
  const count = (name: string) => slack.calls.filter(call => call === name).length;
  expect([count('chat.postMessage'), count('chat.update')]).toEqual([2, 1]);
  await press(jisu, question, '결정 기록');
  await vi.waitFor(() => expect(workspace.files).toHaveLength(1));
  expect(workspace.files).toMatchObject([
    { name: '2026-11-14-compute.md', channel: general, thread: opening?.ts },
  ]);
  expect(workspace.files[0]?.text).toMatch(/^# 컨테이너 실행 방식: ECS \+ Fargate\n/);
  expect(count('chat.postMessage')).toBe(2);
  expect(slack.refused).toEqual([]);
});

test('back, ticking and a result on the way, all in the same message', async () => {
  const team = await startTeam();
  const question = await begun(team, ['컨테이너', '필요 없음', '☐ GPU·가속기']);
  const seen = () => team.workspace.seenBy(sam, general)[1];
  expect(seen()).toContain('[☑ GPU·가속기]');
  await team.press(sam, question, '다음 (1개 선택)');
  expect(seen()).toContain('~ 방금: Sam 님이 ‘GPU’를 골랐어요');
  await team.press(sam, question, '← 이전');
  expect(seen()).toMatch(/^# 3\. 해당하는 것을 모두 고르세요/);
  await team.press(jisu, question, '해당 없음 →');
  await team.press(jisu, question, '지금 결과');
  expect(seen()).toMatch(/^# 지금까지는 ECS \+ Fargate \(임시\)/);
  expect(team.workspace.seenBy(sam, general)[0]).toContain('~ 진행 중');
  expect(team.workspace.messages).toHaveLength(2);
  expect(team.slack.refused).toEqual([]);
});

test('of two people who press at once the later one stands, and is named', async () => {
  const team = await startTeam();
  const question = await begun(team, []);
  const stale = controlNamed(question, '함수');
  await team.press(jisu, question, '컨테이너');
  // Sam still sees the first question.
  await team.pressAction(sam, question, stale);
  const seen = () => team.workspace.seenBy(jisu, general)[1];
  await vi.waitFor(() => expect(seen()).toMatch(/~ 방금: Sam 님이 ‘함수’를 골랐어요/));
  expect(seen()).toMatch(/^# 2\. Kubernetes/);
  expect(team.workspace.messages).toHaveLength(2);
});

test('a restart in between changes nothing', async () => {
  const team = await startTeam();
  const { slack, workspace, press, adapter } = team;
  const question = await begun(team, toTheEnd.slice(0, 4));
  await adapter.stop();
  const next = createSlackAdapter({
    ...adapterOptions(),
    token: tokens.bot,
    apiUrl: slack.apiUrl,
    delivery: { kind: 'socket', appToken: tokens.app },
  });
  await next.start();
  for (const label of toTheEnd.slice(4)) await press(jisu, question, label);
  await vi.waitFor(() =>
    expect(workspace.seenBy(sam, general)).toEqual([
      expect.stringContaining('결과: ECS + Fargate (확정)'),
      expect.stringMatching(/^# ECS \+ Fargate를 권합니다/),
    ]),
  );
  await next.stop();
});

test('where the bot is no member it all happens privately, the record included', async () => {
  const { command, press, workspace, slack } = await startTeam();
  await command(jisu, elsewhere, 'recommend compute');
  await vi.waitFor(() => expect(workspace.messages).toHaveLength(1));
  const question = workspace.last(jisu, elsewhere);
  expect(workspace.seenBy(jisu, elsewhere)[0]).toMatch(/^! 이 채널에는 글을 쓸 수 없어/);
  for (const label of toTheEnd) await press(jisu, question, label);
  expect(workspace.seenBy(jisu, elsewhere)).toEqual([expect.stringMatching(/^# ECS \+ Fargate를 권합니다/)]);
  await press(jisu, question, '결정 기록');
  expect(workspace.seenBy(jisu, elsewhere)[1]).toContain('# 컨테이너 실행 방식: ECS + Fargate');
  expect(workspace.seenBy(sam, elsewhere)).toEqual([]);
  expect(slack.refused).toEqual([expect.stringMatching(/^chat\.postMessage: not_in_channel/)]);
});

test('what Slack refuses for a reason of ours is logged, and is not taken for a channel without the bot', async () => {
  const errors: string[] = [];
  const log = pino({ level: 'error' }, { write: line => void errors.push(line) });
  const { command, slack, workspace } = await startTeam('socket', { log });
  slack.faults.scopes = ['commands'];
  await command(jisu, general, 'recommend compute');
  await vi.waitFor(() => expect(errors.join('')).toContain('missing_scope'));
  expect(workspace.messages).toEqual([]);
});

test('without a guide one is asked for privately; choosing it opens the thread and the question goes', async () => {
  const { command, press, workspace } = await startTeam();
  await command(jisu, general, 'recommend');
  await press(jisu, workspace.last(jisu, general), '트래픽 입구');
  await vi.waitFor(() => expect(workspace.messages).toHaveLength(2));
  expect(workspace.seenBy(sam, general)).toEqual([
    expect.stringMatching(/^# 트래픽 입구 고르기/),
    expect.stringMatching(/^# 1\. 무엇을 위한 입구인가요\?/),
  ]);
  await vi.waitFor(() => expect(workspace.messages.every(({ onlyFor }) => onlyFor === null)).toBe(true));
});

test('a mention is answered with the first question in its thread', async () => {
  const { say, workspace } = await startTeam();
  const { message } = await say(jisu, general, '@aws recommend 쿠버네티스 필수고 팀이 작아요');
  expect(workspace.last(sam, general)).toMatchObject({ thread: message.ts, onlyFor: null });
  expect(workspace.seenBy(sam, general).at(-1)).toMatch(/^이렇게 이해했어요:\n- Kubernetes 필수/);
});
