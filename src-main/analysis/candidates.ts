// The segments that may match: those that share enough shingles.
import type { SegmentPair } from './chain';
import { RELATED_SCORE } from './measures';
import type { PreparedDocument } from './prepare';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import { lengthOf, tokensOf } from './token-range';

/**
 * A shingle that stands in more segments of a document than this is furniture and brings no
 * candidates: n segments that share it would make n² of them.
 */
const MAX_SEGMENTS = 64;
/** Candidates kept for one segment, those with most shingles in common first. */
const MAX_CANDIDATES = 64;

export interface Candidates {
  readonly pairs: readonly SegmentPair[];
  /** False when a ceiling left something out. */
  readonly complete: boolean;
}

/** Pairs of the segments named that could reach `RELATED_SCORE`, in order of A. */
export function candidatePairs(
  a: PreparedDocument,
  b: PreparedDocument,
  segmentsA: readonly number[],
  segmentsB: readonly number[],
): Candidates {
  const index = shingleIndex(b, segmentsB);
  const pairs: SegmentPair[] = [];
  let complete = true;
  for (const segment of segmentsA) {
    const range = tokensOf(a, segment);
    const counts = new Map<number, number>();
    for (let at = range.from; at + SHINGLE_WORDS <= range.to; at += 1) {
      const found = index.get(shingleAt(a.words, at));
      if (found === undefined) continue;
      if (found.length > MAX_SEGMENTS) complete = false;
      else for (const other of found) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    const likely = [...counts]
      // A shingle stands for three shared words at most.
      .filter(([other, count]) => {
        const shorter = Math.min(lengthOf(range), lengthOf(tokensOf(b, other)));
        return count * SHINGLE_WORDS >= RELATED_SCORE * shorter;
      })
      .sort((p, q) => q[1] - p[1] || p[0] - q[0]);
    if (likely.length > MAX_CANDIDATES) complete = false;
    for (const [other] of likely.slice(0, MAX_CANDIDATES)) pairs.push({ a: segment, b: other });
  }
  return { pairs, complete };
}

/** For each shingle, the segments that have it, in order. */
function shingleIndex(
  document: PreparedDocument,
  segments: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  for (const segment of segments) {
    const range = tokensOf(document, segment);
    for (let at = range.from; at + SHINGLE_WORDS <= range.to; at += 1) {
      const shingle = shingleAt(document.words, at);
      const list = index.get(shingle);
      if (list === undefined) index.set(shingle, [segment]);
      else if (list.at(-1) !== segment && list.length <= MAX_SEGMENTS) list.push(segment);
    }
  }
  return index;
}
