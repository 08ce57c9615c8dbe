// A pair for its reader: its matches, with what explains them.
import { alignIn } from '../analysis/align';
import type { Corpus } from '../analysis/corpus';
import { duplicatesIn } from '../analysis/duplicates';
import { fineChanges } from '../analysis/fine-changes';
import { formulasIn } from '../analysis/formulas';
import { leftOutIn } from '../analysis/left-out';
import type { PreparedDocument } from '../analysis/prepare';
import type { FineChange, PairReading } from '../model/alignment';
import type { SpanPair } from '../model/span';

/** Documents `indexA` and `indexB` of an indexed corpus, which are `a` and `b`. */
export function readPair(
  corpus: Corpus,
  indexA: number,
  indexB: number,
  a: PreparedDocument,
  b: PreparedDocument,
): PairReading {
  const alignment = alignIn(corpus, indexA, indexB, a, b);
  const formulas: Record<string, readonly SpanPair[]> = {};
  const fine: Record<string, readonly FineChange[]> = {};
  for (const match of alignment.matches) {
    const differing = fineChanges(a.text, b.text, match);
    if (differing.length > 0) fine[match.id] = differing;
    // Where all words are the same, nothing has to be set aside.
    if (match.kind === 'identical') continue;
    const found = formulasIn(a, indexA, b, match, corpus);
    if (found.length > 0) formulas[match.id] = found;
  }
  return {
    alignment,
    formulas,
    fine,
    duplicatesA: duplicatesIn(a),
    duplicatesB: duplicatesIn(b),
    leftOutA: leftOutIn(corpus, indexA),
    leftOutB: leftOutIn(corpus, indexB),
  };
}
