// Of two articles: which words stand in one sentence only of each, so that they tie these two together.
import type { Runs } from './runs';

/** A word of several sentences. */
const SEVERAL = -1;

/**
 * Numbers a word, which lie side by side since they are looked up together: the pair of articles in
 * which A had it last, so that nothing has to be cleared, and its sentence there;
 */
const WIDTH = 4;
const SENTENCE = 1;
/** and the same for B, as far as A has the word. */
const IN_B = 2;
const SENTENCE_IN_B = 3;

export class OwnWords {
  readonly #words: Int32Array;
  readonly #weights: Int32Array;
  readonly #seen: Int32Array;
  #pair = 0;

  /**
   * @param words of all sentences
   * @param weights by number of the word
   */
  constructor(words: Int32Array, weights: Int32Array) {
    this.#words = words;
    this.#weights = weights;
    this.#seen = new Int32Array(weights.length * WIDTH);
  }

  /** Forgets the pair before. */
  nextPair(): void {
    this.#pair += 1;
  }

  /** Takes up a sentence of A: the words `[from, to)` of all sentences. */
  addToA(sentence: number, from: number, to: number): void {
    const seen = this.#seen;
    for (let at = from; at < to; at += 1) {
      const place = (this.#words[at] ?? 0) * WIDTH;
      if (seen[place] !== this.#pair) {
        seen[place] = this.#pair;
        seen[place + SENTENCE] = sentence;
      } else if (seen[place + SENTENCE] !== sentence) {
        seen[place + SENTENCE] = SEVERAL;
      }
    }
  }

  /** The same for B, once all of A has been taken up. */
  addToB(sentence: number, from: number, to: number): void {
    const seen = this.#seen;
    for (let at = from; at < to; at += 1) {
      const place = (this.#words[at] ?? 0) * WIDTH;
      if (seen[place] !== this.#pair) continue;
      if (seen[place + IN_B] !== this.#pair) {
        seen[place + IN_B] = this.#pair;
        seen[place + SENTENCE_IN_B] = sentence;
      } else if (seen[place + SENTENCE_IN_B] !== sentence) {
        seen[place + SENTENCE_IN_B] = SEVERAL;
      }
    }
  }

  /** The sentence of A that has a word which one sentence only of each article has; else -1. */
  sentenceInA(word: number): number {
    const place = word * WIDTH;
    if (this.#seen[place + IN_B] !== this.#pair) return -1;
    return this.#seen[place + SENTENCE_IN_B] === SEVERAL
      ? -1
      : (this.#seen[place + SENTENCE] ?? -1);
  }

  /** Whether of the words `[from, to)` none stands in both articles. */
  isForeign(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      if (this.#seen[(this.#words[at] ?? 0) * WIDTH + IN_B] === this.#pair) return false;
    }
    return true;
  }

  /** The weight of the own words among those from `from` on. */
  weightIn(from: number, length: number): number {
    let sum = 0;
    for (let at = from; at < from + length; at += 1) {
      const word = this.#words[at] ?? 0;
      if (this.sentenceInA(word) >= 0) sum += this.#weights[word] ?? 0;
    }
    return sum;
  }

  /** The same in the runs of a sentence whose words begin at `first`. */
  weightOf(first: number, { a, lengths, size }: Runs): number {
    let sum = 0;
    for (let run = 0; run < size; run += 1) {
      sum += this.weightIn(first + (a[run] ?? 0), lengths[run] ?? 0);
    }
    return sum;
  }

  /** Whether a sentence has own words in the runs, were they of no weight. */
  hasOwn(first: number, { a, lengths, size }: Runs): boolean {
    for (let run = 0; run < size; run += 1) {
      const from = first + (a[run] ?? 0);
      const to = from + (lengths[run] ?? 0);
      for (let at = from; at < to; at += 1) {
        if (this.sentenceInA(this.#words[at] ?? 0) >= 0) return true;
      }
    }
    return false;
  }
}
