import { misconception, title } from './as-written.ts';
import { choice, question, scenario } from './by-description.ts';
import { comparison, named, typo } from './by-name.ts';
import { type Rule, rejected, type Sentence } from './reading.ts';
import { recommending } from './recommending.ts';
import { acting, telling } from './wording.ts';

/** "Stop vs terminate?" asks for nothing to be done. */
const request = ({ lower }: Sentence) => acting.test(lower) && !telling.test(lower);

const unlessAsked =
  (rule: Rule): Rule =>
  (sentence, knowledge) =>
    request(sentence)
      ? rejected('asks for something to be done, or about what is your own')
      : rule(sentence, knowledge);

/** From certain to bold; the first that understands a sentence decides. */
export const rules = {
  title,
  misconception,
  comparison: unlessAsked(comparison),
  recommending: unlessAsked(recommending),
  choice: unlessAsked(choice),
  named: unlessAsked(named),
  typo: unlessAsked(typo),
  question: unlessAsked(question),
  scenario: unlessAsked(scenario),
} as const satisfies Readonly<Record<string, Rule>>;
