import type { Command } from '../conversation/command.ts';
import type { Heard } from '../conversation/interaction.ts';
import { keyOf } from '../language/typed-text.ts';
import type { Knowledge } from './knowledge.ts';
import { type Mention, type Named, namedIn } from './mentions.ts';
import { messageFrom } from './message.ts';
import { overheard } from './overheard.ts';
import type { Foreign, Reading, Sentence } from './reading.ts';
import { rules } from './rules.ts';
import { asking, seeking } from './wording.ts';

/** How a decision came about: what each rule said of each sentence. */
export interface Step {
  readonly sentence: string;
  readonly mentions: readonly string[];
  readonly rule: string;
  readonly said: string;
}

export interface Understood extends Reading {
  /** A second question of the same message. */
  readonly next: Reading | null;
}

/** So many words of a foreign name can stand together. */
const longestForeign = 3;
const mostQuestions = 2;

interface ForeignSpan extends Foreign {
  readonly from: number;
  readonly to: number;
}

function foreignIn(words: readonly string[], foreign: Knowledge['foreign']): readonly ForeignSpan[] {
  const keys = words.map(keyOf);
  const found: ForeignSpan[] = [];
  for (let at = 0; at < keys.length; at++)
    for (let length = Math.min(longestForeign, keys.length - at); length > 0; length--) {
      const key = keys.slice(at, at + length).join('');
      // A Korean particle may follow: "카프카를".
      for (let end = key.length; end >= Math.max(2, key.length - 3); end--) {
        const sort = foreign.get(key.slice(0, end));
        if (sort && (end === key.length || key.charCodeAt(end) > 0xac00))
          found.push({ sort, name: words.slice(at, at + length).join(' '), from: at, to: at + length });
      }
    }
  return found;
}

/** "Azure Kubernetes Service" names nothing of ours: what stands behind another cloud's name is theirs. */
function withoutTheirs(named: Named, foreign: readonly ForeignSpan[]): Named {
  const theirs = ({ from, to }: Mention) =>
    foreign.some(other => (from < other.to && other.from < to) || (other.sort !== 'tools' && from === other.to));
  return { ...named, mentions: named.mentions.filter(mention => !theirs(mention)) };
}

export function sentenceFrom(text: string, knowledge: Knowledge, message = text): Sentence {
  const lower = text.toLowerCase();
  const named = namedIn(text, knowledge);
  const foreign = foreignIn(named.words, knowledge.foreign);
  return {
    text,
    lower,
    message,
    named: withoutTheirs(named, foreign),
    foreign: foreign[0] ?? null,
    asks: asking.test(lower),
  };
}

function read(sentence: Sentence, knowledge: Knowledge, trace: Step[]): Reading | null {
  for (const [name, rule] of Object.entries(rules)) {
    const said = rule(sentence, knowledge);
    const step = { sentence: sentence.text, mentions: sentence.named.mentions.map(({ key, concept }) => `${key} → ${concept}`), rule: name };
    if (!('rejected' in said)) {
      trace.push({ ...step, said: `${said.intent} ${said.concepts.join(', ')}` });
      return said;
    }
    trace.push({ ...step, said: said.rejected });
  }
  return null;
}

/** A sentence that names what the others talk about: "We use the NLB. Can it have a static IP?" */
const isAbout = (command: Command) => command.name === 'guess';

/**
 * What a message asks, or nothing. Pure and synchronous; time grows with the message, of which 1,500 characters are
 * read. Whoever was not addressed speaks only when everybody could have been asked.
 */
export function understand(text: string, heard: Heard, knowledge: Knowledge, trace: Step[] = []): Understood | null {
  const message = messageFrom(text);
  if (heard === 'overheard') {
    const why = overheard(message, knowledge, trace);
    if (why !== null) return null;
  }
  const all = message.sentences.join(' ');
  const sentences = message.sentences.map(each => sentenceFrom(each, knowledge, all));
  const questions = sentences.filter(({ asks }) => asks);
  const readings: Reading[] = [];
  const about = sentences.find(({ named }) => named.mentions.length > 0);
  for (const asked of questions.length > 0 ? questions : sentences) {
    // "I keep hearing of sidecars. What does that mean?"
    const apart = asked.named.mentions.length === 0 && about !== undefined && !seeking.test(asked.lower);
    const sentence = apart ? { ...sentenceFrom(`${about.text} ${asked.text}`, knowledge, all), lower: asked.lower } : asked;
    const reading = read(sentence, knowledge, trace);
    if (reading) readings.push(reading);
    if (readings.length === mostQuestions) break;
  }
  const sure = readings.filter(({ command }) => !isAbout(command));
  const [first, next] = sure.length > 0 ? sure : readings;
  if (first) return { ...first, next: next ?? null };
  // The scene may be set in one sentence and the question put in another.
  const whole = sentences.length > 1 ? read(sentenceFrom(all, knowledge), knowledge, trace) : null;
  return whole && { ...whole, next: null };
}
