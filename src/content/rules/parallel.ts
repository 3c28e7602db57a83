import { languages } from '../../language/language.ts';
import type { Article, Section } from '../markdown.ts';
import { passagesOf } from '../markdown.ts';
import { isParticlePair, placeholdersOf, wordingKeys } from '../wording.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

const hangul = /\p{Script=Hangul}/u;

const shapeOf = (section: Section) =>
  section.blocks
    .map(block => (block.type === 'list' ? `list of ${block.items.length}` : 'paragraph'))
    .join(', ');

const factsOf = (section: Section) =>
  [...new Set(passagesOf(section).flatMap(({ facts }) => facts.map(({ id }) => id)))].sort().join(', ');

const everySection = ({ lead, sections, faqs }: Article): readonly Section[] => [lead, ...sections, ...faqs];

function* articles({ draft }: RuleInput): Iterable<Finding> {
  for (const { articles } of draft.concepts) {
    const { file } = articles.en;
    const [korean, english] = [everySection(articles.ko.article), everySection(articles.en.article)];
    const ids = (sections: readonly Section[]) => sections.map(({ id }) => id).join(', ');
    if (ids(korean) !== ids(english)) {
      yield { file, line: 1, message: `ko.md has ${ids(korean)}; en.md has ${ids(english)}` };
      continue;
    }
    for (const [index, section] of english.entries()) {
      const twin = korean[index] ?? section;
      const at = { file, line: section.line };
      if (shapeOf(section) !== shapeOf(twin))
        yield {
          ...at,
          message: `“${section.id}”: ko.md has ${shapeOf(twin)}; en.md has ${shapeOf(section)}`,
        };
      if (factsOf(section) !== factsOf(twin))
        yield {
          ...at,
          message: `“${section.id}”: ko.md cites ${factsOf(twin) || 'nothing'}; en.md ${factsOf(section) || 'nothing'}`,
        };
    }
  }
}

function* wording({ draft }: RuleInput): Iterable<Finding> {
  const files = [
    ['messages', draft.messages],
    ['phrases', draft.phrases],
  ] as const;
  for (const [name, localized] of files)
    for (const language of languages) {
      const { file, data, lineOf } = localized[language];
      const expected: Readonly<Record<string, readonly string[]>> = wordingKeys[name];
      for (const [key, text] of Object.entries(data)) {
        const found = placeholdersOf(text);
        const names = [...new Set(found.map(({ name }) => name))].sort().join(', ');
        const wanted = [...(expected[key] ?? [])].sort().join(', ');
        const at = { file, line: lineOf([key]) };
        if (key in expected && names !== wanted)
          yield {
            ...at,
            message: `“${key}” fills in ${wanted || 'nothing'}; this one ${names || 'nothing'}`,
          };
        for (const { particle } of found)
          if (particle !== undefined && !isParticlePair(particle))
            yield { ...at, message: `no particle “${particle}”` };
      }
    }
}

/** What stands on one line of a data file cites the same facts in both languages. */
function* cited({ draft, texts }: RuleInput): Iterable<Finding> {
  const articleFiles = new Set(
    draft.concepts.flatMap(({ articles }) => [articles.ko.file, articles.en.file]),
  );
  const lines = new Map<
    string,
    { readonly at: Finding; readonly ko: Set<string>; readonly en: Set<string> }
  >();
  for (const { file, line, language, passage } of texts) {
    if (articleFiles.has(file)) continue;
    const at = { file, line, message: '' };
    const known = lines.get(`${file}:${line}`) ?? { at, ko: new Set(), en: new Set() };
    for (const { id } of passage.facts) known[language].add(id);
    lines.set(`${file}:${line}`, known);
  }
  for (const { at, ko, en } of lines.values()) {
    const [korean, english] = [ko, en].map(ids => [...ids].sort().join(', ') || 'nothing');
    if (korean !== english) yield { ...at, message: `ko cites ${korean}; en ${english}` };
  }
}

function* find(input: RuleInput): Iterable<Finding> {
  yield* articles(input);
  yield* cited(input);
  yield* wording(input);
  for (const { file, line, language, passage } of input.texts)
    if (language === 'en' && passage.rich.some(span => span.style !== 'code' && hangul.test(span.text)))
      yield { file, line, message: 'Hangul in an English text' };
}

export const parallel: Rule = {
  demands: 'both languages have the same sections, items, questions, facts and placeholders',
  severity: 'error',
  find,
};
