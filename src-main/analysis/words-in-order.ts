// The heaviest words that two sentences have in common in one order, also where no three stand together.
import { MAX_CELLS } from './common-runs';
import { Runs } from './runs';
import type { TokenRange } from './token-range';
import type { WordPlaces } from './word-places';

/** What the corpus knows of words, by number. */
export interface Words {
  readonly weights: Int32Array;
  /** Whether one could be the other with a letter or two wrong. */
  readonly isNear: (one: number, other: number) => boolean;
}

/** Finds the heaviest common subsequence of one pair after the other in memory of its own. */
export class WordsInOrder {
  /** What was found last: runs of one word or more, in order on both sides, counted from the starts. */
  readonly runs = new Runs();
  sharedWords = 0;
  /** Words that stand at the same place between two runs and differ by a letter or two. */
  nearWords = 0;
  /** The weight of the near words alone. */
  nearWeight = 0;
  /** The most words that stand between two runs, before the first or after the last, on either side. */
  longestGap = 0;
  /** The weight of the shared and the near words together. */
  weight = 0;

  readonly #words: Int32Array;
  readonly #corpus: Words;
  /** Pairs of equal words: their places, the weight of the best chain that ends there, and what goes before. */
  readonly #a = new Int32Array(MAX_CELLS);
  readonly #b = new Int32Array(MAX_CELLS);
  readonly #best = new Int32Array(MAX_CELLS);
  readonly #previous = new Int32Array(MAX_CELLS);
  /** A Fenwick tree over the places of B: the pair that ends the heaviest chain up to there. */
  #tree = new Int32Array(256);

  constructor(words: Int32Array, corpus: Words) {
    this.#words = words;
    this.#corpus = corpus;
  }

  /**
   * By the pairs of equal words alone (Hunt and Szymanski 1977, with weights). False for sentences
   * that are too long. `places` are those of B.
   */
  find(inA: TokenRange, inB: TokenRange, places: WordPlaces): boolean {
    const lengthA = inA.to - inA.from;
    const lengthB = inB.to - inB.from;
    if (lengthA * lengthB > MAX_CELLS) return false;
    const last = this.#chain(inA, lengthB, places);
    this.#trace(last);
    this.weight = last < 0 ? 0 : (this.#best[last] ?? 0);
    this.#addNear(inA, inB);
    return true;
  }

  /** The last pair of the heaviest chain; -1 where nothing is shared. */
  #chain({ from, to }: TokenRange, lengthB: number, places: WordPlaces): number {
    const { weights } = this.#corpus;
    if (lengthB + 1 > this.#tree.length) this.#tree = new Int32Array(lengthB * 2);
    const tree = this.#tree.fill(-1, 0, lengthB + 1);
    let pairs = 0;
    let last = -1;
    let most = 0;
    for (let at = from; at < to; at += 1) {
      const word = this.#words[at] ?? 0;
      const weight = weights[word] ?? 0;
      // From the last place on, so that no pair of one word follows another of it.
      for (let j = places.lastOf(word); j >= 0; j = places.before(j)) {
        let previous = -1;
        let before = 0;
        for (let rank = j; rank > 0; rank -= rank & -rank) {
          const pair = tree[rank] ?? -1;
          if (pair >= 0 && (this.#best[pair] ?? 0) > before) {
            previous = pair;
            before = this.#best[pair] ?? 0;
          }
        }
        const pair = pairs++;
        const total = before + weight;
        this.#a[pair] = at - from;
        this.#b[pair] = j;
        this.#best[pair] = total;
        this.#previous[pair] = previous;
        for (let rank = j + 1; rank <= lengthB; rank += rank & -rank) {
          const known = tree[rank] ?? -1;
          if (known < 0 || (this.#best[known] ?? 0) < total) tree[rank] = pair;
        }
        if (total > most) {
          most = total;
          last = pair;
        }
      }
    }
    return last;
  }

  #trace(last: number): void {
    this.runs.clear();
    this.sharedWords = 0;
    // From the end to the start: turned round first.
    let after = -1;
    for (let pair = last; pair >= 0;) {
      const previous = this.#previous[pair] ?? -1;
      this.#previous[pair] = after;
      after = pair;
      pair = previous;
    }
    let [endA, endB] = [-1, -1];
    for (let pair = after; pair >= 0; pair = this.#previous[pair] ?? -1) {
      const a = this.#a[pair] ?? 0;
      const b = this.#b[pair] ?? 0;
      if (a === endA && b === endB) this.runs.prolong();
      else this.runs.push(a, b, 1);
      [endA, endB] = [a + 1, b + 1];
      this.sharedWords += 1;
    }
  }

  /** What stands between two runs, word by word, where that is as many words on both sides. */
  #addNear(inA: TokenRange, inB: TokenRange): void {
    const { a, b, lengths, size } = this.runs;
    this.nearWords = 0;
    this.nearWeight = 0;
    this.longestGap = 0;
    let [fromA, fromB] = [inA.from, inB.from];
    for (let run = 0; run <= size; run += 1) {
      const untilA = run < size ? inA.from + (a[run] ?? 0) : inA.to;
      const untilB = run < size ? inB.from + (b[run] ?? 0) : inB.to;
      this.longestGap = Math.max(this.longestGap, untilA - fromA, untilB - fromB);
      const isAsLong = untilA - fromA === untilB - fromB;
      for (let at = 0; isAsLong && at < untilA - fromA; at += 1) {
        this.#addIfNear(this.#words[fromA + at] ?? 0, this.#words[fromB + at] ?? 0);
      }
      fromA = untilA + (lengths[run] ?? 0);
      fromB = untilB + (lengths[run] ?? 0);
    }
  }

  #addIfNear(one: number, other: number): void {
    const { weights, isNear } = this.#corpus;
    if (!isNear(one, other)) return;
    this.nearWords += 1;
    const weight = Math.min(weights[one] ?? 0, weights[other] ?? 0);
    this.nearWeight += weight;
    this.weight += weight;
  }
}
