import type { Command, Page } from '../conversation/command.ts';
import type { Language } from '../language/language.ts';
import type { Knowledge, Question } from './knowledge.ts';
import { questionTerms } from './knowledge.ts';
import type { Sentence } from './reading.ts';

/** Of the weight of what is asked and of the title's, so much must be shared (the harmonic mean of both). */
const enoughWhenNamed = 0.5;
const enoughByItself = 0.72;

export interface Match {
  readonly question: Question;
  readonly near: number;
}

export const pageOf = ({ concept, faq }: Question): Command => ({
  name: 'explain',
  subject: { concept },
  // The card answers what something is, and more.
  page: faq === 'what-is' ? 'summary' : (`faq/${faq}` as Page),
});

const sum = (terms: readonly string[], weightOf: (term: string) => number) =>
  [...new Set(terms)].reduce((total, term) => total + weightOf(term), 0);

/** The frequent questions that ask the same, best first; those of concepts that are named need less. */
export function matchingQuestions(
  sentence: Sentence,
  concepts: readonly string[],
  knowledge: Knowledge,
): readonly Match[] {
  const { questionIndex: index, questions } = knowledge;
  const terms = questionTerms(sentence.named, null);
  const language: Language = /\p{Script=Hangul}/u.test(sentence.text) ? 'ko' : 'en';
  const asked = sum(
    terms.filter(term => !term.startsWith('#')),
    index.weightOf,
  );
  return index
    .search(terms, 60)
    .flatMap(({ text, shared }): Match[] => {
      const question = questions[text]!;
      if (question.language !== language) return [];
      const isNamed = concepts.includes(question.concept);
      // Names that are asked about and are not the question's own count too.
      const others = terms.filter(term => term.startsWith('#') && term !== `#${question.concept}`);
      const all = asked + sum(others, index.weightOf);
      const title = index.weights[text]!;
      const near = all === 0 || title === 0 ? 0 : (2 * shared) / (all + title);
      return near >= (isNamed ? enoughWhenNamed : enoughByItself)
        ? [{ question, near: near + (isNamed ? 0.3 : 0) }]
        : [];
    })
    .sort((a, b) => b.near - a.near);
}
