/**
 * Optimal string alignment distance (a swap of neighbours is one edit) between two short texts,
 * or `limit + 1` as soon as it must be more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return tooFar;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length]!, tooFar);
}

/** One bit a letter or digit: two texts whose signatures differ in more than twice `limit` bits are further apart. */
export function letterSignature(text: string): number {
  let signature = 0;
  for (let index = 0; index < text.length; index++) signature |= 1 << (text.charCodeAt(index) % 31);
  return signature;
}

/** How many bits differ. */
export function differingBits(a: number, b: number): number {
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
