import type { Command, Page } from '../conversation/command.ts';
import { wordsIn } from '../language/cues.ts';
import { keyOf } from '../language/typed-text.ts';
import { elsewhere } from './general.ts';
import { conceptsOf, type Mention } from './mentions.ts';
import { matchingQuestions, pageOf } from './questions.ts';
import { type Reading, type Rule, rejected, type Sentence } from './reading.ts';
import { recommending } from './recommending.ts';
import { describedBy } from './scenario.ts';
import { sectionIn } from './sections.ts';
import { tellingTermsOf } from './terms.ts';
import { acting, choosing, comparing, defining, seeking, telling, wishing } from './wording.ts';

/** Shorter words are a slip of everything. */
const shortestTypo = 5;
/** "And the cost?" asks about nothing by itself. */
const leastTerms = 2;
const mostTypos = 8;
const mostCompared = 4;

const card = (concept: string, page: Page = 'summary'): Command => ({
  name: 'explain',
  subject: { concept },
  page,
});
const isSummary = (command: Command) => command.name === 'explain' && command.page === 'summary';

/** A frequent question as it is written. */
const title: Rule = (sentence, knowledge) => {
  const { text, named } = sentence;
  const { titles } = knowledge;
  const found = titles.get(keyOf(text)) ?? [];
  if (found.length === 0) return rejected('no frequent question has this title');
  const concepts = conceptsOf(named.mentions);
  const rank = (concept: string) => (concepts.includes(concept) ? 0 : 1);
  const [first, ...others] = [...found].sort((a, b) => rank(a.concept) - rank(b.concept));
  return {
    intent: 'explain',
    tier: 'title',
    command: pageOf(first!),
    concepts: [first!.concept],
    others: [...corrections(misconception(sentence, knowledge)), ...others.map(pageOf)],
  };
};

const corrections = (read: ReturnType<Rule>): readonly Command[] => ('command' in read ? [read.command] : []);

const misconception: Rule = ({ text }, { misconceptions, content }) => {
  const id = misconceptions.find(wordsIn(text));
  const found = id === null ? undefined : content.misconceptions.get(id);
  if (!found) return rejected('no cue of a misconception is in it');
  return {
    intent: 'correct',
    tier: 'misconception',
    command: { name: 'correct', misconception: found.id },
    concepts: found.about,
    others: found.about.map(id => card(id)),
  };
};

/** Nothing where no single words said so. */
const evidenceOf = (words: string | undefined) => (words === undefined ? {} : { evidence: words.trim() });

/** What is asked about; where something is only says something when nothing else is named. */
export function subjects(mentions: readonly Mention[]): readonly Mention[] {
  const asked = mentions.filter(({ context }) => !context);
  const all = asked.length > 0 ? asked : mentions;
  // Beside a name that can only be of AWS, one that has other meanings too (Aurora, Lambda) is ours.
  const any = all.some(({ sure }) => sure);
  const sure = all.filter(({ sure, product }) => sure || (any && product));
  // What only its neighbours decide is asked about last.
  return sure.length > 0 ? sure : [...all].sort((a, b) => Number(a.decided) - Number(b.decided));
}

const comparison: Rule = ({ lower, message, named }) => {
  if (!comparing.test(lower)) return rejected('nothing asks for a difference');
  if (seeking.test(lower) && !telling.test(lower)) return rejected('asks for a product');
  const plain = named.mentions.filter(({ context }) => !context);
  const concepts = conceptsOf(plain.length > 1 ? plain : named.mentions);
  if (concepts.length < 2) return rejected('fewer than two things are named');
  const compared = concepts.slice(0, mostCompared);
  return {
    intent: 'compare',
    tier: 'named',
    ...evidenceOf(lower.match(comparing)?.[0]),
    command: { name: 'compare', subjects: compared.map(concept => ({ concept })), said: message },
    concepts: compared,
    others: compared.map(id => card(id)),
  };
};

const named: Rule = (sentence, knowledge) => {
  const asked = subjects(sentence.named.mentions);
  const concepts = conceptsOf(asked);
  const [main] = concepts;
  if (main === undefined) return rejected('no concept is named');
  if (asked.every(({ sure, decided }) => !sure && !decided) && sentence.foreign !== null)
    return rejected(`asks about ${sentence.foreign.name}`);
  const { lower } = sentence;
  if (sentence.foreign && telling.test(lower) && concepts.length === 1)
    return rejected(`compares with ${sentence.foreign.name}`);
  if (asked.every(({ sure, decided }) => !sure && !decided)) {
    if (elsewhere.test(lower)) return rejected('speaks of another field');
    const found = describedBy(sentence, knowledge, [], false);
    if (found?.fits && !defining.test(lower)) return guess('explain', found.concepts);
  }
  const everyone = conceptsOf(sentence.named.mentions);
  const all = [...new Set([...concepts, ...everyone])];
  const [question, ...more] = matchingQuestions(sentence, everyone, knowledge);
  const wants = choosing.test(lower) ? 'recommend' : 'explain';
  if (question && everyone.includes(question.question.concept)) {
    const { concept } = question.question;
    return {
      intent: wants,
      tier: 'named',
      evidence: `${concept}/${question.question.faq}`,
      command: pageOf(question.question),
      concepts: [...new Set([concept, ...all])],
      others: [...more.slice(0, 3).map(each => pageOf(each.question)), card(concept)],
    };
  }
  const article = knowledge.content.concepts.get(main)?.article.en;
  const page =
    sectionIn(lower, id => article?.sections.some(section => section.id === id) ?? false) ?? 'summary';
  const command = card(main, page);
  const rest = [...(isSummary(command) ? [] : [card(main)]), ...all.slice(1, 4).map(id => card(id))];
  const words = page === 'summary' ? lower.match(defining)?.[0] : page;
  return { intent: wants, tier: 'named', ...evidenceOf(words), command, concepts: all, others: rest };
};

/** "Which service …?": what is named beside it is the surroundings, what is described is the answer. */
const choice: Rule = (sentence, knowledge) => {
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

function guess(intent: 'recommend' | 'explain', found: readonly string[]): Reading {
  return {
    intent,
    tier: 'scenario',
    command: { name: 'guess', concepts: found.slice(0, 4) },
    concepts: found.slice(0, 4),
    others: found.slice(1, 4).map(id => card(id)),
  };
}

const question: Rule = (sentence, knowledge) => {
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

const scenario: Rule = (sentence, knowledge) => {
  if (elsewhere.test(sentence.lower)) return rejected('speaks of another field');
  if (sentence.foreign !== null) return rejected(`asks about ${sentence.foreign.name}`);
  if (defining.test(sentence.lower) && sentence.named.unknown.length <= 3)
    return rejected('asks what an unknown word is');
  const found = describedBy(sentence, knowledge, [], wishing.test(sentence.lower));
  return found?.fits ? guess('explain', found.concepts) : rejected('no description is near enough');
};

/** A name with a slip in it, or typed on the other keyboard. */
const typo: Rule = ({ text, named: { unknown }, foreign }, { lookup }) => {
  if (foreign !== null) return rejected(`asks about ${foreign.name}`);
  for (const typed of [text, ...unknown.filter(word => word.length >= shortestTypo).slice(0, mostTypos)]) {
    const found = lookup.find(typed);
    if (found.kind === 'concept')
      return {
        intent: 'explain',
        tier: 'typo',
        command: { name: 'explain', subject: { typed }, page: 'summary' },
        concepts: [found.concept],
        others: [],
      };
  }
  return rejected('nothing in it looks like a name');
};

/** "Stop vs terminate?" asks for nothing to be done. */
const request = ({ lower }: Sentence) => acting.test(lower) && !telling.test(lower);

const unlessAsked =
  (rule: Rule): Rule =>
  (sentence, knowledge) =>
    request(sentence)
      ? rejected('asks for something to be done, or about what is your own')
      : rule(sentence, knowledge);

/** From certain to bold; the first that understands a sentence decides. */
export const rules: Readonly<Record<string, Rule>> = {
  title,
  misconception,
  comparison: unlessAsked(comparison),
  recommending: unlessAsked(recommending),
  choice: unlessAsked(choice),
  named: unlessAsked(named),
  typo: unlessAsked(typo),
  question: unlessAsked(question),
  scenario: unlessAsked(scenario),
};
