// Posts the shingles of a corpus, one part of them after the other, in memory that all parts share.
import { FORMULA_COUNT } from './measures';
import { FIRST_OWNER, isPosted, placed, SHINGLE_CEILING, type Postings } from './postings';
import { SHINGLE_WORDS } from './shingles';
import type { Wordings } from './wordings';

/**
 * Shingles are posted in parts by the upper bits of their numbers, so that the tables of a part stay
 * in the processor's cache; each part looks through all words.
 */
const WORDS_PER_PART = 1_000_000;
const MOST_PARTS = 64;
const NUMBER_BITS = 31;
const SIGN_BIT = 31;

/** Bits a word of the part in the table of what was seen: one shingle in six is taken for another. */
const BITS_PER_WORD = 4;
/** Of all words of a part, those of shingles that may recur; more take more room. */
const LIKELY_ENTRIES = 0.5;

/** Numbers a group, which lie side by side since they are looked up together: from group 1 on, */
const COLUMNS = 3;
/** its shingle, and later where its next owner goes; in how many wordings it stands; the last of these. */
const KEY = 0;
const COUNT = 1;
const LAST = 2;

/** In how many parts the shingles are to be posted: a power of two. */
export function postingParts({ words }: Wordings): number {
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, words.length / WORDS_PER_PART)));
  return Math.min(MOST_PARTS, wanted);
}

/** Which shingles a part has: those whose numbers begin with it. */
interface Part {
  readonly part: number;
  readonly shift: number;
  /** About as many as it has. */
  readonly words: number;
}

/**
 * The second pass, after `noteShingles`. Threads may do parts at the same time, since each writes to
 * the places of its own shingles only; each has a poster of its own.
 */
export class PartPoster {
  readonly #wordings: Wordings;
  readonly #postings: Postings;
  readonly #room = new Room();

  constructor(wordings: Wordings, postings: Postings) {
    this.#wordings = wordings;
    this.#postings = postings;
  }

  /**
   * Posts the shingles of one part of `parts`. Takes time proportional to the words of the corpus.
   *
   * @returns shingles that stand in too many wordings to bring candidates
   */
  post(part: number, parts: number): number {
    const shift = NUMBER_BITS - Math.log2(parts);
    const words = Math.ceil(this.#postings.places.length / parts);
    const entries = this.#recurring({ part, shift, words });
    const groups = this.#grouped(entries);
    const tooCommon = this.#layOut(groups);
    this.#post(entries);
    return tooCommon;
  }

  /**
   * Leaves out most of what stands in one place only: it shares a bit with nothing before or after.
   * By entry there is then the number of its shingle in `shingles`, in `at` the word where it starts,
   * in `owners` its wording, in the order of the words.
   *
   * @returns how many entries there are
   */
  #recurring(part: Part): number {
    const { places } = this.#postings;
    const { firstWord } = this.#wordings;
    const found = this.#startsIn(part);
    const starts = this.#room.ints('starts', 0);
    const bits = 2 ** Math.ceil(Math.log2(part.words * BITS_PER_WORD + 32));
    const once = this.#room.zeros('once', bits >>> 5);
    const twice = this.#room.zeros('twice', bits >>> 5);
    const mask = bits - 1;
    for (let start = 0; start < found; start += 1) {
      const shingle = places[starts[start] ?? 0] ?? 0;
      const int = (shingle & mask) >>> 5;
      const bit = 1 << (shingle & 31);
      const before = once[int] ?? 0;
      twice[int] = (twice[int] ?? 0) | (before & bit);
      once[int] = before | bit;
    }
    let [shingles, ats, owners] = this.#entries(Math.ceil(part.words * LIKELY_ENTRIES) + 1);
    let size = 0;
    let wording = 0;
    for (let start = 0; start < found; start += 1) {
      const at = starts[start] ?? 0;
      const shingle = places[at] ?? 0;
      if (((twice[(shingle & mask) >>> 5] ?? 0) & (1 << (shingle & 31))) === 0) continue;
      while ((firstWord[wording + 1] ?? 0) <= at) wording += 1;
      if (size === ats.length) [shingles, ats, owners] = this.#entries(2 * size);
      shingles[size] = shingle;
      ats[size] = at;
      owners[size++] = wording;
    }
    return size;
  }

  #entries(length: number): [shingles: Int32Array, at: Int32Array, owners: Int32Array] {
    const room = this.#room;
    return [room.ints('shingles', length), room.ints('at', length), room.ints('owners', length)];
  }

  /** Where the shingles of a part start, in order, in `starts`; how many they are. */
  #startsIn({ part, shift, words }: Part): number {
    const { places } = this.#postings;
    const { firstWord, firstOf } = this.#wordings;
    let starts = this.#room.ints('starts', words);
    let size = 0;
    for (let w = 0; w < firstOf.length; w += 1) {
      const first = firstWord[w] ?? 0;
      const end = (firstWord[w + 1] ?? 0) - SHINGLE_WORDS + 1;
      if (size + end - first >= starts.length) {
        starts = this.#room.ints('starts', 2 * (starts.length + Math.max(0, end - first)));
      }
      for (let at = first; at < end; at += 1) {
        // Of what other parts have posted, the number is negative.
        const other = ((places[at] ?? 0) >> shift) ^ part;
        // Kept where the next one does not take its place: a branch would be foreseen wrongly too often.
        starts[size] = at;
        size += ((other | -other) >>> SIGN_BIT) ^ 1;
      }
    }
    return size;
  }

  /**
   * Groups the entries by shingle, in a hash table of groups (open addressing): in `shingles` there
   * is then the number of the group.
   *
   * @returns how many groups there are
   */
  #grouped(size: number): number {
    const [shingles, , owners] = this.#entries(size);
    const slots = 2 ** Math.ceil(Math.log2(size * 1.5 + 2));
    const table = this.#room.zeros('table', slots);
    const mask = slots - 1;
    const columns = this.#room.ints('columns', (size + 1) * COLUMNS);
    let groups = 0;
    for (let entry = 0; entry < size; entry += 1) {
      const shingle = shingles[entry] ?? 0;
      const wording = owners[entry] ?? 0;
      let slot = shingle & mask;
      let group = table[slot] ?? 0;
      while (group !== 0 && columns[group * COLUMNS + KEY] !== shingle) {
        slot = (slot + 1) & mask;
        group = table[slot] ?? 0;
      }
      if (group === 0) {
        group = ++groups;
        table[slot] = group;
        columns[group * COLUMNS + KEY] = shingle;
        columns[group * COLUMNS + COUNT] = 0;
      }
      // Of one wording, which may have it several times, the entries follow one another.
      if (columns[group * COLUMNS + COUNT] === 0 || columns[group * COLUMNS + LAST] !== wording) {
        columns[group * COLUMNS + COUNT] = (columns[group * COLUMNS + COUNT] ?? 0) + 1;
        columns[group * COLUMNS + LAST] = wording;
      }
      shingles[entry] = group;
    }
    return groups;
  }

  /** Finds room for the owners of each group that is posted; returns how many are too common to be. */
  #layOut(groups: number): number {
    const { owners, used } = this.#postings;
    const columns = this.#room.ints('columns', 0);
    let wanted = 0;
    let tooCommon = 0;
    for (let group = 1; group <= groups; group += 1) {
      const count = columns[group * COLUMNS + COUNT] ?? 0;
      if (isPosted(count)) wanted += count;
      else if (count > SHINGLE_CEILING) tooCommon += 1;
    }
    let free = Atomics.add(used, 0, wanted);
    for (let group = 1; group <= groups; group += 1) {
      const count = columns[group * COLUMNS + COUNT] ?? 0;
      columns[group * COLUMNS + LAST] = -1;
      if (!isPosted(count)) continue;
      columns[group * COLUMNS + KEY] = free;
      owners[free] = FIRST_OWNER;
      free += count;
    }
    return tooCommon;
  }

  #post(size: number): void {
    const { owners: posted, places, formulas } = this.#postings;
    const [shingles, ats, owners] = this.#entries(size);
    const columns = this.#room.ints('columns', 0);
    for (let entry = 0; entry < size; entry += 1) {
      const group = (shingles[entry] ?? 0) * COLUMNS;
      const count = columns[group + COUNT] ?? 0;
      const at = ats[entry] ?? 0;
      if (count > FORMULA_COUNT) formulas[at] = 1;
      const wording = owners[entry] ?? 0;
      if (!isPosted(count) || columns[group + LAST] === wording) continue;
      const place = columns[group + KEY] ?? 0;
      columns[group + KEY] = place + 1;
      columns[group + LAST] = wording;
      posted[place] = (posted[place] ?? 0) | wording;
      places[at] = placed(place, count);
    }
  }
}

/** Arrays by name that one part after the other uses: each is paid for once. */
class Room {
  readonly #arrays = new Map<string, Int32Array>();

  /** Of this length at least, with what was last put into it. */
  ints(name: string, length: number): Int32Array {
    const known = this.#arrays.get(name);
    if (known !== undefined && known.length >= length) return known;
    const longer = new Int32Array(length);
    if (known !== undefined) longer.set(known);
    this.#arrays.set(name, longer);
    return longer;
  }

  /** The same with zeros in front, so many. */
  zeros(name: string, length: number): Int32Array {
    return this.ints(name, length).fill(0, 0, length);
  }
}
