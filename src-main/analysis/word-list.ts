// The normalised words of a vocabulary as code units, in memory that threads share.
import { sharedInts } from './shared-memory';

export interface WordList {
  /** Code units of word `w` are `units[firstUnit[w]…firstUnit[w + 1])`. */
  readonly firstUnit: Int32Array;
  readonly units: Uint16Array;
}

export function wordListOf(words: readonly string[]): WordList {
  const firstUnit = sharedInts(words.length + 1);
  words.forEach((word, number) => {
    firstUnit[number + 1] = (firstUnit[number] ?? 0) + word.length;
  });
  const total = firstUnit[words.length] ?? 0;
  const units = new Uint16Array(new SharedArrayBuffer(total * Uint16Array.BYTES_PER_ELEMENT));
  let at = 0;
  for (const word of words) {
    for (let index = 0; index < word.length; index += 1) units[at++] = word.charCodeAt(index);
  }
  return { firstUnit, units };
}

/** The words again, by number. */
export function spellingsOf({ firstUnit, units }: WordList): string[] {
  const list = { firstUnit, units };
  return Array.from({ length: firstUnit.length - 1 }, (_, word) => spellingAt(list, word));
}

export function spellingAt({ firstUnit, units }: WordList, word: number): string {
  const end = firstUnit[word + 1] ?? 0;
  let spelling = '';
  for (let at = firstUnit[word] ?? 0; at < end; at += 1) {
    spelling += String.fromCharCode(units[at] ?? 0);
  }
  return spelling;
}
