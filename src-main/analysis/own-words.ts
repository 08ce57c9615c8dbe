// Of two articles: which words stand in one sentence only of each, so that they tie these two together.
import type { Runs } from './runs';

/** The sentences of one article, by the number of the word. */
interface Seen {
  /** The pair of articles that it was last seen in, so that nothing has to be cleared. */
  readonly in: Int32Array;
  /** The sentence that has it, or `SEVERAL`. */
  readonly sentence: Int32Array;
}

const SEVERAL = -1;

export class OwnWords {
  readonly #words: Int32Array;
  readonly #weights: Int32Array;
  readonly #a: Seen;
  readonly #b: Seen;
  #pair = 0;

  /**
   * @param words of all sentences
   * @param weights by number of the word
   */
  constructor(words: Int32Array, weights: Int32Array) {
    this.#words = words;
    this.#weights = weights;
    this.#a = seenNowhere(weights.length);
    this.#b = seenNowhere(weights.length);
  }

  /** Forgets the pair before. */
  nextPair(): void {
    this.#pair += 1;
  }

  /** Takes up a sentence of A: the words `[from, to)` of all sentences. */
  addToA(sentence: number, from: number, to: number): void {
    this.#add(this.#a, sentence, from, to);
  }

  addToB(sentence: number, from: number, to: number): void {
    this.#add(this.#b, sentence, from, to);
  }

  /** The sentence of A that has a word which one sentence only of each article has; else -1. */
  sentenceInA(word: number): number {
    if (this.#a.in[word] !== this.#pair || this.#b.in[word] !== this.#pair) return -1;
    return this.#b.sentence[word] === SEVERAL ? -1 : (this.#a.sentence[word] ?? -1);
  }

  /** Whether of the words `[from, to)` none stands in both articles. */
  isForeign(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const word = this.#words[at] ?? 0;
      if (this.#a.in[word] === this.#pair && this.#b.in[word] === this.#pair) return false;
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

  #add(seen: Seen, sentence: number, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const word = this.#words[at] ?? 0;
      const isNew = seen.in[word] !== this.#pair;
      seen.in[word] = this.#pair;
      if (isNew) seen.sentence[word] = sentence;
      else if (seen.sentence[word] !== sentence) seen.sentence[word] = SEVERAL;
    }
  }
}

function seenNowhere(vocabulary: number): Seen {
  return { in: new Int32Array(vocabulary), sentence: new Int32Array(vocabulary) };
}
