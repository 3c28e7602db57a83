import { expect, test, vi } from 'vitest';
import { controlsOf } from '../peers/discord/reading.ts';
import type { DiscordMessage } from '../peers/discord/server.ts';
import { slowBot } from '../slow-bot.ts';
import {
  adapterFor,
  type DiscordTeam,
  directMessage,
  friends,
  general,
  jisu,
  sam,
  startTeam,
} from './team.ts';

async function begun(team: DiscordTeam, labels: readonly string[]): Promise<DiscordMessage> {
  const { command, press, server } = team;
  await command(jisu, general, 'recommend', { guide: 'compute' });
  const opening = server.last(jisu, general);
  await vi.waitFor(() => expect(server.seenBy(jisu, opening.id)).toHaveLength(1));
  const question = server.last(jisu, opening.id);
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
  const { server, discord, press } = team;
  const question = await begun(team, toTheEnd);
  await vi.waitFor(() =>
    expect(server.seenBy(sam, general)).toEqual([
      '# 컴퓨트·컨테이너 고르기\n결과: ECS + Fargate (확정). 7개 질문에 답했어요.',
    ]),
  );
  expect(server.seenBy(sam, question.channel)).toEqual([
    expect.stringMatching(/^# ECS \+ Fargate를 권합니다\n/),
  ]);
  await press(jisu, question, '결정 기록');
  const record = server.last(sam, question.channel);
  expect(record.files['2026-11-14-compute.md']).toMatch(/^# 컨테이너 실행 방식: ECS \+ Fargate\r?\n/);
  expect(server.messages).toHaveLength(3);
  expect(server.messages.some(({ pings }) => pings)).toBe(false);
  expect(discord.refused).toEqual([]);
});

test('back, ticking and a result on the way, all in the same message', async () => {
  const team = await startTeam();
  const question = await begun(team, ['컨테이너', '필요 없음', '☐ GPU·가속기']);
  const seen = () => team.server.seenBy(sam, question.channel)[0];
  expect(seen()).toContain('[☑ GPU·가속기]');
  await team.press(sam, question, '다음 (1개 선택)');
  expect(seen()).toContain('~ 방금: Sam 님이 ‘GPU’를 골랐어요');
  await team.press(sam, question, '← 이전');
  expect(seen()).toMatch(/^# 3\. 해당하는 것을 모두 고르세요/);
  await team.press(jisu, question, '해당 없음 →');
  await team.press(jisu, question, '지금 결과');
  expect(seen()).toMatch(/^# 지금까지는 ECS \+ Fargate \(임시\)/);
  expect(team.server.seenBy(sam, general)[0]).toContain('~ 진행 중');
  expect(team.discord.refused).toEqual([]);
});

test('of two people who press at once the later one stands, and is named', async () => {
  const team = await startTeam();
  const question = await begun(team, []);
  const stale = controlsOf(question.components).find(({ label }) => label === '함수')!.data;
  await team.press(jisu, question, '컨테이너');
  // Sam still sees the first question.
  await team.pressData(sam, question, stale);
  const seen = () => team.server.seenBy(jisu, question.channel)[0];
  await vi.waitFor(() => expect(seen()).toMatch(/~ 방금: Sam 님이 ‘함수’를 골랐어요/));
  expect(seen()).toMatch(/^# 2\. Kubernetes/);
  expect(team.server.messages).toHaveLength(2);
  expect(team.discord.refused).toEqual([]);
});

test('a restart in between changes nothing', async () => {
  const team = await startTeam();
  const { discord, server, press, adapter } = team;
  const question = await begun(team, toTheEnd.slice(0, 4));
  await adapter.stop();
  const next = adapterFor(discord);
  await next.start();
  for (const label of toTheEnd.slice(4)) await press(jisu, question, label);
  await vi.waitFor(() => expect(server.seenBy(sam, general)[0]).toContain('결과: ECS + Fargate (확정)'));
  await next.stop();
});

test('where no thread can be, the same goes on in place, and nothing is said of it', async () => {
  const { command, press, server, discord } = await startTeam();
  discord.rest.flags.threads = false;
  await command(jisu, general, 'recommend', { guide: 'compute' });
  await vi.waitFor(() => expect(server.seenBy(sam, general)[0]).toMatch(/^# 1\. 무엇을 실행하나요\?/));
  await press(sam, server.last(sam, general), '컨테이너');
  expect(server.seenBy(jisu, general)).toEqual([expect.stringMatching(/^# 2\. /)]);
});

test('what takes long is announced to one person, and opens the thread for everyone nevertheless', async () => {
  const { command, server, discord } = await startTeam({ bot: slowBot(1_800) });
  await command(jisu, general, 'recommend', { guide: 'compute' });
  await vi.waitFor(
    () => expect(server.seenBy(sam, general)).toEqual([expect.stringMatching(/^# 컴퓨트·컨테이너 고르기/)]),
    3_000,
  );
  const opening = server.last(sam, general);
  await vi.waitFor(() => expect(server.seenBy(sam, opening.id)[0]).toMatch(/^# 1\. 무엇을 실행하나요\?/));
  expect(server.seenBy(jisu, general)).toHaveLength(1);
  expect(discord.refused).toEqual([]);
});

test.each([
  ['in a direct message', directMessage],
  ['among friends', friends],
])('%s it goes on in place', async (_where, channel) => {
  const { command, press, server, discord } = await startTeam();
  await command(jisu, channel, 'recommend', { guide: 'compute' });
  await press(jisu, server.last(jisu, channel), '컨테이너');
  expect(server.seenBy(jisu, channel)).toEqual([expect.stringMatching(/^# 2\. /)]);
  expect(discord.refused).toEqual([]);
});

test('a situation in words, in an option of its own', async () => {
  const { command, server } = await startTeam();
  await command(jisu, general, 'recommend', { situation: '쿠버네티스 필수고 팀이 작아요' });
  const opening = server.last(jisu, general);
  await vi.waitFor(() =>
    expect(server.seenBy(sam, opening.id)[0]).toMatch(/^이렇게 이해했어요:\n- Kubernetes 필수/),
  );
});
