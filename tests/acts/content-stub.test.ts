import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentFolder } from '../../adapters/content.ts';
import { draftsFrom } from '../../src/acts/content-stub.ts';
import { readDraft } from '../../src/content/draft.ts';
import { openFolder } from '../../src/content/files.ts';
import { checkDraft } from '../../src/content/rules.ts';
import { content, now } from '../team.ts';

const drafts = (...gaps: readonly (readonly [text: string, near?: string])[]) =>
  draftsFrom(
    gaps.map(([text, near = null]) => ({ text, near })),
    '2026-11-14',
    content,
    content.wording.en,
  );

/** The files that somebody makes who copies from the drafts. */
const filesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/^`(content\/\S+)`\n\n```\w+\n([^`]*)\n```$/gm)].map(([, file, inside]) => [
      file,
      `${inside}\n`,
    ]),
  );

/** What the content's rules say of the content with these files in it. */
function problemsWith(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'drafts-'));
  try {
    cpSync(contentFolder, join(root, 'content'), { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const { draft, problems } = readDraft(openFolder(join(root, 'content')));
    const found = [...problems, ...checkDraft(draft, now(), false)];
    return found
      .filter(({ severity }) => severity === 'error')
      .map(({ file, message }) => `${file}: ${message}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('a draft of a new concept', () => {
  test('is three files in a folder of its own', () => {
    expect(Object.keys(filesIn(drafts(['redshift'])))).toEqual([
      'content/concepts/redshift/concept.yaml',
      'content/concepts/redshift/ko.md',
      'content/concepts/redshift/en.md',
    ]);
  });

  test('breaks no rule of the content', () => {
    expect(problemsWith(filesIn(drafts(['redshift'])))).toEqual([]);
  });

  test.each([
    ['Redshift Spectrum', 'redshift-spectrum'],
    ['커피머신', 'keopimeosin'],
    ['alb access log 어디?', 'alb-access-log-eodi'],
    ['EKS', 'eks-2'],
    ['!?', 'term'],
    ['a'.repeat(100), 'a'.repeat(60)],
  ])('of “%s” has the id %s', (text, id) => {
    expect(Object.keys(filesIn(drafts([text])))[0]).toBe(`content/concepts/${id}/concept.yaml`);
  });

  test('shares its id with no other', () => {
    expect(
      Object.keys(filesIn(drafts(['redshift'], ['Redshift!']))).filter(file => file.endsWith('yaml')),
    ).toEqual(['content/concepts/redshift/concept.yaml', 'content/concepts/redshift-2/concept.yaml']);
  });

  test.each(['"quotes" \\ and: {yaml}', 'a\n```\nb', '# heading', '- item', "it's"])(
    'holds what was typed as a text: %j',
    text => {
      const [meta = ''] = Object.values(filesIn(drafts([text])));
      expect(parse(meta).name.en).toBe(text.replace('\n```\n', '  '));
    },
  );
});

describe('a draft of another name for a concept that is near', () => {
  test('is its line of names with the new ones at the end', () => {
    const line = drafts(['ekz', 'eks'], ['ekss', 'eks']).match(/^aliases: .*$/gm);
    expect(line?.map(each => parse(each).aliases)).toEqual([
      [...content.concepts.get('eks')!.aliases, 'ekz', 'ekss'],
    ]);
  });

  test('names the file that it belongs into', () => {
    expect(drafts(['ekz', 'eks'])).toContain('`content/concepts/eks/concept.yaml`');
  });

  test('makes no new concept', () => {
    expect(filesIn(drafts(['ekz', 'eks']))).toEqual({});
  });

  test('is a new concept where what was near is gone', () => {
    expect(Object.keys(filesIn(drafts(['ekz', 'gone'])))[0]).toBe('content/concepts/ekz/concept.yaml');
  });
});
