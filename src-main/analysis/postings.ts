// Which wordings of a corpus have which shingle: an inverted index in typed arrays.
import { shingleAt, SHINGLE_WORDS } from './shingles';
import { sharedBytes, sharedInts } from './shared-memory';
import type { Wordings } from './wordings';

/**
 * Which wordings share a shingle. Shingles are told apart by 31 bits, so that two may be taken for
 * one and callers verify.
 */
export interface Postings {
  /**
   * The wordings of one shingle stand in a row, in increasing order; of the first of them the sign
   * bit is set. The rows themselves are in no order.
   */
  readonly owners: Int32Array;
  /** One number: how many owners there are. */
  readonly used: Int32Array;
  /**
   * By word of all wordings: of the shingle that starts there, the place of its own wording among
   * the owners, plus 1, with `POSTED` and, where few have it, `RARE_PLACE`; without `POSTED` where it
   * brings no candidates.
   */
  readonly places: Int32Array;
  /** By word of all wordings: 1 where more than `FORMULA_COUNT` wordings have the shingle. */
  readonly formulas: Uint8Array;
}

/** A shingle that stands in no more wordings than this tells more than others. */
const RARE_COUNT = 8;
/** The bits that say so, and those of the place. */
export const POSTED = 1 << 31;
export const RARE_PLACE = 1 << 30;
export const PLACE = RARE_PLACE - 1;

/** The sign bit, and all others. */
export const FIRST_OWNER = 1 << 31;
export const OWNER = ~FIRST_OWNER;

/**
 * A shingle that stands in more wordings than this brings no candidates: n of them would make n²
 * pairs. It is a formula or furniture, and what matches has rarer shingles as well.
 */
export const SHINGLE_CEILING = 64;

export function createPostings({ words }: Wordings): Postings {
  return {
    // What is not written to takes no memory.
    owners: sharedInts(words.length),
    used: sharedInts(1),
    places: sharedInts(words.length),
    formulas: sharedBytes(words.length),
  };
}

/** The first pass, for wordings `[from, to)`: notes the number of each shingle in `places`. */
export function noteShingles(
  { firstWord, words }: Wordings,
  { places }: Pick<Postings, 'places'>,
  from: number,
  to: number,
): void {
  for (let w = from; w < to; w += 1) {
    const end = (firstWord[w + 1] ?? 0) - SHINGLE_WORDS + 1;
    for (let at = firstWord[w] ?? 0; at < end; at += 1) places[at] = numberAt(words, at);
  }
}

/** The number of the shingle that starts at a word. */
export function numberAt(words: Int32Array, at: number): number {
  return shingleAt(words, at) >>> 1;
}

/** What `places` holds of a shingle of `count` wordings whose own is place `place` among the owners. */
export function placed(place: number, count: number): number {
  return POSTED | (count <= RARE_COUNT ? RARE_PLACE : 0) | (place + 1);
}

/** One place only is shared with nobody. */
export function isPosted(count: number): boolean {
  return count > 1 && count <= SHINGLE_CEILING;
}
