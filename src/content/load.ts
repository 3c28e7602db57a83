import type { Localized, languages } from '../language/language.ts';
import { keyOf } from '../language/typed-text.ts';
import type { Combination, Concept, Content, Misconception, WrittenComparison } from './content.ts';
import { type Draft, readDraft } from './draft.ts';
import { type Folder, openFolder } from './files.ts';
import { guideOf } from './guide.ts';
import { parsed, parsedIfAny } from './markdown.ts';
import { ContentError, type Problem } from './problem.ts';
import { checkDraft } from './rules.ts';
import { createWording, type ParsedTexts, parsedTexts } from './wording.ts';

function conceptsOf(draft: Draft): ReadonlyMap<string, Concept> {
  const order = draft.categories.data.map(({ id }) => id);
  const concepts = draft.concepts.map(
    ({ id, meta, articles }): Concept => ({
      ...meta.data,
      id,
      article: { ko: articles.ko.article, en: articles.en.article },
      notice: parsedIfAny(meta.data.notice),
      note: parsedIfAny(meta.data.note),
    }),
  );
  concepts.sort(
    (a, b) =>
      order.indexOf(a.category) - order.indexOf(b.category) ||
      a.tier - b.tier ||
      a.short.en.localeCompare(b.short.en, 'en'),
  );
  return new Map(concepts.map(concept => [concept.id, concept]));
}

function comparisonsOf(
  draft: Draft,
  concepts: ReadonlyMap<string, Concept>,
): ReadonlyMap<string, WrittenComparison> {
  const comparisons = draft.comparisons.map(
    ({ id, data }): WrittenComparison => ({
      id,
      columns: data.columns.map(column => ({
        ...column,
        names: (column.names ?? []).map(keyOf),
        label: column.label ??
          concepts.get(column.concepts[0] ?? '')?.short ?? { ko: column.id, en: column.id },
      })),
      title: data.title ?? null,
      also: data.also ?? [],
      verdict: parsed(data.verdict),
      dimensions: data.dimensions.map(({ name, cells }) => ({
        name,
        cells: Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, parsed(cell)])),
      })),
      note: parsedIfAny(data.note),
    }),
  );
  return new Map(comparisons.map(comparison => [comparison.id, comparison]));
}

const combinationsOf = (draft: Draft): readonly Combination[] =>
  draft.combinations.data.map(({ concepts, part, roles, together, advice, instead }) => ({
    concepts,
    part: part ?? false,
    roles: roles ?? {},
    together: parsed(together),
    advice: parsedIfAny(advice),
    instead: instead ?? [],
  }));

const misconceptionsOf = (draft: Draft): ReadonlyMap<string, Misconception> =>
  new Map(
    draft.misconceptions.data.map(({ id, about, compare, topic, answer, cues }) => [
      id,
      { id, about, compare: compare ?? null, topic, answer: parsed(answer), cues: [...cues.ko, ...cues.en] },
    ]),
  );

function parsedTextsOf(draft: Draft): Localized<ParsedTexts> {
  const parse = (language: (typeof languages)[number]) =>
    parsedTexts({ ...draft.messages[language].data, ...draft.phrases[language].data });
  return { ko: parse('ko'), en: parse('en') };
}

/** Every problem of the folder, with nothing thrown: for authors. */
export function checkContent(folder: Folder, today: Date, thorough = true): readonly Problem[] {
  const { draft, problems } = readDraft(folder);
  return [...problems, ...checkDraft(draft, today, thorough)];
}

/** Content as data alone, which can be written down. */
export interface PlainContent extends Omit<Content, 'wording'> {
  readonly texts: Localized<ParsedTexts>;
}

/** Reads and checks the folder. Throws a ContentError that lists every problem at once when a rule is broken. */
export function readContent(root: string): PlainContent {
  const { draft, problems } = readDraft(openFolder(root));
  const all = [...problems, ...checkDraft(draft, new Date(), false)];
  if (all.some(({ severity }) => severity === 'error')) throw new ContentError(all);
  const concepts = conceptsOf(draft);
  return {
    concepts,
    categories: draft.categories.data,
    comparisons: comparisonsOf(draft, concepts),
    combinations: combinationsOf(draft),
    guides: new Map(draft.guides.map(({ id, data }) => [id, guideOf(id, data)])),
    misconceptions: misconceptionsOf(draft),
    history: draft.history.data.map(({ year, text, facts }) => ({ year, facts, text: parsed(text) })),
    ambiguousWords: draft.ambiguousWords.data,
    nearNames: draft.nearNames.data,
    everydayWords: draft.everydayWords.data,
    foreignNames: draft.foreignNames.data,
    facts: new Map(draft.facts.map(({ id, fact }) => [id, fact])),
    sources: draft.sources.data,
    texts: parsedTextsOf(draft),
  };
}

export const contentFrom = ({ texts, ...content }: PlainContent): Content => ({
  ...content,
  wording: { ko: createWording(texts.ko), en: createWording(texts.en) },
});

/** The content of a folder, read and checked. Throws as `readContent` does. */
export const loadContent = (root: string): Content => contentFrom(readContent(root));
