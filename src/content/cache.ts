import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Content } from './content.ts';
import { contentFrom, type PlainContent, readContent } from './load.ts';

interface Kept {
  readonly print: string;
  readonly content: PlainContent;
}

const entriesOf = (root: string) =>
  statSync(root).isDirectory()
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .map(each => ({ path: join(each.parentPath, each.name), isFolder: each.isDirectory() }))
        .sort((a, b) => (a.path < b.path ? -1 : 1))
    : [{ path: root, isFolder: false }];

/**
 * Of everything in files and folders, and of Node, which writes what only itself can read. Null where something
 * cannot be read: whoever reads it next says so.
 */
function fingerprint(roots: readonly string[]): string | null {
  const hash = createHash('sha256').update(process.version);
  try {
    for (const root of roots)
      for (const { path, isFolder } of entriesOf(root))
        hash.update(`\0${path.slice(root.length)}\0`).update(isFolder ? '/' : readFileSync(path));
  } catch {
    return null;
  }
  return hash.digest('hex');
}

function keptIn(file: string): Kept | null {
  try {
    return deserialize(readFileSync(file));
  } catch {
    return null; // there is none yet, or a process was killed that wrote it
  }
}

function keep(file: string, kept: Kept): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const unfinished = `${file}.${randomUUID()}`;
    writeFileSync(unfinished, serialize(kept));
    renameSync(unfinished, file);
  } catch {
    // Where nothing can be written, the next start reads everything again.
  }
}

/**
 * The content of a folder. Reading and checking it is most of a start, so what came of that is kept in `file` until
 * anything in the folder, or in the files and folders of the `code` that reads it, changes. Throws a ContentError as
 * `loadContent` does; what breaks a rule is never kept.
 */
export function cachedContent(root: string, code: readonly string[], file: string): Content {
  const print = fingerprint([root, ...code]);
  const kept = print === null ? null : keptIn(file);
  if (kept && kept.print === print) return contentFrom(kept.content);
  const content = readContent(root);
  // What somebody saved meanwhile is not what the fingerprint was taken of.
  if (print !== null && fingerprint([root, ...code]) === print) keep(file, { print, content });
  return contentFrom(content);
}
