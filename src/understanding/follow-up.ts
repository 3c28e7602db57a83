import type { Command, Page } from '../conversation/command.ts';
import type { Knowledge } from './knowledge.ts';
import { conceptsOf } from './mentions.ts';
import { matchingQuestions, pageOf } from './questions.ts';
import { type Reading, rejected, type Sentence } from './reading.ts';
import { sectionIn } from './sections.ts';

/** A follow-up is short; more words are a question of their own. */
const mostWords = 9;
const leading =
  /^(?:and|also|what about|how about|so|then|ok|but|what if)\b|^(?:그럼|그러면|그렇다면|그리고|근데|그런데|또|아 그럼)/u;

/** Without a name, more words than these are about something else: "how much is a pizza?" */
const mostUnnamed = 4;
const pointing = /\b(?:it|that|this|they|those|these|them)\b|^(?:그거|그건|이거|이건|그게|이게|둘)/u;

/** "EKS는?" */
const bare = /^\S{1,20}(?: \S{1,20})?[은는](?:요)?\s*[?？]*$/u;

const conceptsIn = (command: Command): readonly string[] => {
  if (command.name === 'explain' && 'concept' in command.subject) return [command.subject.concept];
  if (command.name === 'compare')
    return command.subjects.flatMap(subject => ('concept' in subject ? [subject.concept] : []));
  if (command.name === 'guess') return command.concepts.slice(0, 1);
  return [];
};

const reading = (command: Command, concepts: readonly string[]): Reading => ({
  intent: command.name === 'compare' ? 'compare' : 'explain',
  tier: 'named',
  command,
  concepts,
  others: [],
});

/** The page that was asked for, at another concept where it has it too. */
function samePage(page: Page, concept: string, { content }: Knowledge): Page {
  const article = content.concepts.get(concept)?.article.en;
  const has = page.startsWith('faq/')
    ? article?.faqs.some(({ id }) => `faq/${id}` === page)
    : article?.sections.some(({ id }) => id === page);
  return has ? page : 'summary';
}

/** Whether the words alone, of which so many are, say that a sentence goes on from nothing; naming them costs more. */
export const clearlyAlone = (lower: string, words: number): boolean =>
  words > mostWords ||
  (words > mostUnnamed && !leading.test(lower) && !pointing.test(lower) && !bare.test(lower));

/** Why a sentence goes on from nothing, whatever was asked before; null where that decides. */
export function standsAlone({ lower, named, foreign }: Sentence): string | null {
  if (named.words.length > mostWords) return 'too long for a follow-up';
  const [other, ...more] = conceptsOf(named.mentions);
  if (other !== undefined)
    return more.length > 0 || !(leading.test(lower) || bare.test(lower)) ? 'it stands by itself' : null;
  if (foreign !== null) return `asks about ${foreign.name}`;
  return named.words.length > mostUnnamed && !leading.test(lower) && !pointing.test(lower)
    ? 'too many words that name nothing'
    : null;
}

/** "그럼 비용은?", "and on EKS?": what was asked before, in another respect or of something else. */
export function followUp(
  sentence: Sentence,
  context: Command,
  knowledge: Knowledge,
): Reading | { readonly rejected: string } {
  const before = conceptsIn(context);
  const { lower, named } = sentence;
  if (before.length === 0) return rejected('nothing that was asked before can be gone on with');
  const alone = standsAlone(sentence);
  if (alone !== null) return rejected(alone);
  const [other] = conceptsOf(named.mentions);
  const section = sectionIn(lower);
  if (other === undefined) {
    if (section !== null && context.name === 'compare')
      return reading(
        { name: 'compare', subjects: before.map(concept => ({ concept })), aspect: section },
        before,
      );
    const main = before[0]!;
    const [question] = matchingQuestions(sentence, before, knowledge).filter(({ question }) =>
      before.includes(question.concept),
    );
    if (section !== null)
      return reading(
        { name: 'explain', subject: { concept: main }, page: samePage(section, main, knowledge) },
        [main],
      );
    return question
      ? reading(pageOf(question.question), [question.question.concept])
      : rejected('no section and no question of it is asked for');
  }
  if (before.includes(other)) return rejected('it stands by itself');
  const page = context.name === 'explain' ? context.page : 'summary';
  return reading(
    { name: 'explain', subject: { concept: other }, page: samePage(section ?? page, other, knowledge) },
    [other],
  );
}
