// The numbers of words by their spelling, looked up where they stand in a text, without a slice of it.
import { FACTOR, mixed } from './wordings';

/** A power of two: half so many spellings fit in before the table grows. */
const FIRST_SLOTS = 1024;
const FIRST_UNITS = 4096;
/**
 * Numbers a slot: a hash of the spelling, where its code units begin and end, and its word's number
 * plus one, or 0 where the slot is free. They stand together for the processor's cache.
 */
const SLOT = 4;

export class Spellings {
  #table = new Int32Array(SLOT * FIRST_SLOTS);
  #size = 0;
  /** The code units of all spellings, one after the other. */
  #units = new Uint16Array(FIRST_UNITS);
  #end = 0;

  /** The number of the word `[start, end)` of `text`; -1 where it is not there yet. */
  find(text: string, start: number, end: number): number {
    const table = this.#table;
    const last = table.length - SLOT;
    const hash = hashAt(text, start, end);
    for (let at = (hash * SLOT) & last; ; at = (at + SLOT) & last) {
      const word = (table[at + 3] ?? 0) - 1;
      if (word < 0 || (table[at] === hash && this.#isAt(at, text, start, end))) return word;
    }
  }

  /** Of a spelling that is not there yet. */
  add(spelling: string, word: number): void {
    const from = this.#end;
    const end = from + spelling.length;
    if (end > this.#units.length) {
      const units = new Uint16Array(Math.max(end, 2 * this.#units.length));
      units.set(this.#units);
      this.#units = units;
    }
    for (let at = from; at < end; at += 1) this.#units[at] = spelling.charCodeAt(at - from);
    this.#end = end;
    this.#size += 1;
    if (2 * SLOT * this.#size > this.#table.length) this.#grow();
    this.#place(hashAt(spelling, 0, spelling.length), from, end, word + 1);
  }

  #isAt(at: number, text: string, start: number, end: number): boolean {
    const from = this.#table[at + 1] ?? 0;
    if ((this.#table[at + 2] ?? 0) - from !== end - start) return false;
    const units = this.#units;
    const shift = from - start;
    for (let unit = start; unit < end; unit += 1) {
      if (units[unit + shift] !== text.charCodeAt(unit)) return false;
    }
    return true;
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += SLOT) {
      const word = before[at + 3] ?? 0;
      if (word !== 0) this.#place(before[at] ?? 0, before[at + 1] ?? 0, before[at + 2] ?? 0, word);
    }
  }

  #place(hash: number, from: number, end: number, word: number): void {
    const last = this.#table.length - SLOT;
    let at = (hash * SLOT) & last;
    while (this.#table[at + 3] !== 0) at = (at + SLOT) & last;
    this.#table.set([hash, from, end, word], at);
  }
}

function hashAt(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = mixed(hash, text.charCodeAt(at), FACTOR);
  return hash;
}
