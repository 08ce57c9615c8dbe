// Shingles: a few words in a row, as one number.

/** Words in a shingle: two in a row are shared by chance everywhere, four miss the short phrases. */
export const SHINGLE_WORDS = 3;

const FACTOR = 0x9e3779b1;

/** A 32-bit number of the shingle at `at`; unequal shingles may share one, so callers verify. */
export function shingleAt(words: Int32Array, at: number): number {
  let hash = Math.imul(words[at] ?? 0, FACTOR);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (words[at + 1] ?? 0), FACTOR);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (words[at + 2] ?? 0), FACTOR);
  return hash ^ (hash >>> 15);
}
