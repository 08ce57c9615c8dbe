// Short words of ASCII, looked up by their letters packed into two numbers: most words of most texts.
import type { TokenColumns } from './token-columns';

/** Bits a letter; ten letters fill two numbers of thirty bits. */
const LETTER_BITS = 6;
const PACKED_BITS = 30;
const PACKED_MASK = (1 << PACKED_BITS) - 1;
/** Longer words do not fit. */
export const PACKED_LENGTH = 10;
/** Of the codes of `PLAIN_CODES`, those from here on are letters. */
export const FIRST_LETTER = 11;

/** By code unit: 1 to 10 for the digits of ASCII, 11 to 36 for its letters in either case, 0 for all else. */
export const PLAIN_CODES = new Uint8Array(0x10000);
for (let digit = 0; digit < 10; digit += 1) PLAIN_CODES[0x30 + digit] = 1 + digit;
for (let letter = 0; letter < 26; letter += 1) {
  PLAIN_CODES[0x41 + letter] = PLAIN_CODES[0x61 + letter] = FIRST_LETTER + letter;
}

/** A word is packed a letter at a time: `high` first, then `low`, both from 0. */
export function packedHigh(high: number, low: number): number {
  return (high << LETTER_BITS) | (low >>> (PACKED_BITS - LETTER_BITS));
}

export function packedLow(low: number, code: number): number {
  return ((low << LETTER_BITS) | code) & PACKED_MASK;
}

/** Whether the last letter of a packed word is a letter indeed, and no digit. */
export function endsInLetter(low: number): boolean {
  return (low & ((1 << LETTER_BITS) - 1)) >= FIRST_LETTER;
}

/** Five times a number of six bits. */
const EACH = 0x1041041;
/** The highest bit of each letter; set where this is added to what is a letter indeed, and no digit. */
const TOPS = 32 * EACH;
const TO_TOP = (32 - FIRST_LETTER) * EACH;

/** Whether digits are among the letters of a packed word; all of them are looked at at once. */
export function hasDigit(high: number, low: number): boolean {
  return hasDigitIn(low) || hasDigitIn(high);
}

function hasDigitIn(letters: number): boolean {
  const used = ((letters & (31 * EACH)) + 31 * EACH) | letters;
  return (used & ~(letters + TO_TOP) & TOPS) !== 0;
}

/** The packed letters of `[start, end)` of `text`; null where they are too many or others are among them. */
export function pack(
  text: string,
  start: number,
  end: number,
): { readonly high: number; readonly low: number } | null {
  if (end === start || end - start > PACKED_LENGTH) return null;
  let high = 0;
  let low = 0;
  for (let at = start; at < end; at += 1) {
    const code = PLAIN_CODES[text.charCodeAt(at)] ?? 0;
    if (code === 0) return null;
    high = packedHigh(high, low);
    low = packedLow(low, code);
  }
  return { high, low };
}

/**
 * A power of two: three quarters as many words fit in before the table grows, enough for an article.
 * Less room would make for longer searches, more is farther from the processor.
 */
const FIRST_SLOTS = 1024;
/** Numbers a slot: high, low, and the word's number. */
const SLOT = 3;
const UNKNOWN = -1;

/**
 * The numbers of words by their packed letters. All of an entry stands in its slot: what a look-up
 * waits for is the processor's cache, and so it waits once.
 */
export class PlainWords {
  /** Where `low` is 0 a slot is free: no letter has the code 0. At least a quarter of them are. */
  #table = new Int32Array(SLOT * FIRST_SLOTS);
  #mask = FIRST_SLOTS - 1;
  #size = 0;

  /** -1 where the word is not there yet. */
  find(high: number, low: number): number {
    const table = this.#table;
    const mask = this.#mask;
    for (let slot = slotOf(high, low) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT;
      const found = table[at + 1] ?? 0;
      if (found === low && table[at] === high) return table[at + 2] ?? 0;
      if (found === 0) return UNKNOWN;
    }
  }

  /** Fills in the words of the tokens from `first` on: -1 where one is not there yet, or not plain. */
  findFrom(first: number, { lows, highs, words, length }: TokenColumns): void {
    const table = this.#table;
    const mask = this.#mask;
    for (let token = first; token < length; token += 1) {
      const low = lows[token] ?? 0;
      const high = highs[token] ?? 0;
      let at = (slotOf(high, low) & mask) * SLOT;
      // A free slot has no letters, as has a token that is not plain.
      while (table[at + 1] !== low || table[at] !== high) {
        if (table[at + 1] === 0) break;
        at = at === mask * SLOT ? 0 : at + SLOT;
      }
      words[token] = low !== 0 && table[at + 1] === low ? (table[at + 2] ?? 0) : UNKNOWN;
    }
  }

  add(high: number, low: number, word: number): void {
    if (4 * (this.#size + 1) > 3 * (this.#mask + 1)) this.#grow();
    this.#size += 1;
    this.#place(high, low, word);
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Int32Array(2 * before.length);
    this.#mask = 2 * this.#mask + 1;
    for (let at = 0; at < before.length; at += SLOT) {
      const low = before[at + 1] ?? 0;
      if (low !== 0) this.#place(before[at] ?? 0, low, before[at + 2] ?? 0);
    }
  }

  #place(high: number, low: number, word: number): void {
    let slot = slotOf(high, low) & this.#mask;
    while (this.#table[slot * SLOT + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#table[slot * SLOT] = high;
    this.#table[slot * SLOT + 1] = low;
    this.#table[slot * SLOT + 2] = word;
  }
}

/** Multiplied by odd numbers near the golden ratio's share of 32 bits (Knuth, section 6.4). */
function slotOf(high: number, low: number): number {
  const mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca77);
  return mixed ^ (mixed >>> 15);
}
