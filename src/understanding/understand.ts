import type { Command } from '../conversation/command.ts';
import type { Heard } from '../conversation/interaction.ts';
import { wordsOf } from '../lookup/cut.ts';
import { clearlyAlone, followUp, standsAlone } from './follow-up.ts';
import type { Knowledge } from './knowledge.ts';
import { messageFrom } from './message.ts';
import { forEverybody } from './overheard.ts';
import type { Reading, Rule, Sentence, Step } from './reading.ts';
import { rules } from './rules.ts';
import { sentenceFrom } from './sentence.ts';
import { seeking } from './wording.ts';

export interface Understood extends Reading {
  /** A second question of the same message. */
  readonly next: Reading | null;
}

/** What else is known, and where to write down how the decision came about. */
export interface Circumstances {
  /** What the same person asked before, which a follow-up refers to. */
  readonly context?: Command | null;
  readonly trace?: Step[];
}

const mostQuestions = 2;

const shownReading = ({ intent, concepts, tier, evidence }: Reading) =>
  `${intent} ${concepts.join(', ')} (${tier}${evidence === undefined ? '' : `; “${evidence}”`})`;

const stepOf = ({ text, named }: Sentence, rule: string, said: ReturnType<Rule>): Step => ({
  sentence: text,
  mentions: named.mentions.map(({ key, concept }) => `${key} → ${concept}`),
  rule,
  said: 'rejected' in said ? said.rejected : shownReading(said),
});

function read(sentence: Sentence, knowledge: Knowledge, trace?: Step[]): Reading | null {
  for (const [name, rule] of Object.entries(rules)) {
    const said = rule(sentence, knowledge);
    trace?.push(stepOf(sentence, name, said));
    if (!('rejected' in said)) return said;
  }
  return null;
}

/** Whether a second question is about something that the first answer does not lead to anyway. */
const isNews = ({ command, concepts }: Reading, first: Reading) =>
  (command.name === 'explain' && command.page !== 'summary') ||
  concepts.some(id => !first.concepts.includes(id));

const isGuess = ({ command }: Reading) => command.name === 'guess';

function onlySentence(text: string): string | null {
  const [only, ...further] = messageFrom(text).sentences;
  return only === undefined || further.length > 0 ? null : only;
}

/** Whether a text can go on from anything, which is known before it is known what was answered. */
export function mayGoOn(text: string, knowledge: Knowledge): boolean {
  const only = onlySentence(text);
  if (only === null || clearlyAlone(only.toLowerCase(), wordsOf(only).length)) return false;
  return standsAlone(sentenceFrom(only, knowledge)) === null;
}

/** What goes on from what was answered before: one sentence, and nothing that stands by itself. */
export function goneOn(
  text: string,
  context: Command,
  knowledge: Knowledge,
  trace?: Step[],
): Understood | null {
  const only = onlySentence(text);
  if (only === null) return null;
  const sentence = sentenceFrom(only, knowledge);
  const said = followUp(sentence, context, knowledge);
  trace?.push(stepOf(sentence, 'follow-up', said));
  return 'rejected' in said ? null : { ...said, next: null };
}

/**
 * What a message asks, or nothing. Pure and synchronous; time grows with the message, of which 1,500 characters are
 * read. Whoever was not addressed speaks only when everybody could have been asked.
 */
export function understand(
  text: string,
  heard: Heard,
  knowledge: Knowledge,
  { context = null, trace }: Circumstances = {},
): Understood | null {
  const message = messageFrom(text);
  const everybody = heard === 'overheard' ? forEverybody(message, knowledge, trace) : null;
  if (heard === 'overheard' && everybody === null) return null;
  const all = message.sentences.join(' ');
  const sentences =
    everybody && message.sentences.length === 1
      ? [everybody]
      : message.sentences.map(each => sentenceFrom(each, knowledge, all));
  const further = context && goneOn(text, context, knowledge, trace);
  if (further) return further;
  if (sentences.length > 1) {
    // A frequent question may have two sentences itself.
    const whole = rules.title(sentenceFrom(all, knowledge), knowledge);
    if (!('rejected' in whole)) return { ...whole, next: null };
  }
  // Korean sentences end alike whether they ask or tell: where one has a question mark, the others tell.
  const marked = sentences.filter(each => /[?？]/.test(each.text));
  const questions = marked.length > 0 ? marked : sentences.filter(({ asks }) => asks);
  const readings: Reading[] = [];
  const about = sentences.find(({ named }) => named.mentions.length > 0);
  for (const asked of questions.length > 0 ? questions : sentences) {
    // "I keep hearing of sidecars. What does that mean?"
    const apart = asked.named.mentions.length === 0 && about !== undefined && !seeking.test(asked.lower);
    const sentence = apart
      ? { ...sentenceFrom(`${about.text} ${asked.text}`, knowledge, all), lower: asked.lower }
      : asked;
    const reading = read(sentence, knowledge, trace);
    if (reading) readings.push(reading);
    if (readings.length === mostQuestions) break;
  }
  const sure = readings.filter(reading => !isGuess(reading));
  const [first, next] = sure.length > 0 ? sure : readings;
  // What opens a thread is never begun for people who did not ask the bot.
  const isIntrusion =
    heard === 'overheard' && (first?.command.name === 'recommend' || first?.command.name === 'guess');
  if (isIntrusion) return null;
  if (first) return { ...first, next: next && isNews(next, first) ? next : null };
  if (heard === 'overheard') return null;
  // The scene may be set in one sentence and the question put in another.
  const whole = sentences.length > 1 ? read(sentenceFrom(all, knowledge), knowledge, trace) : null;
  return whole && { ...whole, next: null };
}
