import { josa } from 'es-hangul';

/** The pairs that content may ask for, as in `{name|은는}`. */
export const particlePairs = {
  은는: '은/는',
  이가: '이/가',
  을를: '을/를',
  와과: '와/과',
  으로: '으로/로',
  이란: '이란/란',
  이에요: '이에요/예요',
} as const;

export type ParticlePair = keyof typeof particlePairs;

const closingQuotes = /[’”'"]{1,8}$/u;
const brackets = /\s{0,4}[([（][^()[\]（）]{0,80}[)\]）]/gu;
const betweenWords = /[^\p{L}\p{N}]/u;
const hangulSyllable = /\p{Script=Hangul}$/u;
const acronym = /^[A-Z0-9]+$/;

// How the letters and digits at the end of an acronym are read aloud; only the last sound decides.
const letterSounds: Readonly<Record<string, string>> = { L: '엘', M: '엠', N: '엔', R: '알' };
const digitSounds: Readonly<Record<string, string>> = {
  1: '원',
  7: '븐',
  8: '잇',
  9: '인',
  0: '영',
  6: '스',
};
// Only digits are read in Korean: 3 is 삼 but S3 is 에스쓰리.
const koreanDigitSounds: Readonly<Record<string, string>> = {
  0: '영',
  1: '일',
  3: '삼',
  6: '육',
  7: '칠',
  8: '팔',
};
// English words whose Korean reading ends in a closed syllable although their spelling does not say so, and the reverse.
// biome-ignore format: a table reads better in rows
const wordSounds: Readonly<Record<string, string>> = {
  spot: '팟', pod: '드', map: '맵', beanstalk: '톡', web: '웹', stack: '택', api: '이', ip: '피', cli: '이', endpoint: '트',
  link: '크', group: '룹', network: '크', block: '록', docker: '커', worker: '커', server: '버', cluster: '터', karpenter: '터',
  container: '너', router: '터', listener: '너', manager: '저', provider: '더', runner: '너', balancer: '서', user: '저', layer: '어',
  helm: '름', volume: '륨', pipeline: '인', machine: '신', zone: '존', engine: '진', plane: '인', profile: '일', file: '일', role: '할',
  table: '블', scale: '일', cache: '시',
};
const closedEnding = /(?:ng|[lmn])$/;

function soundOf(word: string): string {
  if (hangulSyllable.test(word)) return word.at(-1) ?? '';
  const last = word.at(-1) ?? '';
  if (/^\d+$/.test(word)) return koreanDigitSounds[last] ?? '이';
  if (/\d/.test(last)) return digitSounds[last] ?? '이';
  if (acronym.test(word)) return letterSounds[last] ?? '이';
  const lower = word.toLowerCase();
  if (wordSounds[lower]) return wordSounds[lower];
  if (!closedEnding.test(lower)) return '이';
  return lower.endsWith('l') ? '일' : '인';
}

/**
 * The particle that follows the sound of `text`, brackets and closing quotation marks ignored: `EC2` 은는 → `는`, `Spot(스팟)` 이가 → `이`.
 * A text that ends in no letter takes the open form.
 */
export function particleAfter(text: string, pair: ParticlePair): string {
  const word = text.replace(brackets, '').replace(closingQuotes, '').split(betweenWords).at(-1) ?? '';
  return josa.pick(soundOf(word) || '이', particlePairs[pair]);
}
