import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { contentFolder } from '../../adapters/content.ts';
import { type Folder, openFolder, type YamlFile } from '../../src/content/files.ts';
import { checkContent, loadContent } from '../../src/content/load.ts';
import { ContentError, formatProblem } from '../../src/content/problem.ts';
import { rules } from '../../src/content/rules.ts';
import { now } from '../team.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-'));
cpSync(contentFolder, folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const known = new Map<string, YamlFile<unknown> | null>();

/** Where one file is changed the others are read once for all fixtures. */
function openChanged(changed: string): Folder {
  const opened = openFolder(folder);
  const readAll = opened.yaml as (path: string, schema: z.ZodType) => YamlFile<any> | null;
  return {
    ...opened,
    yaml: (path, schema) => {
      if (path === changed) return readAll(path, schema);
      if (!known.has(path)) known.set(path, readAll(path, schema));
      return known.get(path) as YamlFile<any> | null;
    },
  };
}

/** What the rules say when one file of the real content is changed. */
function problemsWith(file: string, change: (text: string) => string, thorough: boolean): readonly string[] {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${file}`);
  writeFileSync(path, after);
  try {
    return checkContent(openChanged(file), now(), thorough).map(formatProblem);
  } finally {
    writeFileSync(path, before);
  }
}

const replace = (from: string, to: string) => (text: string) => text.replace(from, to);
const fargate = 'concepts/fargate';

interface Fixture {
  readonly rule: string;
  readonly because: string;
  readonly file: string;
  readonly change: (text: string) => string;
  readonly says: string;
}

/** One change of real content for each way of breaking a rule, and what an author then reads. */
const fixtures: readonly Fixture[] = [
  {
    rule: 'schema',
    because: 'a kind that does not exist',
    file: `${fargate}/concept.yaml`,
    change: replace('kind: compute', 'kind: engine'),
    says: `${fargate}/concept.yaml:7 schema kind: Invalid option`,
  },
  {
    rule: 'schema',
    because: 'a key nobody reads',
    file: 'history.yaml',
    change: text => text.replace('{ year: 2006,', '{ year: 2006, month: 8,'),
    says: 'history.yaml:2 schema 0: Unrecognized key: "month"',
  },
  {
    rule: 'schema',
    because: 'Markdown outside the subset',
    file: `${fargate}/en.md`,
    change: replace('## analogy', '## analogy\n\n> A taxi.'),
    says: 'schema syntax that content does not have: blockquote',
  },
  {
    rule: 'unique-aliases',
    because: 'a name that another concept has',
    file: `${fargate}/concept.yaml`,
    change: replace('aliases: [', 'aliases: [쿠버 네티스, '),
    says: '“쿠버네티스” already belongs to fargate',
  },
  {
    rule: 'unique-aliases',
    because: 'a word that means several things',
    file: `${fargate}/concept.yaml`,
    change: replace('aliases: [', 'aliases: [gateway, '),
    says: `${fargate}/concept.yaml:9 unique-aliases “gateway” means several things`,
  },
  {
    rule: 'known-references',
    because: 'a related concept that does not exist',
    file: `${fargate}/concept.yaml`,
    change: replace('related: [ecs,', 'related: [ecz,'),
    says: `${fargate}/concept.yaml:13 known-references no concept “ecz”`,
  },
  {
    rule: 'known-references',
    because: 'a fact without a source',
    file: 'facts/fargate.yaml',
    change: replace('source: fargate-quotas', 'source: hearsay'),
    says: 'facts/fargate.yaml:2 known-references no source “hearsay”',
  },
  {
    rule: 'complete',
    because: 'a section left out in both languages cannot be seen as parallel',
    file: `${fargate}/concept.yaml`,
    change: replace('depth: full', 'depth: short'),
    says: 'complete depth “short” has no section “analogy”',
  },
  {
    rule: 'complete',
    because: 'a message that nobody wrote',
    file: 'messages/ko.yaml',
    change: text => text.replace(/^forged: .*\n/m, ''),
    says: 'messages/ko.yaml:1 complete the text “forged” is missing',
  },
  {
    rule: 'parallel',
    because: 'a list item in one language only',
    file: `${fargate}/en.md`,
    change: replace('- One agent on every node: EC2 nodes\n', ''),
    says: '“when-not”: ko.md has list of 4; en.md has list of 3',
  },
  {
    rule: 'parallel',
    because: 'a reason that cites its fact in one language only',
    file: 'guides/compute.yaml',
    change: replace(':fact[at most 15 minutes]{#lambda.duration-max}', 'a few minutes'),
    says: 'ko cites lambda.duration-max; en nothing',
  },
  {
    rule: 'parallel',
    because: 'a placeholder in one language only',
    file: 'messages/en.yaml',
    change: replace('Shared by {name}', 'Shared'),
    says: '“shared-by” fills in name; this one nothing',
  },
  {
    rule: 'cited-figures',
    because: 'a price without a fact',
    file: `${fargate}/ko.md`,
    change: replace('렌터카가 아니라 택시입니다.', '렌터카가 아니라 $3짜리 택시입니다.'),
    says: `${fargate}/ko.md:19 cited-figures “$3” cites no fact`,
  },
  {
    rule: 'cited-figures',
    because: 'a duration without a fact',
    file: `${fargate}/en.md`,
    change: replace('A taxi, not a rental car.', 'A taxi after 3 minutes.'),
    says: '“3 minutes” cites no fact',
  },
  {
    rule: 'cited-figures',
    because: 'a year without a fact',
    file: `${fargate}/en.md`,
    change: replace('A taxi, not a rental car.', 'A taxi since 2019.'),
    says: '“2019” cites no fact',
  },
  {
    rule: 'fact-values',
    because: 'a text that says another number than its fact',
    file: 'facts/fargate.yaml',
    change: replace('vcpu-max: { value: "32"', 'vcpu-max: { value: "64"'),
    says: 'cites fargate.vcpu-max, whose value is 64',
  },
  {
    rule: 'fresh-facts',
    because: 'a price nobody looked up for years',
    file: 'facts/eks.yaml',
    change: replace(
      'cluster-hour: { value: "0.10", unit: USD/cluster-hour, as-of: 2026-10',
      'cluster-hour: { value: "0.10", unit: USD/cluster-hour, as-of: 2024-10',
    ),
    says: 'facts/eks.yaml:3 fresh-facts (warning) eks.cluster-hour is older than its 180 days',
  },
  {
    rule: 'register',
    because: '해요체 in knowledge',
    file: `${fargate}/ko.md`,
    change: replace('오케스트레이터가 아닙니다.', '오케스트레이터가 아니에요.'),
    says: 'not in 합니다체: “오케스트레이터가 아니에요”',
  },
  {
    rule: 'register',
    because: '합니다체 in conversation',
    file: 'messages/ko.yaml',
    change: replace('이 버튼은 더는 쓸 수 없어요.', '이 버튼은 더는 쓸 수 없습니다.'),
    says: 'conversation is in 해요체',
  },
  {
    rule: 'short-texts',
    because: 'a section that does not fit a phone',
    file: `${fargate}/en.md`,
    change: replace('A taxi, not a rental car.', `A taxi. ${'It goes on. '.repeat(90)}`),
    says: '“analogy” has',
  },
  {
    rule: 'no-dead-ends',
    because: 'a successor that is closed itself',
    file: `${fargate}/concept.yaml`,
    change: replace('status: current', 'status: current\nsuccessor: app-runner'),
    says: 'app-runner cannot be used either',
  },
  {
    rule: 'guides',
    because: 'points for an outcome that does not exist',
    file: 'guides/compute.yaml',
    change: replace('to: [ec2]', 'to: [ec3]'),
    says: 'guides no outcome “ec3”',
  },
  {
    rule: 'guides',
    because: 'something ruled out without saying why that is certain',
    file: 'guides/compute.yaml',
    change: replace('            definitional: true\n', ''),
    says: 'package=vm eliminates without a fact',
  },
  {
    rule: 'guides',
    because: 'a condition on a question that comes later',
    file: 'guides/compute.yaml',
    change: replace('when: [{ question: package, notIn: [vm] }]', 'when: [{ question: port, notIn: [aws] }]'),
    says: 'no earlier choose-one question “port”',
  },
  {
    rule: 'guides',
    because: 'a fact that the decision record could not state',
    file: 'facts/ecs.yaml',
    change: text => text.replace(/(\nno-charge: \{[^{}]*?),\s*says: \{[^}]*\}/, '$1'),
    says: 'the decision record needs a sentence for ecs.no-charge',
  },
  {
    rule: 'triggers',
    because: 'a wording that calls for no misconception',
    file: 'misconceptions.yaml',
    change: replace('Can Fargate replace ECS?', 'something else entirely'),
    says: 'is in “something else entirely”',
  },
  {
    rule: 'guide-outcomes',
    because: 'weights that change a case somebody has decided',
    file: 'guides/compute.yaml',
    change: replace('adds: 4\n            to: [lambda]', 'adds: -4\n            to: [lambda]'),
    says: '"package":"function"',
  },
  {
    rule: 'guide-outcomes',
    because: 'answers after which nothing is left',
    file: 'guides/compute.yaml',
    change: replace(
      'eliminates: [lambda, ecs-express, ecs-fargate,',
      'eliminates: [ec2, lambda, ecs-express, ecs-fargate,',
    ),
    says: 'no outcome is left after {"package":"vm"}',
  },
];

describe('a change of content that breaks a rule', () => {
  test.each(fixtures)('$rule: $because', ({ rule, file, change, says }) => {
    const problems = problemsWith(file, change, rules[rule]?.thorough === true);
    expect(problems.join('\n')).toContain(says);
    expect(new Set(problems.map(problem => problem.split(' ')[1]))).toEqual(new Set([rule]));
  });

  test('every rule has a fixture that trips exactly it', () => {
    expect(new Set(fixtures.map(({ rule }) => rule))).toEqual(new Set(['schema', ...Object.keys(rules)]));
  });
});

test('the real content breaks no rule', () => {
  expect(checkContent(openFolder(folder), now()).map(formatProblem)).toEqual([]);
});

test('content that breaks rules stops the start with every problem at once, as file:line rule message', () => {
  const path = join(folder, fargate, 'concept.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    before
      .replace('related: [ecs, eks,', 'related: [ecz, ekz,')
      .replace('category: container', 'category: boxes'),
  );
  try {
    loadContent(folder);
    expect.unreachable('the content was loaded');
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    const lines = (error as Error).message.split('\n').slice(1);
    expect(lines).toHaveLength(3);
    for (const line of lines)
      expect(line).toMatch(/^concepts\/fargate\/concept\.yaml:\d+ known-references no /);
  } finally {
    writeFileSync(path, before);
  }
});

test('an old fact is for authors to look at, and no error', () => {
  const problems = checkContent(openFolder(folder), new Date('2028-01-01T00:00:00Z'));
  expect(problems.length).toBeGreaterThan(50);
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warning']));
});
