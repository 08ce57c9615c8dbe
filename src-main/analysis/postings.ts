// Which wordings of a corpus have which shingle: an inverted index in typed arrays.
import { shingleAt, SHINGLE_WORDS } from './shingles';
import { sharedBytes, sharedInts } from './shared-memory';
import { lengthOfWording, type Wordings } from './wordings';

/**
 * Which wordings share a shingle. A hash table's slots stand for shingles; two may share a slot, so
 * callers verify. Slots are divided among threads by ranges: what a slot holds does not depend on how.
 */
export interface Postings {
  /** By slot: in how many wordings its shingles stand, up to `MOST`. */
  readonly counts: Uint8Array;
  /**
   * The wordings of one slot stand in a row, in increasing order; of the first of them the sign bit
   * is set.
   */
  readonly owners: Int32Array;
  /**
   * By word of all wordings: of the shingle that starts there, the place of its own wording among
   * the owners, plus 1, with `RARE_PLACE` where few have it; 0 where it is not posted.
   */
  readonly places: Int32Array;
}

/** A shingle that stands in no more wordings than this tells more than others. */
const RARE_COUNT = 8;
/** The bit that says so, and those of the place. */
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
/** Counts go no further. */
const MOST = 255;

/** Slots `[from, to)`. */
export interface SlotRange {
  readonly from: number;
  readonly to: number;
}

/** What a range of slots holds that will be posted, and what is too common to be. */
export interface SlotCounts {
  readonly kept: number;
  readonly tooCommon: number;
}

/** Tables with room for as many slots as there are shingles, a power of two. */
export function createCounts(wordings: Wordings): Pick<Postings, 'counts' | 'places'> {
  let shingles = 0;
  for (let w = 0; w < wordings.firstOf.length; w += 1) {
    shingles += Math.max(0, lengthOfWording(wordings, w) - SHINGLE_WORDS + 1);
  }
  return {
    counts: sharedBytes(2 ** Math.ceil(Math.log2(shingles + 2))),
    places: sharedInts(wordings.words.length),
  };
}

export function slotOf(hash: number, slots: number): number {
  return hash & (slots - 1);
}

/** Parts of the table, as equal as can be. */
export function slotRanges(slots: number, parts: number): SlotRange[] {
  return Array.from({ length: parts }, (_, part) => ({
    from: Math.floor((slots * part) / parts),
    to: Math.floor((slots * (part + 1)) / parts),
  }));
}

/**
 * The first pass, for wordings `[from, to)`: notes the slot of each shingle in `places`, as a negative
 * number from -1 on; of shingles of one wording that share a slot, the first.
 */
export function noteSlots(
  { firstWord, words }: Wordings,
  { counts, places }: Pick<Postings, 'counts' | 'places'>,
  from: number,
  to: number,
): void {
  const slots = counts.length;
  const own = new SlotSet();
  for (let w = from; w < to; w += 1) {
    const end = (firstWord[w + 1] ?? 0) - SHINGLE_WORDS + 1;
    const start = firstWord[w] ?? 0;
    own.clear(end - start);
    for (let at = start; at < end; at += 1) {
      const slot = slotOf(shingleAt(words, at), slots);
      if (own.add(slot)) places[at] = -1 - slot;
    }
  }
}

/**
 * The second pass, for a range of slots: counts them, so that the many shingles that stand in one
 * place only take no room.
 */
export function countSlots(
  { counts, places }: Pick<Postings, 'counts' | 'places'>,
  { from, to }: SlotRange,
): SlotCounts {
  for (let at = 0; at < places.length; at += 1) {
    const slot = -1 - (places[at] ?? 0);
    if (slot < from || slot >= to) continue;
    const count = counts[slot] ?? 0;
    if (count < MOST) counts[slot] = count + 1;
  }
  let kept = 0;
  let tooCommon = 0;
  for (let slot = from; slot < to; slot += 1) {
    const count = counts[slot] ?? 0;
    if (isPosted(count)) kept += count;
    else if (count > SHINGLE_CEILING) tooCommon += 1;
  }
  return { kept, tooCommon };
}

/**
 * The third pass: the postings of a range of slots, from `base` on, which earlier ranges take up.
 * `owners` has room for what all ranges keep.
 */
export function fillPostings(
  { firstWord, firstOf }: Wordings,
  { counts, owners, places }: Postings,
  { from, to }: SlotRange,
  base: number,
): void {
  // By slot of the range: where its next posting goes.
  const next = new Int32Array(to - from);
  let free = base;
  for (let slot = from; slot < to; slot += 1) {
    const count = counts[slot] ?? 0;
    if (!isPosted(count)) continue;
    next[slot - from] = free;
    owners[free] = FIRST_OWNER;
    free += count;
  }
  for (let w = 0; w < firstOf.length; w += 1) {
    const end = firstWord[w + 1] ?? 0;
    for (let at = firstWord[w] ?? 0; at < end; at += 1) {
      // What another range has noted or placed is passed over.
      const slot = -1 - (places[at] ?? 0);
      if (slot < from || slot >= to) continue;
      const count = counts[slot] ?? 0;
      if (!isPosted(count)) {
        places[at] = 0;
        continue;
      }
      const place = next[slot - from] ?? 0;
      owners[place] = (owners[place] ?? 0) | w;
      places[at] = placeOf(place, count);
      next[slot - from] = place + 1;
    }
  }
}

/** What `places` holds of place `place` among the owners, whose slot has `count` wordings. */
export function placeOf(place: number, count: number): number {
  return (place + 1) | (count <= RARE_COUNT ? RARE_PLACE : 0);
}

/** Whether a count says how many wordings there are; from its end on it stays as it is. */
export function isCounted(count: number): boolean {
  return count < MOST;
}

/** One place only is shared with nobody. */
export function isPosted(count: number): boolean {
  return count > 1 && count <= SHINGLE_CEILING;
}

function mixed(slot: number): number {
  const product = Math.imul(slot, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** Slots of one wording: a small hash table that is emptied by counting on. */
class SlotSet {
  #keys = new Int32Array(1024);
  #rounds = new Int32Array(1024);
  #round = 0;

  /** Empties it and makes room for so many. */
  clear(size: number): void {
    this.#round += 1;
    if (size * 2 <= this.#keys.length) return;
    const room = 2 ** Math.ceil(Math.log2(size * 2));
    this.#keys = new Int32Array(room);
    this.#rounds = new Int32Array(room);
    this.#round = 1;
  }

  /** False when it is in already. */
  add(slot: number): boolean {
    const mask = this.#keys.length - 1;
    for (let at = mixed(slot) & mask; ; at = (at + 1) & mask) {
      if (this.#rounds[at] !== this.#round) {
        this.#rounds[at] = this.#round;
        this.#keys[at] = slot;
        return true;
      }
      if (this.#keys[at] === slot) return false;
    }
  }
}
