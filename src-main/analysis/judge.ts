// What two sentences that are not the same words are to each other, and by which rule.
import type { MatchRule } from '../model/alignment';
import { commonRuns } from './common-runs';
import {
  FORMULA_COUNT,
  isEdition,
  kindOf,
  MIN_PART_WORDS,
  MIN_SHARED_WORDS,
  scoreOf,
  type Likeness,
} from './measures';
import type { Pairing } from './pairing';
import { slotOf, type Postings } from './postings';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import type { TokenRange, TokenRun } from './token-range';
import { wordsInOrder } from './words-in-order';

/** A sentence may be that much longer than its edited copy; beyond, one is a part of the other. */
const MAX_LENGTH_RATIO = 2;

/** What the corpus knows of words and of shingles. */
export interface Evidence {
  readonly weights: Float32Array;
  readonly postings: Postings;
}

export type Verdict = Pick<Pairing, 'kind' | 'rule' | 'score' | 'runs' | 'sharedWords'>;

export interface Judged {
  readonly verdict: Verdict | null;
  /** False when a limit left something out. */
  readonly complete: boolean;
}

/** The first rule that makes the two a match, the strictest first. */
export function judge(
  a: Int32Array,
  b: Int32Array,
  inA: TokenRange,
  inB: TokenRange,
  corpus: Evidence,
): Judged {
  const { runs, sharedWords, complete } = commonRuns(a, b, inA, inB);
  const likeness = { sharedWords, wordsA: inA.to - inA.from, wordsB: inB.to - inB.from };
  const kind = kindOf(likeness);
  const byRuns = (as: Verdict['kind'], rule: MatchRule['name']): Judged => ({
    verdict: { kind: as, rule, score: scoreOf(likeness), runs, sharedWords },
    complete,
  });
  if (kind === 'edited') return byRuns(kind, 'common-runs');
  const telling = tellingWords(a, runs, corpus.postings);
  const isWhole = sharedWords === Math.min(likeness.wordsA, likeness.wordsB);
  const enough = isWhole ? MIN_SHARED_WORDS : MIN_PART_WORDS;
  if (kind === 'quotation' && telling.inAll >= enough) return byRuns(kind, 'common-runs');
  const edited = inOrder(a, b, inA, inB, corpus.weights, likeness);
  if (edited) return { verdict: edited, complete };
  if (telling.inOne >= MIN_PART_WORDS) return byRuns('quotation', 'shared-part');
  return kind === null ? { verdict: null, complete } : byRuns('related', 'common-runs');
}

function inOrder(
  a: Int32Array,
  b: Int32Array,
  inA: TokenRange,
  inB: TokenRange,
  weights: Float32Array,
  { wordsA, wordsB }: Likeness,
): Verdict | null {
  if (Math.max(wordsA, wordsB) > MAX_LENGTH_RATIO * Math.min(wordsA, wordsB)) return null;
  const found = wordsInOrder(a, b, inA, inB, weights);
  if (!found || !isEdition(found.share, found.sharedWords)) return null;
  const { runs, sharedWords, share } = found;
  return { kind: 'edited', rule: 'words-in-order', score: share, runs, sharedWords };
}

/** Words that are no formula: that stand in a shingle few other sentences have. */
interface TellingWords {
  /** The most of one run. */
  readonly inOne: number;
  /** Of all runs together. */
  readonly inAll: number;
}

function tellingWords(
  words: Int32Array,
  runs: readonly TokenRun[],
  postings: Postings,
): TellingWords {
  const slots = postings.counts.length;
  let inOne = 0;
  let inAll = 0;
  for (const { a, length } of runs) {
    let telling = 0;
    let reached = a;
    for (let at = a; at + SHINGLE_WORDS <= a + length; at += 1) {
      const count = postings.counts[slotOf(shingleAt(words, at), slots)] ?? 0;
      if (count > FORMULA_COUNT) continue;
      telling += at + SHINGLE_WORDS - Math.max(at, reached);
      reached = at + SHINGLE_WORDS;
    }
    inOne = Math.max(inOne, telling);
    inAll += telling;
  }
  return { inOne, inAll };
}
