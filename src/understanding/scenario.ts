import type { Concept } from '../content/content.ts';
import { isEveryday } from '../lookup/search-index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Sentence } from './reading.ts';
import { tellingTermsOf } from './terms.ts';

/** Of the weight of everything that is said, so much must be in the description, and so much in all. */
const leastShare = 0.3;
const leastShared = 7;
/** Less when a product is asked for in so many words. */
const leastSought = 4;
const leastSoughtShare = 0.14;
/** People ask for products rather than for parts of them and for ideas. */
const kindCounts: Readonly<Record<string, number>> = {
  idea: 0.5,
  'api-object': 0.6,
  tool: 0.8,
  container: 0.8,
};
/** A part or an everyday term is rarely what somebody looks for without knowing its name. */
const partCounts = 0.75;
/** What is named beside it is where the need arises, not the answer. */
const namedCounts = 0.4;
const mostTerms = 120;

export interface Described {
  /** Best first. */
  readonly concepts: readonly string[];
  /** Whether the first fits so well that it is worth a guess. */
  readonly fits: boolean;
}

/** EKS Hybrid Nodes is of EKS; a target group is of a load balancer. */
const isPart = (concept: Concept, concepts: Knowledge['concepts']) =>
  isEveryday(concept) || (concepts.has(concept.id.split('-')[0]!) && concept.id.includes('-'));

/** The concepts whose description fits what is said, best first; null when nothing fits at all. */
export function describedBy(
  sentence: Sentence,
  knowledge: Knowledge,
  surroundings: readonly string[],
  sought: boolean,
): Described | null {
  const { descriptionIndex: index, described, concepts } = knowledge;
  const terms = [...new Set(tellingTermsOf(sentence.message))].slice(0, mostTerms);
  const said = terms.reduce((sum, term) => sum + index.weightOf(term), 0);
  const hits = index
    .search(terms, 40)
    .map(hit => {
      const id = described[hit.text]!;
      const concept = concepts.get(id)!;
      const beside = surroundings.includes(id) ? namedCounts : 1;
      const part = isPart(concept, concepts) ? partCounts : 1;
      return {
        id,
        score: hit.score * (kindCounts[concept.kind] ?? 1) * beside * part,
        shared: hit.shared,
        count: hit.count,
      };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = hits;
  if (!best) return null;
  return {
    concepts: hits.slice(0, 4).map(({ id }) => id),
    fits:
      (best.count > 1 || terms.length < 3) &&
      best.shared >= (sought ? leastSought : leastShared) &&
      best.shared / said >= (sought ? leastSoughtShare : leastShare),
  };
}
