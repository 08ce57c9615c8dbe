// One numbering for the words that several threads have numbered, each in its own order.
import { hashOf } from './word-hashes';
import { sharedCopy } from './shared-memory';
import { FACTOR } from './wordings';

export interface MergedVocabulary {
  /** All words, by their common number, in an order that depends on the words alone. */
  readonly words: readonly string[];
  /** By thread: from its own numbers to the common ones. */
  readonly numbers: readonly Int32Array[];
}

/** A map holds no more words than this. */
const PLACES = 2 ** 24;
/** What is left off a hash, so that it makes an exact floating point number together with a place. */
const HASH_BITS_OFF = 3;

/** Ordered by their hashes, which is quicker than by their letters. */
export function mergeVocabularies(lists: readonly (readonly string[])[]): MergedVocabulary {
  const places = new Map<string, number>();
  for (const list of lists) {
    for (const word of list) if (!places.has(word)) places.set(word, places.size);
  }
  const all = [...places.keys()];
  const keys = Float64Array.from(all, (word, place) => orderOf(word) * PLACES + place);
  keys.sort();
  const order = Int32Array.from(keys, (key) => key % PLACES);
  sortEqualHashes(order, keys, all);
  const numbers = new Int32Array(all.length);
  order.forEach((place, number) => (numbers[place] = number));
  return {
    words: Array.from(order, (place) => all[place] ?? ''),
    numbers: lists.map((list) =>
      sharedCopy(list.map((word) => numbers[places.get(word) ?? 0] ?? 0)),
    ),
  };
}

/** What words are ordered by: 29 bits of their hash. */
export function orderOf(word: string): number {
  return hashOf(word, FACTOR) >>> HASH_BITS_OFF;
}

/** Two words may have one hash: these go by their letters, since their places depend on the threads. */
function sortEqualHashes(order: Int32Array, keys: Float64Array, words: readonly string[]): void {
  const hashAt = (at: number): number => Math.floor((keys[at] ?? -1) / PLACES);
  for (let from = 0; from + 1 < keys.length; from += 1) {
    let to = from + 1;
    while (to < keys.length && hashAt(to) === hashAt(from)) to += 1;
    if (to === from + 1) continue;
    const equal = Array.from(order.subarray(from, to));
    equal.sort((p, q) => ((words[p] ?? '') < (words[q] ?? '') ? -1 : 1));
    order.set(equal, from);
    from = to - 1;
  }
}
