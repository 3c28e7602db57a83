import { cleanText } from '../language/typed-text.ts';
import {
  aroundCost,
  asksCost,
  asksDifference,
  asksWhich,
  attachedCost,
  isAround,
  isSeparator,
  joinedByVs,
  joiningParticles,
  joiningSign,
  separators,
  strongSeparators,
} from './asking-words.ts';

const edgePunctuation = /^[\s"'“”‘’`(]+|[\s"'“”‘’`)?!.]{1,16}$/gu;
/** The longest name has so many words. */
const longestName = 6;
const longestText = 256;

const hasParticle = (token: string) => joiningParticles.some(particle => token.endsWith(particle));
/** Whether it may stand between two names, or hold both; quick, and more than enough. */
const mayJoin = (token: string) =>
  isSeparator(token) || hasParticle(token) || joiningSign.test(token) || joinedByVs.test(token);

const tokensOf = (text: string): readonly string[] =>
  cleanText(text, longestText)
    .replaceAll(',', ' , ')
    .split(' ')
    .map(token => (isSeparator(token) ? token : token.replace(edgePunctuation, '')))
    .filter(token => token !== '');

/** What must be known of the content to cut a text into names. */
export interface Names {
  /** Whether the text is a name as it stands. */
  readonly isName: (text: string) => boolean;
  /** Whether it is what one concept is called for short: two of these side by side are two things. */
  readonly isShortName: (text: string) => boolean;
  /** Whether the lookup would find it nevertheless, misspelled say. */
  readonly isFound: (text: string) => boolean;
}

/** "ECS랑" is a name and a separator, "ECS/EKS" are two names, unless the whole is a name itself (pub/sub). */
function separated(tokens: readonly string[], { isName }: Names): readonly string[] {
  return tokens.flatMap(token => {
    // Several words are a name already.
    if (separators.has(token) || token.includes(' ')) return [token];
    const stem = joiningParticles
      .filter(particle => token.endsWith(particle))
      .map(particle => token.slice(0, -particle.length))
      .find(isName);
    if (stem) return [stem, ','];
    const [first, ...rest] = token.split(joinedByVs);
    const second = rest.join('vs');
    if (first && second && isName(first) && isName(second)) return [first, 'vs', second];
    const parts = token.split(joiningSign).filter(part => part !== '');
    return parts.length > 1 && parts.some(isName) && !isName(token)
      ? parts.flatMap((part, at) => (at === 0 ? [part] : [',', part]))
      : [token];
  });
}

/** Words that would separate or ask belong to a name when they stand inside one: "Authentication and authorization", "L4와 L7". */
function withNamesWhole(tokens: readonly string[], { isName }: Names): readonly string[] {
  const isEdge = (token: string) => isSeparator(token) || isAround(token);
  const isInside = (token: string) => isEdge(token) || hasParticle(token);
  const whole: string[] = [];
  for (let from = 0; from < tokens.length; ) {
    const isWhole = (to: number) =>
      !isEdge(tokens[to - 1]!) &&
      tokens.slice(from, to - 1).some(isInside) &&
      !tokens.slice(from, to).includes(',') &&
      isName(tokens.slice(from, to).join(' '));
    let to = isEdge(tokens[from]!) ? from + 1 : Math.min(tokens.length, from + longestName);
    while (to > from + 1 && !isWhole(to)) to--;
    whole.push(tokens.slice(from, to).join(' '));
    from = to;
  }
  return whole;
}

/** Without separators, the longest names from left to right: "ecs task eks" is two. */
function longestNames(
  tokens: readonly string[],
  { isName, isShortName, isFound }: Names,
  longest = longestName,
): readonly string[] {
  const terms: string[] = [];
  for (let from = 0; from < tokens.length; ) {
    const upTo = (to: number) => tokens.slice(from, to).join(' ');
    const ends = Array.from(
      { length: Math.min(longest, tokens.length - from) },
      (_, at) => from + at + 1,
    ).reverse();
    // Only a run of words none of which is a name may be one misspelled name: "load balacer".
    const misspelled = (to: number) => !tokens.slice(from, to).some(isName) && isFound(upTo(to));
    const together = (to: number) => to === from + 1 || !tokens.slice(from, to).every(isShortName);
    const to = ends.find(end => together(end) && isName(upTo(end))) ?? ends.find(misspelled) ?? from + 1;
    terms.push(upTo(to));
    from = to;
  }
  return terms;
}

function splitAt(tokens: readonly string[], isBetween: (token: string) => boolean): readonly string[][] {
  const groups: string[][] = [[]];
  for (const token of tokens)
    if (isBetween(token)) groups.push([]);
    else groups.at(-1)?.push(token);
  return groups.filter(group => group.length > 0);
}

const joined = (words: readonly string[]) => words.join(' ');

/** "ECS 요금" is about ECS where that is no name itself. */
function withoutCost(words: readonly string[], { isFound }: Names): readonly string[] {
  const rest = words.filter(word => !asksCost.test(word));
  return rest.length < words.length && !isFound(joined(words)) && isFound(joined(rest)) ? rest : words;
}

/** The sides of "A and B vs C and D" are A B and C D: each is one thing made of several. */
function sidesOf(tokens: readonly string[]): readonly string[][] {
  const sides = splitAt(tokens, token => strongSeparators.has(token.toLowerCase()));
  const several = sides.length > 1 && sides.every(side => side.some(isSeparator));
  return several
    ? sides.map(side => side.filter(token => !isSeparator(token)))
    : splitAt(tokens, isSeparator);
}

interface Cut {
  /** The words without what asks for a comparison. */
  readonly tokens: readonly string[];
  readonly terms: readonly string[];
  /** The terms that do not just ask what something costs. */
  readonly things: readonly string[];
}

/** The things that a text names, in its order, the longest names whole. */
function cutTerms(text: string, names: Names): Cut {
  const all = separated(withNamesWhole(tokensOf(text), names), names);
  const tokens = all.filter(token => !isAround(token));
  const terms = tokens.some(isSeparator)
    ? sidesOf(tokens).map(side => joined(withoutCost(side, names)))
    : longestNames(tokens, names);
  return { tokens, terms, things: terms.filter(term => !asksCost.test(term)) };
}

/** The things that a text names for a comparison, in its order. */
export function splitTerms(text: string, names: Names): readonly string[] {
  const { tokens, terms, things } = cutTerms(text, names);
  if (things.length > 1) return things;
  // "ecs service" is a name, but somebody who compares means two things.
  return terms.length > 1 || tokens.some(isSeparator)
    ? terms
    : longestNames(tokens, names, Math.max(1, tokens.length - 1));
}

/** Whether a text without a command word asks for a comparison: "A vs B", "A랑 B 차이", "A or B", "A B 뭐가 나아". */
export function looksLikeComparison(text: string, names: Names): boolean {
  const tokens = tokensOf(text);
  const which = tokens.some(token => asksWhich.test(token) || asksCost.test(token));
  if (!which && !tokens.some(token => mayJoin(token) || asksDifference.test(token))) return false;
  // A name stays a name, whatever words are in it.
  if (names.isName(text)) return false;
  if (tokens.slice(1, -1).some(token => strongSeparators.has(token.toLowerCase()))) return true;
  if (tokens.some(token => asksDifference.test(token))) return splitTerms(text, names).length >= 2;
  const { tokens: words, things } = cutTerms(text, names);
  if (things.length < 2 || !(which || words.some(isSeparator))) return false;
  return things.some(names.isName) && things.every(names.isFound);
}

/** What "fargate 비용" or "how much does Lambda cost" asks the cost of; null where a text asks nothing of the kind. */
export function costSubject(text: string, names: Names): string | null {
  const tokens = tokensOf(text).flatMap(token => {
    const [, name, asked] = token.match(attachedCost) ?? [];
    return name && asked && names.isName(name) ? [name, asked] : [token];
  });
  if (!tokens.some(token => asksCost.test(token)) || names.isName(text)) return null;
  const words = tokens.filter(token => !asksCost.test(token) && !isAround(token) && !aroundCost.has(token));
  const subject = joined(words);
  return names.isFound(subject) ? subject : null;
}
