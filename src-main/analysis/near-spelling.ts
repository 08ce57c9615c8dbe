// Whether two words could be one word that was mistyped.

/** Shorter words are near to too many others. */
const MIN_LETTERS = 4;
/** From so many letters on, two may be wrong. */
const LONG_WORD = 8;
/** Another figure is another fact. */
const HAS_DIGIT = /\p{Nd}/u;

/**
 * True where one letter or two neighbours in the wrong order (Damerau 1964), in a long word two of
 * them, make one word of the other. Symmetric.
 */
export function isNearSpelling(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const allowed = shorter >= LONG_WORD ? 2 : 1;
  if (shorter < MIN_LETTERS || Math.abs(a.length - b.length) > allowed) return false;
  if (HAS_DIGIT.test(a) || HAS_DIGIT.test(b)) return false;
  return distance(a.toLowerCase(), b.toLowerCase(), allowed) <= allowed;
}

/** Edits and swaps of neighbours, each letter in one of them only; gives up beyond `limit`. */
function distance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
