// Two hashes of each normalised word of a vocabulary, the same in every thread and every run.
import type { Vocabulary } from './vocabulary';
import { FACTOR, mixed, OTHER_FACTOR } from './wordings';

const FIRST_CAPACITY = 4096;

export class WordHashes {
  /** By number of the word. */
  hashes = new Int32Array(FIRST_CAPACITY);
  otherHashes = new Int32Array(FIRST_CAPACITY);
  #size = 0;

  /** Adds the words that are new in the vocabulary. */
  catchUp(vocabulary: Vocabulary): void {
    if (vocabulary.size > this.hashes.length) {
      this.hashes = grown(this.hashes, vocabulary.size);
      this.otherHashes = grown(this.otherHashes, vocabulary.size);
    }
    for (; this.#size < vocabulary.size; this.#size += 1) {
      const word = vocabulary.wordAt(this.#size);
      this.hashes[this.#size] = hashOf(word, FACTOR);
      this.otherHashes[this.#size] = hashOf(word, OTHER_FACTOR);
    }
  }
}

export function hashOf(word: string, factor: number): number {
  let hash = word.length;
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at), factor);
  return hash;
}

function grown(column: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(least, column.length * 2));
  longer.set(column);
  return longer;
}
