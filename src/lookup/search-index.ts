import type { Concept, Content } from '../content/content.ts';
import { namesOf, properNamesOf } from '../content/names.ts';
import { hasHangul, initialsOf, isHangulOnly, keysOf } from '../language/keyboard.ts';
import { keyOf } from '../language/typed-text.ts';
import { editDistance, letterSignature } from './edit-distance.ts';
import { allowedEdits, shortestDoubled, shortestTarget } from './typo-bounds.ts';

/** A spelling that typing errors are measured against: Latin letters, or the keys that Hangul is typed with. */
export interface Target {
  readonly letters: string;
  readonly concept: string;
  readonly signature: number;
  readonly hangul: boolean;
}

/** A name that can be shown and completed. */
export interface NameEntry {
  readonly key: string;
  /** Latin letters or keys: what names are compared by when they are only similar. */
  readonly letters: string;
  readonly hangul: boolean;
  readonly concept: string;
  /** An id or a name, not an alias. */
  readonly proper: boolean;
}

/** What somebody may begin to type for a concept: a name, or a later word of one up to its end (`nat-gateway` → `gateway`). */
export interface Beginning {
  readonly text: string;
  readonly concept: string;
  /** Smaller is nearer: names before their later words, and both before those of aliases. */
  readonly rank: number;
  /** Of the whole name. */
  readonly length: number;
}

export interface SearchIndex {
  readonly exact: ReadonlyMap<string, string>;
  /** The keys of ids and names, aliases aside. */
  readonly properNames: ReadonlySet<string>;
  readonly initials: ReadonlyMap<string, readonly string[]>;
  readonly targets: ReadonlyMap<number, readonly Target[]>;
  readonly names: readonly NameEntry[];
  /** Sorted by text. */
  readonly beginnings: readonly Beginning[];
  /** Which names hold a pair of letters; the first letter also counts as a pair with the beginning. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** The proper names too short for anything but a doubled letter to be a typing error, by key. */
  readonly shortNames: ReadonlyMap<string, string>;
  readonly ambiguous: ReadonlyMap<string, Content['ambiguousWords'][number]>;
  readonly nearNames: ReadonlySet<string>;
  readonly concepts: ReadonlyMap<string, Pick<Concept, 'kind' | 'related' | 'short'>>;
}

/** Everyday terms are Korean in Korean (보안 그룹); proper names stay in Latin letters (ECS, Fargate). */
export const isEveryday = ({ short }: Pick<Concept, 'short'>): boolean => hasHangul(short.ko);

const betweenWords = /[^\p{L}\p{N}]+/u;

export const lettersOf = (key: string): string => (hasHangul(key) ? keysOf(key).toLowerCase() : key);

/** The pairs of letters of a word, the beginning included: `eks` → `^e ek ks`. */
export function letterPairs(letters: string): readonly string[] {
  const pairs = [`^${letters[0] ?? ''}`];
  for (let index = 0; index + 1 < letters.length; index++) pairs.push(letters.slice(index, index + 2));
  return pairs;
}

function beginningsOf(name: string, key: string, concept: string, proper: boolean): readonly Beginning[] {
  const words = name.split(betweenWords).map(keyOf);
  const tails = words.slice(1).map((_, index) => words.slice(index + 1).join(''));
  const { length } = key;
  return [
    { text: key, concept, rank: proper ? 0 : 2, length },
    ...tails.map(text => ({ text, concept, rank: proper ? 1 : 3, length })),
  ];
}

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

/**
 * A name is a target when it is spelled right: an alias within reach of the concept's own names is a misspelling
 * itself, and errors in it would add up.
 */
function targetsOf(concept: Concept): readonly Target[] {
  const names = properNamesOf(concept.id, concept).map(name => lettersOf(keyOf(name)));
  // A name in the plural (Savings Plans) is spelled right in the singular too.
  const proper = [...new Set([...names, ...names.map(name => name.replace(/s$/, ''))])];
  const targets = new Map<string, Target>();
  for (const name of namesOf(concept.id, concept)) {
    const key = keyOf(name);
    const letters = lettersOf(key);
    const hangul = hasHangul(key);
    if (letters.length < shortestTarget) continue;
    const misspelled = proper.some(each => {
      const limit = allowedEdits(letters.length, hangul);
      const distance = editDistance(letters, each, limit);
      return distance > 0 && distance <= limit;
    });
    if (!misspelled || proper.includes(letters))
      targets.set(letters, { letters, concept: concept.id, signature: letterSignature(letters), hangul });
  }
  return [...targets.values()];
}

export function buildIndex(content: Content): SearchIndex {
  const exact = new Map<string, string>();
  const initials = new Map<string, string[]>();
  const targets = new Map<number, Target[]>();
  const postings = new Map<string, number[]>();
  const names: NameEntry[] = [];
  const beginnings: Beginning[] = [];
  for (const concept of content.concepts.values()) {
    const seen = new Set<string>();
    const proper = new Set(properNamesOf(concept.id, concept).map(keyOf));
    for (const name of namesOf(concept.id, concept)) {
      const key = keyOf(name);
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      exact.set(key, concept.id);
      beginnings.push(...beginningsOf(name, key, concept.id, proper.has(key)));
      const letters = lettersOf(key);
      for (const pair of new Set(letterPairs(letters))) push(postings, pair, names.length);
      names.push({
        key,
        letters,
        hangul: hasHangul(key),
        concept: concept.id,
        proper: proper.has(key),
      });
      const consonants = isHangulOnly(key) ? initialsOf(key) : '';
      if (consonants.length >= 2 && !initials.get(consonants)?.includes(concept.id))
        push(initials, consonants, concept.id);
    }
    for (const target of targetsOf(concept)) push(targets, target.letters.length, target);
  }
  const ambiguous = new Map(
    content.ambiguousWords.flatMap(word => word.words.map(each => [keyOf(each), word] as const)),
  );
  const shortNames = names.filter(({ proper, letters, hangul }) => {
    const { length } = letters;
    return proper && !hangul && length >= shortestDoubled && length < shortestTarget;
  });
  return {
    exact,
    properNames: new Set(names.filter(({ proper }) => proper).map(({ key }) => key)),
    initials,
    targets,
    names,
    beginnings: beginnings.sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text))),
    postings,
    shortNames: new Map(shortNames.map(({ key, concept }) => [key, concept])),
    ambiguous,
    nearNames: new Set(content.nearNames.map(keyOf)),
    concepts: content.concepts,
  };
}
