import type { Command, Lesson, Subject } from '../conversation/command.ts';
import type { Lookup } from '../lookup/lookup.ts';

/** The commands whose answers are knowledge: what can be asked on about, rated and offered. */
const answering: ReadonlySet<Command['name']> = new Set([
  'explain',
  'compare',
  'comparison',
  'correct',
  'guess',
  'guide',
]);
const answers = (command: Command): command is Lesson => answering.has(command.name);

/**
 * The same command by ids alone, as it may be stored or put into a button; null for one that leads to no knowledge or
 * holds words that stand for nothing certain.
 */
export function withoutWords(command: Command, lookup: Lookup): Lesson | null {
  const resolved = (subject: Subject): Subject | null => {
    if ('concept' in subject) return subject;
    const found = lookup.find(subject.typed);
    return found.kind === 'concept' ? { concept: found.concept } : null;
  };
  if (!answers(command)) return null;
  if (command.name === 'explain') {
    const subject = resolved(command.subject);
    return subject && { ...command, subject };
  }
  if (command.name !== 'compare') return command;
  const subjects = command.subjects.map(resolved).filter(subject => subject !== null);
  return subjects.length === command.subjects.length && subjects.length > 1
    ? { name: 'compare', subjects }
    : null;
}
