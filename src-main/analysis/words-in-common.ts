// Which words of others one sentence has too, and what these weigh: most candidates fail by that sum.
import type { TokenRange } from './token-range';

const FIRST_ROOM = 256;

/** Compares one sentence with many others. */
export class WordsInCommon {
  /** What was found last: words of the other sentence that this one has as well, and their weight. */
  words = 0;
  weight = 0;

  readonly #words: Int32Array;
  readonly #weights: Int32Array;
  /**
   * By word: 0, or twice its weight and 1 where the sentence has it. Sums of these need no decision
   * at each word, which would be foreseen wrongly too often.
   */
  readonly #marks: Int32Array;
  /** The words that are marked. */
  #marked = new Int32Array(FIRST_ROOM);
  #size = 0;

  /**
   * @param words of all sentences
   * @param weights by word
   */
  constructor(words: Int32Array, weights: Int32Array) {
    this.#words = words;
    this.#weights = weights;
    this.#marks = new Int32Array(weights.length);
  }

  /** Takes up a sentence. */
  turnTo({ from, to }: TokenRange): void {
    for (let at = 0; at < this.#size; at += 1) this.#marks[this.#marked[at] ?? 0] = 0;
    if (to - from > this.#marked.length) this.#marked = new Int32Array(2 * (to - from));
    this.#size = to - from;
    for (let at = from; at < to; at += 1) {
      const word = this.#words[at] ?? 0;
      this.#marked[at - from] = word;
      this.#marks[word] = 2 * (this.#weights[word] ?? 0) + 1;
    }
  }

  /** Of the words `[from, to)` of all sentences, those that this one has, in whatever order. */
  find(from: number, to: number): void {
    const words = this.#words;
    const marks = this.#marks;
    let count = 0;
    let weight = 0;
    for (let at = from; at < to; at += 1) {
      const mark = marks[words[at] ?? 0] ?? 0;
      count += mark & 1;
      weight += mark >> 1;
    }
    this.words = count;
    this.weight = weight;
  }
}
