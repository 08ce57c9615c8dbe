// Numbers the sentences of a corpus.
import { setApart } from './put-back-wordings';
import { sharedCopy, sharedInts } from './shared-memory';
import { firstRows, firstWords, groupMembers, ROOM_FOR_CHANGES, type Wordings } from './wordings';

/**
 * All segments of a corpus in one row, document after document, by what they say: how many words,
 * and two hashes of them, which together tell any two wordings apart.
 */
export interface Rows {
  /** Segments of document `d` are rows `[firstRow[d], firstRow[d + 1])`. */
  readonly firstRow: Int32Array;
  readonly lengths: Int32Array;
  readonly hashes: Int32Array;
  readonly otherHashes: Int32Array;
  /** Rows that the reader has put back into the comparison, in order. */
  readonly putBack?: readonly number[];
}

/** Room in the hash table, as a multiple of the rows: chains stay short. */
const SLOTS_PER_ROW = 2;

/**
 * Takes time proportional to the rows. The words themselves are left open, for the caller to fill
 * in: those of wording `w` are the words of row `firstOf[w]`.
 */
export function numberWordings({
  firstRow,
  lengths,
  hashes,
  otherHashes,
  putBack = [],
}: Rows): Wordings {
  const total = lengths.length;
  const documents = firstRow.length - 1;
  const documentOf = sharedInts(total);
  for (let d = 0; d < documents; d += 1) documentOf.fill(d, firstRow[d], firstRow[d + 1]);
  const wordingOf = sharedInts(total).fill(-1);
  const firsts = new Int32Array(total);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(total * SLOTS_PER_ROW + 2))).fill(-1);
  const mask = slots.length - 1;
  let size = 0;
  for (let row = 0; row < total; row += 1) {
    const length = lengths[row] ?? 0;
    if (length === 0) continue;
    const hash = hashes[row] ?? 0;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const wording = slots[slot] ?? 0;
      if (wording < 0) {
        slots[slot] = size;
        wordingOf[row] = size;
        firsts[size++] = row;
        break;
      }
      const first = firsts[wording] ?? 0;
      if (
        hashes[first] === hash &&
        otherHashes[first] === otherHashes[row] &&
        lengths[first] === length
      ) {
        wordingOf[row] = wording;
        break;
      }
    }
  }
  const apart = setApart(putBack, { firstRow, documentOf, wordingOf, lengths }, size);
  size = apart.size;
  const firstOf = firstRows(wordingOf, size);
  const firstWord = firstWords(firstOf, lengths);
  return {
    firstRow,
    documentOf,
    wordingOf,
    firstOf,
    ...groupMembers(wordingOf, documentOf, size),
    firstWord,
    words: sharedInts(Math.ceil((firstWord[size] ?? 0) * ROOM_FOR_CHANGES)),
    putBack: sharedCopy([...new Set(putBack.map((row) => wordingOf[row] ?? -1))]),
    open: sharedCopy(apart.open),
  };
}
