// From verdicts on wordings to the table of pairs: which documents have them, and where.
import type { PairTable, Verdicts } from './pair-table';
import { sharedBytes, sharedCopy } from './shared-memory';
import { VERDICT_WIDTH } from './verdicts';
import type { Wordings } from './wordings';

/**
 * A sentence that stands in more documents than this does not, by itself, make pairs of all of them:
 * each is paired with as many of those that follow it as keep the pairs at half the square of this.
 */
const DOCUMENT_CEILING = 256;
/** Pairs of segments of two documents that one pair of wordings may stand for. */
const MEMBER_CEILING = 4096;

/** Entries in the order in which they are found; a verdict of -1 only says that the two share a wording. */
class Entries {
  readonly a: number[] = [];
  readonly b: number[] = [];
  readonly rowA: number[] = [];
  readonly rowB: number[] = [];
  readonly verdict: number[] = [];

  add(a: number, b: number, rowA: number, rowB: number, verdict: number): void {
    this.a.push(a);
    this.b.push(b);
    this.rowA.push(rowA);
    this.rowB.push(rowB);
    this.verdict.push(verdict);
  }
}

/** Takes time proportional to the entries and, for each document, n log n in them. */
export function tabulatePairs(
  wordings: Wordings,
  furniture: Uint8Array,
  verdicts: Verdicts,
): PairTable {
  const entries = new Entries();
  const cut = sharedBytes(wordings.firstRow.length - 1);
  for (const wording of verdicts.cut) markCut(wordings, wording, cut);
  addSharedWordings(wordings, furniture, entries, cut);
  for (let verdict = 0; verdict < verdicts.scores.length; verdict += 1) {
    const u = verdicts.columns[verdict * VERDICT_WIDTH] ?? 0;
    const v = verdicts.columns[verdict * VERDICT_WIDTH + 1] ?? 0;
    addVerdict(wordings, u, v, verdict, entries, cut);
  }
  const order = inOrderOfPairs(entries, wordings.firstRow.length - 1);
  const table = { a: [] as number[], b: [] as number[], firstEntry: [] as number[] };
  const kept = { rowA: [] as number[], rowB: [] as number[], verdict: [] as number[] };
  let [lastA, lastB] = [-1, -1];
  for (const entry of order) {
    const a = entries.a[entry] ?? 0;
    const b = entries.b[entry] ?? 0;
    if (a !== lastA || b !== lastB) {
      table.a.push(a);
      table.b.push(b);
      table.firstEntry.push(kept.verdict.length);
      [lastA, lastB] = [a, b];
    }
    const verdict = entries.verdict[entry] ?? -1;
    if (verdict < 0) continue;
    kept.rowA.push(entries.rowA[entry] ?? 0);
    kept.rowB.push(entries.rowB[entry] ?? 0);
    kept.verdict.push(verdict);
  }
  table.firstEntry.push(kept.verdict.length);
  return {
    a: sharedCopy(table.a),
    b: sharedCopy(table.b),
    firstEntry: sharedCopy(table.firstEntry),
    rowA: sharedCopy(kept.rowA),
    rowB: sharedCopy(kept.rowB),
    verdict: sharedCopy(kept.verdict),
    verdicts,
    cut,
  };
}

/** Each pair of documents that share a wording, at least once. */
function addSharedWordings(
  wordings: Wordings,
  furniture: Uint8Array,
  entries: Entries,
  cut: Uint8Array,
): void {
  const { documentsOf } = wordings;
  for (let w = 0; w < documentsOf.length; w += 1) {
    const count = documentsOf[w] ?? 0;
    if (count < 2 || furniture[w] === 1) continue;
    const documents = membersByDocument(wordings, w);
    const isCommon = count > DOCUMENT_CEILING;
    if (isCommon) markCut(wordings, w, cut);
    const reach = isCommon ? Math.ceil(DOCUMENT_CEILING ** 2 / 2 / count) : count;
    documents.forEach((one, index) => {
      const last = Math.min(count, index + 1 + reach);
      for (let at = index + 1; at < last; at += 1) {
        entries.add(one.document, documents[at]?.document ?? 0, 0, 0, -1);
      }
    });
  }
}

/** A verdict, for the segments that have its two wordings, document by document. */
function addVerdict(
  wordings: Wordings,
  u: number,
  v: number,
  verdict: number,
  entries: Entries,
  cut: Uint8Array,
): void {
  const { documentOf, documentsOf, firstOf, members, firstMember } = wordings;
  const add = (row: number, other: number): void => {
    const [one, two] = [documentOf[row] ?? 0, documentOf[other] ?? 0];
    if (one < two) entries.add(one, two, row, other, verdict);
    else if (two < one) entries.add(two, one, other, row, verdict);
  };
  const rowsOf = (w: number): number => (firstMember[w + 1] ?? 0) - (firstMember[w] ?? 0);
  if (rowsOf(u) === 1 && rowsOf(v) === 1) {
    add(firstOf[u] ?? 0, firstOf[v] ?? 0);
    return;
  }
  if ((documentsOf[u] ?? 0) * (documentsOf[v] ?? 0) > DOCUMENT_CEILING ** 2) {
    markCut(wordings, u, cut);
    markCut(wordings, v, cut);
    return;
  }
  const inV = membersByDocument(wordings, v);
  for (const one of membersByDocument(wordings, u)) {
    for (const other of inV) {
      const sizeU = one.to - one.from;
      const sizeV = other.to - other.from;
      if (sizeU * sizeV <= MEMBER_CEILING) {
        for (let i = one.from; i < one.to; i += 1) {
          for (let j = other.from; j < other.to; j += 1) add(members[i] ?? 0, members[j] ?? 0);
        }
      } else {
        // Too many to try them all: the first goes with the first.
        cut[one.document] = 1;
        cut[other.document] = 1;
        for (let i = 0; i < Math.min(sizeU, sizeV); i += 1) {
          add(members[one.from + i] ?? 0, members[other.from + i] ?? 0);
        }
      }
    }
  }
}

/** All documents that have the wording. */
function markCut(
  { members, firstMember, documentOf }: Wordings,
  wording: number,
  cut: Uint8Array,
): void {
  const end = firstMember[wording + 1] ?? 0;
  for (let at = firstMember[wording] ?? 0; at < end; at += 1) {
    cut[documentOf[members[at] ?? 0] ?? 0] = 1;
  }
}

/** The members `[from, to)` of a wording that are of one document. */
interface DocumentMembers {
  readonly document: number;
  readonly from: number;
  readonly to: number;
}

function membersByDocument(
  { firstMember, members, documentOf }: Wordings,
  wording: number,
): DocumentMembers[] {
  const found: DocumentMembers[] = [];
  const end = firstMember[wording + 1] ?? 0;
  for (let from = firstMember[wording] ?? 0; from < end;) {
    const document = documentOf[members[from] ?? 0] ?? 0;
    let to = from + 1;
    while (to < end && documentOf[members[to] ?? 0] === document) to += 1;
    found.push({ document, from, to });
    from = to;
  }
  return found;
}

/**
 * Entries by number, in order of their documents, and of one pair as they were found: sorted by the
 * less significant key first, since the sort keeps the order of equals.
 */
function inOrderOfPairs({ a, b }: Entries, documents: number): Int32Array {
  return countingSort(a, documents, countingSort(b, documents, null));
}

function countingSort(keys: readonly number[], size: number, order: Int32Array | null): Int32Array {
  const first = new Int32Array(size + 1);
  for (const key of keys) first[key + 1] = (first[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key += 1)
    first[key + 1] = (first[key + 1] ?? 0) + (first[key] ?? 0);
  const sorted = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const item = order === null ? at : (order[at] ?? 0);
    const key = keys[item] ?? 0;
    sorted[first[key] ?? 0] = item;
    first[key] = (first[key] ?? 0) + 1;
  }
  return sorted;
}
