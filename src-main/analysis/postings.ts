// Which wordings of a corpus have which shingle: an inverted index in typed arrays.
import { FORMULA_COUNT } from './measures';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import { sharedBytes, sharedInts } from './shared-memory';
import type { Wordings } from './wordings';

/**
 * Which wordings share a shingle. Shingles are told apart by 31 bits, so that two may be taken for
 * one and callers verify.
 */
export interface Postings {
  /**
   * The wordings of one shingle stand in a row, in increasing order; of the first of them the sign
   * bit is set. The rows themselves are in no order.
   */
  readonly owners: Int32Array;
  /** One number: how many owners there are. */
  readonly used: Int32Array;
  /**
   * By word of all wordings: of the shingle that starts there, the place of its own wording among
   * the owners, plus 1, with `POSTED` and, where few have it, `RARE_PLACE`; without `POSTED` where it
   * brings no candidates.
   */
  readonly places: Int32Array;
  /** By word of all wordings: 1 where more than `FORMULA_COUNT` wordings have the shingle. */
  readonly formulas: Uint8Array;
}

/** A shingle that stands in no more wordings than this tells more than others. */
const RARE_COUNT = 8;
/** The bits that say so, and those of the place. */
export const POSTED = 1 << 31;
export const RARE_PLACE = 1 << 30;
export const PLACE = RARE_PLACE - 1;

/** The sign bit, and all others. */
export const FIRST_OWNER = 1 << 31;
export const OWNER = ~FIRST_OWNER;

/**
 * A shingle that stands in more wordings than this brings no candidates: n of them would make n²
 * pairs. It is a formula or furniture, and what matches has rarer shingles as well.
 */
const SHINGLE_CEILING = 64;

/**
 * Shingles are posted in parts by the upper bits of their numbers, so that the tables of a part stay
 * in the processor's cache; each part looks through all words. Of 1, 2, 4, 8 and 16 parts for 6
 * million words, 4 took the least time.
 */
const WORDS_PER_PART = 2_000_000;
const MOST_PARTS = 64;
const NUMBER_BITS = 31;
const SIGN_BIT = 31;

/** Bits a word of the part in the table of what was seen: one shingle in six is taken for another. */
const BITS_PER_WORD = 4;
/** Of all words of a part, those of shingles that may recur; more take more room. */
const LIKELY_ENTRIES = 0.5;

export function createPostings({ words }: Wordings): Postings {
  return {
    // What is not written to takes no memory.
    owners: sharedInts(words.length),
    used: sharedInts(1),
    places: sharedInts(words.length),
    formulas: sharedBytes(words.length),
  };
}

/** In how many parts the shingles are to be posted: a power of two. */
export function postingParts({ words }: Wordings): number {
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, words.length / WORDS_PER_PART)));
  return Math.min(MOST_PARTS, wanted);
}

/** The first pass, for wordings `[from, to)`: notes the number of each shingle in `places`. */
export function noteShingles(
  { firstWord, words }: Wordings,
  { places }: Pick<Postings, 'places'>,
  from: number,
  to: number,
): void {
  for (let w = from; w < to; w += 1) {
    const end = (firstWord[w + 1] ?? 0) - SHINGLE_WORDS + 1;
    for (let at = firstWord[w] ?? 0; at < end; at += 1) places[at] = numberAt(words, at);
  }
}

/** The number of the shingle that starts at a word. */
export function numberAt(words: Int32Array, at: number): number {
  return shingleAt(words, at) >>> 1;
}

/**
 * The second pass: posts the shingles of one part of `parts`. Threads may do parts at the same time,
 * since each writes to the places of its own shingles only. Takes time proportional to the words.
 *
 * @returns shingles that stand in too many wordings to bring candidates
 */
export function postPart(
  wordings: Wordings,
  postings: Postings,
  part: number,
  parts: number,
): number {
  const shift = NUMBER_BITS - Math.log2(parts);
  const entries = recurring(wordings, postings.places, part, shift);
  const groups = grouped(entries);
  const tooCommon = layOut(groups, postings);
  post(entries, groups, postings);
  return tooCommon;
}

/** Shingles of a part that may stand in several wordings, in the order of their words. */
interface Entries {
  size: number;
  /** By entry: the number of its shingle, then that of its group; */
  shingles: Int32Array;
  /** the word where it starts, and its wording. */
  at: Int32Array;
  wordings: Int32Array;
}

/** Leaves out most of what stands in one place only: it shares a bit with nothing before or after. */
function recurring(wordings: Wordings, places: Int32Array, part: number, shift: number): Entries {
  const words = places.length / 2 ** (NUMBER_BITS - shift);
  const starts = startsIn(wordings, places, part, shift, Math.ceil(words));
  const bits = 2 ** Math.ceil(Math.log2(words * BITS_PER_WORD + 32));
  const once = new Int32Array(bits >>> 5);
  const twice = new Int32Array(bits >>> 5);
  const mask = bits - 1;
  for (let start = 0; start < starts.length; start += 1) {
    const shingle = places[starts[start] ?? 0] ?? 0;
    const int = (shingle & mask) >>> 5;
    const bit = 1 << (shingle & 31);
    const before = once[int] ?? 0;
    twice[int] = (twice[int] ?? 0) | (before & bit);
    once[int] = before | bit;
  }
  const entries = roomFor(Math.ceil(words * LIKELY_ENTRIES) + 1);
  const { firstWord } = wordings;
  let wording = 0;
  for (let start = 0; start < starts.length; start += 1) {
    const at = starts[start] ?? 0;
    const shingle = places[at] ?? 0;
    if (((twice[(shingle & mask) >>> 5] ?? 0) & (1 << (shingle & 31))) === 0) continue;
    while ((firstWord[wording + 1] ?? 0) <= at) wording += 1;
    if (entries.size === entries.at.length) enlarge(entries);
    entries.shingles[entries.size] = shingle;
    entries.at[entries.size] = at;
    entries.wordings[entries.size++] = wording;
  }
  return entries;
}

/** Where the shingles of a part start, in order. */
function startsIn(
  { firstWord, firstOf }: Wordings,
  places: Int32Array,
  part: number,
  shift: number,
  likely: number,
): Int32Array {
  let starts = new Int32Array(likely);
  let size = 0;
  for (let w = 0; w < firstOf.length; w += 1) {
    const first = firstWord[w] ?? 0;
    const end = (firstWord[w + 1] ?? 0) - SHINGLE_WORDS + 1;
    if (size + end - first >= starts.length) {
      const longer = new Int32Array(2 * (starts.length + Math.max(0, end - first)));
      longer.set(starts);
      starts = longer;
    }
    for (let at = first; at < end; at += 1) {
      // Of what other parts have posted, the number is negative.
      const other = ((places[at] ?? 0) >> shift) ^ part;
      // Kept where the next one does not take its place: a branch would be foreseen wrongly too often.
      starts[size] = at;
      size += ((other | -other) >>> SIGN_BIT) ^ 1;
    }
  }
  return starts.subarray(0, size);
}

function roomFor(length: number): Entries {
  const [shingles, at, wordings] = [
    new Int32Array(length),
    new Int32Array(length),
    new Int32Array(length),
  ];
  return { size: 0, shingles, at, wordings };
}

function enlarge(entries: Entries): void {
  const { shingles, at, wordings } = roomFor(entries.at.length * 2);
  shingles.set(entries.shingles);
  at.set(entries.at);
  wordings.set(entries.wordings);
  Object.assign(entries, { shingles, at, wordings });
}

/** Numbers a group, which lie side by side since they are looked up together: from group 1 on, */
interface Groups {
  readonly columns: Int32Array;
  readonly size: number;
}
const COLUMNS = 3;
/** its shingle, and later where its next owner goes; in how many wordings it stands; the last of these. */
const KEY = 0;
const COUNT = 1;
const LAST = 2;

/** Groups the entries by shingle, in a hash table of groups (open addressing). */
function grouped({ size, shingles, wordings }: Entries): Groups {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(size * 1.5 + 2)));
  const mask = table.length - 1;
  const columns = new Int32Array((size + 1) * COLUMNS);
  let groups = 0;
  for (let entry = 0; entry < size; entry += 1) {
    const shingle = shingles[entry] ?? 0;
    const wording = wordings[entry] ?? 0;
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
    }
    // Of one wording, which may have it several times, the entries follow one another.
    if (columns[group * COLUMNS + COUNT] === 0 || columns[group * COLUMNS + LAST] !== wording) {
      columns[group * COLUMNS + COUNT] = (columns[group * COLUMNS + COUNT] ?? 0) + 1;
      columns[group * COLUMNS + LAST] = wording;
    }
    shingles[entry] = group;
  }
  return { columns, size: groups };
}

/** Finds room for the owners of each group that is posted; returns how many are too common to be. */
function layOut({ columns, size }: Groups, { owners, used }: Postings): number {
  let wanted = 0;
  let tooCommon = 0;
  for (let group = 1; group <= size; group += 1) {
    const count = columns[group * COLUMNS + COUNT] ?? 0;
    if (isPosted(count)) wanted += count;
    else if (count > SHINGLE_CEILING) tooCommon += 1;
  }
  let free = Atomics.add(used, 0, wanted);
  for (let group = 1; group <= size; group += 1) {
    const count = columns[group * COLUMNS + COUNT] ?? 0;
    columns[group * COLUMNS + LAST] = -1;
    if (!isPosted(count)) continue;
    columns[group * COLUMNS + KEY] = free;
    owners[free] = FIRST_OWNER;
    free += count;
  }
  return tooCommon;
}

function post(
  { size, shingles, at: starts, wordings }: Entries,
  { columns }: Groups,
  { owners, places, formulas }: Postings,
): void {
  for (let entry = 0; entry < size; entry += 1) {
    const group = (shingles[entry] ?? 0) * COLUMNS;
    const count = columns[group + COUNT] ?? 0;
    const at = starts[entry] ?? 0;
    if (count > FORMULA_COUNT) formulas[at] = 1;
    const wording = wordings[entry] ?? 0;
    if (!isPosted(count) || columns[group + LAST] === wording) continue;
    const place = columns[group + KEY] ?? 0;
    columns[group + KEY] = place + 1;
    columns[group + LAST] = wording;
    owners[place] = (owners[place] ?? 0) | wording;
    places[at] = placed(place, count);
  }
}

/** What `places` holds of a shingle of `count` wordings whose own is place `place` among the owners. */
export function placed(place: number, count: number): number {
  return POSTED | (count <= RARE_COUNT ? RARE_PLACE : 0) | (place + 1);
}

/** One place only is shared with nobody. */
export function isPosted(count: number): boolean {
  return count > 1 && count <= SHINGLE_CEILING;
}
