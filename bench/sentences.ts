import { asked, descriptions, notOurs, overheardQuestions, teamTalk } from '../tests/understanding/cases.ts';

/** What the project's own cases ask, say and describe. */
export const sentences: readonly string[] = [
  ...[...asked, ...overheardQuestions, ...descriptions].map(({ text }) => text),
  ...[...notOurs, ...teamTalk].map(([text]) => text),
];
