// One number for each normalised word, shared by all documents that are compared.
import { normalizeWord } from './normalize';
import { PlainWords } from './plain-words';
import { Spellings } from './spellings';

/** Room for the numbers of so many spellings at first. */
const FIRST_CAPACITY = 512;

/**
 * Gives equal words equal numbers, from 0 in the order they came; a document's words only compare
 * within one vocabulary.
 */
export class Vocabulary {
  readonly #words = new Spellings();
  readonly #plain = new PlainWords();
  readonly #spellings = new Spellings();
  /** By spelling, the number of its word. */
  #wordOf = new Int32Array(FIRST_CAPACITY);

  /** How many words have a number. */
  get size(): number {
    return this.#words.size;
  }

  /** The number of a word as it is spelled in a text; the same for every spelling that normalises alike. */
  idOf(spelling: string): number {
    return this.idAt(spelling, 0, spelling.length);
  }

  /** `idOf` for the word that stands at `[start, end)` of `text`; slices only what is new. */
  idAt(text: string, start: number, end: number): number {
    const spelling = this.#spellings.find(text, start, end);
    if (spelling >= 0) return this.#wordOf[spelling] ?? 0;
    const word = this.#number(text.slice(start, end));
    this.#remember(this.#spellings.add(text, start, end), word);
    return word;
  }

  /** `idAt` for a word of letters and digits of ASCII that were packed as `PlainWords` wants them. */
  idOfPacked(high: number, low: number, text: string, start: number, end: number): number {
    const known = this.#plain.find(high, low);
    if (known >= 0) return known;
    const word = this.#number(text.slice(start, end));
    this.#plain.add(high, low, word);
    return word;
  }

  /** The normalised word that has a number. */
  wordAt(word: number): string {
    return this.#words.at(word);
  }

  /** The normalised words by number. */
  words(): string[] {
    return Array.from({ length: this.size }, (_, word) => this.#words.at(word));
  }

  #number(spelling: string): number {
    const word = normalizeWord(spelling);
    const known = this.#words.find(word, 0, word.length);
    return known >= 0 ? known : this.#words.add(word, 0, word.length);
  }

  #remember(spelling: number, word: number): void {
    if (spelling >= this.#wordOf.length) {
      const wordOf = new Int32Array(2 * this.#wordOf.length);
      wordOf.set(this.#wordOf);
      this.#wordOf = wordOf;
    }
    this.#wordOf[spelling] = word;
  }
}

export function createVocabulary(): Vocabulary {
  return new Vocabulary();
}
