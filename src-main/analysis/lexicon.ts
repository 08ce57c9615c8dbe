// The words of a corpus by number, and how often each stands there: how words of further documents get numbers.
import { orderOf } from './merged-vocabulary';
import { sharedInts } from './shared-memory';
import { spellingAt, wordListOf, type WordList } from './word-list';

export interface Lexicon {
  readonly words: WordList;
  /** So many words are in the order of `mergeVocabularies`; those behind them came later. */
  readonly ordered: number;
  /** By number of the word: how often it stands in the corpus; 0 for one that has gone. */
  readonly frequencies: Int32Array;
}

/** @param frequencies in memory that threads share */
export function lexiconOf(words: WordList, frequencies: Int32Array): Lexicon {
  return { words, ordered: frequencies.length, frequencies };
}

/** A lexicon with room for further words, and the numbers of these, by their place among them. */
export interface Numbered {
  readonly lexicon: Lexicon;
  readonly numbers: Int32Array;
}

/** The numbers that normalised words have; those that are new get the next ones, with frequency 0. */
export function numberWords(lexicon: Lexicon, spellings: readonly string[]): Numbered {
  const size = lexicon.frequencies.length;
  const later = new Map<string, number>();
  for (let word = lexicon.ordered; word < size; word += 1) {
    later.set(spellingAt(lexicon.words, word), word);
  }
  const added: string[] = [];
  const numbers = Int32Array.from(spellings, (word) => {
    const known = find(lexicon, word);
    if (known >= 0) return known;
    const number = later.get(word) ?? size + added.length;
    if (number === size + added.length) {
      added.push(word);
      later.set(word, number);
    }
    return number;
  });
  const frequencies = sharedInts(size + added.length);
  frequencies.set(lexicon.frequencies);
  return { lexicon: { ...lexicon, words: withMore(lexicon.words, added), frequencies }, numbers };
}

/** Among the words that are in order; -1 where it is not there. */
function find({ words, ordered }: Lexicon, wanted: string): number {
  const order = orderOf(wanted);
  let [low, high] = [0, ordered];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orderOf(spellingAt(words, middle)) < order) low = middle + 1;
    else high = middle;
  }
  for (; low < ordered; low += 1) {
    const word = spellingAt(words, low);
    if (word === wanted) return low;
    if (orderOf(word) !== order) break;
  }
  return -1;
}

function withMore(words: WordList, added: readonly string[]): WordList {
  if (added.length === 0) return words;
  const more = wordListOf(added);
  const firstUnit = sharedInts(words.firstUnit.length + added.length);
  firstUnit.set(words.firstUnit);
  const end = words.units.length;
  for (let word = 1; word <= added.length; word += 1) {
    firstUnit[words.firstUnit.length - 1 + word] = end + (more.firstUnit[word] ?? 0);
  }
  const total = end + more.units.length;
  const units = new Uint16Array(new SharedArrayBuffer(total * Uint16Array.BYTES_PER_ELEMENT));
  units.set(words.units);
  units.set(more.units, end);
  return { firstUnit, units };
}
