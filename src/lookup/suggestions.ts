import Fuse from 'fuse.js';
import { hasHangul } from '../language/keyboard.ts';
import { editDistance } from './edit-distance.ts';
import { letterPairs, lettersOf, type NameEntry, type SearchIndex } from './search-index.ts';

const mostCandidates = 40;
const mostSuggestions = 4;
/** Of the pairs of letters of both words together, so many in a hundred must be shared. */
const leastShared = 0.25;
/** Up to here a word is an acronym: one letter is a third of it, so only the first letter says anything. */
const acronymLength = 4;
const mostDifferentInAcronym = 2 / 3;
/** A longer word may differ in so much of itself; beyond, what is offered has nothing to do with what was typed. */
const mostDifferent = 0.34;
const shortestPrefix = 3;

/** However often a letter was repeated. */
const withoutRepeats = (letters: string) => letters.replace(/(.)\1+/g, '$1');

/** Whether a name is near enough to be offered at all. */
function isNear(letters: string, { letters: name, proper }: NameEntry): boolean {
  if (proper && withoutRepeats(letters) === name) return true;
  if (letters.length >= shortestPrefix && name.startsWith(letters)) return true;
  if (letters.length > acronymLength) {
    const limit = Math.floor(Math.max(letters.length, name.length) * mostDifferent);
    return editDistance(letters, name, limit) <= limit;
  }
  // Aliases that short are near everything.
  const limit = Math.floor(letters.length * mostDifferentInAcronym);
  return proper && letters[0] === name[0] && editDistance(letters, name, limit) <= limit;
}

/** The names that share most pairs of letters with the word, best first. Fuse.js over all of them would take milliseconds. */
function candidates(letters: string, hangul: boolean, index: SearchIndex): readonly NameEntry[] {
  const pairs = letterPairs(letters);
  const shared = new Map<number, number>();
  for (const pair of new Set(pairs))
    for (const name of index.postings.get(pair) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
  const scored: { readonly entry: NameEntry; readonly score: number }[] = [];
  for (const [name, count] of shared) {
    const entry = index.names[name]!;
    // The keys of a Korean name are no English word, however alike.
    if (entry.hangul !== hangul) continue;
    const score = (2 * count) / (pairs.length + entry.letters.length);
    if (score >= leastShared) scored.push({ entry, score });
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCandidates)
    .map(({ entry }) => entry);
}

/** Concepts whose names look like what was typed, best first, at most four; none is a fine answer. */
export function suggestions(key: string, index: SearchIndex, most = mostSuggestions): readonly string[] {
  const letters = lettersOf(key);
  if (letters.length < 2) return [];
  const near = candidates(letters, hasHangul(key), index).filter(name => isNear(letters, name));
  // Fuse.js finds a word inside a longer one just as near, so among equals the shorter way to the whole name decides.
  const fuse = new Fuse(near, {
    keys: ['letters'],
    threshold: 1,
    ignoreLocation: true,
    sortFn: (a, b) =>
      closeness(letters, near[a.idx]!, a.score) - closeness(letters, near[b.idx]!, b.score) || a.idx - b.idx,
  });
  const ranked = fuse.search(letters).map(({ item }) => item.concept);
  return [...new Set(ranked)].slice(0, most);
}

/** Smaller is nearer: what Fuse.js says of the match, and how much of the whole name would have to change. */
function closeness(letters: string, { letters: name }: NameEntry, score: number): number {
  const longest = Math.max(letters.length, name.length);
  return score + editDistance(letters, name, longest) / longest;
}
