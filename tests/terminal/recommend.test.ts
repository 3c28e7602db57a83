import { describe, expect, test } from 'vitest';
import { readArguments } from '../../adapters/terminal/arguments.ts';
import { stepFor } from '../../adapters/terminal/recommend.ts';
import { bot } from '../team.ts';
import { aws } from './process.ts';

const answers = 'package=container,k8s=not-needed,special=,ops=none,workload=services,cost=people,team=small';

describe('recommend with all answers at once', () => {
  test('says the outcome', async () => {
    const { status, output } = await aws(['recommend', '--guide', 'compute', '--answers', answers]);
    expect(status).toBe(0);
    expect(output).toMatch(/^ECS \+ Fargate를 권합니다\n확정 · 7개 답, 4점 차\./);
  });

  test('asks what is left, in the language asked for', async () => {
    const { output } = await aws([
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
    const { output } = await aws(['recommend', '--guide', 'compute', '--answers', answers, '--record']);
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
  ])('%s is named, with what is allowed', (_what, more, said) => {
    const { guide = '', answers = '' } = readArguments(['recommend', ...more]);
    expect(() => stepFor(bot, guide, answers, false)).toThrow(said);
  });

  test('a mistake is said on the error stream, with status 2', async () => {
    const { status, output, errors } = await aws(['recommend', '--guide', 'boats']);
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
  const { status, output } = await aws(['batch'], { input: input.join('\n') });
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
