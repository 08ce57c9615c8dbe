// Short words of ASCII, looked up by their letters packed into two numbers: most words of most texts.

/** Bits a letter; ten letters fill two numbers of thirty bits. */
const LETTER_BITS = 6;
const PACKED_BITS = 30;
const PACKED_MASK = (1 << PACKED_BITS) - 1;
/** Longer words do not fit. */
export const PACKED_LENGTH = 10;
/** Of the codes of `PLAIN_CODES`, those from here on are letters. */
const FIRST_LETTER = 11;

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

/** So many words fit in before the table grows: enough for an article. */
const FIRST_CAPACITY = 512;
/** Numbers a slot: high, low, the word's number, and one that lines the slots up with memory. */
const STRIDE_BITS = 2;
const STRIDE = 1 << STRIDE_BITS;

/** The numbers of words by their packed letters. */
export class PlainWords {
  /** At least half of the slots are free; there, `low` is 0, which no word has. */
  #slots = new Int32Array(2 * STRIDE * FIRST_CAPACITY);
  #size = 0;

  /** -1 where the word is not there yet. */
  find(high: number, low: number): number {
    const slots = this.#slots;
    const slot = slotOf(slots, high, low);
    return slots[slot + 1] === 0 ? -1 : (slots[slot + 2] ?? 0);
  }

  add(high: number, low: number, word: number): void {
    if (2 * STRIDE * (this.#size + 1) > this.#slots.length) this.#grow();
    place(this.#slots, high, low, word);
    this.#size += 1;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    for (let slot = 0; slot < this.#slots.length; slot += STRIDE) {
      const [high = 0, low = 0, word = 0] = this.#slots.subarray(slot, slot + STRIDE);
      if (low !== 0) place(slots, high, low, word);
    }
    this.#slots = slots;
  }
}

/** Where the word stands or, where it does not, the free slot that it would get. */
function slotOf(slots: Int32Array, high: number, low: number): number {
  const last = slots.length - 1;
  // Odd factors near the golden ratio's share of 32 bits (Knuth, The art of computer programming, 6.4).
  const mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca77);
  let slot = ((mixed ^ (mixed >>> 15)) << STRIDE_BITS) & last;
  while (slots[slot + 1] !== 0 && (slots[slot + 1] !== low || slots[slot] !== high)) {
    slot = (slot + STRIDE) & last;
  }
  return slot;
}

function place(slots: Int32Array, high: number, low: number, word: number): void {
  const slot = slotOf(slots, high, low);
  slots[slot] = high;
  slots[slot + 1] = low;
  slots[slot + 2] = word;
}
