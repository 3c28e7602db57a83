// The 2-beolsik layout: which jamo a key types. Capitals matter for these seven only.
const keys = 'rRseEfaqQtTdwWczxvgkoiOjpuPhynbml';
const jamo = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ';
const jamoOfKey = new Map([...keys].map((key, index) => [key, jamo[index]!]));

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
// The first place stands for no final; ㄸㅃㅉ cannot close a syllable.
const finals = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

// biome-ignore format: a table reads better in rows
const pairs: Readonly<Record<string, string>> = {
  ㅗㅏ: 'ㅘ', ㅗㅐ: 'ㅙ', ㅗㅣ: 'ㅚ', ㅜㅓ: 'ㅝ', ㅜㅔ: 'ㅞ', ㅜㅣ: 'ㅟ', ㅡㅣ: 'ㅢ',
  ㄱㅅ: 'ㄳ', ㄴㅈ: 'ㄵ', ㄴㅎ: 'ㄶ', ㄹㄱ: 'ㄺ', ㄹㅁ: 'ㄻ', ㄹㅂ: 'ㄼ', ㄹㅅ: 'ㄽ', ㄹㅌ: 'ㄾ', ㄹㅍ: 'ㄿ', ㄹㅎ: 'ㅀ', ㅂㅅ: 'ㅄ',
};
const halves = new Map(
  Object.entries(pairs).map(([[first, second], pair]) => [pair, [first!, second!] as const]),
);

/** A syllable that is still being typed; the parts that are not there yet are empty. */
interface Syllable {
  initial: string;
  vowel: string;
  final: string;
}

const begun = (initial = '', vowel = ''): Syllable => ({ initial, vowel, final: '' });

const isVowel = (typed: string) => vowels.includes(typed);

function written({ initial, vowel, final }: Syllable): string {
  if (initial === '' || vowel === '') return initial + vowel;
  const code =
    (initials.indexOf(initial) * 21 + vowels.indexOf(vowel)) * 28 + Math.max(0, finals.indexOf(final || ' '));
  return String.fromCharCode(0xac00 + code);
}

/** A vowel after a final takes its last consonant along: 갃 + ㅏ → 각사. */
function addVowel(current: Syllable, typed: string): readonly Syllable[] {
  if (current.final !== '') {
    const [stays, moves] = halves.get(current.final) ?? ['', current.final];
    return [{ ...current, final: stays }, begun(moves, typed)];
  }
  const pair = pairs[current.vowel + typed];
  if (current.vowel !== '' && pair) return [{ ...current, vowel: pair }];
  return current.vowel === '' ? [{ ...current, vowel: typed }] : [current, begun('', typed)];
}

function addConsonant(current: Syllable, typed: string): readonly Syllable[] {
  if (current.initial === '' || current.vowel === '') return [current, begun(typed)];
  const final = current.final === '' ? typed : pairs[current.final + typed];
  return final && finals.includes(final) ? [{ ...current, final }] : [current, begun(typed)];
}

/**
 * What the keys of a QWERTY keyboard become with the Korean layout on, composed as input methods do:
 * `dPdir` → `예약`. Other characters end a syllable and stay as they are.
 */
export function composed(text: string): string {
  let done = '';
  let current = begun();
  for (const key of text) {
    const typed = jamoOfKey.get(key) ?? jamoOfKey.get(key.toLowerCase());
    if (typed === undefined) {
      done += written(current) + key;
      current = begun();
      continue;
    }
    const syllables = isVowel(typed) ? addVowel(current, typed) : addConsonant(current, typed);
    done += syllables.slice(0, -1).map(written).join('');
    current = syllables.at(-1) ?? begun();
  }
  return done + written(current);
}
