import type { Lookup } from '../../lookup/lookup.ts';
import { oneLine } from './text.ts';

/** A term and what is said of it; `concept` is null where the term is not known as one. */
export interface Said {
  readonly term: string;
  readonly concept: string | null;
  readonly text: string;
}

/** The longest name has so many words. */
const longestName = 6;
/** Between the name and the note: "fargate: …", "fargate - …". */
const leadingMarks = /^[\s,:;–—-]+/u;

const conceptOf = (name: string, lookup: Lookup): string | null => {
  const found = lookup.isName(name) ? lookup.find(name) : null;
  return found?.kind === 'concept' ? found.concept : null;
};

/** A name and nothing else, a maker's name before it aside: in "fargate 서비스는 …" the second word begins the note. */
function isBare(words: readonly string[], lookup: Lookup): boolean {
  const [whole, product] = [words, words.slice(1)].map(each => lookup.find(each.join(' ')));
  if (whole?.kind !== 'concept') return false;
  const isProduct =
    product?.kind === 'concept' && product.tier === 'exact' && product.concept === whole.concept;
  return whole.tier === 'exact' || (whole.tier === 'compound' && isProduct);
}

/** Where the longest leading words that pass end; 0 where none do. */
function longest(words: readonly string[], passes: (words: readonly string[]) => boolean): number {
  for (let end = Math.min(words.length, longestName); end > 0; end--)
    if (passes(words.slice(0, end))) return end;
  return 0;
}

/**
 * The term that a typed note begins with, and the rest. What stands before a comma is the term where it is one; else
 * the longest leading words that are a bare name are. A name with a particle begins the sentence, so it stays there.
 */
export function splitNote(typed: string, lookup: Lookup): Said {
  const all = oneLine(typed);
  const whole = conceptOf(all, lookup);
  if (whole !== null) return { term: all, concept: whole, text: '' };
  const comma = all.indexOf(',');
  const before = comma < 0 ? '' : all.slice(0, comma).trim();
  const listed = before === '' ? null : conceptOf(before, lookup);
  if (listed !== null) return { term: before, concept: listed, text: all.slice(comma + 1).trim() };
  const words = all.split(' ');
  const named = (end: number) => words.slice(0, end).join(' ');
  const bare = longest(words, each => isBare(each, lookup));
  if (bare > 0) {
    const text = words.slice(bare).join(' ').replace(leadingMarks, '');
    return { term: named(bare), concept: conceptOf(named(bare), lookup), text };
  }
  const inflected = longest(words, each => conceptOf(each.join(' '), lookup) !== null);
  if (inflected > 0)
    return { term: named(inflected), concept: conceptOf(named(inflected), lookup), text: all };
  return { term: before || named(1), concept: null, text: '' };
}
