// Pairs the segments that share runs of words without being the same.
import { candidatePairs } from './candidates';
import type { Backbone } from './chain';
import { commonRuns } from './common-runs';
import { kindOf } from './measures';
import { bestPairings, type Pairing } from './pairing';
import type { PreparedDocument } from './prepare';
import { lengthOf, tokensOf } from './token-range';

/**
 * Words that are looked at before the work on one pair of documents is cut short: a second or
 * two. Two articles need some ten thousand, two novels that are revisions of each other some
 * million.
 */
const MAX_WORK = 30_000_000;

export interface NearPairings {
  readonly pairings: readonly Pairing[];
  /** False when a limit left something out. */
  readonly complete: boolean;
}

/** Partners among the segments named; `backbone` says which of several equal ones stands in order. */
export function nearWords(
  a: PreparedDocument,
  b: PreparedDocument,
  segmentsA: readonly number[],
  segmentsB: readonly number[],
  backbone: Backbone,
): NearPairings {
  const candidates = candidatePairs(a, b, segmentsA, segmentsB);
  let { complete } = candidates;
  let work = 0;
  const found: Pairing[] = [];
  for (const pair of candidates.pairs) {
    const inA = tokensOf(a, pair.a);
    const inB = tokensOf(b, pair.b);
    const wordsA = lengthOf(inA);
    const wordsB = lengthOf(inB);
    work += wordsA + wordsB;
    if (work > MAX_WORK) {
      complete = false;
      break;
    }
    const { runs, sharedWords, complete: whole } = commonRuns(a, b, inA, inB);
    complete &&= whole;
    const kind = kindOf({ sharedWords, wordsA, wordsB });
    if (kind !== null) found.push({ ...pair, kind, sharedWords, wordsA, wordsB, runs });
  }
  return { pairings: bestPairings(found, backbone), complete };
}
