import type { Concept } from '../../content/content.ts';
import type { Block } from '../../conversation/reply.ts';
import { joined, plain, type RichText } from '../../conversation/rich-text.ts';
import type { Scene } from '../scene.ts';

/** What an answer about several concepts says of those that nobody can start with any more. */
export interface Retired {
  /** Before everything else, each with the name of whom it is about. */
  readonly notices: readonly Block[];
  /** What replaces them: the first buttons. */
  readonly successors: readonly string[];
  readonly facts: readonly string[];
  readonly remark: RichText;
}

export const isRetired = ({ status }: Concept): boolean => status === 'closed' || status === 'ended';

const mark = '⚠ ';

function named(notice: RichText, name: string): RichText {
  const [first, ...rest] = notice;
  if (!first?.text.startsWith(mark)) return [plain(`${name}: `), ...notice];
  return [{ ...first, text: `${mark}${name}: ${first.text.slice(mark.length)}` }, ...rest];
}

export function retiredAmong(concepts: readonly Concept[], { language }: Scene): Retired {
  const retired = concepts.filter(isRetired);
  const notes = retired.flatMap(({ note }) => note?.[language] ?? []);
  const notices = retired.flatMap(({ notice, short }) =>
    notice ? [{ notice: notice[language], name: short[language] }] : [],
  );
  return {
    notices: notices.map(({ notice, name }) => ({ type: 'notice', text: named(notice.rich, name) })),
    successors: [...new Set(retired.flatMap(({ successor }) => successor ?? []))],
    facts: [...notices.map(({ notice }) => notice), ...notes].flatMap(({ facts }) =>
      facts.map(({ id }) => id),
    ),
    remark: joined(
      notes.map(({ rich }) => rich),
      ' · ',
    ),
  };
}
