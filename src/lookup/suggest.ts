import type { Content } from '../content/content.ts';
import { composed } from '../language/compose.ts';
import { hasHangul, keysOf } from '../language/keyboard.ts';
import type { Language } from '../language/language.ts';
import { cleanText, keyOf } from '../language/typed-text.ts';
import type { Lookup } from './lookup.ts';
import type { Beginning } from './search-index.ts';

/** A term to offer while somebody types. */
export interface Suggestion {
  readonly concept: string;
  /** What to show; in the language of the reader. */
  readonly label: string;
}

const most = 25;

/** Concepts with a name, or a later word of one, that begins with what was typed; among equals the shorter is nearer. */
function completions(typed: string, { index }: Lookup): readonly string[] {
  if (typed === '') return [];
  const { beginnings } = index;
  const found: Beginning[] = [];
  for (let at = firstFrom(beginnings, typed); beginnings[at]?.text.startsWith(typed); at += 1)
    found.push(beginnings[at]!);
  return found.sort((a, b) => a.rank - b.rank || a.length - b.length).map(({ concept }) => concept);
}

/** Where in a sorted list the texts begin that are not before this one. */
function firstFrom(beginnings: readonly Beginning[], text: string): number {
  let [low, high] = [0, beginnings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginnings[middle]!.text < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For somebody who has typed nothing yet: what most people ask about, what is told in full first. */
const openers = ({ concepts }: Content): readonly string[] =>
  [...concepts.values()]
    .filter(({ tier }) => tier === 1)
    .sort((a, b) => Number(a.depth === 'summary') - Number(b.depth === 'summary'))
    .map(({ id }) => id);

/** What a term that is still being typed may become, best first; with nothing typed, what most people ask for. */
export function suggest(
  typed: string,
  language: Language,
  content: Content,
  lookup: Lookup,
): readonly Suggestion[] {
  const text = cleanText(typed);
  const key = keyOf(text);
  const found = lookup.find(text);
  const certain =
    found.kind === 'concept' ? [found.concept] : found.kind === 'ambiguous' ? found.concepts : [];
  const otherLayout = keyOf(hasHangul(key) ? keysOf(text) : composed(text));
  const ids =
    key === ''
      ? openers(content)
      : [
          ...certain,
          ...completions(key, lookup),
          ...completions(otherLayout, lookup),
          ...(found.kind === 'miss' ? found.near : []),
        ];
  return [...new Set(ids)].slice(0, most).map(concept => ({
    concept,
    label: content.concepts.get(concept)?.name[language] ?? concept,
  }));
}
