// The runs of three words or more that two sentences have in common.
import { Runs } from './runs';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import type { TokenRange } from './token-range';
import type { WordPlaces } from './word-places';

/**
 * Products of the two lengths up to which every pair of equal words is looked at: sentences of
 * some 150 words each. Longer ones are followed up from their shingles.
 */
export const MAX_CELLS = 25_000;
/**
 * A shingle that stands more often than this in one long sentence starts no run: it is a list or a
 * litany, and its runs are found from the rarer shingles. Keeps the work linear.
 */
const MAX_OCCURRENCES = 16;

/** Finds the common runs of one pair after the other in memory of its own. */
export class CommonRuns {
  /** What was found last, in order of A, counted from the starts; no word belongs to two of them. */
  readonly runs = new Runs();
  /** Words in the runs, the same number on both sides. */
  sharedWords = 0;
  /** False when a shingle was too common to be followed up. */
  complete = true;

  readonly #words: Int32Array;
  readonly #maximal = new Runs();
  #takenA = new Uint8Array(256);
  #takenB = new Uint8Array(256);
  /** By place in B: the last place in A with the same word there, and the length of the run so far. */
  #reachedIn = new Int32Array(256);
  #reached = new Int32Array(256);

  constructor(words: Int32Array) {
    this.#words = words;
  }

  /**
   * The longest run first, then the longest that overlaps none taken before (greedy string tiling,
   * Wise 1993). Runs may stand in another order in B than in A, since a clause that was moved
   * within its sentence is still the same words. `places` are those of B.
   */
  find(inA: TokenRange, inB: TokenRange, places: WordPlaces): void {
    const lengthA = inA.to - inA.from;
    const lengthB = inB.to - inB.from;
    this.#makeRoom(lengthA, lengthB);
    this.#maximal.clear();
    this.complete = true;
    if (lengthA * lengthB <= MAX_CELLS) this.#fromWords(inA, inB, places);
    else this.#fromShingles(inA, inB);
    this.#tile(lengthA, lengthB);
  }

  #makeRoom(lengthA: number, lengthB: number): void {
    if (lengthA > this.#takenA.length) this.#takenA = new Uint8Array(lengthA * 2);
    if (lengthB > this.#takenB.length) {
      this.#takenB = new Uint8Array(lengthB * 2);
      this.#reachedIn = new Int32Array(lengthB * 2);
      this.#reached = new Int32Array(lengthB * 2);
    }
  }

  /** All runs that can be made no longer, each once, from every pair of equal words. */
  #fromWords({ from, to }: TokenRange, inB: TokenRange, places: WordPlaces): void {
    const words = this.#words;
    const reached = this.#reached;
    const reachedIn = this.#reachedIn;
    const lengthB = inB.to - inB.from;
    reachedIn.fill(-2, 0, lengthB);
    for (let at = from; at < to; at += 1) {
      const i = at - from;
      // From the last place on, so that the place before still tells of the word before.
      for (let j = places.lastOf(words[at] ?? 0); j >= 0; j = places.before(j)) {
        const length = j > 0 && reachedIn[j - 1] === i - 1 ? (reached[j - 1] ?? 0) + 1 : 1;
        reachedIn[j] = i;
        reached[j] = length;
        if (length < SHINGLE_WORDS) continue;
        const goesOn = at + 1 < to && j + 1 < lengthB && words[at + 1] === words[inB.from + j + 1];
        if (!goesOn) this.#maximal.push(i - length + 1, j - length + 1, length);
      }
    }
  }

  #fromShingles(inA: TokenRange, inB: TokenRange): void {
    const words = this.#words;
    const places = new Map<number, number[]>();
    for (let j = inB.from; j + SHINGLE_WORDS <= inB.to; j += 1) {
      const shingle = shingleAt(words, j);
      const list = places.get(shingle);
      if (list === undefined) places.set(shingle, [j]);
      else list.push(j);
    }
    // Where the last run on a diagonal ends in A: what lies before is found already.
    const reached = new Map<number, number>();
    const follow = (i: number, j: number): void => {
      if ((reached.get(i - j) ?? -1) > i) return;
      let before = 0;
      while (i - before > inA.from && j - before > inB.from) {
        if (words[i - before - 1] !== words[j - before - 1]) break;
        before += 1;
      }
      let after = 0;
      while (i + after < inA.to && j + after < inB.to && words[i + after] === words[j + after]) {
        after += 1;
      }
      if (before + after < SHINGLE_WORDS) return;
      this.#maximal.push(i - before - inA.from, j - before - inB.from, before + after);
      reached.set(i - j, i + after);
    };
    for (let i = inA.from; i + SHINGLE_WORDS <= inA.to; i += 1) {
      const list = places.get(shingleAt(words, i));
      if (list === undefined) continue;
      if (list.length > MAX_OCCURRENCES) this.complete = false;
      else for (const j of list) follow(i, j);
    }
    if (this.complete) return;
    // What repeats itself all through may still be equal from its start or from its end.
    follow(inA.from, inB.from);
    follow(inA.to - 1, inB.to - 1);
  }

  #tile(lengthA: number, lengthB: number): void {
    const all = this.#maximal;
    const { a, b, lengths } = all;
    this.runs.clear();
    this.sharedWords = 0;
    if (all.size === 1) {
      this.#choose(a[0] ?? 0, b[0] ?? 0, lengths[0] ?? 0);
      return;
    }
    if (all.size === 0) return;
    this.#takenA.fill(0, 0, lengthA);
    this.#takenB.fill(0, 0, lengthB);
    all.sort((p, q) => {
      const longer = (lengths[q] ?? 0) - (lengths[p] ?? 0);
      const nearer = (a[p] ?? 0) + (b[p] ?? 0) - (a[q] ?? 0) - (b[q] ?? 0);
      return (
        longer < 0 || (longer === 0 && (nearer < 0 || (nearer === 0 && (a[p] ?? 0) < (a[q] ?? 0))))
      );
    });
    for (let run = 0; run < all.size; run += 1) this.#takeFree(run);
    const chosen = this.runs;
    chosen.sort((p, q) => (chosen.a[p] ?? 0) < (chosen.a[q] ?? 0));
  }

  /** The longest part of a run of which no word is taken on either side. */
  #takeFree(run: number): void {
    const a = this.#maximal.a[run] ?? 0;
    const b = this.#maximal.b[run] ?? 0;
    const length = this.#maximal.lengths[run] ?? 0;
    let best = 0;
    let longest = 0;
    let start = 0;
    for (let offset = 0; offset <= length; offset += 1) {
      const isFree =
        offset < length && this.#takenA[a + offset] === 0 && this.#takenB[b + offset] === 0;
      if (isFree) continue;
      if (offset - start > longest) {
        best = start;
        longest = offset - start;
      }
      start = offset + 1;
    }
    if (longest < SHINGLE_WORDS) return;
    this.#takenA.fill(1, a + best, a + best + longest);
    this.#takenB.fill(1, b + best, b + best + longest);
    this.#choose(a + best, b + best, longest);
  }

  #choose(a: number, b: number, length: number): void {
    this.runs.push(a, b, length);
    this.sharedWords += length;
  }
}
