import type { Command } from '../conversation/command.ts';
import type { Heard } from '../conversation/interaction.ts';
import type { Knowledge } from './knowledge.ts';
import { messageFrom } from './message.ts';
import { type Circumstances, type Understood, understand } from './understand.ts';

/** A text as a command, and how it was understood where it is a sentence rather than a command or a name. */
export interface Interpretation {
  readonly command: Command;
  readonly understood: Understood | null;
}

/** Whatever the words around it: a comparison or the cost of things that are all found. */
function isCertain(command: Command, { lookup }: Knowledge): boolean {
  const subjects =
    command.name === 'compare'
      ? command.subjects
      : command.name === 'explain' && command.page !== 'summary'
        ? [command.subject]
        : [];
  return (
    subjects.length > 0 &&
    subjects.every(subject => 'concept' in subject || lookup.find(subject.typed).kind === 'concept')
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
  isVerb: (word: string) => boolean,
  knowledge: Knowledge,
  circumstances: Circumstances = {},
): Interpretation {
  const { lookup } = knowledge;
  const line = heard === 'command' ? text : messageFrom(text).sentences.join(' ');
  const parsed = parse(line);
  const verb = isVerb(line.trim().split(/\s/)[0] ?? '');
  const typed = parsed.name === 'explain' && 'typed' in parsed.subject ? parsed.subject.typed : null;
  if (verb && typed === null) return { command: parsed, understood: null };
  if (
    typed !== null &&
    parsed.name === 'explain' &&
    parsed.page === 'summary' &&
    lookup.find(typed).kind !== 'miss'
  )
    return { command: parsed, understood: null };
  const understood = understand(verb && typed !== null ? typed : text, heard, knowledge, circumstances);
  const literal = understood?.tier === 'title' || understood?.tier === 'misconception';
  if (!literal && isCertain(parsed, knowledge)) {
    // A question in a channel is answered with what decides rather than with the whole table.
    const replied = parsed.name === 'compare' && heard !== 'command' && !verb;
    return { command: replied ? { ...parsed, said: line } : parsed, understood: null };
  }
  return { command: understood?.command ?? parsed, understood };
}
