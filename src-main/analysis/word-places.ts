// Where each word of one sentence stands in it, for comparing it with many others.

export class WordPlaces {
  readonly #words: Int32Array;
  /** By word: the sentence that it was last seen in, and its last place there. */
  readonly #seenIn: Int32Array;
  readonly #lastPlace: Int32Array;
  /** By place: the place before it of the same word, or -1. */
  #before = new Int32Array(256);
  #sentence = 0;

  /** @param words of all sentences; numbers up to `vocabulary` */
  constructor(words: Int32Array, vocabulary: number) {
    this.#words = words;
    this.#seenIn = new Int32Array(vocabulary);
    this.#lastPlace = new Int32Array(vocabulary);
  }

  /** Takes up the sentence of the words `[from, to)`; places count from its start. */
  turnTo(from: number, to: number): void {
    this.#sentence += 1;
    if (to - from > this.#before.length) this.#before = new Int32Array((to - from) * 2);
    for (let at = from; at < to; at += 1) {
      const word = this.#words[at] ?? 0;
      this.#before[at - from] = this.lastOf(word);
      this.#seenIn[word] = this.#sentence;
      this.#lastPlace[word] = at - from;
    }
  }

  /** The last place of a word; -1 where the sentence does not have it. */
  lastOf(word: number): number {
    return this.#seenIn[word] === this.#sentence ? (this.#lastPlace[word] ?? 0) : -1;
  }

  /** The place before `place` of the same word; -1 where there is none. */
  before(place: number): number {
    return this.#before[place] ?? -1;
  }
}
