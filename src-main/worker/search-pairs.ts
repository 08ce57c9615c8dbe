// The search inside pairs of articles, shared among the hands.
import { withFound } from '../analysis/found-in-pairs';
import { PAIRS_PER_SEARCH } from '../analysis/pair-search';
import type { PairTable } from '../analysis/pair-table';
import type { Wordings } from '../analysis/wordings';
import type { Hands } from './hands';
import type { Board } from './stages';

/** `pairs` with what was found in them, and whether none was left out since the work was stopped. */
export async function searchPairs(
  hands: Hands,
  board: Board,
  pairs: PairTable,
  wordings: Wordings,
): Promise<{ readonly pairs: PairTable; readonly isWhole: boolean }> {
  const inputs = Array.from({ length: hands.size }, () => ({ pairs, board }));
  const found = (await hands.do('searchPairs', inputs)).flat();
  const inOrder = found.sort((p, q) => p.part - q.part).map((one) => one.found);
  return {
    pairs: withFound(pairs, wordings, inOrder),
    isWhole: inOrder.length * PAIRS_PER_SEARCH >= pairs.a.length,
  };
}
