// What two sentences that are not the same words are to each other, and by which rule.
import type { MatchRule } from '../model/alignment';
import { commonRuns } from './common-runs';
import {
  FORMULA_COUNT,
  isEdition,
  kindOf,
  MIN_INTERRUPTED_WORDS,
  MIN_PART_WORDS,
  MIN_SHARED_WORDS,
  scoreOf,
  type Likeness,
} from './measures';
import type { Pairing } from './pairing';
import { countOf, type Postings } from './postings';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import type { TokenRange, TokenRun } from './token-range';
import { wordsInOrder } from './words-in-order';

/** A sentence may be that much longer than its edited copy; beyond, one is a part of the other. */
const MAX_LENGTH_RATIO = 2;

/** Words that a trimmed quotation may lack. */
const MAX_LEFT_OUT = 1;
/** Words that may interrupt a quotation: "the Foreign Minister told reporters on Monday". */
const MAX_INTERRUPTION = 8;

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
  isNear: (i: number, j: number) => boolean,
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
  const edited = inOrder(a, b, inA, inB, corpus.weights, isNear, likeness);
  if (edited) return { verdict: edited, complete };
  if (telling.inOne >= MIN_PART_WORDS || telling.inParts >= MIN_INTERRUPTED_WORDS)
    return byRuns('quotation', 'shared-part');
  return kind === null ? { verdict: null, complete } : byRuns('related', 'common-runs');
}

function inOrder(
  a: Int32Array,
  b: Int32Array,
  inA: TokenRange,
  inB: TokenRange,
  weights: Float32Array,
  isNear: (i: number, j: number) => boolean,
  { wordsA, wordsB }: Likeness,
): Verdict | null {
  if (Math.max(wordsA, wordsB) > MAX_LENGTH_RATIO * Math.min(wordsA, wordsB)) return null;
  const found = wordsInOrder(a, b, inA, inB, weights, isNear);
  if (!found || !isEdition(found.share, found.sharedWords + found.nearWords)) return null;
  const { runs, sharedWords, share } = found;
  return { kind: 'edited', rule: 'words-in-order', score: share, runs, sharedWords };
}

/** Words that are no formula: that stand in a shingle few other sentences have. */
interface TellingWords {
  /** The most of one run. */
  readonly inOne: number;
  /** The most of runs that go on from one another: a quotation that was interrupted or trimmed. */
  readonly inParts: number;
  /** Of all runs together. */
  readonly inAll: number;
}

/** True for "we will meet" + "in the spring" of "we will meet", he said, "in the spring". */
function goesOn(before: TokenRun, run: TokenRun): boolean {
  const gapA = run.a - before.a - before.length;
  const gapB = run.b - before.b - before.length;
  if (gapA < 0 || gapB < 0) return false;
  return Math.min(gapA, gapB) <= MAX_LEFT_OUT && Math.max(gapA, gapB) <= MAX_INTERRUPTION;
}

function tellingWords(
  words: Int32Array,
  runs: readonly TokenRun[],
  postings: Postings,
): TellingWords {
  let inOne = 0;
  let inAll = 0;
  let inParts = 0;
  let inPart = 0;
  let before: TokenRun | undefined;
  for (const run of runs) {
    const { a, length } = run;
    let telling = 0;
    let reached = a;
    for (let at = a; at + SHINGLE_WORDS <= a + length; at += 1) {
      if (countOf(postings, shingleAt(words, at)) > FORMULA_COUNT) continue;
      telling += at + SHINGLE_WORDS - Math.max(at, reached);
      reached = at + SHINGLE_WORDS;
    }
    inOne = Math.max(inOne, telling);
    inAll += telling;
    inPart = before && goesOn(before, run) ? inPart + telling : telling;
    inParts = Math.max(inParts, inPart);
    before = run;
  }
  return { inOne, inAll, inParts };
}
