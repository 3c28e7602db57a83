import { isControl } from '../conversation/budget.ts';
import { type Block, budgets } from '../conversation/reply.ts';
import { code, joined, plain, type RichText, strong } from '../conversation/rich-text.ts';
import type { Language } from '../language/language.ts';
import type { Note } from '../memory/memory.ts';
import { type Answer, nameOf, paragraph, type Scene, wordingOf } from './scene.ts';
import { shown } from './shown.ts';

/** So many approved notes a concept may have: more would bury the card. */
export const mostNotes = 3;

const days: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ko: new Intl.DateTimeFormat('ko', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }),
};

/** What stands between backticks, and what does not. */
const inCode = /`([^`]+)`/;

/** A note as it was written: code is code, everything else is nothing but text. */
export const noteText = (text: string): RichText =>
  text
    .split(inCode)
    .map((part, at) => (at % 2 === 1 ? code(part) : plain(part)))
    .filter(span => span.text !== '');

/** Who wrote it and when; the name goes once its author is forgotten. */
export function signature({ author, authorName, writtenAt }: Note, scene: Scene): string {
  const date = days[scene.language].format(new Date(writtenAt));
  const name = author === null ? '' : shown(authorName);
  return name === '' ? date : wordingOf(scene).text('note.signed', { author: name, date });
}

/** The label and the author set it off, so that nobody takes it for a checked fact. */
const labelled = (note: Note, scene: Scene): RichText => [
  strong(wordingOf(scene).text('note.label')),
  plain(' '),
  ...noteText(note.text),
];

const signed = (note: Note, scene: Scene): readonly Block[] => [
  paragraph(labelled(note, scene)),
  { type: 'footnote', text: [plain(signature(note, scene))] },
];

/** The same in one block. */
const signedInLine = (note: Note, scene: Scene): readonly Block[] => [
  paragraph([...labelled(note, scene), plain(' '), { style: 'emphasis', text: signature(note, scene) }]),
];

/** What the author may be told above the card. */
const keptFree = 1;

/** The answer with the team's approved notes between what it says and its footnote. */
export function withNotes(answer: Answer, notes: readonly Note[], scene: Scene): Answer {
  const { blocks } = answer;
  const stood = notes.slice(0, mostNotes);
  if (stood.length === 0) return answer;
  const there = blocks.filter(block => !isControl(block)).length;
  const roomy = there + 2 * stood.length + keptFree <= budgets.otherBlocks;
  const at = blocks.findIndex(block => block.type === 'footnote' || isControl(block));
  const added = stood.flatMap(note => (roomy ? signed : signedInLine)(note, scene));
  return { ...answer, blocks: blocks.toSpliced(at < 0 ? blocks.length : at, 0, ...added) };
}

const mostDecided = 3;

function decision({ concept, state, reason }: Note, scene: Scene): RichText {
  const wording = wordingOf(scene);
  const name = nameOf(scene, concept);
  if (state === 'approved') return wording.rich('note.decided.approved', { name });
  return reason === ''
    ? wording.rich('note.decided.declined', { name })
    : wording.rich('note.decided.because', { name, reason });
}

/** What became of the author's notes, in one notice; no notice where nothing was decided. */
export function decidedNotices(decided: readonly Note[], scene: Scene): readonly Block[] {
  const known = decided.filter(({ state }) => state !== 'waiting');
  const more = known.length - mostDecided;
  const told = [
    ...known.slice(0, mostDecided).map(note => decision(note, scene)),
    ...(more > 0 ? [wordingOf(scene).rich('note.decided.more', { count: more })] : []),
  ];
  return told.length === 0 ? [] : [{ type: 'notice', text: joined(told, ' ') }];
}
