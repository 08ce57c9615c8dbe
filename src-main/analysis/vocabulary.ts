// One number for each normalised word, shared by all documents that are compared.
import { normalizeWord } from './normalize';
import { pack, PlainWords } from './plain-words';
import { Spellings } from './spellings';
import type { TokenColumns } from './token-columns';

/** From this length on, the engine keeps a whole text alive for a slice of it. */
const SLICED_LENGTH = 13;

/**
 * Gives equal words equal numbers, from 0 in the order they came; a document's words only compare
 * within one vocabulary.
 */
export class Vocabulary {
  readonly #words: string[] = [];
  /** Of short words of ASCII letters and digits, in whatever case they are spelled. */
  readonly #plain = new PlainWords();
  /** Of all other spellings as they are, and of all other words. */
  readonly #spellings = new Spellings();
  readonly #others = new Map<string, number>();

  /** How many words have a number. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word as it is spelled in a text; the same for every spelling that normalises alike. */
  idOf(spelling: string): number {
    return this.idAt(spelling, 0, spelling.length);
  }

  /** `idOf` for the word that stands at `[start, end)` of `text`; most words are found without slicing. */
  idAt(text: string, start: number, end: number): number {
    const packed = pack(text, start, end);
    return packed === null
      ? this.#idOfSpelling(text, start, end)
      : this.#idOfPacked(packed.high, packed.low, text, start, end);
  }

  /** Fills in the words of the tokens of `text` from `first` on. */
  numberFrom(first: number, text: string, columns: TokenColumns): void {
    this.#plain.findFrom(first, columns);
    const { starts, ends, lows, highs, words, length } = columns;
    for (let token = first; token < length; token += 1) {
      if ((words[token] ?? 0) >= 0) continue;
      const start = starts[token] ?? 0;
      const end = ends[token] ?? 0;
      const low = lows[token] ?? 0;
      words[token] =
        low === 0
          ? this.#idOfSpelling(text, start, end)
          : this.#idOfPacked(highs[token] ?? 0, low, text, start, end);
    }
  }

  /** The normalised word of a number. */
  wordAt(number: number): string {
    return this.#words[number] ?? '';
  }

  /** The normalised words by number. */
  words(): string[] {
    return [...this.#words];
  }

  #idOfSpelling(text: string, start: number, end: number): number {
    const known = this.#spellings.find(text, start, end);
    if (known >= 0) return known;
    const spelling = text.slice(start, end);
    const number = this.#number(normalizeWord(spelling));
    this.#spellings.add(spelling, number);
    return number;
  }

  #idOfPacked(high: number, low: number, text: string, start: number, end: number): number {
    const known = this.#plain.find(high, low);
    return known >= 0 ? known : this.#addPacked(high, low, text, start, end);
  }

  #addPacked(high: number, low: number, text: string, start: number, end: number): number {
    const number = this.#add(normalizeWord(text.slice(start, end)));
    this.#plain.add(high, low, number);
    return number;
  }

  /** Other characters may normalise to a plain word: "U.S.", "ｆｕｌｌ". */
  #number(word: string): number {
    const packed = pack(word, 0, word.length);
    if (packed !== null) return this.#idOfPacked(packed.high, packed.low, word, 0, word.length);
    const known = this.#others.get(word);
    if (known !== undefined) return known;
    const kept = word.length < SLICED_LENGTH ? word : copyOf(word);
    const number = this.#add(kept);
    this.#others.set(kept, number);
    return number;
  }

  #add(word: string): number {
    this.#words.push(word);
    return this.#words.length - 1;
  }
}

export function createVocabulary(): Vocabulary {
  return new Vocabulary();
}

function copyOf(spelling: string): string {
  return Array.from({ length: spelling.length }, (_, at) => spelling.charAt(at)).join('');
}
