// The runs of three words or more that two segments have in common.
import { shingleAt, SHINGLE_WORDS } from './shingles';
import type { TokenRange, TokenRun } from './token-range';

/**
 * A shingle that stands more often than this in one segment starts no run: the segment is a list
 * or a litany, and its runs are found from the rarer shingles. Keeps the work linear.
 */
const MAX_OCCURRENCES = 16;

export interface CommonRuns {
  /** In order of A; no token belongs to two of them. */
  readonly runs: readonly TokenRun[];
  /** Tokens in the runs, the same number on both sides. */
  readonly sharedWords: number;
  /** False when a shingle was too common to be followed up. */
  readonly complete: boolean;
}

/**
 * The longest run first, then the longest that overlaps none taken before (greedy string tiling,
 * Wise 1993). Runs may stand in another order in B than in A, since a clause that was moved within
 * its sentence is still the same words.
 */
export function commonRuns(
  a: Int32Array,
  b: Int32Array,
  inA: TokenRange,
  inB: TokenRange,
): CommonRuns {
  const { runs, complete } = maximalRuns(a, b, inA, inB);
  runs.sort((p, q) => q.length - p.length || p.a + p.b - (q.a + q.b) || p.a - q.a);
  const takenA = new Uint8Array(inA.to - inA.from);
  const takenB = new Uint8Array(inB.to - inB.from);
  const chosen: TokenRun[] = [];
  let sharedWords = 0;
  for (const run of runs) {
    const free = longestFree(run, takenA, takenB, inA.from, inB.from);
    if (free.length < SHINGLE_WORDS) continue;
    takenA.fill(1, free.a - inA.from, free.a - inA.from + free.length);
    takenB.fill(1, free.b - inB.from, free.b - inB.from + free.length);
    chosen.push(free);
    sharedWords += free.length;
  }
  chosen.sort((p, q) => p.a - q.a);
  return { runs: chosen, sharedWords, complete };
}

/** All runs that can be made no longer, each once. */
function maximalRuns(
  a: Int32Array,
  b: Int32Array,
  inA: TokenRange,
  inB: TokenRange,
): { runs: TokenRun[]; complete: boolean } {
  const runs: TokenRun[] = [];
  const places = new Map<number, number[]>();
  for (let j = inB.from; j + SHINGLE_WORDS <= inB.to; j += 1) {
    const shingle = shingleAt(b, j);
    const list = places.get(shingle);
    if (list === undefined) places.set(shingle, [j]);
    else list.push(j);
  }
  // Where the last run on a diagonal ends in A: what lies before is found already.
  const reached = new Map<number, number>();
  let complete = true;
  const follow = (i: number, j: number): void => {
    const end = reached.get(i - j);
    if (end !== undefined && end > i) return;
    let before = 0;
    while (i - before > inA.from && j - before > inB.from) {
      if (a[i - before - 1] !== b[j - before - 1]) break;
      before += 1;
    }
    let after = 0;
    while (i + after < inA.to && j + after < inB.to && a[i + after] === b[j + after]) after += 1;
    if (before + after < SHINGLE_WORDS) return;
    runs.push({ a: i - before, b: j - before, length: before + after });
    reached.set(i - j, i + after);
  };
  for (let i = inA.from; i + SHINGLE_WORDS <= inA.to; i += 1) {
    const list = places.get(shingleAt(a, i));
    if (list === undefined) continue;
    if (list.length > MAX_OCCURRENCES) complete = false;
    else for (const j of list) follow(i, j);
  }
  if (!complete) {
    // What repeats itself all through may still be equal from its start or from its end.
    follow(inA.from, inB.from);
    follow(inA.to - 1, inB.to - 1);
  }
  return { runs, complete };
}

/** The longest part of a run of which no token is taken on either side. */
function longestFree(
  run: TokenRun,
  takenA: Uint8Array,
  takenB: Uint8Array,
  fromA: number,
  fromB: number,
): TokenRun {
  let best: TokenRun = { a: run.a, b: run.b, length: 0 };
  let start = 0;
  for (let offset = 0; offset <= run.length; offset += 1) {
    const isFree =
      offset < run.length &&
      takenA[run.a + offset - fromA] === 0 &&
      takenB[run.b + offset - fromB] === 0;
    if (isFree) continue;
    const length = offset - start;
    if (length > best.length) best = { a: run.a + start, b: run.b + start, length };
    start = offset + 1;
  }
  return best;
}
