import { describe, expect, test } from 'vitest';
import { budgetProblems, controlsOf } from '../../src/conversation/budget.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { newMemory, remembering } from '../remembering-bot.ts';
import { bot, idOf, interaction, mention, onlyMessage, press, read, typed } from '../team.ts';
import { asked, descriptions } from '../understanding/cases.ts';

const labels = ({ blocks }: Message) => blocks.flatMap(controlsOf).map(({ label }) => label);

describe('a question in a channel is answered as by a colleague', () => {
  test('a comparison with what decides, and the way to the rest', async () => {
    expect(read(await mention('ECS랑 EKS 중에 뭐가 나아요? 작은 팀이에요'))).toBe(
      [
        'Kubernetes가 꼭 필요하지 않다면 ECS가 맞습니다. 그 API나 생태계가 필요할 때 EKS를 고르세요.',
        '- 클러스터 요금: ECS EC2·Fargate에서는 없음 · EKS 시간당 $0.10, 연장 지원 $0.60',
        '- 버전 업그레이드: ECS 할 일 없음 · EKS 한 단계씩, 노드·애드온은 따로',
        '- 학습 곡선: ECS 완만함 · EKS 가파름',
        '~ 2026년 10월 기준 · 출처: Amazon ECS FAQ, AWS 문서 “EKS Kubernetes 버전”, AWS 문서 “EKS 버전 롤백”',
        '[전체 비교] [소규모로 추천] [ECS] [EKS]',
      ].join('\n'),
    );
  });

  test('what was told of the situation is not asked again', async () => {
    const answer = await mention('ECS vs EKS? We are a small team');
    const begun = read(await press(idOf(answer, 'Recommend: small team'), 'public'));
    expect(begun).toContain('Understood:');
    expect(begun).toContain('small');
  });

  test('a misconception with the right fact first and what to do', async () => {
    const answer = read(await mention('ALB에 고정 IP 붙이면 되죠?'));
    expect(answer).toMatch(
      /^안 됩니다\. ALB의 IP는 바뀝니다\. 고정 IP가 필요하면 NLB를 앞에 두거나 Global Accelerator를 쓰세요\.\n~ 2026년/,
    );
    expect(answer).toMatch(/\[ALB vs NLB\] \[ALB\] \[NLB\] \[Global Accelerator\]$/);
    expect(answer).not.toMatch(/오해/);
  });

  test('a frequent question without a heading; which one it was stands at the end', async () => {
    const answer = read(await mention('What is the largest size that Fargate has?'));
    expect(answer).toMatch(/^On ECS 32 vCPU and 244 GB/);
    expect(answer).toMatch(/~ .* · Fargate · What is the largest size\?\n/);
  });

  test('a section begins with what it is about', async () => {
    const answer = await mention('fargate는 언제 쓰는 게 좋아요?');
    expect(answer.blocks[0]).toMatchObject({ type: expect.stringMatching(/paragraph/) });
    expect(read(answer)).toMatch(/^Fargate · /);
  });

  test('a need without a name with a guess that says so, and what fits too', async () => {
    const answer = await mention('주문이 몰려도 잃지 않게 두 서비스 사이에 메시지 큐를 두고 싶어요');
    expect(read(answer)).toMatch(
      /^! 말한 것과 가장 가까운 건 SQS예요\. 이름이 없어서 짐작한 답이에요\.\n# SQS/,
    );
    expect(labels(answer).length).toBeGreaterThan(5);
  });

  test('of two questions the second is a button', async () => {
    const answer = await mention('ECS vs EKS? And what does Fargate cost?');
    expect(labels(answer).at(-1)).toBe('Fargate · Cost');
    expect(read(await press(idOf(answer, 'Fargate · Cost')))).toMatch(
      /^# AWS Fargate · Cost|^# Fargate · Cost/,
    );
  });

  test.each([['What is App Runner? What is Fargate?'], ['What is an Ingress? What is an ALB?']])(
    'nothing is offered twice: %s',
    async text => {
      const ids = (await mention(text)).blocks.flatMap(controlsOf).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test('a wish for advice begins the recommendation with what was told', async () => {
    const text = '작은 팀이고 쿠버네티스는 필수예요. 컨테이너를 어디에 띄울까요?';
    const [reply] = await bot.respond(interaction(typed(text, 'mention'), null, { threads: true }));
    expect(reply).toMatchObject({ kind: 'thread' });
    if (reply?.kind === 'thread') expect(read(reply.first)).toMatch(/이렇게 이해했어요/);
  });

  test('what is not understood is said in a line, with nothing unrelated', async () => {
    const answer = await mention('오늘 회식 장소 어디로 정했는지 아는 사람 있어요?');
    expect(read(answer)).toBe(
      '무엇을 묻는지 알아듣지 못했어요. 용어 하나나 ‘A와 B 차이’처럼 물어봐 주세요.\n[목록] [도움말]',
    );
    expect(answer.missed).toBe(true);
  });

  test('every answer keeps the budgets', async () => {
    for (const { text } of [...asked, ...descriptions]) {
      const replies = await bot.respond(interaction(typed(text, 'mention')));
      for (const reply of replies)
        if (reply.kind === 'message') expect(budgetProblems(reply), text).toEqual([]);
    }
  });
});

/** What follows the one line of an answer: its source, or the buttons where it cites no fact. */
const beneath = { source: /^~ /, buttons: /^\[/ };

test.each([
  [
    'ko',
    'ECS랑 EKS 차이가 뭐예요?',
    '그럼 비용은?',
    'ECS와 EKS의 비용. ECS EC2·Fargate에서는 없음 · EKS 시간당 $0.10',
    'source',
  ],
  [
    'en',
    'ECS vs EKS?',
    'and the cost?',
    'Cost, ECS and EKS. ECS none on EC2 or Fargate · EKS $0.10/h',
    'source',
  ],
  ['ko', 'ECS랑 EKS 뭐가 달라?', '그럼 언제 써?', 'ECS와 EKS, 맞는 곳. ECS AWS만', 'buttons'],
  [
    'en',
    'SQS vs SNS?',
    'and when should I use them?',
    'When to use, SQS and SNS. SQS work to be done later',
    'buttons',
  ],
  [
    'en',
    'ALB vs NLB?',
    'and the cost?',
    'Cost, ALB and NLB. ALB $0.0225/h + $0.008/LCU · NLB $0.0225/h',
    'source',
  ],
] as const)(
  'in %s, what follows “%s” says what it goes on from, and that alone: %s',
  async (locale, asked, further, said, next) => {
    const { bot } = remembering(newMemory());
    const answers: string[] = [];
    for (const text of [asked, further])
      answers.push(
        read(onlyMessage(await bot.respond(interaction(typed(text, 'direct'), locale, { direct: true })))),
      );
    expect(answers[1]).toMatch(new RegExp(`^${RegExp.escape(said)}`));
    expect(answers[1]?.split('\n')[1]).toMatch(beneath[next]);
  },
);

test('what nobody addressed to the bot is not answered, whatever it asks', async () => {
  expect(await bot.respond(interaction(typed('ECS랑 EKS 차이가 뭐예요?', 'overheard')))).toEqual([]);
});
