import { elsewhere } from './general.ts';
import { conceptsOf } from './mentions.ts';
import { matchingQuestions, pageOf } from './questions.ts';
import { card, evidenceOf, type Reading, type Rule, rejected } from './reading.ts';
import { describedBy } from './scenario.ts';
import { tellingTermsOf } from './terms.ts';
import { defining, seeking, telling, wishing } from './wording.ts';

/** "And the cost?" asks about nothing by itself. */
const leastTerms = 2;
/** "X 설명 좀" has no more words than that beside what it asks about. */
const fewWords = 3;

/** "Which service …?": what is named beside it is the surroundings, what is described is the answer. */
export const choice: Rule = (sentence, knowledge) => {
  if (!seeking.test(sentence.lower) || telling.test(sentence.lower))
    return rejected('nothing asks for a product');
  const { mentions } = sentence.named;
  if (sentence.foreign?.sort === 'clouds' && !mentions.some(({ sure }) => sure))
    return rejected(`asks about ${sentence.foreign.name}`);
  const found = describedBy(
    sentence,
    knowledge,
    // "메시지 큐" is a name as well, but who says it describes what is needed.
    conceptsOf(mentions.filter(({ sure, key }) => sure && knowledge.lookup.isShortName(key))),
    true,
  );
  return found?.fits
    ? { ...guess('recommend', found.concepts), ...evidenceOf(sentence.lower.match(seeking)?.[0]) }
    : rejected('no description is near enough');
};

/** What fits a description, the best first, as a guess. */
export function guess(intent: 'recommend' | 'explain', found: readonly string[]): Reading {
  return {
    intent,
    tier: 'scenario',
    command: { name: 'guess', concepts: found.slice(0, 4) },
    concepts: found.slice(0, 4),
    others: found.slice(1, 4).map(id => card(id)),
  };
}

/** A frequent question in other words, without a name. */
export const question: Rule = (sentence, knowledge) => {
  if (sentence.foreign !== null) return rejected(`asks about ${sentence.foreign.name}`);
  if (new Set(tellingTermsOf(sentence.text)).size < leastTerms) return rejected('it says too little');
  const [found, ...more] = matchingQuestions(sentence, [], knowledge);
  if (!found) return rejected('no frequent question asks the same');
  return {
    intent: 'explain',
    tier: 'question',
    command: pageOf(found.question),
    concepts: [found.question.concept],
    others: more.slice(0, 3).map(each => pageOf(each.question)),
  };
};

/** A need without a name. */
export const scenario: Rule = (sentence, knowledge) => {
  if (elsewhere.test(sentence.lower)) return rejected('speaks of another field');
  if (sentence.foreign !== null) return rejected(`asks about ${sentence.foreign.name}`);
  if (defining.test(sentence.lower) && sentence.named.unknown.length <= fewWords)
    return rejected('asks what an unknown word is');
  const found = describedBy(sentence, knowledge, [], wishing.test(sentence.lower));
  return found?.fits ? guess('explain', found.concepts) : rejected('no description is near enough');
};
