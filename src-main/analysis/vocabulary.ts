// One number for each normalised word, shared by all documents that are compared.
import { normalizeWord } from './normalize';
import { pack, PlainWords } from './plain-words';
import type { TokenColumns } from './token-columns';

/** From this length on, the engine keeps a whole text alive for a slice of it. */
const SLICED_LENGTH = 13;

/**
 * Gives equal words equal numbers, from 0 in the order they came; a document's words only compare
 * within one vocabulary.
 */
export class Vocabulary {
  readonly #byWord = new Map<string, number>();
  readonly #bySpelling = new Map<string, number>();
  readonly #plain = new PlainWords();

  /** How many words have a number. */
  get size(): number {
    return this.#byWord.size;
  }

  /** The number of a word as it is spelled in a text; the same for every spelling that normalises alike. */
  idOf(spelling: string): number {
    const known = this.#bySpelling.get(spelling);
    if (known !== undefined) return known;
    const kept = spelling.length < SLICED_LENGTH ? spelling : copyOf(spelling);
    const number = this.#number(kept);
    this.#bySpelling.set(kept, number);
    return number;
  }

  /** `idOf` for the word that stands at `[start, end)` of `text`; most words are found without slicing. */
  idAt(text: string, start: number, end: number): number {
    const packed = pack(text, start, end);
    return packed === null
      ? this.idOf(text.slice(start, end))
      : this.#idOfPacked(packed.high, packed.low, text, start, end);
  }

  /** Puts numbers in the place of packed letters, for the tokens of `text` from `first` on. */
  numberFrom(
    first: number,
    text: string,
    { starts, ends, words, highs, length }: TokenColumns,
  ): void {
    for (let token = first; token < length; token += 1) {
      const start = starts[token] ?? 0;
      const end = ends[token] ?? 0;
      const low = words[token] ?? 0;
      words[token] =
        low === 0
          ? this.idOf(text.slice(start, end))
          : this.#idOfPacked(highs[token] ?? 0, low, text, start, end);
    }
  }

  /** The normalised words in the order of their numbers, those that are yet to come as well. */
  keys(): IterableIterator<string> {
    return this.#byWord.keys();
  }

  /** The normalised words by number. */
  words(): string[] {
    return [...this.#byWord.keys()];
  }

  #idOfPacked(high: number, low: number, text: string, start: number, end: number): number {
    const known = this.#plain.find(high, low);
    if (known >= 0) return known;
    const word = this.#number(text.slice(start, end));
    this.#plain.add(high, low, word);
    return word;
  }

  #number(spelling: string): number {
    const word = normalizeWord(spelling);
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const number = this.#byWord.size;
    this.#byWord.set(word, number);
    return number;
  }
}

export function createVocabulary(): Vocabulary {
  return new Vocabulary();
}

function copyOf(spelling: string): string {
  return Array.from({ length: spelling.length }, (_, at) => spelling.charAt(at)).join('');
}
