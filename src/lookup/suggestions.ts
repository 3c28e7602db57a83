import Fuse from 'fuse.js';
import { lettersOf, letterPairs, type NameEntry, type SearchIndex } from './search-index.ts';

const mostCandidates = 40;
const mostSuggestions = 4;
/** Of the pairs of letters of both words together, so many in a hundred must be shared. */
const leastShared = 0.3;

/** The names that share most pairs of letters with the word, best first. Fuse.js over all of them would take milliseconds. */
function candidates(letters: string, index: SearchIndex): readonly NameEntry[] {
  const pairs = letterPairs(letters);
  const shared = new Map<number, number>();
  for (const pair of new Set(pairs))
    for (const name of index.postings.get(pair) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
  const scored: { readonly entry: NameEntry; readonly score: number }[] = [];
  for (const [name, count] of shared) {
    const entry = index.names[name]!;
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
  const fuse = new Fuse(candidates(letters, index), {
    keys: ['letters'],
    threshold: 0.6,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  const ranked = fuse.search(letters).map(({ item }) => item.concept);
  return [...new Set(ranked)].slice(0, most);
}
