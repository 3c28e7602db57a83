import { memoizedFor } from '../memoized.ts';

/**
 * How people say something, as data: words in order, each with its alternatives. `k8s|쿠버네티스 필수|꼭` has two words.
 * A Korean word matches the beginning of a word that was said or, with `$`, the whole word; a Latin one the whole word
 * (particles aside) or, with `*`, its beginning. Up to two other words may stand between.
 */
export type Cue = readonly (readonly string[])[];

export const cueFrom = (text: string): Cue =>
  text
    .toLowerCase()
    .split(' ')
    .map(word => word.split('|'));

/** A word of what was said; words of different clauses do not belong together. */
export interface Word {
  readonly text: string;
  /** As it was written. */
  readonly shown: string;
  readonly clause: number;
}

/** Where a cue was found: the words from `from` to `to`, `size` of which it names. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

const longest = 60;
/** So many other words may stand between the words of a cue. */
const gap = 2;

// A point inside a number ends nothing.
const clauses = /[,;:!?\n]|\.(?!\p{N})|\s-\s/u;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’+/&.-]*/gu;
const hangul = /\p{Script=Hangul}/u;

/** What was said, in words; at most sixty. */
export const wordsIn = (said: string): readonly Word[] =>
  said
    .normalize('NFC')
    .replaceAll('’', "'")
    .split(clauses)
    .flatMap((part, clause) =>
      (part.match(wordPattern) ?? []).map(shown => ({ text: shown.toLowerCase(), shown, clause })),
    )
    .slice(0, longest);

/** Whether a word of a cue is a word that was said. */
function isSaid(alternative: string, { text }: Word): boolean {
  // However they are matched, both begin alike; most do not.
  if (alternative.charCodeAt(0) !== text.charCodeAt(0)) return false;
  // "필요한지" is no "필요".
  if (alternative.endsWith('$')) return text === alternative.slice(0, -1);
  if (hangul.test(alternative)) return text.startsWith(alternative);
  if (alternative.endsWith('*')) return text.startsWith(alternative.slice(0, -1));
  return (
    text === alternative || (text.startsWith(alternative) && hangul.test(text[alternative.length] ?? ''))
  );
}

const isAnySaid = (alternatives: readonly string[], word: Word): boolean => {
  for (const alternative of alternatives) if (isSaid(alternative, word)) return true;
  return false;
};

/** The cue from a word on: each of its words in order, in one clause. */
function matchFrom(cue: Cue, words: readonly Word[], from: number): Match | null {
  const { clause } = words[from]!;
  let at = from - 1;
  for (const alternatives of cue) {
    const last = Math.min(at < from ? from : at + 1 + gap, words.length - 1);
    let found = at + 1;
    while (found <= last && !isAnySaid(alternatives, words[found]!)) found++;
    if (found > last || words[found]!.clause !== clause) return null;
    at = found;
  }
  return { from, to: at, size: cue.length };
}

/** Where a cue stands in what was said, each beginning once. */
export function matchesIn(cue: Cue, words: readonly Word[]): readonly Match[] {
  const found: Match[] = [];
  for (let from = 0; from < words.length; from++) {
    const match = matchFrom(cue, words, from);
    if (match) found.push(match);
  }
  return found;
}

/** What a word begins with: Korean alternatives match beginnings, so their first syllable; of Latin ones two letters. */
export const leadOf = (word: string): string => {
  const bare = word.replace(/[*$]$/, '');
  return bare.slice(0, hangul.test(bare[0] ?? '') ? 1 : 2);
};

/** What a text must have a word beginning with, one of these, for a cue to be in it; most cues can be left out so. */
export const leadsOf = memoizedFor((cue: Cue): readonly string[] => [...new Set((cue[0] ?? []).map(leadOf))]);
