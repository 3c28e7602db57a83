import type { z } from 'zod';
import { type Language, type Localized, languages } from '../language/language.ts';
import type { Folder, YamlFile } from './files.ts';
import { type GuideFile, guideSchema } from './guide-schema.ts';
import { type Article, readArticle } from './markdown.ts';
import type { Problem } from './problem.ts';
import * as schema from './schema.ts';

/** Everything in the content folder that could be read, before any rule but `schema` has looked at it. */
export interface Draft {
  readonly concepts: readonly ConceptDraft[];
  /** Every concept folder, readable or not: a file that breaks the schema is one problem, not one for each reference. */
  readonly conceptIds: readonly string[];
  readonly facts: readonly FactDraft[];
  readonly sources: YamlFile<Readonly<Record<string, schema.SourceFile>>>;
  readonly categories: YamlFile<readonly schema.Category[]>;
  readonly comparisons: readonly (YamlFile<schema.ComparisonFile> & { readonly id: string })[];
  readonly combinations: YamlFile<readonly schema.CombinationFile[]>;
  readonly guides: readonly GuideDraft[];
  readonly misconceptions: YamlFile<readonly schema.MisconceptionFile[]>;
  readonly history: YamlFile<readonly schema.HistoryFile[]>;
  readonly ambiguousWords: YamlFile<readonly schema.AmbiguousWord[]>;
  readonly nearNames: YamlFile<readonly string[]>;
  readonly everydayWords: YamlFile<readonly (readonly string[])[]>;
  readonly foreignNames: YamlFile<schema.ForeignNames>;
  readonly messages: Localized<YamlFile<Readonly<Record<string, string>>>>;
  readonly phrases: Localized<YamlFile<Readonly<Record<string, string>>>>;
}

export interface ConceptDraft {
  readonly id: string;
  readonly meta: YamlFile<schema.ConceptFile>;
  readonly articles: Localized<{ readonly file: string; readonly article: Article }>;
}

export type GuideDraft = YamlFile<GuideFile> & { readonly id: string };

export interface FactDraft {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly fact: schema.FactFile;
}

const empty = <Data>(file: string, data: Data): YamlFile<Data> => ({ file, data, lineOf: () => 1 });

const inEachLanguage = <Value>(make: (language: Language) => Value): Localized<Value> =>
  Object.fromEntries(languages.map(language => [language, make(language)])) as Localized<Value>;

function readConcept(folder: Folder, id: string): readonly ConceptDraft[] {
  const path = `concepts/${id}`;
  const meta = folder.yaml(`${path}/concept.yaml`, schema.conceptSchema);
  const articles = inEachLanguage(language => {
    const file = `${path}/${language}.md`;
    const report = (message: string, line: number) =>
      folder.problems.push({ file, line, rule: 'schema', message, severity: 'error' });
    return { file, article: readArticle(folder.text(file) ?? '', report) };
  });
  return meta ? [{ id, meta, articles }] : [];
}

function readFacts(folder: Folder, name: string): readonly FactDraft[] {
  const topic = name.replace(/\.yaml$/, '');
  const file = folder.yaml(`facts/${name}`, schema.factsSchema);
  return Object.entries(file?.data ?? {}).map(([key, fact]) => ({
    id: `${topic}.${key}`,
    file: `facts/${name}`,
    line: file?.lineOf([key]) ?? 1,
    fact,
  }));
}

/** Reads the whole folder; what does not fit the schemas is left out and listed. */
export function readDraft(folder: Folder): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  const wordingIn = (name: string) =>
    inEachLanguage(
      language =>
        folder.yaml(`${name}/${language}.yaml`, schema.messagesSchema) ??
        empty(`${name}/${language}.yaml`, {}),
    );
  /** The files of a folder, each with the id that its name is. */
  const named = <Schema extends z.ZodType>(path: string, schema: Schema) =>
    folder.names(path).flatMap(name => {
      const file = folder.yaml(`${path}/${name}`, schema);
      return file ? [{ ...file, id: name.replace(/\.yaml$/, '') }] : [];
    });
  const conceptIds = folder.names('concepts');
  const draft: Draft = {
    concepts: conceptIds.flatMap(id => readConcept(folder, id)),
    conceptIds,
    facts: folder.names('facts').flatMap(name => readFacts(folder, name)),
    sources: folder.yaml('sources.yaml', schema.sourcesSchema) ?? empty('sources.yaml', {}),
    categories: folder.yaml('categories.yaml', schema.categoriesSchema) ?? empty('categories.yaml', []),
    comparisons: named('comparisons', schema.comparisonSchema),
    guides: named('guides', guideSchema),
    combinations:
      folder.yaml('combinations.yaml', schema.combinationsSchema) ?? empty('combinations.yaml', []),
    misconceptions:
      folder.yaml('misconceptions.yaml', schema.misconceptionsSchema) ?? empty('misconceptions.yaml', []),
    history: folder.yaml('history.yaml', schema.historySchema) ?? empty('history.yaml', []),
    ambiguousWords:
      folder.yaml('ambiguous-words.yaml', schema.ambiguousWordsSchema) ?? empty('ambiguous-words.yaml', []),
    nearNames: folder.yaml('near-names.yaml', schema.nearNamesSchema) ?? empty('near-names.yaml', []),
    everydayWords:
      folder.yaml('everyday-words.yaml', schema.wordGroupsSchema) ?? empty('everyday-words.yaml', []),
    foreignNames:
      folder.yaml('foreign-names.yaml', schema.foreignNamesSchema) ??
      empty('foreign-names.yaml', { clouds: [], aws: [], tools: [] }),
    messages: wordingIn('messages'),
    phrases: wordingIn('phrases'),
  };
  return { draft, problems: folder.problems };
}
