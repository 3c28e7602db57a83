import { company, elsewhere, general, own } from './general.ts';
import type { Knowledge } from './knowledge.ts';
import { conceptsOf } from './mentions.ts';
import type { Message } from './message.ts';
import type { Sentence, Step } from './reading.ts';
import { sentenceFrom } from './sentence.ts';
import { asking } from './wording.ts';

const ownMarks = Object.entries(own);
const shapesOf = Object.entries(general);

const mostSentences = 3;
const longest = 220;

/** What nobody addressed to the bot, as one sentence, where it is a general question that everybody may answer. */
export function forEverybody(
  { sentences, pointed }: Message,
  knowledge: Knowledge,
  trace?: Step[],
): Sentence | null {
  const silent = (said: string) => {
    trace?.push({ sentence: sentences.join(' '), mentions: [], rule: 'overheard', said });
    return null;
  };
  if (pointed) return silent('it points at something: a link, a person, code');
  const all = sentences.join(' ');
  if (sentences.length > mostSentences || all.length > longest)
    return silent('it is long: a story rather than a question');
  const lowered = sentences.map(each => each.toLowerCase());
  if (!lowered.some(each => asking.test(each))) return silent('it asks nothing');
  const lower = lowered.join(' ');
  const field = elsewhere.find(lower);
  if (field !== null) return silent(`another field: ${field}`);
  for (const [what, words] of ownMarks) {
    const mark = words.find(lower);
    if (mark !== null) return silent(`${what}: ${mark}`);
  }
  const shapes = shapesOf.filter(([, words]) => lowered.some(each => words.test(each)));
  if (shapes.length === 0) return silent('it is no general question');
  const sentence = sentenceFrom(all, knowledge);
  if (sentence.foreign !== null) return silent(`asks about ${sentence.foreign.name}`);
  const { mentions } = sentence.named;
  const sure = conceptsOf(mentions.filter(each => each.sure));
  if (sure.length === 0 && !(company.test(lower) && conceptsOf(mentions).length > 0))
    return silent('nothing is named that can only be of AWS');
  trace?.push({
    sentence: all,
    mentions: sure,
    rule: 'overheard',
    said: `a general question: ${shapes.map(([name]) => name).join(', ')}`,
  });
  return sentence;
}
