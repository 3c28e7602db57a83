import type { Command } from '../conversation/command.ts';
import { calledBy } from '../conversation/commands.ts';
import type { Heard } from '../conversation/interaction.ts';
import { keyOf } from '../language/typed-text.ts';
import { wordsOf } from '../lookup/cut.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Knowledge } from './knowledge.ts';
import { messageFrom } from './message.ts';
import { sectionIn } from './sections.ts';
import { type Circumstances, goneOn, type Understood, understand } from './understand.ts';
import { acting, asking } from './wording.ts';

/** A text as a command, and how it was understood where it is a sentence rather than a command or a name. */
export interface Interpretation {
  readonly command: Command;
  readonly understood: Understood | null;
}

/** What an answer is about, the main thing first: what was understood, or the names that are certain. */
export function conceptsIn({ command, understood }: Interpretation, lookup: Lookup): readonly string[] {
  if (understood) return understood.concepts;
  const subjects =
    command.name === 'compare' ? command.subjects : command.name === 'explain' ? [command.subject] : [];
  return subjects.flatMap(subject => {
    if ('concept' in subject) return [subject.concept];
    const found = lookup.find(subject.typed);
    return found.kind === 'concept' ? [found.concept] : [];
  });
}

const mostLookedUp = 3;
/** "Help me choose between ECS and EKS" is a sentence: these commands take no more than a word. */
const takesNothing: ReadonlySet<Command['name']> = new Set(['help', 'list', 'history']);
const longestName = 5;

/** "Note that ECS …" is a sentence: a note begins with the name of what it is about. A slash command says what it is. */
function isNoteByChance(parsed: Command, heard: Heard, { lookup }: Knowledge): boolean {
  if (parsed.name !== 'note' || parsed.of === '' || heard === 'command') return false;
  const words = wordsOf(parsed.of).slice(0, longestName);
  return !words.some((_word, at) => lookup.isName(words.slice(0, at + 1).join(' ')));
}

/** A name, a word with several meanings, several names in a row, or a variety that a comparison has a column for. */
function isKnown(typed: string, { lookup, content }: Knowledge): boolean {
  const key = keyOf(typed);
  return (
    lookup.find(typed).kind !== 'miss' ||
    lookup.partsOf(typed).length > 1 ||
    [...content.comparisons.values()].some(({ columns }) => columns.some(({ names }) => names.includes(key)))
  );
}

/** The sentence decides a word that has several meanings by itself: "an instance and an AMI". */
const isClearer = (understood: Understood | null, parsed: Command, { lookup }: Knowledge): boolean =>
  parsed.name === 'compare' &&
  understood?.intent === 'compare' &&
  understood.concepts.length >= parsed.subjects.length &&
  parsed.subjects.some(subject => 'typed' in subject && lookup.find(subject.typed).kind === 'ambiguous');

/** A few words that ask nothing are looked up: several names side by side, or one that is not known as a whole. */
function isLookup(typed: string, { lookup }: Knowledge): boolean {
  const lower = typed.toLowerCase();
  const few = wordsOf(typed).length <= mostLookedUp;
  return few && (lookup.sideBySide(typed).length > 1 || !(asking.test(lower) || sectionIn(lower) !== null));
}

/** Whatever the words around it: a comparison or the cost of things that are all known. */
function isCertain(command: Command, knowledge: Knowledge): boolean {
  const page = command.name === 'explain' && command.page !== 'summary';
  const subjects = command.name === 'compare' ? command.subjects : page ? [command.subject] : [];
  return (
    subjects.length > 0 &&
    subjects.every(subject => 'concept' in subject || isKnown(subject.typed, knowledge))
  );
}

/**
 * What was addressed to the bot: a command or a name first, as the grammar reads it, then a sentence. A frequent
 * question in so many words and a misconception go before the grammar, which would see two names and compare them.
 */
export function interpret(
  text: string,
  heard: Exclude<Heard, 'overheard'>,
  parse: (line: string) => Command,
  knowledge: Knowledge,
  circumstances: Circumstances = {},
): Interpretation {
  const { lookup } = knowledge;
  const { sentences } = messageFrom(text);
  const line = heard === 'command' ? text : sentences.join(' ');
  // Words that are kept are kept as they were written.
  const called = parse(calledBy(text.trim())?.entry.keepsWords ? text : line);
  const byChance = isNoteByChance(called, heard, knowledge);
  const parsed: Command = byChance ? { name: 'unclear' } : called;
  const { context, trace } = circumstances;
  const further = context && goneOn(text, context, knowledge, trace);
  // "And EKS?" is a name as well, but whoever goes on means more by it.
  if (further) return { command: further.command, understood: further };
  const verb = !byChance && calledBy(line.trim()) !== null;
  const typed = parsed.name === 'explain' && 'typed' in parsed.subject ? parsed.subject.typed : null;
  if (verb && typed === null) {
    const sentence = takesNothing.has(parsed.name) && wordsOf(line).length > mostLookedUp;
    const understood = sentence ? understand(text, heard, knowledge, circumstances) : null;
    return { command: understood?.command ?? parsed, understood };
  }
  if (
    typed !== null &&
    parsed.name === 'explain' &&
    parsed.page === 'summary' &&
    lookup.find(typed).kind !== 'miss'
  )
    return { command: parsed, understood: null };
  if (typed !== null && isLookup(typed, knowledge)) return { command: parsed, understood: null };
  const understood = understand(verb && typed !== null ? typed : text, heard, knowledge, circumstances);
  const literal = understood?.tier === 'title' || understood?.tier === 'misconception';
  if (
    !literal &&
    (verb || sentences.length < 2 || understood === null) &&
    !isClearer(understood, parsed, knowledge) &&
    isCertain(parsed, knowledge)
  ) {
    // A question in a channel is answered with what decides rather than with the whole table.
    const replied = parsed.name === 'compare' && heard !== 'command' && !verb;
    return { command: replied ? { ...parsed, said: line } : parsed, understood: null };
  }
  if (understood) return { command: understood.command, understood };
  // Somebody who wants something done names no things to compare.
  const isRequest = parsed.name === 'compare' && !verb && acting.test(line.toLowerCase());
  return { command: isRequest ? { name: 'unclear' } : parsed, understood: null };
}
