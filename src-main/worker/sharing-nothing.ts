// The pairs of a small folder that share nothing: its table of pairs has them all.
import { alignIn } from '../analysis/align';
import type { Corpus } from '../analysis/corpus';
import { pairOf } from '../analysis/pair-table';
import type { PreparedDocument } from '../analysis/prepare';
import { summarisePair, type PairSummary } from '../model/alignment';
import type { Result } from '../model/result';

/** @param documents in their order; those that cannot be read any more have no pairs */
export function pairsSharingNothing(
  corpus: Corpus,
  documents: readonly Result<PreparedDocument>[],
): PairSummary[] {
  const pairs: PairSummary[] = [];
  documents.forEach((one, a) => {
    documents.slice(a + 1).forEach((other, at) => {
      const b = a + 1 + at;
      if (!one.ok || !other.ok || pairOf(corpus.pairs, a, b) >= 0) return;
      pairs.push(summarisePair(alignIn(corpus, a, b, one.value, other.value)));
    });
  });
  return pairs;
}
