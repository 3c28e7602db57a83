import type { Draft } from '../draft.ts';
import type { YamlFile } from '../files.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

type Say = (file: YamlFile<unknown>, path: readonly PropertyKey[], id: string) => void;

function concepts(draft: Draft, known: ReadonlySet<string>): readonly Finding[] {
  const findings: Finding[] = [];
  const say: Say = (file, path, id) => {
    if (!known.has(id))
      findings.push({ file: file.file, line: file.lineOf(path), message: `no concept “${id}”` });
  };
  for (const { meta } of draft.concepts) {
    meta.data.related.forEach((id, index) => void say(meta, ['related', index], id));
    if (meta.data.successor) say(meta, ['successor'], meta.data.successor);
  }
  for (const comparison of draft.comparisons) {
    comparison.data.columns.forEach((column, index) => {
      for (const id of column.concepts) say(comparison, ['columns', index, 'concepts'], id);
    });
    for (const id of comparison.data.also?.flat() ?? []) say(comparison, ['also'], id);
  }
  draft.combinations.data.forEach((entry, index) => {
    for (const id of [...entry.concepts, ...(entry.instead?.flat() ?? [])])
      say(draft.combinations, [index], id);
  });
  draft.ambiguousWords.data.forEach((word, index) => {
    for (const id of [...word.meanings, ...Object.keys(word.near ?? {})])
      say(draft.ambiguousWords, [index], id);
  });
  draft.misconceptions.data.forEach(({ about, compare }, index) => {
    for (const id of [...about, ...(compare ?? [])]) say(draft.misconceptions, [index], id);
  });
  draft.categories.data.forEach((category, index) => {
    for (const id of category.examples) say(draft.categories, [index], id);
  });
  return findings;
}

function* others(draft: Draft): Iterable<Finding> {
  const categories = new Set(draft.categories.data.map(({ id }) => id));
  for (const { meta } of draft.concepts)
    if (!categories.has(meta.data.category))
      yield {
        file: meta.file,
        line: meta.lineOf(['category']),
        message: `no category “${meta.data.category}”`,
      };
  for (const { file, data, lineOf } of draft.comparisons) {
    const columns = data.columns.map(({ id }) => id).sort();
    for (const [index, { id, cells }] of data.dimensions.entries())
      if (Object.keys(cells).sort().join() !== columns.join())
        yield {
          file,
          line: lineOf(['dimensions', index]),
          message: `“${id}” needs one cell a column: ${columns.join(', ')}`,
        };
  }
}

function* facts({ draft, texts }: RuleInput): Iterable<Finding> {
  const known = new Map(draft.facts.map(({ id, fact }) => [id, fact]));
  for (const { file, passage } of texts)
    for (const { id, line } of passage.facts)
      if (!known.has(id)) yield { file, line, message: `no fact “${id}”` };
  for (const [index, { facts }] of draft.history.data.entries())
    for (const id of facts)
      if (!known.has(id))
        yield {
          file: draft.history.file,
          line: draft.history.lineOf([index, 'facts']),
          message: `no fact “${id}”`,
        };
  for (const { file, line, fact } of draft.facts) {
    if (fact.source && !draft.sources.data[fact.source])
      yield { file, line, message: `no source “${fact.source}”` };
    for (const id of fact.from ?? [])
      if (known.get(id)?.source === undefined) yield { file, line, message: `no fact with a source “${id}”` };
  }
}

function* find(input: RuleInput): Iterable<Finding> {
  yield* concepts(input.draft, new Set(input.draft.conceptIds));
  yield* others(input.draft);
  yield* facts(input);
}

export const knownReferences: Rule = {
  demands: 'every concept, category, column, fact and source that is named exists',
  severity: 'error',
  find,
};
