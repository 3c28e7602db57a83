import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCommand } from '../../adapters/terminal/check.ts';
import { now } from '../team.ts';
import { aws, projectRoot } from './process.ts';

const root = mkdtempSync(join(tmpdir(), 'project-'));

beforeAll(() => {
  for (const part of ['src', 'adapters', 'content', 'package.json'])
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  appendFileSync(join(root, 'content/concepts/fargate/concept.yaml'), 'flavour: sweet\n');
  appendFileSync(join(root, 'content/concepts/ecs/en.md'), '\n## dreams\n\nOf sheep.\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const problems = [
  /concepts\/fargate\/concept\.yaml:\d+ schema .*flavour/,
  /concepts\/ecs\/en\.md:\d+ \S+ .*dreams/,
];

test('broken content stops the start, with every problem and where it stands', async () => {
  const { status, output, errors } = await aws(['explain', 'fargate'], { root });
  expect({ status, output }).toEqual({ status: 2, output: '' });
  for (const problem of problems) expect(errors).toMatch(problem);
});

test('check lists the same problems and says so by its exit status', () => {
  const pipe = new PassThrough();
  expect(checkCommand(join(root, 'content'), now(), pipe)).toBe(1);
  const output = String(pipe.read());
  for (const problem of problems) expect(output).toMatch(problem);
  expect(output).toMatch(/content: \d+ errors, 0 warnings\n$/);
});
