import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';
import { citedFigures } from './rules/cited-figures.ts';
import { complete } from './rules/complete.ts';
import { factValues } from './rules/fact-values.ts';
import { freshFacts } from './rules/fresh-facts.ts';
import { guideOutcomes } from './rules/guide-outcomes.ts';
import { guides } from './rules/guides.ts';
import { knownReferences } from './rules/known-references.ts';
import { noDeadEnds } from './rules/no-dead-ends.ts';
import { parallel } from './rules/parallel.ts';
import { register } from './rules/register.ts';
import type { Rule } from './rules/rule.ts';
import { shortTexts } from './rules/short-texts.ts';
import { triggers } from './rules/triggers.ts';
import { uniqueAliases } from './rules/unique-aliases.ts';
import { textsOf } from './texts.ts';

/** Everything that content must keep, by name; `schema` stands beside them and is checked while reading. */
export const rules: Readonly<Record<string, Rule>> = {
  'unique-aliases': uniqueAliases,
  'known-references': knownReferences,
  complete,
  parallel,
  'cited-figures': citedFigures,
  'fact-values': factValues,
  'fresh-facts': freshFacts,
  register,
  'short-texts': shortTexts,
  'no-dead-ends': noDeadEnds,
  triggers,
  guides,
  'guide-outcomes': guideOutcomes,
};

/** All problems at once, in the order of the files; a start leaves out what is `thorough`. */
export function checkDraft(draft: Draft, today: Date, thorough: boolean): readonly Problem[] {
  const input = { draft, today, texts: textsOf(draft) };
  return Object.entries(rules)
    .filter(([, rule]) => thorough || !rule.thorough)
    .flatMap(([rule, { find, severity }]) =>
      [...find(input)].map(finding => ({ ...finding, rule, severity })),
    );
}
