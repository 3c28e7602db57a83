import { composed } from '../language/compose.ts';
import { hasHangul, hasLooseJamo, isInitials, keysOf } from '../language/keyboard.ts';
import { keyOf } from '../language/typed-text.ts';
import { differingBits, editDistance, letterSignature } from './edit-distance.ts';
import { formsOf } from './forms.ts';
import { lettersOf, type SearchIndex } from './search-index.ts';
import { allowedEdits, shortestQuery } from './typo-bounds.ts';
import { genericNouns, vendors } from './wording-around.ts';

/** A name has at most so many words; more are a sentence. */
const mostWords = 6;

/** A term as typed, in the shapes that the tiers look at. */
export interface Query {
  /** Cleaned, in its own case. */
  readonly typed: string;
  readonly key: string;
  /** The key and what is left of it without the wording around a name. */
  readonly forms: readonly string[];
}

export function queryOf(typed: string): Query {
  const key = keyOf(typed);
  return { typed, key, forms: formsOf(key, typed) };
}

type Find = (query: Query, index: SearchIndex) => readonly string[];

const firstExact = (forms: readonly string[], index: SearchIndex): readonly string[] => {
  for (const form of forms) {
    const concept = index.exact.get(form);
    if (concept) return [concept];
  }
  return [];
};

const exact: Find = ({ key }, index) => firstExact([key], index);

const wordingAround: Find = ({ forms }, index) => firstExact(forms, index);

/** English typed with the Korean layout on, as the keys that were pressed. */
const koreanKeyboard: Find = ({ typed, key }, index) => {
  if (!hasHangul(key) || index.nearNames.has(key)) return [];
  const keys = keyOf(keysOf(typed));
  return firstExact(formsOf(keys, keys), index);
};

/** Korean typed with the English layout on; capitals matter, they are the doubled consonants. */
const englishKeyboard: Find = ({ typed, key }, index) => {
  if (hasHangul(key) || key.length < 4) return [];
  const text = keyOf(composed(typed));
  return hasLooseJamo(text) ? [] : firstExact(formsOf(text, text), index);
};

const initials: Find = ({ key }, index) => (isInitials(key) ? (index.initials.get(key) ?? []) : []);

const startsWithOne = (key: string, words: readonly string[]) =>
  words.find(word => key.startsWith(word) && key !== word);
const endsWithOne = (key: string, words: readonly string[]) =>
  words.find(word => key.endsWith(word) && key !== word);

/** "AWS Lambda" and "Lambda function": a maker's name, or a generic noun beside a product, never beside a mere idea. */
const compound: Find = ({ typed, key, forms }, index) => {
  // Glued together they are another word: spottable is no Spot table.
  const apart = hasHangul(key) || /[\s-]/.test(typed);
  for (const form of forms) {
    const vendor = startsWithOne(form, vendors);
    const named = vendor ? form.slice(vendor.length) : form;
    const concept = vendor ? index.exact.get(named) : undefined;
    if (concept) return [concept];
    const noun = apart ? endsWithOne(named, genericNouns) : undefined;
    const product = noun ? index.exact.get(named.slice(0, -noun.length)) : undefined;
    if (product && index.concepts.get(product)?.kind !== 'idea') return [product];
  }
  return [];
};

/** "VPC security group": a name inside the field that another name stands for; the two must be related. */
const nameInField: Find = ({ typed }, index) => {
  const words = typed.split(' ').slice(0, mostWords);
  for (let at = 1; at < words.length; at++) {
    const [field] = firstExact([keyOf(words.slice(0, at).join(' '))], index);
    if (!field) continue;
    const rest = words.slice(at).join(' ');
    const [concept] = firstExact(formsOf(keyOf(rest), rest), index);
    const related =
      concept &&
      (index.concepts.get(concept)?.related.includes(field) ||
        index.concepts.get(field)?.related.includes(concept));
    if (related) return [concept];
  }
  return [];
};

/** A slip in the first letter, or in a short word, is more often another word; two swapped letters are still a slip. */
function plausible(letters: string, target: string, edits: number): boolean {
  if (letters[0] === target[0]) return true;
  const swapped = letters[0] === target[1] && letters[1] === target[0];
  return swapped || (edits === 1 && letters.length >= 8);
}

function closest(letters: string, hangul: boolean, index: SearchIndex): readonly string[] {
  const limit = letters.length < shortestQuery ? 0 : allowedEdits(letters.length, hangul);
  const signature = letterSignature(letters);
  let nearest = limit + 1;
  let found = new Set<string>();
  for (let length = letters.length - limit; limit > 0 && length <= letters.length + limit; length++)
    for (const target of index.targets.get(length) ?? []) {
      if (target.hangul !== hangul || differingBits(signature, target.signature) > 2 * limit) continue;
      const edits = editDistance(letters, target.letters, Math.min(limit, nearest));
      if (edits > limit || edits > nearest || edits > allowedEdits(target.letters.length, hangul)) continue;
      if (!plausible(letters, target.letters, edits)) continue;
      if (edits < nearest) found = new Set();
      nearest = edits;
      found.add(target.concept);
    }
  return [...found];
}

const typingError: Find = ({ forms }, index) => {
  if (forms.some(form => index.nearNames.has(form))) return [];
  for (const form of forms) {
    const found = closest(lettersOf(form), hasHangul(form), index);
    if (found.length > 0) return found;
  }
  return [];
};

/** From certain to bold; the first tier that finds something decides. */
export const tiers = {
  exact,
  'wording-around': wordingAround,
  'korean-keyboard': koreanKeyboard,
  'english-keyboard': englishKeyboard,
  initials,
  compound,
  'name-in-field': nameInField,
  'edit-distance': typingError,
} as const satisfies Readonly<Record<string, Find>>;

export type Tier = keyof typeof tiers;
