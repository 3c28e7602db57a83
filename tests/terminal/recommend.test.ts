import { describe, expect, test } from 'vitest';
import { readArguments } from '../../adapters/terminal/arguments.ts';
import { recommendInput, stepFor } from '../../adapters/terminal/recommend.ts';
import { bot } from '../team.ts';
import { told, toldInBatch } from './in-process.ts';

const answers = 'package=container,k8s=not-needed,special=,ops=none,workload=services,cost=people,team=small';

describe('recommend with all answers at once', () => {
  test('says the outcome', async () => {
    const { status, output } = await told(['recommend', '--guide', 'compute', '--answers', answers]);
    expect(status).toBe(0);
    expect(output).toMatch(/^ECS \+ Fargate를 권합니다\n확정 · 7개 답, 4점 차\./);
  });

  test('asks what is left, in the language asked for', async () => {
    const { output } = await told([
      'recommend',
      '--guide',
      'compute',
      '--lang',
      'en',
      '--answers',
      'package=container',
    ]);
    expect(output).toMatch(/^2\. Do you need the Kubernetes API/);
  });

  test('prints the decision record and nothing else', async () => {
    const { status, output } = await told([
      'recommend',
      '--guide',
      'compute',
      '--answers',
      answers,
      '--record',
    ]);
    expect(status).toBe(0);
    expect(output).toMatch(/^# 컨테이너 실행 방식: ECS \+ Fargate\n[\s\S]+같은 결과가 나옵니다\.\n$/);
  });

  test('takes several answers where several may be, and none', () => {
    const several = stepFor(bot, 'compute', 'special=gpu+windows', false).trail;
    expect(several).toHaveLength('Qk'.length + 2 * 'aa'.length);
    expect(stepFor(bot, 'compute', 'special=', false).trail).toBe(several.slice(0, 2));
  });

  test.each([
    ['a guide that does not exist', ['--guide', 'boats'], 'no guide "boats"; there is: compute, entry'],
    [
      'a question that does not exist',
      ['--guide', 'compute', '--answers', 'x=y'],
      'no question "x"; there is: package',
    ],
    [
      'an answer that does not exist',
      ['--guide', 'compute', '--answers', 'package=y'],
      'no answer "y"; there is: container',
    ],
    [
      'answers that exclude each other',
      ['--guide', 'compute', '--answers', 'package=vm,k8s=nice'],
      '“k8s” is not asked beside package=vm',
    ],
    [
      'what is no answer at all',
      ['--guide', 'compute', '--answers', 'vm'],
      '"vm" is no answer; write question=answer',
    ],
    [
      'a question that is answered twice',
      ['--guide', 'compute', '--answers', 'package=vm,package=container'],
      '"package" is answered twice; write it once',
    ],
    [
      'not being sure beside an answer',
      ['--guide', 'compute', '--answers', 'special=gpu+unknown'],
      '“special” takes unknown only alone; write special=unknown, or leave unknown out',
    ],
    [
      'not being sure beside the one answer that there may be',
      ['--guide', 'compute', '--answers', 'package=vm+unknown'],
      '“package” takes one answer',
    ],
  ])('%s is named, with what is allowed', (_what, more, said) => {
    const { guide = '', answers = '' } = readArguments(['recommend', ...more]);
    expect(() => stepFor(bot, guide, answers, false)).toThrow(said);
  });

  test.each([
    [
      'answers without a guide',
      ['recommend', '--answers', 'package=vm'],
      '--answers and --record need a guide; add --guide with one of: compute, entry',
    ],
    ['a record without a guide', ['recommend', '--record'], '--answers and --record need a guide'],
    ['a guide for another command', ['explain', 'eks', '--guide', 'compute'], 'belong to recommend'],
    [
      'words beside answers',
      ['recommend', '쿠버네티스', '필수', '--guide', 'compute', '--answers', 'package=vm'],
      '"쿠버네티스 필수" can\'t stand beside --answers or --record; write either words or --answers',
    ],
    [
      'words that the guide does not understand',
      ['recommend', '무지개', '--guide', 'compute'],
      '"무지개" says nothing that “compute” asks; leave it out, or write --answers question=answer with package',
    ],
  ])('%s: nothing is passed over', (_what, args, said) => {
    expect(() => recommendInput(bot, readArguments(args))).toThrow(said);
  });

  test('words beside a guide are understood as its answers', async () => {
    const { status, output } = await told(['recommend', '쿠버네티스', '필수', '--guide', 'compute']);
    expect(status).toBe(0);
    expect(output).toContain('쿠버네티스 필수');
    expect(recommendInput(bot, readArguments(['recommend', 'k8s 필수', '--guide', 'compute']))).toMatchObject(
      {
        text: 'recommend compute k8s 필수',
      },
    );
  });

  test('answers without a guide end with status 2', async () => {
    const { status, output, errors } = await told(['recommend', '--answers', 'package=vm']);
    expect([status, output]).toEqual([2, '']);
    expect(errors).toMatch(/^--answers and --record need a guide; .+\n$/);
  });

  test('a mistake is said on the error stream, with status 2', async () => {
    const { status, output, errors } = await told(['recommend', '--guide', 'boats']);
    expect([status, output]).toEqual([2, '']);
    expect(errors).toBe('no guide "boats"; there is: compute, entry\n');
  });
});

test('in batch: the outcome once it is proved, else the next question', async () => {
  const input = [
    { op: 'recommend', guide: 'compute', answers: { package: 'vm' } },
    { op: 'recommend', guide: 'compute', answers: { package: 'container', special: [] } },
    { op: 'recommend', guide: 'entry', answers: { purpose: 'l4', proto: 'http' } },
    { op: 'recommend' },
  ].map(line => JSON.stringify(line));
  const { status, output } = await toldInBatch(input.join('\n'));
  expect(status).toBe(1);
  const [vm, container, wrong, nothing] = output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(vm).toMatchObject({ outcome: 'ec2', margin: null, ranking: ['ec2'], next: null });
  expect(vm.eliminated.lambda).toEqual(['package=vm']);
  expect(container).toMatchObject({ outcome: null, next: 'k8s' });
  expect(wrong.error).toContain('proto=http contradicts purpose=l4');
  expect(nothing.error).toContain('needs a guide');
});
