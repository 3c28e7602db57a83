import { convertHangulToQwerty, getChoseong } from 'es-hangul';

const hangul = /\p{Script=Hangul}/u;
const hangulJamo = /[\u3131-\u3163]/u;
const syllablesOnly = /^[가-힣]+$/u;
const initialsOnly = /^[ㄱ-ㅎ]+$/u;

/** The keys a Hangul text is typed with on the 2-beolsik layout: `단` → `eks`, `ㅘ` and `ㅗㅏ` alike → `hk`. */
export const keysOf = (text: string): string => convertHangulToQwerty(text);

export const isHangulOnly = (text: string): boolean => syllablesOnly.test(text);

export const hasHangul = (text: string): boolean => hangul.test(text);

/** Whether letters of the Korean keyboard stand alone, as they do when English was meant. */
export const hasLooseJamo = (text: string): boolean => hangulJamo.test(text);

/** The initial consonants of a Korean name: `쿠버네티스` → `ㅋㅂㄴㅌㅅ`. */
export const initialsOf = (text: string): string => getChoseong(text).replaceAll(' ', '');

export const isInitials = (text: string): boolean => initialsOnly.test(text);
