import { readCommand } from '../../conversation/action-id.ts';
import { type Command, isLesson } from '../../conversation/command.ts';
import { type Button, budgets } from '../../conversation/reply.ts';
import type { Turn } from '../../memory/memory.ts';
import { labelOf } from '../../replies/as-reply.ts';
import { titleOf } from '../../replies/compare/subjects.ts';
import { button, conceptButton, conceptOf, type Scene } from '../../replies/scene.ts';

const mostReadings = 4;

type About = { readonly [Name in Command['name']]?: (command: never, scene: Scene) => readonly string[] };
type Of<Name extends Command['name']> = Extract<Command, { name: Name }>;

/** The concepts that an answer is about, the main one first. */
const subjects: About = {
  explain: ({ subject }: Of<'explain'>) => ('concept' in subject ? [subject.concept] : []),
  neighbours: ({ concept }: Of<'neighbours'>) => [concept],
  compare: (command: Of<'compare'>) =>
    command.subjects.flatMap(subject => ('concept' in subject ? [subject.concept] : [])),
  comparison: ({ id, columns }: Of<'comparison'>, { content }) =>
    (content.comparisons.get(id)?.columns ?? [])
      .filter(column => columns.includes(column.id))
      .flatMap(({ concepts }) => concepts),
  correct: ({ misconception }: Of<'correct'>, { content }) =>
    content.misconceptions.get(misconception)?.about ?? [],
  guess: ({ concepts }: Of<'guess'>) => concepts,
};

function conceptsOf(command: Command, scene: Scene): readonly string[] {
  const about = subjects[command.name] as ((command: Command, scene: Scene) => readonly string[]) | undefined;
  return about?.(command, scene).filter(id => conceptOf(scene, id)) ?? [];
}

function labelled(command: Command, scene: Scene): string | null {
  if (command.name !== 'comparison') return labelOf(command, scene);
  const comparison = scene.content.comparisons.get(command.id);
  return comparison ? titleOf(comparison, command.columns, scene) : null;
}

/** A reading that was set aside when the question was answered; the content may have changed since. */
function readingButton(written: string, scene: Scene): readonly Button[] {
  const command = readCommand(written);
  if (command === null || !isLesson(command) || conceptsOf(command, scene).length === 0) return [];
  const label = labelled(command, scene);
  return label === null ? [] : [button(scene, label.slice(0, budgets.label).toWellFormed(), command)];
}

/** What else may have been meant: the other readings of this very question, then what is near the answer. */
export function otherReadings(about: string, turn: Turn | null, scene: Scene): readonly Button[] {
  const command = readCommand(about);
  const main = command ? conceptsOf(command, scene) : [];
  const readings = turn?.answered === about ? turn.others.filter(other => other !== about) : [];
  const near = [
    ...main.flatMap(id => scene.lookup.neighbours(id)),
    ...main.flatMap(id => conceptOf(scene, id)?.related ?? []),
  ].filter(id => !main.includes(id) && conceptOf(scene, id));
  const buttons = [
    ...readings.flatMap(written => readingButton(written, scene)),
    ...near.map(id => conceptButton(scene, id)),
  ];
  return [...new Map(buttons.map(each => [each.id, each])).values()].slice(0, mostReadings);
}
