// The numbers of words by their spelling, looked up where they stand in a text, without a slice of it.
import { FACTOR, mixed } from './wordings';

/** A power of two: half so many spellings fit in before the table grows. */
const FIRST_SLOTS = 1024;
const FIRST_UNITS = 4096;
/** Numbers a slot: a hash of the spelling, and its entry plus one, or 0 where the slot is free. */
const SLOT = 2;

export class Spellings {
  #slots = new Int32Array(SLOT * FIRST_SLOTS);
  /** The code units of all spellings, one after the other. */
  #units = new Uint16Array(FIRST_UNITS);
  /** By entry: where its code units end, behind those of the entry before, and its word's number. */
  readonly #ends: number[] = [];
  readonly #words: number[] = [];

  /** The number of the word `[start, end)` of `text`; -1 where it is not there yet. */
  find(text: string, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length / SLOT - 1;
    const hash = hashAt(text, start, end);
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const entry = (slots[slot * SLOT + 1] ?? 0) - 1;
      if (entry < 0) return -1;
      if (slots[slot * SLOT] === hash && this.#isAt(entry, text, start, end)) {
        return this.#words[entry] ?? 0;
      }
    }
  }

  /** Of a spelling that is not there yet. */
  add(spelling: string, word: number): void {
    const from = this.#ends.at(-1) ?? 0;
    const end = from + spelling.length;
    if (end > this.#units.length) {
      const units = new Uint16Array(Math.max(end, 2 * this.#units.length));
      units.set(this.#units);
      this.#units = units;
    }
    for (let at = from; at < end; at += 1) this.#units[at] = spelling.charCodeAt(at - from);
    this.#ends.push(end);
    this.#words.push(word);
    if (this.#ends.length * 2 * SLOT > this.#slots.length) this.#grow();
    place(this.#slots, hashAt(spelling, 0, spelling.length), this.#ends.length);
  }

  #isAt(entry: number, text: string, start: number, end: number): boolean {
    const from = entry === 0 ? 0 : (this.#ends[entry - 1] ?? 0);
    if ((this.#ends[entry] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      if (this.#units[from + at - start] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += SLOT) {
      const entry = before[at + 1] ?? 0;
      if (entry !== 0) place(this.#slots, before[at] ?? 0, entry);
    }
  }
}

function hashAt(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = mixed(hash, text.charCodeAt(at), FACTOR);
  return hash;
}

function place(slots: Int32Array, hash: number, entry: number): void {
  const last = slots.length / SLOT - 1;
  let slot = hash & last;
  while (slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & last;
  slots[slot * SLOT] = hash;
  slots[slot * SLOT + 1] = entry;
}
