// Short words of ASCII, looked up by their letters packed into two numbers: most words of most texts.

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

/** So many words fit in before the table grows: enough for an article. */
const FIRST_CAPACITY = 512;
/** Numbers an entry: high, low, and the word's number. */
const ENTRY = 3;

/**
 * The numbers of words by their packed letters. Entries stand in the order they came, so that the
 * frequent words of a folder, which come first, stay together in the processor's cache.
 */
export class PlainWords {
  /** An entry plus one; 0 where the slot is free. At least half of them are. */
  #slots = new Int32Array(2 * FIRST_CAPACITY);
  #entries = new Int32Array(ENTRY * FIRST_CAPACITY);
  #size = 0;

  /** -1 where the word is not there yet. */
  find(high: number, low: number): number {
    const slots = this.#slots;
    const entries = this.#entries;
    const last = slots.length - 1;
    for (let slot = slotOf(high, low) & last; ; slot = (slot + 1) & last) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) return -1;
      const at = (entry - 1) * ENTRY;
      if (entries[at + 1] === low && entries[at] === high) return entries[at + 2] ?? 0;
    }
  }

  add(high: number, low: number, word: number): void {
    if (2 * (this.#size + 1) > this.#slots.length) this.#grow();
    this.#entries.set([high, low, word], this.#size * ENTRY);
    this.#size += 1;
    place(this.#slots, high, low, this.#size);
  }

  #grow(): void {
    const entries = new Int32Array(2 * this.#entries.length);
    entries.set(this.#entries);
    this.#entries = entries;
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let entry = 0; entry < this.#size; entry += 1) {
      const at = entry * ENTRY;
      place(this.#slots, entries[at] ?? 0, entries[at + 1] ?? 0, entry + 1);
    }
  }
}

/** Multiplied by odd numbers near the golden ratio's share of 32 bits (Knuth, section 6.4). */
function slotOf(high: number, low: number): number {
  const mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca77);
  return mixed ^ (mixed >>> 15);
}

function place(slots: Int32Array, high: number, low: number, entry: number): void {
  const last = slots.length - 1;
  let slot = slotOf(high, low) & last;
  while (slots[slot] !== 0) slot = (slot + 1) & last;
  slots[slot] = entry;
}
