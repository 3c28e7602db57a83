import type { Command } from '../conversation/command.ts';
import { wordsIn } from '../language/cues.ts';
import { keyOf } from '../language/typed-text.ts';
import { conceptsOf } from './mentions.ts';
import { pageOf } from './questions.ts';
import { card, type Rule, rejected } from './reading.ts';

/** A frequent question as it is written. */
export const title: Rule = (sentence, knowledge) => {
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

/** What many believe and is not so, by its cues. */
export const misconception: Rule = ({ text }, { misconceptions, content }) => {
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
