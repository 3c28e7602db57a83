import { type Language, languages } from './language.ts';

const hangul = /\p{Script=Hangul}/u;
const latinWord = /[a-z']+/g;

// Words that only an English sentence has; names and commands say nothing about the language.
const englishWords = new Set(
  `a an and are be between can could did difference do does for from get how i in is it me my of on or
  should tell than that the them this to use used using versus was we what what's when where which who why will with
  you your`.split(/\s+/),
);

/** The language a text is written in; null for a bare name, which says nothing. Linear in the length of the text. */
export function languageOf(text: string): Language | null {
  if (hangul.test(text)) return 'ko';
  return (text.toLowerCase().match(latinWord) ?? []).some(word => englishWords.has(word)) ? 'en' : null;
}

/** The language of a locale such as `ko-KR`, where it is one of ours: a French Slack says nothing. */
export const languageOfLocale = (locale: string | null): Language | null =>
  languages.find(language => locale?.toLowerCase().split(/[-_]/)[0] === language) ?? null;
