// A set of spellings, numbered in the order they came: a hash table over the code units of texts.

/** Offset basis and prime of the hash FNV-1a for 32 bits (Fowler, Noll and Vo), here over code units. */
export const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
/** So many spellings fit in before the table grows: enough for an article. */
const FIRST_CAPACITY = 512;
/** Of their letters: most words of an article are shorter than this. */
const FIRST_LENGTH = 8;
const NO_ENTRY = -1;

/**
 * Spellings that differ in the case of ASCII letters only are one. Texts are read in place: nothing
 * is sliced, and nothing of a text is kept but copies of the code units of each new spelling.
 */
export class Spellings {
  /** Pairs of a hash and an entry plus one; 0 where the slot is free. At least half of them are. */
  #slots = new Int32Array(4 * FIRST_CAPACITY);
  /** Entry `e` has the code units from `#offsets[e]` to `#offsets[e + 1]`. */
  #offsets = new Int32Array(FIRST_CAPACITY + 1);
  #units = new Uint16Array(FIRST_LENGTH * FIRST_CAPACITY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of the spelling `[start, end)` of `text`, or -1; `hash` where it is known, by `hashOn`. */
  find(text: string, start: number, end: number, hash = hashOf(text, start, end)): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = slotOf(hash, last);
    for (;;) {
      const entry = (slots[slot + 1] ?? 0) - 1;
      if (entry === NO_ENTRY) return entry;
      if (slots[slot] === hash && this.#isAt(entry, text, start, end)) return entry;
      slot = (slot + 2) & last;
    }
  }

  /** Adds a spelling that is not there yet; its number is `size` before. */
  add(text: string, start: number, end: number): number {
    const entry = this.#size;
    if (4 * (entry + 1) > this.#slots.length) this.#grow();
    const from = this.#offsets[entry] ?? 0;
    const to = from + end - start;
    if (to > this.#units.length) {
      const units = new Uint16Array(Math.max(to, 2 * this.#units.length));
      units.set(this.#units);
      this.#units = units;
    }
    for (let at = from; at < to; at += 1) {
      this.#units[at] = folded(text.charCodeAt(start + at - from));
    }
    this.#offsets[entry + 1] = to;
    this.#size = entry + 1;
    place(this.#slots, hashOf(text, start, end), entry);
    return entry;
  }

  /** The spelling of this number, its ASCII letters in lower case. */
  at(entry: number): string {
    let spelling = '';
    const to = this.#offsets[entry + 1] ?? 0;
    for (let at = this.#offsets[entry] ?? 0; at < to; at += 1) {
      spelling += String.fromCharCode(this.#units[at] ?? 0);
    }
    return spelling;
  }

  #isAt(entry: number, text: string, start: number, end: number): boolean {
    const from = this.#offsets[entry] ?? 0;
    if ((this.#offsets[entry + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      if (this.#units[from + at - start] !== folded(text.charCodeAt(at))) return false;
    }
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      const entry = (this.#slots[slot + 1] ?? 0) - 1;
      if (entry !== NO_ENTRY) place(slots, this.#slots[slot] ?? 0, entry);
    }
    this.#slots = slots;
    const offsets = new Int32Array(slots.length / 4 + 1);
    offsets.set(this.#offsets);
    this.#offsets = offsets;
  }
}

/** ASCII letters in lower case; all else as it is. */
function folded(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

/** The hash of a spelling that ends in `unit`; `hash` is that of what stands before, or `HASH_START`. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ folded(unit), HASH_PRIME);
}

function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

/** The first slot to look at. High bits of the hash count as well: all of them depend on the last letter. */
function slotOf(hash: number, last: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & last;
}

function place(slots: Int32Array, hash: number, entry: number): void {
  const last = slots.length - 1;
  let slot = slotOf(hash, last);
  while (slots[slot + 1] !== 0) slot = (slot + 2) & last;
  slots[slot] = hash;
  slots[slot + 1] = entry + 1;
}
