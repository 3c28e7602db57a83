import type { AmbiguousWord } from '../content/schema.ts';
import { keyOf } from '../language/typed-text.ts';
import { formsOf } from './forms.ts';
import type { SearchIndex } from './search-index.ts';
import { isWording, joining, vendors } from './wording-around.ts';

/** A run of words of a text, from `from` up to before `to`, and what it is. */
export type Piece = Sort & { readonly from: number; readonly to: number };

type Sort =
  /** `stuck`: the particle or plural on it; empty when it stands bare. `proper`: a name of its own, no other word for it. */
  | { readonly kind: 'name'; readonly concept: string; readonly stuck: string; readonly proper: boolean }
  | { readonly kind: 'ambiguous'; readonly word: AmbiguousWord; readonly stuck: string }
  /** Names nothing: a question around a name, a maker in front of one. */
  | { readonly kind: 'wording' }
  | { readonly kind: 'other' };

export type NamePiece = Extract<Piece, { kind: 'name' }>;

/** A name has at most so many words; more are a sentence. */
const mostWords = 6;
const betweenWords = /[^\p{L}\p{N}'’]+/u;

export const wordsOf = (text: string): readonly string[] =>
  text.split(betweenWords).filter(word => keyOf(word) !== '');

/** What a run of words is as a whole; its last word may have a particle on it. */
function sortOf(before: string, last: readonly string[], index: SearchIndex): Sort | null {
  const whole = last[0] ?? '';
  for (const form of last) {
    const stuck = whole.startsWith(form) ? whole.slice(form.length) : '';
    const concept = index.exact.get(before + form);
    if (concept) return { kind: 'name', concept, stuck, proper: index.properNames.has(before + form) };
    const word = index.ambiguous.get(before + form);
    if (word) return { kind: 'ambiguous', word, stuck };
  }
  return isWording(before + whole) ? { kind: 'wording' } : null;
}

/**
 * A text cut into names and what stands around them. The longest name at the end comes first: what something is
 * stands last in both languages ("k8s service mesh" is a service mesh, "ECS 서비스 디스커버리" a service discovery).
 */
export function cut(text: string, index: SearchIndex, longest = mostWords): readonly Piece[] {
  const words = wordsOf(text);
  const keys = words.map(keyOf);
  const forms = words.map((word, at) => formsOf(keys[at]!, word));
  const whole = keys.join('');
  const begins: number[] = [];
  for (let at = 0, begin = 0; at < keys.length; begin += keys[at++]!.length) begins.push(begin);
  const pieces: Piece[] = [];
  for (let to = words.length; to > 0; ) {
    let from = Math.max(0, to - Math.max(1, longest));
    const named = () => sortOf(whole.slice(begins[from], begins[to - 1]), forms[to - 1]!, index);
    let piece = named();
    while (piece === null && from < to - 1) {
      from++;
      piece = named();
    }
    // "AWS Redshift": a maker's name in front names nothing.
    const inFront = from === to - 1 && to < words.length && vendors.includes(keys[from]!);
    const sort: Sort = inFront ? { kind: 'wording' } : (piece ?? { kind: 'other' });
    pieces.push({ ...sort, from, to });
    to = from;
  }
  return pieces.reverse();
}

/** Whether one thing after another is meant: "ECS와 서비스". */
export const isList = (pieces: readonly Piece[]): boolean =>
  pieces.some(piece => 'stuck' in piece && joining.has(piece.stuck));

export const namesAmong = (pieces: readonly Piece[]): readonly NamePiece[] =>
  pieces.filter(piece => piece.kind === 'name');

/** What stands between the wording at both ends. */
export function inner(pieces: readonly Piece[]): readonly Piece[] {
  const names = (piece: Piece) => piece.kind !== 'wording';
  return pieces.slice(Math.max(0, pieces.findIndex(names)), pieces.findLastIndex(names) + 1);
}

/** The meaning of an ambiguous word that one of these concepts beside it decides, as in "clusterip 서비스". */
export function meaningBeside(
  { near = {} }: AmbiguousWord,
  concepts: readonly string[],
  index: SearchIndex,
): readonly string[] {
  const beside = (company: readonly string[]) =>
    company.some(word => concepts.includes(index.exact.get(keyOf(word)) ?? ''));
  return Object.entries(near).flatMap(([meaning, company]) => (beside(company) ? [meaning] : []));
}
