/** What a person typed is cut here before anything looks at it; the longest name we know has 58 characters. */
const longestTerm = 64;

// Control, format (zero-width, right-to-left), private-use and unassigned characters carry no meaning and can break a layout.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const spaces = /\s+/gu;
const notALetterOrDigit = /[^\p{L}\p{N}]/gu;
const fullWidthLatin = /[\uff01-\uff5e]/g;
// What nearly every sentence is made of: printable ASCII, Hangul, and the dashes, quotation marks and dots of both
// languages, of which nothing is to be taken or composed.
const plain = /^[ -~\u00b7\u2010-\u2027\u3131-\u3163\uac00-\ud7a3]*$/;
const runsOfSpaces = / {2,}/g;

const halfWidth = (text: string) =>
  text.replace(fullWidthLatin, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/**
 * Text that is safe to think about and to show: composed (NFC: NFKC would turn ㅋ into a conjoining jamo and
 * lose initials), on one line, without invisible characters, at most `limit` characters.
 */
export function cleanText(text: string, limit = longestTerm): string {
  if (text.length <= limit && plain.test(text))
    return (text.includes('  ') ? text.replace(runsOfSpaces, ' ') : text).trim();
  // Twice the limit leaves room for what cleaning removes and bounds the work whatever the length.
  const cut = text
    .slice(0, limit * 8)
    .trimStart()
    .slice(0, limit * 2);
  const clean = halfWidth(
    cut.toWellFormed().replace(spaces, ' ').replace(invisible, '').replaceAll('\ufffd', ''),
  );
  return [...clean.normalize('NFC').trim()].slice(0, limit).join('').trim();
}

const lettersAndDigits = /^[0-9A-Za-z\uac00-\ud7a3]*$/;

/** What names are compared by: lower-case letters and digits, nothing else. */
export const keyOf = (text: string): string =>
  lettersAndDigits.test(text)
    ? text.toLowerCase()
    : text.normalize('NFC').toLowerCase().replace(notALetterOrDigit, '');
