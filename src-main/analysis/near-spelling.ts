// Whether two words could be one word that was mistyped.
import { classOf, DIGIT } from './characters';
import type { WordList } from './word-list';

/** Shorter words are near to too many others. */
const MIN_LETTERS = 4;
/** From so many letters on, two may be wrong. */
const LONG_WORD = 8;
/** No word is longer; of what is, only the beginning counts. */
const MAX_LETTERS = 64;

/** Rows of the table of distances: the one before the last, the last, and the one being filled. */
const ROWS = [0, 1, 2].map(() => new Uint8Array(MAX_LETTERS + 1)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/**
 * True where one letter or two neighbours in the wrong order (Damerau 1964), in a long word two of
 * them, make one word of the other. Another figure is another fact and never near. Symmetric.
 */
export function isNearSpelling(
  { firstUnit, units }: WordList,
  one: number,
  other: number,
): boolean {
  const fromA = firstUnit[one] ?? 0;
  const fromB = firstUnit[other] ?? 0;
  const lengthA = Math.min((firstUnit[one + 1] ?? 0) - fromA, MAX_LETTERS);
  const lengthB = Math.min((firstUnit[other + 1] ?? 0) - fromB, MAX_LETTERS);
  const shorter = Math.min(lengthA, lengthB);
  const allowed = shorter >= LONG_WORD ? 2 : 1;
  if (shorter < MIN_LETTERS || Math.abs(lengthA - lengthB) > allowed) return false;
  if (hasDigit(units, fromA, lengthA) || hasDigit(units, fromB, lengthB)) return false;
  return distance(units, fromA, lengthA, fromB, lengthB, allowed) <= allowed;
}

function hasDigit(units: Uint16Array, from: number, length: number): boolean {
  for (let at = from; at < from + length; at += 1) {
    if (classOf(units[at] ?? 0) === DIGIT) return true;
  }
  return false;
}

/** Edits and swaps of neighbours, each letter in one of them only; gives up beyond `limit`. */
function distance(
  units: Uint16Array,
  fromA: number,
  lengthA: number,
  fromB: number,
  lengthB: number,
  limit: number,
): number {
  let [beforeLast, last, row] = ROWS;
  for (let j = 0; j <= lengthB; j += 1) last[j] = j;
  for (let i = 1; i <= lengthA; i += 1) {
    row[0] = i;
    let least = i;
    const unit = units[fromA + i - 1];
    for (let j = 1; j <= lengthB; j += 1) {
      const isSame = unit === units[fromB + j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        unit === units[fromB + j - 2] &&
        units[fromA + i - 2] === units[fromB + j - 1]
      ) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[lengthB] ?? 0;
}
