// Rows of the pair table as numbers, since objects by the thousand block whoever sends or gets them.
import type { Coverage, PairSummary, Passage } from './alignment';
import type { DocumentId } from './document';

/** Numbers of one row, in the order of `COLUMNS`; then `NUMBERS_OF_PASSAGE` more. */
export type PairRows = Int32Array;

const COLUMNS = [
  'a',
  'b',
  'identical',
  'edited',
  'quotation',
  'related',
  'figures',
  'moved',
  'complete',
  'wordsA',
  'sharedWordsA',
  'sentencesA',
  'sharedSentencesA',
  'wordsB',
  'sharedWordsB',
  'sentencesB',
  'sharedSentencesB',
] as const;
/** Start and end in both texts, words, matches. */
const NUMBERS_OF_PASSAGE = 6;
export const PAIR_ROW_WIDTH = COLUMNS.length + NUMBERS_OF_PASSAGE;

/** Where in a row a number stands. */
export const PAIR_COLUMN = {
  ...(Object.fromEntries(COLUMNS.map((name, place) => [name, place])) as Readonly<
    Record<(typeof COLUMNS)[number], number>
  >),
  /** Of the longest passage. */
  passageWords: COLUMNS.length + 4,
} as const;

/** @param placeOf where in the library an article stands; throws of one that is not in it */
export function toPairRows(
  pairs: readonly PairSummary[],
  placeOf: ReadonlyMap<DocumentId, number>,
): PairRows {
  const rows = new Int32Array(pairs.length * PAIR_ROW_WIDTH);
  const place = (id: DocumentId): number => {
    const found = placeOf.get(id);
    if (found === undefined) throw new RangeError('an article of a pair is not in the library');
    return found;
  };
  pairs.forEach((pair, row) => {
    const { coverageA, coverageB, longestPassage } = pair;
    rows.set(
      [
        place(pair.a),
        place(pair.b),
        pair.identical,
        pair.edited,
        pair.quotation,
        pair.related,
        pair.figures,
        pair.moved,
        pair.complete ? 1 : 0,
        ...numbersOf(coverageA),
        ...numbersOf(coverageB),
        ...passageNumbers(longestPassage),
      ],
      row * PAIR_ROW_WIDTH,
    );
  });
  return rows;
}

/** @param ids of the library's articles, in their order */
export function pairAt(rows: PairRows, row: number, ids: readonly DocumentId[]): PairSummary {
  const at = (column: number): number => rows[row * PAIR_ROW_WIDTH + column] ?? 0;
  const coverageFrom = (first: number): Coverage => ({
    words: at(first),
    sharedWords: at(first + 1),
    sentences: at(first + 2),
    sharedSentences: at(first + 3),
  });
  return {
    a: ids[at(PAIR_COLUMN.a)] ?? '',
    b: ids[at(PAIR_COLUMN.b)] ?? '',
    identical: at(PAIR_COLUMN.identical),
    edited: at(PAIR_COLUMN.edited),
    quotation: at(PAIR_COLUMN.quotation),
    related: at(PAIR_COLUMN.related),
    figures: at(PAIR_COLUMN.figures),
    moved: at(PAIR_COLUMN.moved),
    complete: at(PAIR_COLUMN.complete) === 1,
    coverageA: coverageFrom(PAIR_COLUMN.wordsA),
    coverageB: coverageFrom(PAIR_COLUMN.wordsB),
    longestPassage: passageFrom((number) => at(COLUMNS.length + number)),
  };
}

function numbersOf({ words, sharedWords, sentences, sharedSentences }: Coverage): number[] {
  return [words, sharedWords, sentences, sharedSentences];
}

/** No passage has no matches. */
function passageNumbers(passage: Passage | null): number[] {
  if (passage === null) return [0, 0, 0, 0, 0, 0];
  const { a, b, words, matches } = passage;
  return [a.start, a.end, b.start, b.end, words, matches];
}

function passageFrom(at: (number: number) => number): Passage | null {
  const matches = at(5);
  if (matches === 0) return null;
  return {
    a: { start: at(0), end: at(1) },
    b: { start: at(2), end: at(3) },
    words: at(4),
    matches,
  };
}
