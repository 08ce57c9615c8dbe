// The words that two sentences share and that prove nothing: set phrases of the whole folder.
import type { SpanPair } from '../model/span';
import { commonRuns } from './common-runs';
import { FORMULA_COUNT } from './measures';
import { countOf, type Postings } from './postings';
import type { PreparedDocument } from './prepare';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import { spanOf, tokensOf, type TokenRange } from './token-range';

/** Segments from the first to the last. */
export interface SegmentRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Of the runs of three words or more that segments of two documents have in common, the stretches
 * that were set aside as formulas: words of which no three in a row are rare, since more than
 * `FORMULA_COUNT` wordings of the folder have them. In order of A.
 *
 * @param postings what the folder knows of shingles; the documents are of that folder.
 */
export function formulasIn(
  a: PreparedDocument,
  b: PreparedDocument,
  inA: SegmentRange,
  inB: SegmentRange,
  postings: Postings,
): SpanPair[] {
  const { runs } = commonRuns(a.words, b.words, tokensBetween(a, inA), tokensBetween(b, inB));
  return runs.flatMap((run) =>
    formulasOf(a.words, { from: run.a, to: run.a + run.length }, postings).map(({ from, to }) => ({
      a: spanOf(a, { from, to }),
      b: spanOf(b, { from: from + run.b - run.a, to: to + run.b - run.a }),
    })),
  );
}

function tokensBetween(document: PreparedDocument, { first, last }: SegmentRange): TokenRange {
  return { from: tokensOf(document, first).from, to: tokensOf(document, last).to };
}

/** The stretches between the shingles that tell something. */
function formulasOf(words: Int32Array, { from, to }: TokenRange, postings: Postings): TokenRange[] {
  const formulas: TokenRange[] = [];
  // Where the words begin that no telling shingle has reached.
  let open = from;
  for (let at = from; at + SHINGLE_WORDS <= to; at += 1) {
    if (countOf(postings, shingleAt(words, at)) > FORMULA_COUNT) continue;
    if (at > open) formulas.push({ from: open, to: at });
    open = at + SHINGLE_WORDS;
  }
  if (to > open) formulas.push({ from: open, to });
  return formulas;
}
