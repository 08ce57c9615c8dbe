// Which words two wordings may have in common, told from a few bits of each without reading them.
import { FACTOR, type Wordings } from './wordings';

/** Bits of a signature: sentences have some 12 words that are not frequent, so two that share none meet in one. */
const INTS = 4;
const BITS = INTS * 32;
/** A word that weighs less than this share of the heaviest is frequent, and told by no bit. */
const FREQUENT_SHARE = 0.3;
const NO_BIT = 0xff;

/** One bit set for each word of a wording that is not frequent; two words may have one bit. */
export class WordSignatures {
  readonly #bits: Int32Array;

  /** @param weights by number of the word */
  constructor({ firstWord, words, firstOf }: Wordings, weights: Int32Array) {
    const bits = new Int32Array(firstOf.length * INTS);
    const bitOf = bitsOfWords(weights);
    for (let wording = 0; wording < firstOf.length; wording += 1) {
      const end = firstWord[wording + 1] ?? 0;
      for (let at = firstWord[wording] ?? 0; at < end; at += 1) {
        const bit = bitOf[words[at] ?? 0] ?? NO_BIT;
        if (bit === NO_BIT) continue;
        const int = wording * INTS + (bit >>> 5);
        bits[int] = (bits[int] ?? 0) | (1 << (bit & 31));
      }
    }
    this.#bits = bits;
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

/** By word: its bit. Most words stand many times, so that it is looked up in what the processor has near. */
function bitsOfWords(weights: Int32Array): Uint8Array {
  let heaviest = 0;
  for (const weight of weights) if (weight > heaviest) heaviest = weight;
  const frequent = FREQUENT_SHARE * heaviest;
  const bits = new Uint8Array(weights.length);
  for (let word = 0; word < bits.length; word += 1) {
    const isFrequent = (weights[word] ?? 0) < frequent;
    bits[word] = isFrequent ? NO_BIT : (Math.imul(word, FACTOR) >>> 16) % BITS;
  }
  return bits;
}

/** How many bits are set (Warren 2012, Hacker's Delight, section 5-1). */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
