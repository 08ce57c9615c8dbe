// The numbers of all pairs in one table that grows, and which of two of them ranks higher.
import { PAIR_COLUMN, PAIR_ROW_WIDTH, type PairRows } from '../../src-main/model/pair-rows';

/** A table that is full is made so many times as long: rarely enough for copying to cost little. */
const GROWTH = 2;

const { identical, edited, quotation, related } = PAIR_COLUMN;
const { wordsA, sharedWordsA, wordsB, sharedWordsB } = PAIR_COLUMN;

/**
 * Rows of pairs by number, in the order in which they came. Lists of different lengths stand on one
 * table, as none of them looks behind its own rows.
 */
export class PairStore {
  #numbers: Int32Array;
  /** By row: the larger share of an article that stands in the other. */
  #strengths: Float64Array;
  #size = 0;

  constructor(rows = 0) {
    this.#numbers = new Int32Array(rows * PAIR_ROW_WIDTH);
    this.#strengths = new Float64Array(rows);
  }

  /** All rows, one after the other; behind those that are known stands nothing of meaning. */
  get rows(): PairRows {
    return this.#numbers;
  }

  at(row: number, column: number): number {
    return this.#numbers[row * PAIR_ROW_WIDTH + column] ?? 0;
  }

  /** What an article has in common with its partner, from 0 to 1. */
  shareOf(row: number, side: 'a' | 'b'): number {
    const words = this.at(row, side === 'a' ? wordsA : wordsB);
    return words === 0 ? 0 : this.at(row, side === 'a' ? sharedWordsA : sharedWordsB) / words;
  }

  countedMatches(row: number): number {
    return this.at(row, identical) + this.at(row, edited) + this.at(row, quotation);
  }

  /** As `compareRanks` does: below 0 where `one` stands before `other`. */
  compare(one: number, other: number): number {
    return (
      (this.#strengths[other] ?? 0) - (this.#strengths[one] ?? 0) ||
      this.countedMatches(other) - this.countedMatches(one) ||
      this.at(other, related) - this.at(one, related)
    );
  }

  /**
   * The first `size` rows, and those of `part` behind them: in this table, unless another list has
   * gone on from there.
   */
  with(size: number, part: PairRows): PairStore {
    const isShared = size < this.#size;
    const store = isShared ? new PairStore() : this;
    if (isShared) store.#add(this.#numbers.subarray(0, size * PAIR_ROW_WIDTH));
    store.#add(part);
    return store;
  }

  #add(part: PairRows): void {
    const from = this.#size;
    this.#size += part.length / PAIR_ROW_WIDTH;
    if (this.#size > this.#strengths.length) this.#grow(this.#size * GROWTH);
    this.#numbers.set(part, from * PAIR_ROW_WIDTH);
    for (let row = from; row < this.#size; row += 1) {
      this.#strengths[row] = Math.max(this.shareOf(row, 'a'), this.shareOf(row, 'b'));
    }
  }

  #grow(rows: number): void {
    const [numbers, strengths] = [this.#numbers, this.#strengths];
    this.#numbers = new Int32Array(rows * PAIR_ROW_WIDTH);
    this.#numbers.set(numbers);
    this.#strengths = new Float64Array(rows);
    this.#strengths.set(strengths);
  }
}
