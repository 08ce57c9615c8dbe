// The sentences of a corpus by number: rows of the same words have one number, a wording.
import { sharedInts } from './shared-memory';

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
  /**
   * Until it is known what is furniture: wordings of put back rows, each followed by the wording of
   * the rows that say the same and were not put back.
   */
  readonly open?: Int32Array;
}

/** What recurs stands in this share of the documents. */
const RECURRING_SHARE = 1 / 25;
/** In small corpora: and never in fewer documents than so many. */
const MIN_RECURRING_DOCUMENTS = 8;

/** Words are given more room than they need, since copying them takes longer than adding a few. */
export const ROOM_FOR_CHANGES = 1.02;

/** Mixes one more word into the hash of those before it; two factors give two independent hashes. */
export function mixed(hash: number, word: number, factor: number): number {
  const product = Math.imul(hash ^ word, factor);
  return product ^ (product >>> 15);
}
export const FACTOR = 0x9e3779b1;
export const OTHER_FACTOR = 0x85ebca6b;

/** A line recurs that stands in more documents than this. */
export function recurringLimit({ firstRow }: Pick<Wordings, 'firstRow'>): number {
  return Math.max(MIN_RECURRING_DOCUMENTS, (firstRow.length - 1) * RECURRING_SHARE);
}

/** The wordings of one document's segments, in order. */
export function wordingsOf(
  { wordingOf, firstRow }: Pick<Wordings, 'wordingOf' | 'firstRow'>,
  document: number,
): Int32Array {
  return wordingOf.subarray(firstRow[document], firstRow[document + 1]);
}

/** Words of a wording. */
export function lengthOfWording(
  { firstWord }: Pick<Wordings, 'firstWord'>,
  wording: number,
): number {
  return (firstWord[wording + 1] ?? 0) - (firstWord[wording] ?? 0);
}

/** By wording: the first row that has it; -1 for one that none has. */
export function firstRows(wordingOf: Int32Array, size: number): Int32Array {
  const firstOf = sharedInts(size).fill(-1);
  for (let row = wordingOf.length - 1; row >= 0; row -= 1) {
    const wording = wordingOf[row] ?? -1;
    if (wording >= 0) firstOf[wording] = row;
  }
  return firstOf;
}

/** By wording: where its words begin; behind the last one, where they end. */
export function firstWords(firstOf: Int32Array, lengths: Int32Array): Int32Array {
  const firstWord = sharedInts(firstOf.length + 1);
  for (let w = 0; w < firstOf.length; w += 1) {
    firstWord[w + 1] = (firstWord[w] ?? 0) + (lengths[firstOf[w] ?? 0] ?? 0);
  }
  return firstWord;
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
