// Numbers the sentences of a corpus, and sets apart what the reader has put back in some articles only.
import { markRecurring } from './furniture';
import { sharedCopy, sharedInts } from './shared-memory';
import { groupMembers, ROOM_FOR_CHANGES, type Wordings } from './wordings';

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
  if (putBack.length > 0)
    size = setApart(putBack, { firstRow, documentOf, wordingOf, lengths }, size);
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
  };
}

function firstRows(wordingOf: Int32Array, size: number): Int32Array {
  const firstOf = sharedInts(size).fill(-1);
  for (let row = wordingOf.length - 1; row >= 0; row -= 1) {
    const wording = wordingOf[row] ?? -1;
    if (wording >= 0) firstOf[wording] = row;
  }
  return firstOf;
}

/** By wording: where its words begin; behind the last one, where they end. */
function firstWords(firstOf: Int32Array, lengths: Int32Array): Int32Array {
  const firstWord = sharedInts(firstOf.length + 1);
  for (let w = 0; w < firstOf.length; w += 1) {
    firstWord[w + 1] = (firstWord[w] ?? 0) + (lengths[firstOf[w] ?? 0] ?? 0);
  }
  return firstWord;
}

interface Numbered extends Pick<Wordings, 'firstRow' | 'documentOf' | 'wordingOf'> {
  readonly lengths: Int32Array;
}

/**
 * Where a line was put back in some articles only, and is furniture in the others, what those say
 * becomes a wording of its own: in the others it stays what it is. Any other line keeps its one
 * wording, since all of its rows count, and rows of the same words are identical. Returns how many
 * wordings there are then.
 */
function setApart(putBack: readonly number[], rows: Numbered, size: number): number {
  const { wordingOf } = rows;
  const known = wordingOf.slice();
  const marks = recurringIn(rows, size);
  let apart = [...byWording(putBack, known)].filter(([wording]) => marks[wording] === 1);
  for (;;) {
    wordingOf.set(known);
    apart.forEach(([, own], index) => {
      for (const row of own) wordingOf[row] = size + index;
    });
    if (apart.length === 0) return size;
    // What is left of it may recur too seldom: where it counts, it is the same line as ever.
    const left = recurringIn(rows, size + apart.length);
    const stay = apart.filter(([wording]) => left[wording] === 1);
    if (stay.length === apart.length) return size + apart.length;
    apart = stay;
  }
}

function byWording(rows: readonly number[], wordingOf: Int32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const wording = wordingOf[row] ?? -1;
    const own = found.get(wording);
    if (own) own.push(row);
    else if (wording >= 0) found.set(wording, [row]);
  }
  return found;
}

function recurringIn({ lengths, ...rows }: Numbered, size: number): Uint8Array {
  const firstWord = firstWords(firstRows(rows.wordingOf, size), lengths);
  return markRecurring({
    ...rows,
    ...groupMembers(rows.wordingOf, rows.documentOf, size),
    firstWord,
  }).furniture;
}
