// Two hashes of each normalised word of a vocabulary, the same in every thread and every run.
import { pack } from './plain-words';
import type { Vocabulary } from './vocabulary';
import { FACTOR, mixed, OTHER_FACTOR } from './wordings';

const FIRST_CAPACITY = 4096;

export class WordHashes {
  /** Both hashes of word `w` stand side by side, at `2 * w` and behind it. */
  pairs = new Int32Array(2 * FIRST_CAPACITY);
  readonly #vocabulary: Vocabulary;
  #size = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds the words that are new in the vocabulary. */
  catchUp(): void {
    const { size } = this.#vocabulary;
    if (2 * size > this.pairs.length) {
      const longer = new Int32Array(Math.max(2 * size, 2 * this.pairs.length));
      longer.set(this.pairs);
      this.pairs = longer;
    }
    for (; this.#size < size; this.#size += 1) {
      const word = this.#vocabulary.wordAt(this.#size);
      const packed = pack(word, 0, word.length);
      const at = 2 * this.#size;
      this.pairs[at] = packed ? packedHash(packed.high, packed.low, FACTOR) : hashOf(word, FACTOR);
      this.pairs[at + 1] = packed
        ? packedHash(packed.high, packed.low, OTHER_FACTOR)
        : hashOf(word, OTHER_FACTOR);
    }
  }
}

/** Of a short word by its packed letters, so that it need not be looked up. */
export function packedHash(high: number, low: number, factor: number): number {
  return mixed(mixed(factor, high, factor), low, factor);
}

export function hashOf(word: string, factor: number): number {
  let hash = word.length;
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at), factor);
  return hash;
}
