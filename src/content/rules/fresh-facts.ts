import { isStale } from '../fact-age.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

function* find({ draft, today }: RuleInput): Iterable<Finding> {
  for (const { id, file, line, fact } of draft.facts)
    if (isStale(fact, today))
      yield { file, line, message: `${id} is older than its ${fact.life} days: look it up again` };
}

export const freshFacts: Rule = {
  demands: 'a dated fact is within its life',
  severity: 'warning',
  thorough: true,
  find,
};
