import { describe, expect, test } from 'vitest';
import { noAnswers } from '../../src/recommendation/answers.ts';
import { counterfactuals } from '../../src/recommendation/changes.ts';
import { differences, eliminationsOf } from '../../src/recommendation/explanation.ts';
import { outlook } from '../../src/recommendation/foresight.ts';
import { longestPath } from '../../src/recommendation/longest-path.ts';
import { answersNamed, type NamedAnswers } from '../../src/recommendation/named-answers.ts';
import { recommend } from '../../src/recommendation/recommend.ts';
import { standingOf } from '../../src/recommendation/standing.ts';
import { bot } from '../team.ts';

const compute = bot.models.get('compute')!;
const entry = bot.models.get('entry')!;
const outcome = (id: string) => compute.guide.outcomes.findIndex(each => each.id === id);

/** Everything but what is named is "not sure". */
const only = (named: NamedAnswers): NamedAnswers => ({
  package: 'container',
  k8s: 'unknown',
  special: [],
  ops: 'unknown',
  workload: 'unknown',
  cost: 'unknown',
  team: 'unknown',
  port: 'unknown',
  ...named,
});

describe('the five sentences that the guide grew from', () => {
  test.each<[string, NamedAnswers, string]>([
    ['a virtual machine under full control', { package: 'vm' }, 'ec2'],
    [
      'containers, only on AWS, simply',
      only({ k8s: 'not-needed', cost: 'people', port: 'aws' }),
      'ecs-fargate',
    ],
    ['containers, and what a unit costs', only({ cost: 'unit' }), 'ecs-ec2'],
    ['Kubernetes and a real plan for several clouds', only({ k8s: 'required', port: 'multi' }), 'eks-ec2'],
    ['no servers and a small team', only({ ops: 'none', team: 'small' }), 'ecs-fargate'],
  ])('%s', (_what, answers, expected) => {
    expect(recommend(compute, answers).outcome).toBe(expected);
  });
});

const services: NamedAnswers = {
  package: 'container',
  k8s: 'not-needed',
  special: [],
  ops: 'none',
  workload: 'services',
  cost: 'people',
  team: 'small',
};

describe('a whole recommendation', () => {
  test('is proved before the last question, and says by how much', () => {
    expect(recommend(compute, services)).toMatchObject({
      outcome: 'ecs-fargate',
      margin: 4,
      next: null,
      eliminated: {},
    });
  });

  test('asks in declared order and has a leader on the way', () => {
    const { package: what, k8s, special, ops } = services;
    expect(recommend(compute, { package: what!, k8s: k8s!, special: special!, ops: ops! })).toMatchObject({
      outcome: null,
      margin: 1,
      next: 'workload',
    });
  });

  test('names the answers that ruled something out', () => {
    const { eliminated } = recommend(compute, { package: 'container', special: ['gpu', 'windows'] });
    expect(eliminated).toMatchObject({
      lambda: ['special=gpu', 'special=windows'],
      'ecs-fargate': ['special=gpu'],
      'eks-auto': ['special=windows'],
    });
  });

  test('has a margin of nothing when nothing else is left', () => {
    expect(recommend(compute, { package: 'vm' })).toMatchObject({ outcome: 'ec2', margin: null, next: null });
  });

  test('a tie has no outcome and a margin of 0', () => {
    const tie = { ...services, cost: 'unit', port: 'aws' };
    expect(recommend(compute, tie)).toMatchObject({ outcome: null, margin: 0, next: null });
    expect(recommend(compute, tie).ranking.slice(0, 2)).toEqual(['ecs-fargate', 'ecs-managed-instances']);
  });

  test('does not announce Fargate before the question about GPUs has been answered', () => {
    const without = { ...services };
    delete (without as Record<string, unknown>).special;
    expect(recommend(compute, without)).toMatchObject({ outcome: null, next: 'special' });
  });

  test('nothing at all asks the first question', () => {
    expect(recommend(compute, {})).toMatchObject({ outcome: null, next: 'package' });
    expect(recommend(entry, {})).toMatchObject({ outcome: null, next: 'purpose' });
  });

  test('"not sure" counts as answered', () => {
    expect(recommend(compute, only({ package: 'unknown' })).next).toBeNull();
    expect(recommend(compute, { ...services, team: 'unknown' }).next).toBe('port');
  });

  test('a question that can separate nothing is left out', () => {
    // With servers under full control only three are left, and Kubernetes rules out two of them.
    const answers = { package: 'container', k8s: 'required', special: ['windows'] };
    expect(recommend(compute, answers)).toMatchObject({ outcome: 'eks-ec2', next: null });
  });

  test('eight questions at most, and eight of the nine of the other guide, which exclude each other', () => {
    expect([longestPath(compute), longestPath(entry)]).toEqual([8, 8]);
  });
});

describe('explanations', () => {
  const answers = answersNamed(compute, services);

  test.each([
    ['ecs-express', 4, ['workload 3', '– 1']],
    ['lambda', 7, ['workload 4', 'package 1', 'k8s 1', 'cost 1']],
    ['eks-ec2', 19, ['ops 6', 'team 5', 'k8s 4', 'cost 4']],
  ])('%s is %d behind, in parts that add up', (id, margin, parts) => {
    const found = differences(compute, answers, outcome('ecs-fargate'), outcome(id));
    expect(found.map(({ given, points }) => `${given?.question.id ?? '–'} ${points}`)).toEqual(parts);
    expect(found.reduce((sum, { points }) => sum + points, 0)).toBe(margin);
  });

  test('what was ruled out names the answer', () => {
    const found = eliminationsOf(
      compute,
      answersNamed(compute, { package: 'container', special: ['gpu'] }),
      outcome('ecs-fargate'),
    );
    expect(found.map(({ question, answer }) => `${question.id}=${answer.id}`)).toEqual(['special=gpu']);
  });

  test('what would change it: one answer at a time, contradictions dropped', () => {
    const changes = counterfactuals(compute, answers, standingOf(compute, answers));
    const said = changes.map(({ question, answer, standing }) => {
      const { question: asked } = compute.questions[question]!;
      const winners = standing.leaders.map(each => compute.guide.outcomes[each]!.id);
      return `${asked.id}=${asked.answers[answer]!.id} → ${winners.join('+')}`;
    });
    expect(said).toContain('package=vm → ec2');
    expect(said).toContain('k8s=required → eks-auto');
    expect(said).toContain('cost=unit → ecs-fargate+ecs-managed-instances');
    expect(said).toContain('workload=event → lambda+ecs-fargate');
    expect(said).not.toContain('team=mid → ecs-fargate');
  });

  test('nobody leads when nothing has been answered', () => {
    expect(outlook(entry, noAnswers(entry)).leaders.length).toBeGreaterThan(1);
  });
});

describe('answers that the guide does not take', () => {
  test.each<[string, NamedAnswers, RegExp]>([
    ['an unknown question', { colour: 'red' }, /no question "colour"; there is: package, k8s, special/],
    [
      'an unknown answer',
      { package: 'boat' },
      /“package” has no answer "boat"; there is: container, function, vm, unknown/,
    ],
    ['two where one is taken', { package: ['container', 'vm'] }, /“package” takes one answer/],
    [
      'a question that is not asked then',
      { package: 'vm', k8s: 'required' },
      /“k8s” is not asked beside package=vm/,
    ],
  ])('%s', (_what, named, said) => {
    expect(() => answersNamed(compute, named)).toThrow(said);
  });

  test('two that contradict each other', () => {
    expect(() => answersNamed(entry, { purpose: 'l4', proto: 'http' })).toThrow(
      /proto=http contradicts purpose=l4; there is: tcp, udp, unknown/,
    );
  });
});
