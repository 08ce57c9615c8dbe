// Numbers the sentences of a corpus: segments of the same words have one number, a wording.
import type { PreparedDocument } from './prepare';
import { tokensOf } from './token-range';

/** All segments of a corpus in one row, document after document, and what they say. */
export interface Wordings {
  /** The documents, in the order in which they were given. */
  readonly documents: readonly PreparedDocument[];
  /** Segments of document `d` are `[firstSegment[d], firstSegment[d + 1])` in the row. */
  readonly firstSegment: Int32Array;
  /** By segment of the row: the document it is of. */
  readonly documentOf: Int32Array;
  /** By segment of the row: its wording, from 0; -1 for a segment without words. */
  readonly wordingOf: Int32Array;
  /** By wording: the first segment of the row that has it. */
  readonly firstOf: Int32Array;
  /** Segments of wording `w` are `members[firstMember[w]…firstMember[w + 1])`, in order of the row. */
  readonly firstMember: Int32Array;
  readonly members: Int32Array;
  /** By wording: in how many documents it stands. */
  readonly documentsOf: Int32Array;
}

/** Room in the hash table, as a multiple of the segments: chains stay short. */
const SLOTS_PER_SEGMENT = 2;

/** Takes time and memory proportional to the tokens. Documents must share a vocabulary. */
export function numberWordings(documents: readonly PreparedDocument[]): Wordings {
  const firstSegment = new Int32Array(documents.length + 1);
  documents.forEach(({ segments }, d) => {
    firstSegment[d + 1] = (firstSegment[d] ?? 0) + segments.length;
  });
  const total = firstSegment[documents.length] ?? 0;
  const documentOf = new Int32Array(total);
  const wordingOf = new Int32Array(total).fill(-1);
  const firsts: number[] = [];
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(total * SLOTS_PER_SEGMENT + 2))).fill(-1);
  const hashes = new Int32Array(total);

  documents.forEach((document, d) => {
    for (let s = 0; s < document.segments.length; s += 1) {
      const row = (firstSegment[d] ?? 0) + s;
      documentOf[row] = d;
      const { from, to } = tokensOf(document, s);
      if (from === to) continue;
      const hash = hashOf(document.words, from, to);
      let slot = hash & (slots.length - 1);
      for (;;) {
        const wording = slots[slot] ?? -1;
        if (wording < 0) {
          slots[slot] = firsts.length;
          hashes[firsts.length] = hash;
          wordingOf[row] = firsts.length;
          firsts.push(row);
          break;
        }
        const first = firsts[wording] ?? 0;
        if (hashes[wording] === hash && isSame(documents, documentOf, firstSegment, first, row)) {
          wordingOf[row] = wording;
          break;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
    }
  });
  const firstOf = Int32Array.from(firsts);
  return {
    documents,
    firstSegment,
    documentOf,
    wordingOf,
    firstOf,
    ...groupMembers(wordingOf, documentOf, firstOf),
  };
}

/** The wordings of one document's segments, in order. */
export function wordingsOf({ wordingOf, firstSegment }: Wordings, document: number): Int32Array {
  return wordingOf.subarray(firstSegment[document], firstSegment[document + 1]);
}

function hashOf(words: Int32Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at += 1) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isSame(
  documents: readonly PreparedDocument[],
  documentOf: Int32Array,
  firstSegment: Int32Array,
  one: number,
  other: number,
): boolean {
  const [a, b] = [documents[documentOf[one] ?? 0], documents[documentOf[other] ?? 0]];
  if (!a || !b) return false;
  const inA = tokensOf(a, one - (firstSegment[documentOf[one] ?? 0] ?? 0));
  const inB = tokensOf(b, other - (firstSegment[documentOf[other] ?? 0] ?? 0));
  if (inA.to - inA.from !== inB.to - inB.from) return false;
  for (let i = inA.from, j = inB.from; i < inA.to; i += 1, j += 1) {
    if (a.words[i] !== b.words[j]) return false;
  }
  return true;
}

function groupMembers(
  wordingOf: Int32Array,
  documentOf: Int32Array,
  firstOf: Int32Array,
): Pick<Wordings, 'firstMember' | 'members' | 'documentsOf'> {
  const firstMember = new Int32Array(firstOf.length + 1);
  for (const wording of wordingOf) {
    if (wording >= 0) firstMember[wording + 1] = (firstMember[wording + 1] ?? 0) + 1;
  }
  for (let w = 0; w < firstOf.length; w += 1) {
    firstMember[w + 1] = (firstMember[w + 1] ?? 0) + (firstMember[w] ?? 0);
  }
  const members = new Int32Array(firstMember[firstOf.length] ?? 0);
  const next = firstMember.slice();
  const documentsOf = new Int32Array(firstOf.length);
  const lastDocument = new Int32Array(firstOf.length).fill(-1);
  wordingOf.forEach((wording, row) => {
    if (wording < 0) return;
    members[next[wording] ?? 0] = row;
    next[wording] = (next[wording] ?? 0) + 1;
    // The row goes document after document.
    if (lastDocument[wording] === documentOf[row]) return;
    lastDocument[wording] = documentOf[row] ?? 0;
    documentsOf[wording] = (documentsOf[wording] ?? 0) + 1;
  });
  return { firstMember, members, documentsOf };
}
