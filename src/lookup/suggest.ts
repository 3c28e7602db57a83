import type { Content } from '../content/content.ts';
import { composed } from '../language/compose.ts';
import { hasHangul, keysOf } from '../language/keyboard.ts';
import type { Language } from '../language/language.ts';
import { cleanText, keyOf } from '../language/typed-text.ts';
import type { Lookup } from './lookup.ts';

/** A term to offer while somebody types. */
export interface Suggestion {
  readonly concept: string;
  /** What to show; in the language of the reader. */
  readonly label: string;
}

const most = 25;

/** Concepts whose name begins with what was typed; the shorter name first, it is nearer. */
function completions(key: string, { index }: Lookup): readonly string[] {
  if (key === '') return [];
  return index.names
    .filter(name => name.key.startsWith(key))
    .sort((a, b) => a.key.length - b.key.length)
    .map(({ concept }) => concept);
}

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
  const everything = [...content.concepts.values()].filter(({ tier }) => tier === 1).map(({ id }) => id);
  const ids =
    key === ''
      ? everything
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
