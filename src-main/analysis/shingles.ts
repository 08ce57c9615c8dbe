// Shingles: a few words in a row, as one number.

/** Words in a shingle: two in a row are shared by chance everywhere, four miss the short phrases. */
export const SHINGLE_WORDS = 3;

/** A 32-bit number of the shingle at `at`; unequal shingles may share one, so callers verify. */
export function shingleAt(words: Int32Array, at: number): number {
  let hash = 0;
  for (let offset = 0; offset < SHINGLE_WORDS; offset += 1) {
    hash = Math.imul(hash ^ (words[at + offset] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash | 0;
}
