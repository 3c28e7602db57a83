import { situated } from '../recommendation/situation.ts';
import { standingOf } from '../recommendation/standing.ts';
import { answersOf } from '../recommendation/trail.ts';
import { type Rule, rejected } from './reading.ts';
import { choosing, seeking } from './wording.ts';

/** One answer alone is said in passing; two are a situation. */
const leastAnswers = 2;
const mostOutcomes = 4;

/** Asks where to run something: one answer is enough of a situation. */
const running =
  /(?:what|where|how|which) .{0,20}(?:should|would|do|can|could) (?:i|we) (?:run|host|deploy)|어디에 (?:올|띄|배포|돌)|어디서 (?:돌|띄)/u;

/** Asks for the product that fits a description rather than for advice. */
const exam =
  /\b(?:which|what) (?:\w+ ){0,3}(?:services?|solutions?|options?|database|storage|feature)\b|of the following|어떤 (?:aws )?서비스|다음 중|무슨 서비스/;

/** "What should we run on? Small team, containers, no Kubernetes": a guide, with the answers that were given. */
export const recommending: Rule = ({ lower, message }, { models }) => {
  if (!seeking.test(lower) && !choosing.test(lower)) return rejected('nothing asks for a choice');
  if (exam.test(lower)) return rejected('asks which product does what is described');
  const about = situated(models, message);
  if (!about || about.situation.trail.length < (running.test(lower) ? 1 : leastAnswers))
    return rejected('too little of a situation is told');
  const { model, situation } = about;
  const { ranking } = standingOf(model, answersOf(model, situation.trail));
  const concepts = ranking
    .slice(0, mostOutcomes)
    .flatMap(outcome => model.guide.outcomes[outcome]?.concepts ?? []);
  return {
    intent: 'recommend',
    tier: 'named',
    evidence: [...situation.words.values()].flat().join(', '),
    command: { name: 'recommend', typed: message },
    concepts: [...new Set(concepts)],
    others: [],
  };
};
