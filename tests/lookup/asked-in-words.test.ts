import { describe, expect, test } from 'vitest';
import { budgetProblems, controlsOf } from '../../src/conversation/budget.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { ask, idOf, press, read } from '../team.ts';

const firstLine = (message: Message) => read(message).split('\n')[0];
const labels = ({ blocks }: Message) => blocks.flatMap(controlsOf).map(({ label }) => label);

describe('names side by side are a comparison', () => {
  test.each([
    ['ECS EKS', '# ECS와 EKS'],
    ['ALB NLB', '# ALB와 NLB'],
    ['람다 파게이트', '# Fargate와 Lambda'],
    ['EC2 EBS', '# EC2와 EBS는 같은 종류가 아닙니다'],
    ['Lambda API Gateway', '# Lambda와 API Gateway는 같은 종류가 아닙니다'],
    ['ALB WAF', '# ALB와 AWS WAF는 같은 종류가 아닙니다'],
    ['explain ECS Fargate', '# ECS와 Fargate는 같은 종류가 아닙니다'],
  ])('%s: %s', async (text, line) => {
    expect(firstLine(await ask(text, 'ko'))).toBe(line);
  });

  test('but a name in its field is that name, and who asks what it is hears that', async () => {
    expect(firstLine(await ask('VPC security group', 'ko'))).toBe('# 보안 그룹(SG)');
    expect(firstLine(await ask('ECS Fargate란?'))).toBe('# Fargate(파게이트)');
  });

  test('a name and another word for something are offered, not compared', async () => {
    expect(read(await ask('EKS 서비스 디스커버리'))).toBe(
      'EKS 서비스 디스커버리: 아직 아는 말이 아니에요. 이 중에 있나요?\n[EKS] [Cloud Map] [목록]',
    );
  });
});

describe('a side of a comparison that names several concepts is a column of them', () => {
  test.each([
    'compare ecs fargate vs eks fargate',
    'compare ecs+fargate eks+fargate',
    'compare ECS 위 Fargate vs EKS 위 Fargate',
    'ecs와 fargate vs eks와 fargate',
  ])('%s', async text => {
    const answer = read(await ask(text, 'ko'));
    expect(answer).toContain('# 실행 방식 비교');
    expect(answer).toContain('| 항목 | ECS + Fargate | EKS + Fargate |');
  });

  test('a side that names one of them alone finds its column too', async () => {
    expect(read(await ask('compare ec2 vs ecs fargate', 'ko'))).toContain('| 항목 | EC2 | ECS + Fargate |');
  });

  test('where nobody wrote such a column, the names are compared one by one', async () => {
    const answer = await ask('compare ecs fargate vs lambda', 'ko');
    expect(firstLine(answer)).toMatch(/^# ECS, Fargate, Lambda/);
  });

  test('nothing is said to mean the same that does not', async () => {
    for (const text of ['ecs+fargate eks+fargate', 'ecs fargate, eks fargate', 'eks+ec2 ecs+ec2'])
      expect(read(await ask(`compare ${text}`, 'en'))).not.toContain('Both mean');
  });
});

describe('what a term costs is its cost page', () => {
  test.each([
    ['fargate 비용', '# Fargate · 비용'],
    ['alb 요금 얼마', '# ALB · 비용'],
    ['how much does eks cost?', '# EKS · Cost'],
  ])('%s: %s', async (text, line) => {
    const page = await ask(text);
    expect(firstLine(page)).toBe(line);
    expect(budgetProblems(page)).toEqual([]);
  });

  test('its card where it has no such page', async () => {
    expect(firstLine(await ask('s3 비용'))).toMatch(/^# S3/);
  });

  test('what was read boldly is said there too, with the way back', async () => {
    const page = await ask('fragate 비용');
    expect(read(page)).toMatch(/^! fragate → Fargate · 오타로 읽었어요\.\n# Fargate · 비용\n/);
    expect(labels(page)).toContain('Fargate가 아니에요');
    expect(budgetProblems(page)).toEqual([]);
  });

  test('a warning comes first', async () => {
    expect(firstLine(await ask('app runner 요금'))).toMatch(/^! ⚠/);
  });

  test('a word with several meanings is asked about, and each leads to what it costs', async () => {
    const question = await ask('게이트웨이 요금');
    expect(firstLine(question)).toBe('# 게이트웨이는 일곱 가지예요. 어느 것인가요?');
    expect(firstLine(await press(idOf(question, 'API Gateway')))).toBe('# API Gateway · 비용');
    expect(firstLine(await press(idOf(question, '인터넷 게이트웨이')))).toMatch(/^# 인터넷 게이트웨이/);
  });
});

describe('a word with several meanings among the things to compare', () => {
  test('is asked about with all of them, and each leads to the comparison', async () => {
    const question = await ask('compare ALB랑 게이트웨이');
    expect(firstLine(question)).toBe('# 게이트웨이는 일곱 가지예요. ALB와 무엇을 비교할까요?');
    expect(labels(question)).toHaveLength(7);
    expect(firstLine(await press(idOf(question, 'ALB vs API Gateway')))).toBe('# ALB와 API Gateway');
    expect(budgetProblems(question)).toEqual([]);
  });

  test('in English, beside two others', async () => {
    const question = await ask('compare alb nlb gateway', 'en');
    expect(firstLine(question)).toBe(
      '# “Gateway” can mean seven things. Which one to compare with ALB, NLB?',
    );
    expect(labels(question)).toContain('ALB, NLB, API Gateway');
  });

  test('offers no meaning that is named already', async () => {
    const question = await ask('compare API Gateway랑 게이트웨이');
    expect(firstLine(question)).toBe('# 게이트웨이는 일곱 가지예요. API Gateway와 무엇을 비교할까요?');
    expect(labels(question)).toHaveLength(6);
  });

  test.each([
    ['compare 서비스 태스크', /^# ECS 서비스와 ECS 태스크/],
    ['compare ECS 서비스', /^# ECS와 ECS 서비스/],
    ['compare pod service', /^# Pod/],
  ])('is decided by what it stands beside: %s', async (text, line) => {
    expect(firstLine(await ask(text, 'ko'))).toMatch(line);
  });

  test('two of them are asked about one after the other', async () => {
    const question = await ask('compare 게이트웨이 노드');
    expect(firstLine(question)).toBe('# 게이트웨이는 일곱 가지예요. 어느 것인가요?');
    expect(firstLine(await press(idOf(question, 'NAT 게이트웨이')))).toMatch(/^# NAT 게이트웨이/);
  });

  test('one with a single meaning, which is named already, is that', async () => {
    expect(read(await ask('compare ga global-accelerator', 'en'))).toContain('Both mean Global Accelerator.');
  });
});

test('a button that opens a comparison says so, and the subject that is named already is not offered', async () => {
  const miss = await ask('compare ecs ekz', 'ko');
  expect(read(miss)).toBe(
    'ekz: 아직 아는 말이 아니에요. 이 중에 있나요?\n[ECS vs EKS] [ECS vs EC2] [ECS vs ECR] [목록]',
  );
  expect(firstLine(await press(idOf(miss, 'ECS vs EKS')))).toBe('# ECS와 EKS');
  expect(labels(await ask('compare ekz ecs', 'ko'))).toContain('EKS vs ECS');
});

test('a doubled letter is said to be read as a slip, with the way back', async () => {
  const card = await ask('ekss', 'ko');
  expect(firstLine(card)).toBe('! ekss → EKS · 오타로 읽었어요.');
  expect(labels(card)).toContain('EKS가 아니에요');
});
