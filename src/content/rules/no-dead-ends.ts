import type { Finding, Rule, RuleInput } from './rule.ts';

function* find({ draft }: RuleInput): Iterable<Finding> {
  const byId = new Map(draft.concepts.map(concept => [concept.id, concept.meta.data]));
  for (const { id, meta } of draft.concepts) {
    const { related, successor, status } = meta.data;
    if (related.every(other => other === id))
      yield { file: meta.file, line: meta.lineOf(['related']), message: 'leads to no other concept' };
    if (new Set(related).size < related.length)
      yield { file: meta.file, line: meta.lineOf(['related']), message: 'names a related concept twice' };
    const next = successor ? byId.get(successor) : undefined;
    if (next && (next.status === 'closed' || next.status === 'ended' || successor === id))
      yield {
        file: meta.file,
        line: meta.lineOf(['successor']),
        message: `${successor} cannot be used either`,
      };
    if ((status === 'closed' || status === 'ended') && !successor)
      yield { file: meta.file, line: meta.lineOf(['status']), message: 'names no successor' };
  }
  for (const [index, { id }] of draft.categories.data.entries())
    if (![...byId.values()].some(({ category }) => category === id))
      yield {
        file: draft.categories.file,
        line: draft.categories.lineOf([index]),
        message: `“${id}” has no concept`,
      };
}

export const noDeadEnds: Rule = {
  demands: 'every card, category and closed service leads on',
  severity: 'error',
  find,
};
