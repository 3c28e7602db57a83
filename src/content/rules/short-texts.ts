import { budgets } from '../../conversation/reply.ts';
import { plainText } from '../../conversation/rich-text.ts';
import { languages } from '../../language/language.ts';
import { passagesOf, type Section } from '../markdown.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

/** A card is read on a phone: opening, section and answer each fit without scrolling twice. */
const limits = {
  section: 900,
  point: { ko: 60, en: 90 },
  cell: { ko: 50, en: 70 },
  verdict: 200,
  answer: { ko: 240, en: 340 },
} as const;

const lengthOf = (section: Section) =>
  passagesOf(section)
    .map(({ rich }) => plainText(rich))
    .join('\n').length;

function* articles({ draft }: RuleInput): Iterable<Finding> {
  for (const { articles } of draft.concepts)
    for (const language of languages) {
      const { file, article } = articles[language];
      for (const section of [article.lead, ...article.sections, ...article.faqs]) {
        const length = lengthOf(section);
        if (length > limits.section)
          yield {
            file,
            line: section.line,
            message: `“${section.id}” has ${length} of at most ${limits.section} characters`,
          };
      }
      const [summary, points] = article.lead.blocks;
      const first =
        summary?.type === 'paragraph' ? plainText(summary.text.rich).split(/(?<=[.?!])\s/)[0] : '';
      if ((first?.length ?? 0) > budgets.summary)
        yield {
          file,
          line: 1,
          message: `the first sentence has ${first?.length} of at most ${budgets.summary} characters`,
        };
      for (const { rich, line } of points?.type === 'list' ? points.items : []) {
        const { length } = plainText(rich);
        if (length > limits.point[language])
          yield {
            file,
            line,
            message: `a key point has ${length} of at most ${limits.point[language]} characters`,
          };
      }
      for (const { title, line } of article.faqs)
        if (title.length > budgets.label)
          yield {
            file,
            line,
            message: `a question has ${title.length} of at most ${budgets.label} characters`,
          };
    }
}

function* comparisons({ draft, texts }: RuleInput): Iterable<Finding> {
  const files = new Set(draft.comparisons.map(({ file }) => file));
  for (const { file, line, language, role, passage } of texts) {
    if (!files.has(file)) continue;
    const { length } = plainText(passage.rich);
    const limit = role === 'sentences' ? limits.verdict : limits.cell[language];
    if (length > limit) yield { file, line, message: `${length} of at most ${limit} characters` };
  }
}

function* misconceptions({ draft, texts }: RuleInput): Iterable<Finding> {
  for (const { file, line, language, role, passage } of texts) {
    if (file !== draft.misconceptions.file || role !== 'sentences') continue;
    const { length } = plainText(passage.rich);
    if (length > limits.answer[language])
      yield {
        file,
        line,
        message: `an answer has ${length} of at most ${limits.answer[language]} characters`,
      };
  }
}

function* find(input: RuleInput): Iterable<Finding> {
  yield* articles(input);
  yield* comparisons(input);
  yield* misconceptions(input);
}

export const shortTexts: Rule = {
  demands: 'every text fits the budgets of a reply',
  severity: 'error',
  find,
};
