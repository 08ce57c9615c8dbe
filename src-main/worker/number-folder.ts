// From what hands have read to what they share: numbers for words and sentences, and where shingles stand.
import type { Collection } from '../analysis/collection';
import { postingParts } from '../analysis/part-poster';
import { createPostings, type Postings } from '../analysis/postings';
import type { WordList } from '../analysis/word-list';
import type { Wordings } from '../analysis/wordings';
import type { Hands } from './hands';
import type { Board, Vocabulary } from './stages';

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

/**
 * Where shingles stand, which every hand keeps, and which wordings are furniture; `tooCommon` is how
 * many shingles brought no candidates.
 */
export async function postShingles(
  hands: Hands,
  board: Board,
  wordings: Wordings,
): Promise<{
  readonly formulas: Postings['formulas'];
  readonly furniture: Uint8Array;
  readonly tooCommon: number;
}> {
  const each = <T>(input: (hand: number) => T): T[] =>
    Array.from({ length: hands.size }, (_, hand) => input(hand));
  const postings = createPostings(wordings);
  const share = (hand: number): number => Math.floor((wordings.firstOf.length * hand) / hands.size);
  await hands.do(
    'note',
    each((hand) => ({ postings, from: share(hand), to: share(hand + 1) })),
  );
  const parts = postingParts(wordings);
  const posted = await hands.do(
    'post',
    each((hand) => ({ parts, marks: hand === 0, board })),
  );
  const furniture = posted.find((one) => one.furniture !== null)?.furniture;
  if (!furniture) throw new Error('nothing was marked');
  return {
    formulas: postings.formulas,
    furniture,
    tooCommon: posted.reduce((sum, one) => sum + one.tooCommon, 0),
  };
}

/** What one hand has answered. */
export function only<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('no hand has answered');
  return one;
}
