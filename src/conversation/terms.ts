import { cleanText } from '../language/typed-text.ts';

/** Words that stand between the things to compare. */
const separators = new Set([
  'vs',
  'vs.',
  'versus',
  'and',
  'or',
  'with',
  '&',
  '대',
  '와',
  '과',
  '랑',
  '이랑',
  '하고',
  '그리고',
  '또는',
  '아니면',
  ',',
]);
const strongSeparators = new Set(['vs', 'vs.', 'versus', '대']);
/** Words around them that ask for a comparison and name nothing. */
const around = new Set(
  `차이 차이점 차이가 차이는 차이점은 차이를 비교 비교해 비교해줘 비교해주세요 비교좀 뭐가 뭐야 뭐예요 뭔가요 무엇 무엇이 무엇인가요 달라 달라요 다른가요
  다른가 다르죠 다른지 좀 알려줘 알려주세요 설명해줘 중에 중 간의 사이의 difference differences between compare comparing comparison the what is what's a an of`.split(
    /\s+/,
  ),
);
const asksForComparison = new Set(
  '차이 차이점 차이가 차이는 차이점은 비교 비교해 비교해줘 비교해주세요 달라 달라요 다른가요 다른가 다르죠 difference differences compare'.split(
    ' ',
  ),
);
const attachedParticle = /^(.+?)(?:이랑|하고|랑|와|과)$/u;
const edgePunctuation = /^[\s"'“”‘’`(]+|[\s"'“”‘’`)?!.]+$/gu;
/** The longest name has so many words. */
const longestName = 6;
const longestText = 256;

const tokensOf = (text: string): readonly string[] =>
  cleanText(text, longestText)
    .replaceAll(',', ' , ')
    .replaceAll('·', ' , ')
    .split(' ')
    .map(token => (token === ',' ? token : token.replace(edgePunctuation, '')))
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

/** "ECS랑" is a name and a separator, unless the whole is a name itself (사과). */
function separated(tokens: readonly string[], { isName }: Names): readonly string[] {
  return tokens.flatMap(token => {
    const stem = token.match(attachedParticle)?.[1];
    return stem && isName(stem) && !separators.has(token) ? [stem, ','] : [token];
  });
}

const isSeparator = (token: string) => separators.has(token.toLowerCase());

/** Without separators, the longest names from left to right: "ecs task eks" is two. */
function longestNames(
  tokens: readonly string[],
  { isName, isShortName, isFound }: Names,
  longest: number,
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

/** The things that a text names for a comparison, in its order. */
export function splitTerms(text: string, names: Names): readonly string[] {
  const tokens = separated(tokensOf(text), names).filter(token => !around.has(token.toLowerCase()));
  if (!tokens.some(isSeparator)) {
    const terms = longestNames(tokens, names, longestName);
    // "ecs service" is a name, but somebody who compares means two things.
    return terms.length > 1 ? terms : longestNames(tokens, names, Math.max(1, tokens.length - 1));
  }
  const terms: string[][] = [[]];
  for (const token of tokens)
    if (isSeparator(token)) terms.push([]);
    else terms.at(-1)?.push(token);
  return terms.map(words => words.join(' ')).filter(term => term !== '');
}

/** Whether a text without a command word asks for a comparison: "A vs B", "A랑 B 차이". */
export function looksLikeComparison(text: string, names: Names): boolean {
  const tokens = tokensOf(text).map(token => token.toLowerCase());
  if (tokens.slice(1, -1).some(token => strongSeparators.has(token))) return true;
  return tokens.some(token => asksForComparison.has(token)) && splitTerms(text, names).length >= 2;
}
