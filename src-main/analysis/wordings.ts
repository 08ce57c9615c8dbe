// Numbers the sentences of a corpus: rows of the same words have one number, a wording.
import { sharedCopy, sharedInts } from './shared-memory';

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

/** What the segments of a corpus say, each wording once; all of it in memory that threads share. */
export interface Wordings {
  /** Segments of document `d` are rows `[firstRow[d], firstRow[d + 1])`. */
  readonly firstRow: Int32Array;
  /** By row: the document it is of. */
  readonly documentOf: Int32Array;
  /** By row: its wording, from 0; -1 for a segment without words. */
  readonly wordingOf: Int32Array;
  /** By wording: the first row that has it. */
  readonly firstOf: Int32Array;
  /** Rows of wording `w` are `members[firstMember[w]…firstMember[w + 1])`, in their order. */
  readonly firstMember: Int32Array;
  readonly members: Int32Array;
  /** By wording: in how many documents it stands. */
  readonly documentsOf: Int32Array;
  /** Words of wording `w` are `words[firstWord[w]…firstWord[w + 1])`, by number; others may follow. */
  readonly firstWord: Int32Array;
  readonly words: Int32Array;
  /** Wordings that the reader has put back into the comparison: never furniture. */
  readonly putBack: Int32Array;
}

/** What recurs stands in this share of the documents. */
const RECURRING_SHARE = 1 / 25;
/** In small corpora: and never in fewer documents than so many. */
const MIN_RECURRING_DOCUMENTS = 8;

/** Room in the hash table, as a multiple of the rows: chains stay short. */
const SLOTS_PER_ROW = 2;

/** Words are given more room than they need, since copying them takes longer than adding a few. */
export const ROOM_FOR_CHANGES = 1.02;

/** Mixes one more word into the hash of those before it; two factors give two independent hashes. */
export function mixed(hash: number, word: number, factor: number): number {
  const product = Math.imul(hash ^ word, factor);
  return product ^ (product >>> 15);
}
export const FACTOR = 0x9e3779b1;
export const OTHER_FACTOR = 0x85ebca6b;

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
  if (putBack.length > 0) size = setApart(putBack, { firstRow, documentOf, wordingOf }, size);
  const firstOf = firstRows(wordingOf, size);
  const firstWord = sharedInts(size + 1);
  for (let w = 0; w < size; w += 1) {
    firstWord[w + 1] = (firstWord[w] ?? 0) + (lengths[firstOf[w] ?? 0] ?? 0);
  }
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

/**
 * Where a line was put back in some articles only, and so many have it that it would be furniture,
 * what those say becomes a wording of its own: in the others it stays what it is. Returns how many
 * wordings there are then.
 */
function setApart(
  putBack: readonly number[],
  { firstRow, documentOf, wordingOf }: Pick<Wordings, 'firstRow' | 'documentOf' | 'wordingOf'>,
  size: number,
): number {
  const { firstMember, documentsOf } = groupMembers(wordingOf, documentOf, size);
  const rows = new Map<number, number[]>();
  for (const row of putBack) {
    const wording = wordingOf[row] ?? -1;
    if (wording >= 0) rows.set(wording, [...(rows.get(wording) ?? []), row]);
  }
  const limit = recurringLimit({ firstRow });
  let next = size;
  for (const [wording, own] of rows) {
    const members = (firstMember[wording + 1] ?? 0) - (firstMember[wording] ?? 0);
    if ((documentsOf[wording] ?? 0) <= limit || own.length === members) continue;
    for (const row of own) wordingOf[row] = next;
    next += 1;
  }
  return next;
}

function firstRows(wordingOf: Int32Array, size: number): Int32Array {
  const firstOf = sharedInts(size).fill(-1);
  for (let row = wordingOf.length - 1; row >= 0; row -= 1) {
    const wording = wordingOf[row] ?? -1;
    if (wording >= 0) firstOf[wording] = row;
  }
  return firstOf;
}

/** A line recurs that stands in more documents than this. */
export function recurringLimit({ firstRow }: Pick<Wordings, 'firstRow'>): number {
  return Math.max(MIN_RECURRING_DOCUMENTS, (firstRow.length - 1) * RECURRING_SHARE);
}

/** The wordings of one document's segments, in order. */
export function wordingsOf({ wordingOf, firstRow }: Wordings, document: number): Int32Array {
  return wordingOf.subarray(firstRow[document], firstRow[document + 1]);
}

/** Words of a wording. */
export function lengthOfWording({ firstWord }: Wordings, wording: number): number {
  return (firstWord[wording + 1] ?? 0) - (firstWord[wording] ?? 0);
}

/** The rows of each wording, and in how many documents it stands. */
export function groupMembers(
  wordingOf: Int32Array,
  documentOf: Int32Array,
  size: number,
): Pick<Wordings, 'firstMember' | 'members' | 'documentsOf'> {
  const firstMember = sharedInts(size + 1);
  for (const wording of wordingOf) {
    if (wording >= 0) firstMember[wording + 1] = (firstMember[wording + 1] ?? 0) + 1;
  }
  for (let w = 0; w < size; w += 1) {
    firstMember[w + 1] = (firstMember[w + 1] ?? 0) + (firstMember[w] ?? 0);
  }
  const members = sharedInts(firstMember[size] ?? 0);
  const next = firstMember.slice();
  const documentsOf = sharedInts(size);
  const lastDocument = new Int32Array(size).fill(-1);
  for (let row = 0; row < wordingOf.length; row += 1) {
    const wording = wordingOf[row] ?? 0;
    if (wording < 0) continue;
    members[next[wording] ?? 0] = row;
    next[wording] = (next[wording] ?? 0) + 1;
    // Rows go document after document.
    const document = documentOf[row] ?? 0;
    if (lastDocument[wording] === document) continue;
    lastDocument[wording] = document;
    documentsOf[wording] = (documentsOf[wording] ?? 0) + 1;
  }
  return { firstMember, members, documentsOf };
}
