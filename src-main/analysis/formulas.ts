// The words that two sentences share and that prove nothing: set phrases of the whole folder.
import type { Match } from '../model/alignment';
import type { SpanPair } from '../model/span';
import type { Postings } from './postings';
import type { PreparedDocument } from './prepare';
import { SHINGLE_WORDS } from './shingles';
import { spanOf, type TokenRange } from './token-range';
import type { Wordings } from './wordings';

/** What the folder knows of its sentences and of their shingles. */
export interface KnownShingles {
  readonly wordings: Wordings;
  readonly postings: Pick<Postings, 'formulas'>;
}

/**
 * Of the shared runs of a match, the stretches that were set aside as formulas: words of which no
 * three in a row are rare, since more than `FORMULA_COUNT` wordings of the folder have them. In
 * order of A. Runs of one or two words are none.
 *
 * @param indexA which document of the folder `a` is.
 */
export function formulasIn(
  a: PreparedDocument,
  indexA: number,
  b: PreparedDocument,
  match: Pick<Match, 'segmentsA' | 'shared'>,
  known: KnownShingles,
): SpanPair[] {
  const formulas: SpanPair[] = [];
  for (const run of match.shared) {
    const from = tokenAt(a.starts, run.a.start);
    const to = tokenAt(a.starts, run.a.end);
    const fromB = tokenAt(b.starts, run.b.start);
    const segment = match.segmentsA.findLast((one) => (a.firstToken[one] ?? 0) <= from) ?? 0;
    const row = (known.wordings.firstRow[indexA] ?? 0) + segment;
    const first = known.wordings.firstWord[known.wordings.wordingOf[row] ?? -1] ?? 0;
    const shift = first - (a.firstToken[segment] ?? 0);
    for (const formula of formulasOf({ from, to }, shift, known)) {
      formulas.push({
        a: spanOf(a, formula),
        b: spanOf(b, { from: formula.from - from + fromB, to: formula.to - from + fromB }),
      });
    }
  }
  return formulas;
}

/** The stretches between the shingles that tell something; token `t` is word `t + shift` of the folder. */
function formulasOf(
  { from, to }: TokenRange,
  shift: number,
  { postings }: KnownShingles,
): TokenRange[] {
  const formulas: TokenRange[] = [];
  if (to - from < SHINGLE_WORDS) return formulas;
  // Where the words begin that no telling shingle has reached.
  let open = from;
  for (let at = from; at + SHINGLE_WORDS <= to; at += 1) {
    if (postings.formulas[at + shift] === 1) continue;
    if (at > open) formulas.push({ from: open, to: at });
    open = at + SHINGLE_WORDS;
  }
  if (to > open) formulas.push({ from: open, to });
  return formulas;
}

/** The first token that starts at `offset` of the text or after it. */
function tokenAt(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
