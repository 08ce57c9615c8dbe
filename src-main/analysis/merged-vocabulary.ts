// One numbering for the words that several threads have numbered, each in its own order.
import { hashOf } from './word-hashes';
import { joinedList, sharedList, type WordList } from './word-list';
import { sharedInts } from './shared-memory';
import { FACTOR, mixed } from './wordings';

export interface MergedVocabulary {
  /** All words, by their common number, in an order that depends on the words alone. */
  readonly words: WordList;
  /** By thread: from its own numbers to the common ones. */
  readonly numbers: readonly Int32Array[];
}

/** There are no more different words than this. */
const PLACES = 2 ** 24;
/** What is left off a hash, so that it makes an exact floating point number together with a place. */
const HASH_BITS_OFF = 3;
/** Room in the hash table, as a multiple of the words: chains stay short. */
const SLOTS_PER_WORD = 2;

/**
 * Ordered by their hashes, which is quicker than by their letters. One thread does it while others
 * wait, so no word is made a string for it. Throws a `RangeError` beyond 2^24 different words.
 */
export function mergeVocabularies(lists: readonly WordList[]): MergedVocabulary {
  const all = joinedList(lists);
  const { placeOf, firstAt, hashes } = placed(all);
  const keys = Float64Array.from(
    hashes,
    (hash, place) => (hash >>> HASH_BITS_OFF) * PLACES + place,
  );
  keys.sort();
  const order = Int32Array.from(keys, (key) => firstAt[key % PLACES] ?? 0);
  sortEqualHashes(order, keys, all);
  const numbers = new Int32Array(order.length);
  order.forEach((at, number) => (numbers[placeOf[at] ?? 0] = number));
  let next = 0;
  return {
    words: sharedList(all, order),
    numbers: lists.map(({ firstUnit }) => {
      const own = sharedInts(firstUnit.length - 1);
      for (let word = 0; word < own.length; word += 1)
        own[word] = numbers[placeOf[next++] ?? 0] ?? 0;
      return own;
    }),
  };
}

/** What words are ordered by: 29 bits of their hash. */
export function orderOf(word: string): number {
  return hashOf(word, FACTOR) >>> HASH_BITS_OFF;
}

/** Different words in the order in which they come first, each with a place. */
interface Places {
  /** By word of the list: its place. */
  readonly placeOf: Int32Array;
  /** By place: which word of the list it is first, and its hash. */
  readonly firstAt: Int32Array;
  readonly hashes: Int32Array;
}

function placed(all: WordList): Places {
  const total = all.firstUnit.length - 1;
  const placeOf = new Int32Array(total);
  const firstAt = new Int32Array(total);
  const hashes = new Int32Array(total);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(total * SLOTS_PER_WORD + 2))).fill(-1);
  const mask = slots.length - 1;
  let size = 0;
  for (let at = 0; at < total; at += 1) {
    const hash = hashAt(all, at);
    let slot = hash & mask;
    let place = slots[slot] ?? -1;
    while (place >= 0 && (hashes[place] !== hash || !isSame(all, firstAt[place] ?? 0, at))) {
      slot = (slot + 1) & mask;
      place = slots[slot] ?? -1;
    }
    if (place < 0) {
      if (size === PLACES) throw new RangeError('there are too many different words');
      place = size++;
      slots[slot] = place;
      firstAt[place] = at;
      hashes[place] = hash;
    }
    placeOf[at] = place;
  }
  return { placeOf, firstAt, hashes: hashes.subarray(0, size) };
}

/** `hashOf` for a word of a list. */
function hashAt({ firstUnit, units }: WordList, word: number): number {
  const from = firstUnit[word] ?? 0;
  const end = firstUnit[word + 1] ?? 0;
  let hash = end - from;
  for (let at = from; at < end; at += 1) hash = mixed(hash, units[at] ?? 0, FACTOR);
  return hash;
}

function isSame({ firstUnit, units }: WordList, one: number, other: number): boolean {
  const end = firstUnit[one + 1] ?? 0;
  const shift = (firstUnit[other] ?? 0) - (firstUnit[one] ?? 0);
  if ((firstUnit[other + 1] ?? 0) !== end + shift) return false;
  for (let at = firstUnit[one] ?? 0; at < end; at += 1) {
    if (units[at] !== units[at + shift]) return false;
  }
  return true;
}

/** Two words may have one hash: these go by their letters, since their places depend on the threads. */
function sortEqualHashes(order: Int32Array, keys: Float64Array, all: WordList): void {
  const hashOfKey = (at: number): number => Math.floor((keys[at] ?? -1) / PLACES);
  for (let from = 0; from + 1 < keys.length; from += 1) {
    let to = from + 1;
    while (to < keys.length && hashOfKey(to) === hashOfKey(from)) to += 1;
    if (to === from + 1) continue;
    order.subarray(from, to).sort((p, q) => compareWords(all, p, q));
    from = to - 1;
  }
}

/** By their code units, as strings compare. */
function compareWords({ firstUnit, units }: WordList, one: number, other: number): number {
  const a = units.subarray(firstUnit[one], firstUnit[one + 1]);
  const b = units.subarray(firstUnit[other], firstUnit[other + 1]);
  const differs = a.findIndex((unit, at) => unit !== b[at]);
  return differs < 0 || differs >= b.length
    ? a.length - b.length
    : (a[differs] ?? 0) - (b[differs] ?? 0);
}
