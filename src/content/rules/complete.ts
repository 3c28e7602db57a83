import { plainText } from '../../conversation/rich-text.ts';
import { languages } from '../../language/language.ts';
import type { Article } from '../markdown.ts';
import type { Depth } from '../schema.ts';
import { leastQuestions, needOf, template } from '../template.ts';
import { wordingKeys } from '../wording.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

const sentenceEnd = /[.?!](?=\s|$)/g;

function* lead(
  article: Article,
  depth: Depth,
): Iterable<{ readonly line: number; readonly message: string }> {
  const [summary, points, ...rest] = article.lead.blocks;
  if (summary?.type !== 'paragraph' || rest.length > 0)
    yield { line: 1, message: 'the lead is one paragraph, then a list of key points' };
  else if ((plainText(summary.text.rich).match(sentenceEnd)?.length ?? 0) > 2)
    yield { line: summary.text.line, message: 'the summary has at most two sentences' };
  const count = points?.type === 'list' ? points.items.length : 0;
  const [least, most] = depth === 'summary' ? [0, 5] : [3, 5];
  if (count < least || count > most)
    yield { line: 1, message: `${count} key points; depth “${depth}” has ${least} to ${most}` };
}

function* sections(
  article: Article,
  depth: Depth,
): Iterable<{ readonly line: number; readonly message: string }> {
  const present = article.sections.map(({ id }) => id);
  for (const { section } of template)
    if (needOf(depth, section) === 'must' && !present.includes(section))
      yield { line: 1, message: `the section “${section}” is missing` };
  for (const { id, line, blocks } of article.sections) {
    if (needOf(depth, id) === 'no') yield { line, message: `depth “${depth}” has no section “${id}”` };
    if (id !== 'faq' && blocks.length === 0) yield { line, message: `the section “${id}” is empty` };
  }
  const order = template.map(({ section }) => section).filter(section => present.includes(section));
  if (order.join() !== present.filter(id => order.includes(id)).join())
    yield {
      line: article.sections[0]?.line ?? 1,
      message: `sections come in this order, each once: ${order.join(', ')}`,
    };
}

function* questions(
  article: Article,
  depth: Depth,
): Iterable<{ readonly line: number; readonly message: string }> {
  if (article.faqs.length < leastQuestions[depth])
    yield {
      line: 1,
      message: `${article.faqs.length} questions; depth “${depth}” has at least ${leastQuestions[depth]}`,
    };
  const seen = new Set<string>();
  for (const { id, line, blocks } of article.faqs) {
    if (seen.has(id)) yield { line, message: `the question id “${id}” is taken` };
    if (blocks.length === 0) yield { line, message: `the question “${id}” has no answer` };
    seen.add(id);
  }
}

function* find({ draft }: RuleInput): Iterable<Finding> {
  for (const { meta, articles } of draft.concepts)
    for (const language of languages) {
      const { file, article } = articles[language];
      const { depth } = meta.data;
      for (const check of [lead, sections, questions])
        for (const finding of check(article, depth)) yield { file, ...finding };
    }
  for (const [name, keys] of [
    ['messages', draft.messages],
    ['phrases', draft.phrases],
  ] as const)
    for (const language of languages) yield* missingTexts(name, keys[language]);
}

function* missingTexts(
  name: 'messages' | 'phrases',
  { file, data, lineOf }: RuleInput['draft']['messages']['ko'],
): Iterable<Finding> {
  const expected = Object.keys(wordingKeys[name]);
  for (const key of expected)
    if (!(key in data)) yield { file, line: 1, message: `the text “${key}” is missing` };
  for (const key of Object.keys(data))
    if (!expected.includes(key))
      yield { file, line: lineOf([key]), message: `nothing says the text “${key}”` };
}

export const complete: Rule = {
  demands: 'every concept has the parts of its depth and every text exists, in both languages',
  severity: 'error',
  find,
};
