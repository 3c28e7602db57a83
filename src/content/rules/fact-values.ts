import type { Finding, Rule, RuleInput } from './rule.ts';

const number = /\d[\d,]*(?:\.\d+)?/g;
const numeric = /^[\d.,-]+$/;
const date = /^(\d{4})(?:-\d{2}){1,2}$/;

// Small numbers are written out in English prose.
const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const numbersIn = (text: string) => [
  ...(text.match(number) ?? []).map(each => each.replaceAll(',', '')),
  ...words.flatMap((word, value) => (text.toLowerCase().split(/\W+/).includes(word) ? [String(value)] : [])),
];

/** What a text that cites the value must show: its numbers, of a date the year; nothing where the value is a statement. */
function shown(value: string): readonly string[] {
  const year = value.match(date)?.[1];
  if (year) return [year];
  return numeric.test(value) ? numbersIn(value.replaceAll('-', ' ')) : [];
}

function* find({ draft, texts }: RuleInput): Iterable<Finding> {
  const values = new Map(draft.facts.map(({ id, fact }) => [id, fact.value]));
  for (const { file, passage } of texts)
    for (const { id, text, line } of passage.facts) {
      const missing = shown(values.get(id) ?? '').filter(each => !numbersIn(text).includes(each));
      if (missing.length > 0)
        yield { file, line, message: `“${text}” cites ${id}, whose value is ${values.get(id)}` };
    }
}

export const factValues: Rule = {
  demands: 'a text shows the value of the fact that it cites',
  severity: 'error',
  find,
};
