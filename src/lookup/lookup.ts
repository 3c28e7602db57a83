import type { Content } from '../content/content.ts';
import type { AmbiguousWord } from '../content/schema.ts';
import { cleanText, keyOf } from '../language/typed-text.ts';
import { cut, inner, meaningBeside, namesAmong, wordsOf } from './cut.ts';
import { buildIndex, isEveryday, type SearchIndex } from './search-index.ts';
import { suggestions } from './suggestions.ts';
import { type Query, queryOf, type Tier, tiers } from './tiers.ts';

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
  /** The concepts that a text names one after the other with nothing between them, when they are things to choose from; else none. */
  sideBySide(text: string): readonly string[];
  /** The concepts that the words of a longer name stand for, when nothing else is in it: "EKS on Fargate" is EKS and Fargate. */
  partsOf(name: string): readonly string[];
  /** The one meaning of a word that concepts beside it decide. */
  meaningBeside(word: AmbiguousWord, concepts: readonly string[]): string | null;
  /** Concepts that a concept could be mistaken for, nearest first, at most four. */
  neighbours(concept: string): readonly string[];
  readonly index: SearchIndex;
}

const asItStands: ReadonlySet<Tier> = new Set(['exact', 'wording-around', 'company', 'compound']);
const boldToo = Object.keys(tiers) as readonly Tier[];
/** The tiers up to the last that reads a text as it stands: quick, and enough to tell a name. */
const soberOnly = boldToo.slice(
  0,
  Math.max(...boldToo.map((tier, at) => (asItStands.has(tier) ? at + 1 : 0))),
);

const mostNear = 4;

/** What is named in a text that is no name as a whole, then what looks like the whole. */
function nearest({ pieces, forms, key }: Query, index: SearchIndex): readonly string[] {
  const named = namesAmong(pieces).map(({ concept }) => concept);
  const decided = pieces.flatMap(piece =>
    piece.kind === 'ambiguous' ? meaningBeside(piece.word, named, index) : [],
  );
  // Where every word is understood, what looks like all of them together has nothing to do with it.
  const unknown = named.length === 0 || pieces.some(({ kind }) => kind === 'other');
  const similar = unknown ? suggestions(forms.at(-1) ?? key, index) : [];
  return [...new Set([...named, ...decided, ...similar])].slice(0, mostNear);
}

/** What is near is worked out when somebody asks for it: whoever only wants to know whether it is a name does not. */
function missed(query: Query, index: SearchIndex): Found {
  let near: readonly string[] | null = null;
  return {
    kind: 'miss',
    get near() {
      near ??= nearest(query, index);
      return near;
    },
  };
}

/** What a text leads to; null when none of these tiers is certain. */
function findBy(order: readonly Tier[], query: Query, index: SearchIndex): Found | null {
  for (const tier of order) {
    const found = tiers[tier](query, index);
    if (found.length > 1) return { kind: 'miss', near: found.slice(0, mostNear) };
    if (found[0]) return { kind: 'concept', concept: found[0], tier };
    const word = tier === 'exact' && query.forms.map(form => index.ambiguous.get(form)).find(Boolean);
    if (word) return { kind: 'ambiguous', word, concepts: word.meanings };
  }
  return null;
}

export function createLookup(content: Content): Lookup {
  const index = buildIndex(content);
  const query = (text: string) => queryOf(cleanText(text), index);
  const find = (term: string): Found => {
    const asked = query(term);
    if (asked.key === '') return { kind: 'miss', near: [] };
    return findBy(boldToo, asked, index) ?? missed(asked, index);
  };
  const neighbours = (concept: string) => {
    const short = keyOf(content.concepts.get(concept)?.short.en ?? concept);
    const near = suggestions(short, index, 9).filter(id => id !== concept);
    // What begins with the name (EKS Auto Mode) is of the same family; somebody else was meant.
    const others = near.filter(id => !keyOf(content.concepts.get(id)?.short.en ?? id).startsWith(short));
    return (others.length > 0 ? others : near).slice(0, 4);
  };
  const isName = (text: string) => {
    const found = findBy(soberOnly, query(text), index);
    return found?.kind === 'ambiguous' || (found?.kind === 'concept' && asItStands.has(found.tier));
  };
  const sideBySide = (text: string) => {
    const pieces = inner(query(text).pieces);
    const ids = [...new Set(namesAmong(pieces).map(({ concept }) => concept))];
    const concepts = ids.flatMap(id => content.concepts.get(id) ?? []);
    const choices = !concepts.some(isEveryday) || new Set(concepts.map(({ kind }) => kind)).size === 1;
    const only = pieces.every(piece => piece.kind === 'name' && piece.proper);
    return choices && ids.length > 1 && only ? ids : [];
  };
  const partsOf = (name: string) => {
    const text = cleanText(name);
    const words = wordsOf(text).length;
    const pieces = words > 1 ? cut(text, index, words - 1) : [];
    const only = pieces.every(({ kind }) => kind === 'name' || kind === 'wording');
    return only ? [...new Set(namesAmong(pieces).map(({ concept }) => concept))] : [];
  };
  const shortNames = new Set(
    [...content.concepts.values()].flatMap(({ id, short }) => [id, short.en, short.ko].map(keyOf)),
  );
  const isShortName = (text: string) => shortNames.has(keyOf(text));
  return {
    find,
    isName,
    isShortName,
    sideBySide,
    partsOf,
    meaningBeside: (word, concepts) => {
      const [meaning, ...others] = meaningBeside(word, concepts, index);
      return meaning !== undefined && others.length === 0 ? meaning : null;
    },
    neighbours,
    index,
  };
}
