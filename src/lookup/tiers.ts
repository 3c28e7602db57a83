import { composed } from '../language/compose.ts';
import { hasHangul, hasLooseJamo, isInitials, keysOf } from '../language/keyboard.ts';
import { keyOf } from '../language/typed-text.ts';
import { cut, inner, isList, meaningBeside, namesAmong, type Piece, wordsOf } from './cut.ts';
import { differingBits, editDistance, letterSignature } from './edit-distance.ts';
import { formsOf } from './forms.ts';
import { isEveryday, lettersOf, type SearchIndex, type Target } from './search-index.ts';
import { allowedEdits, shortestQuery } from './typo-bounds.ts';
import { genericNouns, vendors } from './wording-around.ts';

/** A term as typed, in the shapes that the tiers look at. */
export interface Query {
  /** Cleaned, in its own case. */
  readonly typed: string;
  readonly key: string;
  /** The key and what is left of it without the wording around a name. */
  readonly forms: readonly string[];
  /** Its words, cut into names and what stands around them. */
  readonly pieces: readonly Piece[];
}

export function queryOf(typed: string, index: SearchIndex): Query {
  const key = keyOf(typed);
  let pieces: readonly Piece[] | null = null;
  return {
    typed,
    key,
    forms: formsOf(key, typed),
    // Most texts are found before anybody asks.
    get pieces() {
      pieces ??= cut(typed, index);
      return pieces;
    },
  };
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

/** "clusterip 서비스": a word with several meanings, one of which is decided by all that is named beside it. */
const company: Find = ({ pieces }, index) => {
  const [ambiguous, ...others] = pieces.flatMap(piece => (piece.kind === 'ambiguous' ? [piece.word] : []));
  const names = namesAmong(pieces).map(({ concept }) => concept);
  if (!ambiguous || others.length > 0 || names.length === 0) return [];
  if (isList(pieces) || pieces.some(({ kind }) => kind === 'other')) return [];
  return ambiguous.meanings.filter(meaning =>
    names.every(name => meaningBeside(ambiguous, [name], index).includes(meaning)),
  );
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

/** "VPC security group": an everyday term inside the field that a proper name stands for; the two must be related. */
const nameInField: Find = ({ pieces }, index) => {
  const asked = inner(pieces);
  const [field, named] = namesAmong(asked);
  if (asked.length !== 2 || field?.stuck !== '' || !named) return [];
  const [first, second] = [index.concepts.get(field.concept), index.concepts.get(named.concept)];
  if (!first || !second || isEveryday(first)) return [];
  if (!second.related.includes(field.concept) && !first.related.includes(named.concept)) return [];
  // "ECS Fargate" is two things, but "what is ECS Fargate?" asks about one.
  const oneThing = (pieces.length > asked.length || named.stuck !== '') && first.kind !== second.kind;
  return isEveryday(second) || oneThing ? [named.concept] : [];
};

/** A slip in the first letter, or in a short word, is more often another word; two swapped letters are still a slip. */
function plausible(letters: string, target: string, edits: number): boolean {
  if (letters[0] === target[0]) return true;
  const swapped = letters[0] === target[1] && letters[1] === target[0];
  return swapped || (edits === 1 && letters.length >= 8);
}

function closest(letters: string, hangul: boolean, index: SearchIndex, keeps: (target: Target) => boolean) {
  const limit = letters.length < shortestQuery ? 0 : allowedEdits(letters.length, hangul);
  const signature = letterSignature(letters);
  let nearest = limit + 1;
  let found = new Set<string>();
  for (let length = letters.length - limit; limit > 0 && length <= letters.length + limit; length++)
    for (const target of index.targets.get(length) ?? []) {
      if (target.hangul !== hangul || differingBits(signature, target.signature) > 2 * limit) continue;
      const edits = editDistance(letters, target.letters, Math.min(limit, nearest));
      if (edits > limit || edits > nearest || edits > allowedEdits(target.letters.length, hangul)) continue;
      if (!plausible(letters, target.letters, edits) || !keeps(target)) continue;
      if (edits < nearest) found = new Set();
      nearest = edits;
      found.add(target.concept);
    }
  return [...found];
}

/** What a short name is called when one of its letters was typed twice: `ekss`. */
function withoutDoubled(form: string, index: SearchIndex): readonly string[] {
  const found = [...form].flatMap((letter, at) => {
    const once = form.slice(0, at) + form.slice(at + 1);
    return letter === form[at + 1] ? (index.shortNames.get(once) ?? []) : [];
  });
  return [...new Set(found)];
}

/** Capitals are an acronym of somebody's own (ECSS), as they are no plural. */
const isAcronym = (typed: string) => /^[A-Z0-9]+$/.test(typed);

const typingError: Find = ({ typed, forms, pieces }, index) => {
  if (forms.some(form => index.nearNames.has(form))) return [];
  if (pieces.every(({ kind }) => kind !== 'other')) return [];
  // A word that is a name is spelled right: no correction may take it away (ECS and EKS are one edit apart).
  const words = wordsOf(typed).map(keyOf);
  const right = words.filter(word => index.exact.has(word) && !vendors.includes(word));
  const inOneWord = (form: string) => words.some(word => word.includes(form));
  const keeps = ({ letters, concept }: Target) =>
    right.every(word => letters.includes(lettersOf(word)) || index.exact.get(word) === concept);
  for (const form of forms) {
    const found = closest(lettersOf(form), hasHangul(form), index, keeps);
    if (found.length > 0) return found;
  }
  if (isAcronym(typed)) return [];
  return forms
    .filter(inOneWord)
    .flatMap(form => withoutDoubled(form, index))
    .slice(0, 1);
};

/** From certain to bold; the first tier that finds something decides. */
export const tiers = {
  exact,
  'wording-around': wordingAround,
  company,
  'korean-keyboard': koreanKeyboard,
  'english-keyboard': englishKeyboard,
  initials,
  compound,
  'name-in-field': nameInField,
  'edit-distance': typingError,
} as const satisfies Readonly<Record<string, Find>>;

export type Tier = keyof typeof tiers;
