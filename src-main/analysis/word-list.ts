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

/** The words of several lists, one list after the other, in memory of the thread. */
export function joinedList(lists: readonly WordList[]): WordList {
  const firstUnit = new Int32Array(lists.reduce((sum, list) => sum + wordsIn(list), 0) + 1);
  const units = new Uint16Array(lists.reduce((sum, list) => sum + list.units.length, 0));
  let word = 0;
  let unit = 0;
  for (const list of lists) {
    units.set(list.units, unit);
    for (let at = 0; at < wordsIn(list); at += 1) {
      firstUnit[word++] = unit + (list.firstUnit[at] ?? 0);
    }
    unit += list.units.length;
  }
  firstUnit[word] = unit;
  return { firstUnit, units };
}

/** Those words of a list that `order` names, in this order. */
export function sharedList(list: WordList, order: Int32Array): WordList {
  const firstUnit = sharedInts(order.length + 1);
  order.forEach((word, number) => {
    const length = (list.firstUnit[word + 1] ?? 0) - (list.firstUnit[word] ?? 0);
    firstUnit[number + 1] = (firstUnit[number] ?? 0) + length;
  });
  const total = firstUnit[order.length] ?? 0;
  const units = new Uint16Array(new SharedArrayBuffer(total * Uint16Array.BYTES_PER_ELEMENT));
  let unit = 0;
  for (const word of order) {
    const end = list.firstUnit[word + 1] ?? 0;
    for (let at = list.firstUnit[word] ?? 0; at < end; at += 1) units[unit++] = list.units[at] ?? 0;
  }
  return { firstUnit, units };
}

function wordsIn({ firstUnit }: WordList): number {
  return firstUnit.length - 1;
}

export function spellingAt({ firstUnit, units }: WordList, word: number): string {
  const end = firstUnit[word + 1] ?? 0;
  let spelling = '';
  for (let at = firstUnit[word] ?? 0; at < end; at += 1) {
    spelling += String.fromCharCode(units[at] ?? 0);
  }
  return spelling;
}
