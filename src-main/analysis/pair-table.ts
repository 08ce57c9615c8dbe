// Which documents of a corpus share something, and which of their sentences are alike: one table for all pairs.
import type { Pairing } from './pairing';
import type { PreparedDocument } from './prepare';
import { sharedCopy, sharedInts } from './shared-memory';
import { lengthOf, tokensOf } from './token-range';
import { KINDS, NEED, NEEDS, RULES, RUN_WIDTH, VERDICT_WIDTH, type VerdictPart } from './verdicts';
import type { Wordings } from './wordings';

/** Pairs of documents in order; entry `e` is a row of each with a verdict of the two. */
export interface PairTable {
  /** By pair: the two documents, `a < b`. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Entries of pair `p` are `[firstEntry[p], firstEntry[p + 1])`. */
  readonly firstEntry: Int32Array;
  readonly rowA: Int32Array;
  readonly rowB: Int32Array;
  /** By entry: its verdict. */
  readonly verdict: Int32Array;
  readonly verdicts: Verdicts;
  /** By document: 1 where a limit left out something that it may share. */
  readonly cut: Uint8Array;
}

/** All verdicts, part after part. */
export type Verdicts = VerdictPart;

export function joinVerdicts(parts: readonly VerdictPart[]): Verdicts {
  const total = parts.reduce((sum, { scores }) => sum + scores.length, 0);
  const allRuns = parts.reduce((sum, { runs }) => sum + runs.length, 0);
  const columns = sharedInts((total + 1) * VERDICT_WIDTH);
  const runs = sharedInts(allRuns);
  const scores = new Float64Array(new SharedArrayBuffer(total * Float64Array.BYTES_PER_ELEMENT));
  let [verdict, run] = [0, 0];
  for (const part of parts) {
    columns.set(part.columns, verdict * VERDICT_WIDTH);
    for (let at = verdict; at < verdict + part.scores.length; at += 1) {
      const place = at * VERDICT_WIDTH + FIRST_RUN;
      columns[place] = (columns[place] ?? 0) + run / RUN_WIDTH;
    }
    scores.set(part.scores, verdict);
    runs.set(part.runs, run);
    verdict += part.scores.length;
    run += part.runs.length;
  }
  // One more, so that the last verdict's runs end where this one's would begin.
  columns[total * VERDICT_WIDTH + FIRST_RUN] = run / RUN_WIDTH;
  return { columns, scores, runs, cut: sharedCopy(parts.flatMap(({ cut }) => [...cut])) };
}
/** Where a verdict's column of the first of its runs is. */
export const FIRST_RUN = 5;

/** The pair of two documents, `a < b`, by number; -1 where they share nothing. */
export function pairOf(table: Pick<PairTable, 'a' | 'b'>, a: number, b: number): number {
  let low = 0;
  let high = table.a.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = (table.a[middle] ?? 0) - a || (table.b[middle] ?? 0) - b;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** What two documents of the table have alike, `a` and `b` being those of pair `pair`. */
export function nearIn(
  { firstEntry, rowA, rowB, verdict, verdicts }: PairTable,
  pair: number,
  { firstRow, documentOf, wordingOf }: Wordings,
  a: PreparedDocument,
  b: PreparedDocument,
): Pairing[] {
  const near: Pairing[] = [];
  const { columns, scores, runs } = verdicts;
  const end = firstEntry[pair + 1] ?? 0;
  for (let entry = firstEntry[pair] ?? 0; entry < end; entry += 1) {
    const index = verdict[entry] ?? 0;
    const column = index * VERDICT_WIDTH;
    const inRowA = rowA[entry] ?? 0;
    const inRowB = rowB[entry] ?? 0;
    const segmentA = inRowA - (firstRow[documentOf[inRowA] ?? 0] ?? 0);
    const segmentB = inRowB - (firstRow[documentOf[inRowB] ?? 0] ?? 0);
    const inA = tokensOf(a, segmentA);
    const inB = tokensOf(b, segmentB);
    // The verdict is of u and v, of which either may stand in A.
    const isInOrder = wordingOf[inRowA] === columns[column];
    const found = [];
    const last = (columns[column + VERDICT_WIDTH + FIRST_RUN] ?? 0) * RUN_WIDTH;
    for (let at = (columns[column + FIRST_RUN] ?? 0) * RUN_WIDTH; at < last; at += RUN_WIDTH) {
      const inU = runs[at] ?? 0;
      const inV = runs[at + 1] ?? 0;
      found.push({
        a: inA.from + (isInOrder ? inU : inV),
        b: inB.from + (isInOrder ? inV : inU),
        length: runs[at + 2] ?? 0,
      });
    }
    found.sort((p, q) => p.a - q.a);
    near.push({
      a: segmentA,
      b: segmentB,
      lastA: segmentA,
      lastB: segmentB,
      form: null,
      kind: KINDS[columns[column + 2] ?? 0] ?? 'related',
      rule: RULES[columns[column + 3] ?? 0] ?? 'common-runs',
      needs: NEEDS[columns[column + NEED] ?? 0] ?? 'nothing',
      score: scores[index] ?? 0,
      sharedWords: columns[column + 4] ?? 0,
      wordsA: lengthOf(inA),
      wordsB: lengthOf(inB),
      runs: found,
    });
  }
  return near;
}
