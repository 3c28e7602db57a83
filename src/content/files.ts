import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** A YAML file that fits its schema, and where in it a value stands. */
export interface YamlFile<Data> {
  readonly file: string;
  readonly data: Data;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads below one folder; file names in problems are relative to it. */
export interface Folder {
  readonly problems: Problem[];
  names(path: string): readonly string[];
  text(path: string): string | null;
  yaml<Schema extends z.ZodType>(path: string, schema: Schema): YamlFile<z.infer<Schema>> | null;
}

export function openFolder(root: string): Folder {
  const problems: Problem[] = [];
  const report = (file: string, line: number, message: string) =>
    problems.push({ file, line, rule: 'schema', message, severity: 'error' });

  const text = (path: string) => {
    if (existsSync(join(root, path))) return readFileSync(join(root, path), 'utf8');
    report(path, 1, 'the file is missing');
    return null;
  };

  return {
    problems,
    text,
    names: path => (existsSync(join(root, path)) ? readdirSync(join(root, path)).sort() : []),
    yaml: (path, schema) => {
      const source = text(path);
      if (source === null) return null;
      const counter = new LineCounter();
      const document = parseDocument(source, { lineCounter: counter });
      for (const error of document.errors)
        report(path, error.linePos?.[0].line ?? 1, error.message.split('\n')[0] ?? '');
      if (document.errors.length > 0) return null;
      const lineOf = (keys: readonly PropertyKey[]): number => {
        const node = document.getIn(keys, true);
        if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
        return keys.length === 0 ? 1 : lineOf(keys.slice(0, -1));
      };
      const read = schema.safeParse(document.toJS());
      if (read.success) return { file: path, data: read.data, lineOf };
      for (const issue of read.error.issues)
        report(path, lineOf(issue.path), `${issue.path.join('.') || 'the file'}: ${issue.message}`);
      return null;
    },
  };
}
