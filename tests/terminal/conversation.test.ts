import { expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { content } from '../team.ts';
import { terminal } from './at-terminal.ts';

test('opens with the help, answers what is typed and ends when asked to', async () => {
  const { keys, ended } = terminal();
  expect(await keys('파게이트\r')).toContain('Fargate(파게이트)\n');
  await keys('exit\r');
  expect(await ended).toBe(0);
});

test('a number presses a button of the last answer, and picks from a menu', async () => {
  const { keys, ended } = terminal();
  expect(await keys('fargate\r')).toMatch(/\[2\] 비용/);
  expect(await keys('2\r')).toContain('Fargate · 비용\n');
  const gateways = await keys('게이트웨이\r');
  expect(gateways).toMatch(/\[1\] API Gateway[\s\S]+\[7\] Transit Gateway/);
  expect(await keys('7\r')).toContain('Transit Gateway');
  await keys('q\r');
  await ended;
});

test.each([
  ['9', 'fargate', '1에서 4까지 고를 수 있어요.', 'Fargate · 비용\n'],
  ['0', 'fargate', '1에서 4까지 고를 수 있어요.', 'Fargate · 비용\n'],
  ['[99]', 'what is fargate', 'Choose 1 to 4.', 'Fargate · Cost\n'],
])('%s is no choice: says which there are and keeps them', async (slip, asked, said, opened) => {
  const { keys, ended } = terminal();
  await keys(`${asked}\r`);
  expect(await keys(`${slip}\r`)).toContain(`\n\n${said}\n\n`);
  expect(await keys('2\r')).toContain(opened);
  await keys('quit\r');
  await ended;
});

test('where there is no choice a number is a text like any other', async () => {
  const failing = createBot({
    content,
    defaultLanguage: 'en',
    now: () => {
      throw new Error('no clock');
    },
  });
  const { keys, ended } = terminal('en', failing);
  expect(await keys('9\r')).toContain(content.wording.en.text('failed'));
  await keys('quit\r');
  await ended;
});

test.each([
  ['aws explain eks', 'EKS(탄력적 쿠버네티스 서비스)\n'],
  ['AWS 비교 alb nlb', 'ALB와 NLB'],
  ['aws 설명', 'AWS(아마존 웹 서비스)\n'],
  ['aws batch', 'AWS Batch(배치)\n'],
])(
  '%s: the name of the program may stand before a command, and stays what it is elsewhere',
  async (typed, shown) => {
    const { keys, ended } = terminal();
    expect(await keys(`${typed}\r`)).toContain(shown);
    await keys('quit\r');
    await ended;
  },
);

test('Tab completes a term', async () => {
  const { keys, ended } = terminal();
  await keys('explain farga\t');
  expect(await keys('\r')).toContain('Fargate(파게이트)\n');
  await keys('\u0004');
  expect(await ended).toBe(0);
});

test.each([
  ['gatew', /gateway-api/],
  ['쿠버네티', /kubernetes/],
])('Tab twice after %s lists what it could become', async (typed, listed) => {
  const { keys, ended } = terminal();
  await keys(`${typed}\t`);
  expect(await keys('\t')).toMatch(listed);
  await keys('\r');
  await keys('\u0004');
  await ended;
});

test('a recommendation is a conversation of numbers; the record is printed and its choices stay', async () => {
  const { keys, ended } = terminal();
  expect(await keys('recommend compute\r')).toContain('1. 무엇을 실행하나요?');
  expect(await keys('3\r')).toContain('EC2를 권합니다');
  const record = await keys('3\r');
  expect(record).toContain('2026-11-14-compute.md:');
  expect(record).toContain('# 컨테이너 실행 방식: EC2');
  expect(await keys('1\r')).toContain('왜 다른 것은 아닌가요?');
  await keys('q\r');
  await ended;
});
