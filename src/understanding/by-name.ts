import { guess } from './by-description.ts';
import { elsewhere } from './general.ts';
import { conceptsOf, type Mention } from './mentions.ts';
import { matchingQuestions, pageOf } from './questions.ts';
import { card, evidenceOf, type Rule, rejected } from './reading.ts';
import { describedBy } from './scenario.ts';
import { sectionIn } from './sections.ts';
import { choosing, comparing, defining, seeking, telling } from './wording.ts';

const mostCompared = 4;
/** Shorter words are a slip of everything. */
const shortestTypo = 5;
const mostTypos = 8;

/** What is asked about; where something is only says something when nothing else is named. */
function subjects(mentions: readonly Mention[]): readonly Mention[] {
  const asked = mentions.filter(({ context }) => !context);
  const all = asked.length > 0 ? asked : mentions;
  // Beside a name that can only be of AWS, one that has other meanings too (Aurora, Lambda) is ours.
  const any = all.some(({ sure }) => sure);
  const sure = all.filter(({ sure, product }) => sure || (any && product));
  // What only its neighbours decide is asked about last.
  return sure.length > 0 ? sure : [...all].sort((a, b) => Number(a.decided) - Number(b.decided));
}

/** Two to four names and a word that asks for a difference. */
export const comparison: Rule = ({ lower, message, named }) => {
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

/** A name with its frequent question or section, else its card. */
export const named: Rule = (sentence, knowledge) => {
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
  const rest = [...(page === 'summary' ? [] : [card(main)]), ...all.slice(1, 4).map(id => card(id))];
  const words = page === 'summary' ? lower.match(defining)?.[0] : page;
  return { intent: wants, tier: 'named', ...evidenceOf(words), command, concepts: all, others: rest };
};

/** A name with a slip in it, or typed on the other keyboard. */
export const typo: Rule = ({ text, named: { unknown }, foreign }, { lookup }) => {
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
