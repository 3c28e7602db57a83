import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Content } from './content.ts';
import { contentFrom, type PlainContent, readContent } from './load.ts';

interface Kept {
  readonly print: string;
  readonly content: PlainContent;
}

/** Of every file in the folders, and of Node, which writes what only itself can read. */
function fingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const path = join(file.parentPath, file.name);
      hash.update(`\0${path.slice(folder.length)}\0`).update(readFileSync(path));
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
 * anything in the folder, or in the folder of the `code` that reads it, changes. Throws a ContentError as
 * `loadContent` does; what breaks a rule is never kept.
 */
export function cachedContent(root: string, code: string, file: string): Content {
  const print = fingerprint([root, code]);
  const kept = keptIn(file);
  if (kept?.print === print) return contentFrom(kept.content);
  const content = readContent(root);
  keep(file, { print, content });
  return contentFrom(content);
}
