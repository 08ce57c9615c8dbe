// Tells of most words, by a look at their letters, that they are none of a list: no look-up, no slice.

/** A power of two: a list of two hundred words lets one other word in twenty through. */
const SLOTS = 4096;
const UNKNOWN = -1;
/** A prime above the code units of the folded letters, as in the hash of Kernighan and Ritchie. */
const FACTOR = 1777;

const CASE_STEP = 0x20;

/** The code unit in lower case, where it is a letter of which that is all there is to say; else 0. */
export function lowerLetter(unit: number): number {
  if (unit < 0x80) {
    const lower = unit | CASE_STEP;
    return lower >= 0x61 && lower <= 0x7a ? lower : 0;
  }
  if (unit < 0x100) {
    if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) return 0;
    return unit < 0xdf ? unit + CASE_STEP : unit;
  }
  if (unit < 0x400 || unit > 0x45f) return 0;
  if (unit < 0x410) return unit + 0x50;
  return unit < 0x430 ? unit + CASE_STEP : unit;
}

/** True of a letter that is small for sure, without a regular expression. */
export function isSmall(unit: number): boolean {
  return lowerLetter(unit) === unit && unit !== 0;
}

/**
 * The same number for all spellings of a word in large and small letters; below zero where other
 * characters than Latin and Cyrillic letters are in it, so that nothing is known.
 */
export function letterHash(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    const letter = lowerLetter(text.charCodeAt(at));
    if (letter === 0) return UNKNOWN;
    hash = (Math.imul(hash, FACTOR) + letter) & 0x3fffffff;
  }
  return hash;
}

/** Whether a word may be one of a list (Bloom 1970, with one hash): false is certain. */
export class WordFilter {
  readonly #words: Iterable<string>;
  /** Filled in when it is first asked: most runs of the program never ask. */
  #slots: Uint8Array | null = null;

  constructor(words: Iterable<string>) {
    this.#words = words;
  }

  /** @param hash the word's `letterHash`. */
  mayHave(hash: number): boolean {
    this.#slots ??= slotsOf(this.#words);
    return hash < 0 || this.#slots[hash & (SLOTS - 1)] === 1;
  }
}

function slotsOf(words: Iterable<string>): Uint8Array {
  const slots = new Uint8Array(SLOTS);
  for (const word of words) {
    const hash = letterHash(word, 0, word.length);
    if (hash >= 0) slots[hash & (SLOTS - 1)] = 1;
  }
  return slots;
}
