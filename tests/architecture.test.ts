import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

interface Import {
  readonly file: string;
  readonly target: string;
  /** Erased before anything runs. */
  readonly onlyTypes: boolean;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g;

const files = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:ts|js)$/.test(name))
    .map(name => `${folder}/${name}`);

const importsOf = (file: string): readonly Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(statement)].map(([all, from, dynamic, bare]) => {
    const target = from ?? dynamic ?? bare ?? '';
    return {
      file,
      target: target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target,
      onlyTypes: /^\s*import type\b/.test(all),
    };
  });

const every = [...files('src'), ...files('adapters')].flatMap(importsOf);
const offenders = (isWrong: (each: Import) => boolean) =>
  every.filter(isWrong).map(({ file, target }) => `${file} → ${target}`);

const platformLibraries = /^(?:@slack\/|discord\.js|@discordjs\/|discord-api-types)/;
const isPackage = (target: string) =>
  !target.includes('/') ||
  target.startsWith('@') ||
  (/^[a-z]/.test(target) && !/^(?:src|adapters|tests)\//.test(target));
const within = (path: string, ...folders: readonly string[]) =>
  folders.some(folder => path === folder || path.startsWith(`${folder}/`));

/** The whole table: who may import what. */
const rules: Readonly<Record<string, (each: Import) => boolean>> = {
  'the core imports itself and libraries, never an adapter': ({ file, target }) =>
    within(file, 'src') && within(target, 'adapters', 'tests', 'bench'),
  'the core knows no chat platform': ({ file, target }) =>
    within(file, 'src') && platformLibraries.test(target),
  'an adapter imports no other adapter': ({ file, target }) => {
    const [, own] = file.split('/');
    return (
      within(file, 'adapters') &&
      file.split('/').length > 2 &&
      within(target, 'adapters') &&
      !within(target, `adapters/${own}`, 'adapters/adapter.ts')
    );
  },
  'only the platform folder imports its SDK': ({ file, target }) =>
    platformLibraries.test(target) &&
    !within(file, target.startsWith('@slack/') ? 'adapters/slack' : 'adapters/discord'),
  'renderers, limits and interactions need no SDK: only its types': ({ file, target, onlyTypes }) =>
    platformLibraries.test(target) &&
    !onlyTypes &&
    /\/(?:render|limits|interaction|markdown)\.ts$/.test(file),
  'only the composition root sees several platforms': ({ file, target }) =>
    within(target, 'adapters/slack', 'adapters/discord') &&
    !within(file, 'adapters/platforms.ts', 'adapters/slack', 'adapters/discord'),
  'only src/content reads files; a database makes its folder': ({ file, target }) =>
    /^node:fs/.test(target) && !within(file, 'src/content', 'src/memory/sqlite.ts'),
  'one importer of each database driver': ({ file, target }) =>
    (target === 'node:sqlite' && file !== 'src/memory/node-sqlite.ts') ||
    (target === 'pg' && file !== 'src/memory/postgres.ts'),
  'nothing opens a database but src/memory': ({ file, target }) =>
    /^(?:node:sqlite|pg|kysely)$/.test(target) && !within(file, 'src/memory'),
  'one importer of the search library': ({ file, target }) =>
    target === 'fuse.js' && file !== 'src/lookup/suggestions.ts',
  'tests and benches are imported by nobody': ({ target }) => within(target, 'tests', 'bench'),
};

describe('who may import what', () => {
  test.each(Object.keys(rules))('%s', rule => {
    expect(offenders(rules[rule]!)).toEqual([]);
  });

  test('the table sees imports at all', () => {
    expect(every.length).toBeGreaterThan(100);
    expect(every.filter(({ target }) => isPackage(target)).map(({ target }) => target)).toContain('fuse.js');
  });

  test('process.env is read in one file', () => {
    const readers = [...files('src'), ...files('adapters')].filter(file =>
      /process\.env\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(readers).toEqual(['adapters/environment.ts']);
  });
});
