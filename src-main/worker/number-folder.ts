// From what hands have read to what they share: numbers for words and sentences, and where shingles stand.
import type { Collection } from '../analysis/collection';
import { createCounts, slotRanges, type Postings } from '../analysis/postings';
import { sharedInts } from '../analysis/shared-memory';
import type { WordList } from '../analysis/word-list';
import type { Wordings } from '../analysis/wordings';
import type { Hands } from './hands';
import type { Vocabulary } from './stages';

/**
 * Numbers the rows and the words, each by a hand of its own where there are two: a hand can be ended
 * in the midst of it.
 */
export async function numberFolder(
  hands: Hands,
  collection: Collection,
  lists: readonly WordList[],
): Promise<{ readonly wordings: Wordings; readonly vocabulary: Vocabulary }> {
  const input =
    hands.size === 1
      ? [{ collection, lists }]
      : [
          { collection, lists: null },
          { collection: null, lists },
        ];
  const found = await hands.do('number', input);
  const wordings = found.find((one) => one.wordings !== null)?.wordings;
  const vocabulary = found.find((one) => one.vocabulary !== null)?.vocabulary;
  if (!wordings || !vocabulary) throw new Error('nothing was numbered');
  return { wordings, vocabulary };
}

/** Where shingles stand: every hand keeps the postings; `tooCommon` is how many brought none. */
export async function postShingles(
  hands: Hands,
  wordings: Wordings,
): Promise<{ readonly counts: Postings['counts']; readonly tooCommon: number }> {
  const each = <T>(input: (hand: number) => T): T[] =>
    Array.from({ length: hands.size }, (_, hand) => input(hand));
  const tables = createCounts(wordings);
  const ranges = slotRanges(tables.counts.length, hands.size);
  const range = (hand: number): { from: number; to: number } => ranges[hand] ?? { from: 0, to: 0 };
  const share = (hand: number): number => Math.floor((wordings.firstOf.length * hand) / hands.size);
  await hands.do(
    'note',
    each((hand) => ({ tables, from: share(hand), to: share(hand + 1) })),
  );
  const kept = await hands.do(
    'count',
    each((hand) => ({ tables, range: range(hand) })),
  );
  const bases = kept.map((_, hand) =>
    kept.slice(0, hand).reduce((sum, part) => sum + part.kept, 0),
  );
  const owners = sharedInts(kept.reduce((sum, part) => sum + part.kept, 0));
  await hands.do(
    'post',
    each((hand) => ({
      postings: { ...tables, owners },
      range: range(hand),
      base: bases[hand] ?? 0,
    })),
  );
  return {
    counts: tables.counts,
    tooCommon: kept.reduce((sum, part) => sum + part.tooCommon, 0),
  };
}

/** What one hand has answered. */
export function only<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('no hand has answered');
  return one;
}
