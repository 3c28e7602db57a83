import type { Content } from '../content/content.ts';
import type { AmbiguousWord } from '../content/schema.ts';
import { cleanText, keyOf } from '../language/typed-text.ts';
import { buildIndex, type SearchIndex } from './search-index.ts';
import { suggestions } from './suggestions.ts';
import { queryOf, type Tier, tiers } from './tiers.ts';

/** What a term leads to. */
export type Found =
  | { readonly kind: 'concept'; readonly concept: string; readonly tier: Tier }
  /** A word with several meanings: the person chooses. */
  | { readonly kind: 'ambiguous'; readonly word: AmbiguousWord; readonly concepts: readonly string[] }
  /** Nothing that is certain; what is near, best first, perhaps none. */
  | { readonly kind: 'miss'; readonly near: readonly string[] };

export interface Lookup {
  /** `term` as typed, of any length and content. Pure; a fraction of a millisecond. */
  find(term: string): Found;
  /** Whether the text is a name or an ambiguous word as it stands, wording around it aside. */
  isName(text: string): boolean;
  /** Whether it is what one concept is called for short. */
  isShortName(text: string): boolean;
  /** Concepts that a concept could be mistaken for, nearest first, at most four. */
  neighbours(concept: string): readonly string[];
  readonly index: SearchIndex;
}

const asItStands: ReadonlySet<Tier> = new Set(['exact', 'wording-around', 'compound']);

/** The meaning that a word beside it decides, as in "clusterip 서비스". */
function decidedByCompany(word: AmbiguousWord, typed: string): string | undefined {
  const words = typed.split(' ').map(keyOf);
  return Object.entries(word.near ?? {}).find(([, company]) =>
    company.some(each => words.includes(keyOf(each))),
  )?.[0];
}

function findAmbiguous(typed: string, forms: readonly string[], index: SearchIndex): Found | null {
  const whole = forms.map(form => index.ambiguous.get(form)).find(word => word !== undefined);
  if (whole) return { kind: 'ambiguous', word: whole, concepts: whole.meanings };
  for (const part of typed.split(' ').slice(0, 4)) {
    const word = index.ambiguous.get(keyOf(part));
    const concept = word && decidedByCompany(word, typed);
    if (concept) return { kind: 'concept', concept, tier: 'wording-around' };
  }
  return null;
}

export function createLookup(content: Content): Lookup {
  const index = buildIndex(content);
  const find = (term: string): Found => {
    const query = queryOf(cleanText(term));
    if (query.key === '') return { kind: 'miss', near: [] };
    for (const tier of Object.keys(tiers) as Tier[]) {
      const found = tiers[tier](query, index);
      if (found.length > 1) return { kind: 'miss', near: found.slice(0, 4) };
      if (found[0]) return { kind: 'concept', concept: found[0], tier };
      const ambiguous = tier === 'exact' ? findAmbiguous(query.typed, query.forms, index) : null;
      if (ambiguous) return ambiguous;
    }
    return { kind: 'miss', near: suggestions(query.forms.at(-1) ?? query.key, index) };
  };
  const neighbours = (concept: string) => {
    const short = keyOf(content.concepts.get(concept)?.short.en ?? concept);
    const near = suggestions(short, index, 9).filter(id => id !== concept);
    // What begins with the name (EKS Auto Mode) is of the same family; somebody else was meant.
    const others = near.filter(id => !keyOf(content.concepts.get(id)?.short.en ?? id).startsWith(short));
    return (others.length > 0 ? others : near).slice(0, 4);
  };
  const isName = (text: string) => {
    const found = find(text);
    return found.kind === 'ambiguous' || (found.kind === 'concept' && asItStands.has(found.tier));
  };
  const shortNames = new Set(
    [...content.concepts.values()].flatMap(({ id, short }) => [id, short.en, short.ko].map(keyOf)),
  );
  const isShortName = (text: string) => shortNames.has(keyOf(text));
  return { find, isName, isShortName, neighbours, index };
}
