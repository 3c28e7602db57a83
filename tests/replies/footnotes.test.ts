import { describe, expect, test } from 'vitest';
import { content, press, read } from '../team.ts';

const page = async (path: string) => read(await press(`1xk:e/${path}`));
const footnoteOf = (text: string) => text.split('\n').find(line => line.startsWith('~ ')) ?? '';

describe('a footnote', () => {
  test('names the one Region that the prices above it are from', async () => {
    expect(footnoteOf(await page('fargate/cost'))).toContain('2026년 10월 기준, 서울 리전');
  });

  test('names no Region over prices of several: each line names its own', async () => {
    const text = await page('load-balancer/cost');
    expect(text).toContain('- ALB, 서울:');
    expect(text).toContain('- NLB, us-east-1:');
    expect(footnoteOf(text)).toMatch(/^~ 2026년 10월 기준 · /);
  });

  test('keeps the source of a price that the documentation does not have', async () => {
    expect(footnoteOf(await page('ec2/cost'))).toContain('AWS 요금표');
    expect(footnoteOf(await page('alb/summary'))).toContain('AWS 요금표');
  });

  test('lets the documentation stand for more than two of its own pages', async () => {
    expect(footnoteOf(await page('eks/summary'))).toBe('~ 2026년 10월 기준 · 출처: AWS EKS 문서');
  });

  test.each([
    ['portability', '~ 출처: AWS 권장 가이드, 멀티 클라우드'],
    ['on-premises', '~ 출처: AWS 백서 “클라우드 컴퓨팅의 종류”'],
    ['container', '~ 출처: AWS “컨테이너화란?”'],
    ['serverless', '~ 출처: AWS 문서 “서버리스 개발자 안내서”'],
    ['iam', '~ 출처: AWS IAM 문서'],
  ])('names the page behind %s, not a documentation that does not exist', async (id, expected) => {
    expect(footnoteOf(await page(`${id}/summary`))).toBe(expected);
  });

  test('names nothing after an idea: there is no documentation of those', async () => {
    const ideas = [...content.concepts.values()].filter(({ kind }) => kind === 'idea');
    const footnotes = await Promise.all(
      ideas.map(async ({ id, short }) => [short.ko, footnoteOf(await page(`${id}/summary`))] as const),
    );
    expect(footnotes.filter(([name, text]) => text.endsWith(`${name} 문서`))).toEqual([]);
  });
});
