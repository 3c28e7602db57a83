// Measured on some ten thousand synthetic slips: below these lengths one edit turns a name into another one
// (ECS, EKS, ECR and EC2 are one edit apart), above them the nearest name was the right one every time.
const bounds = {
  latin: [
    { upTo: 4, edits: 0 },
    { upTo: 9, edits: 1 },
    { upTo: 15, edits: 2 },
  ],
  // A Hangul syllable is two or three keys, so the same error weighs less.
  hangulKeys: [
    { upTo: 6, edits: 0 },
    { upTo: 11, edits: 1 },
    { upTo: 18, edits: 2 },
  ],
} as const;
const mostEdits = 3;

export const shortestQuery = 5;
export const shortestTarget = 6;
/** A shorter name may be typed with one letter doubled, from this length on. */
export const shortestDoubled = 3;

/** How many edits a word of so many letters (or keys) may be away from a name. */
export const allowedEdits = (length: number, hangul: boolean): number =>
  (hangul ? bounds.hangulKeys : bounds.latin).find(({ upTo }) => length <= upTo)?.edits ?? mostEdits;
