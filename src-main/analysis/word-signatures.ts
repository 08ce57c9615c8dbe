// Which words two wordings may have in common, told from a few bits of each without reading them.
import { FACTOR, type Wordings } from './wordings';

/** Bits of a signature: sentences have some 12 words that are not frequent, so two that share none meet in one. */
const INTS = 4;
const BITS = INTS * 32;
/** A word that weighs less than this share of the heaviest is frequent, and told by no bit. */
const FREQUENT_SHARE = 0.3;

/** One bit set for each word of a wording that is not frequent; two words may have one bit. */
export class WordSignatures {
  readonly #bits: Int32Array;

  /** @param weights by number of the word */
  constructor({ firstWord, words, firstOf }: Wordings, weights: Int32Array) {
    let heaviest = 0;
    for (const weight of weights) if (weight > heaviest) heaviest = weight;
    const frequent = FREQUENT_SHARE * heaviest;
    this.#bits = new Int32Array(firstOf.length * INTS);
    for (let wording = 0; wording < firstOf.length; wording += 1) {
      const end = firstWord[wording + 1] ?? 0;
      for (let at = firstWord[wording] ?? 0; at < end; at += 1) {
        const word = words[at] ?? 0;
        if ((weights[word] ?? 0) < frequent) continue;
        const bit = (Math.imul(word, FACTOR) >>> 16) % BITS;
        const int = wording * INTS + (bit >>> 5);
        this.#bits[int] = (this.#bits[int] ?? 0) | (1 << (bit & 31));
      }
    }
  }

  /** Bits that both have: about as many as words that are not frequent. */
  inCommon(one: number, other: number): number {
    const bits = this.#bits;
    let common = 0;
    for (let int = 0; int < INTS; int += 1) {
      common += ones((bits[one * INTS + int] ?? 0) & (bits[other * INTS + int] ?? 0));
    }
    return common;
  }
}

/** How many bits are set (Warren 2012, Hacker's Delight, section 5-1). */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
