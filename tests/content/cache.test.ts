import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, expect, test } from 'vitest';
import { contentFolder } from '../../adapters/content.ts';
import { cachedContent } from '../../src/content/cache.ts';
import { ContentError } from '../../src/content/problem.ts';
import { content } from '../team.ts';

const root = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => rmSync(root, { recursive: true }));
const folder = join(root, 'content');
cpSync(contentFolder, folder, { recursive: true });
const code = join(root, 'code');
cpSync(join(contentFolder, 'messages'), code, { recursive: true });
const file = join(root, 'kept/content');

const read = (kept = file) => cachedContent(folder, [code], kept);
/** What is kept calls the categories otherwise, so that one sees where content came from. */
const mark = () => {
  const { print, content } = deserialize(readFileSync(file));
  writeFileSync(file, serialize({ print, content: { ...content, categories: [] } }));
};
const isKept = () => read().categories.length === 0;

test('content that was kept is what was read', () => {
  const { wording, ...first } = read();
  const { wording: again, ...second } = read();
  expect(second).toEqual(first);
  expect(second.concepts).toEqual(content.concepts);
  expect(again.ko.text('miss.kept')).toBe(wording.ko.text('miss.kept'));
});

test('it is read anew when a file of it or of the code has changed, and only then', () => {
  mark();
  expect(isKept()).toBe(true);
  writeFileSync(join(code, 'more.ts'), '// more');
  expect(isKept()).toBe(false);
  mark();
  const path = join(folder, 'concepts/fargate/en.md');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
  expect(isKept()).toBe(false);
});

test('a file that is damaged, or cannot be written, costs time alone', () => {
  mark();
  writeFileSync(file, readFileSync(file).subarray(0, 1_000));
  expect(isKept()).toBe(false);
  expect(read(join(file, 'below-a-file')).concepts.size).toBe(content.concepts.size);
});

test('a folder without a file is a change too, and no folder at all is a problem of the content', () => {
  mark();
  mkdirSync(join(folder, 'concepts/empty'));
  expect(read).toThrow(ContentError);
  rmSync(join(folder, 'concepts/empty'), { recursive: true });
  expect(() => cachedContent(join(root, 'nowhere'), [code], file)).toThrow(ContentError);
});

test('content that breaks a rule is refused each time', () => {
  const path = join(folder, 'concepts/fargate/concept.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, `${before}\nflavour: sweet\n`);
  mark();
  expect(read).toThrow(ContentError);
  expect(read).toThrow(ContentError);
  writeFileSync(path, before);
  expect(isKept()).toBe(true);
});
