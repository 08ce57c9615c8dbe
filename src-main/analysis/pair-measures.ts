// What counts between two articles of which it is sure that one has taken from the other.

/**
 * All thresholds rest on a sentence's _own_ words: those that no other sentence of either article has.
 * Two reports of one event share its names and terms as well, but use them throughout. Weights are in
 * rare words, as `SURE_PART`. Counted on 10,000 generated articles (seed 1), in pairs with a sure
 * match, among sentences that the search over the folder has left without a partner.
 */
export interface SharedInOrder {
  /** Words in order, with mistyped ones. */
  readonly words: number;
  /** Their weight over that of the heavier and of the lighter sentence, from 0 to 1. */
  readonly ofHeavier: number;
  readonly ofLighter: number;
  /** The weight of those that are own, in rare words. */
  readonly own: number;
}

/**
 * Of 120 such pairs one was not copied, of 101 with another seed none. From half of the lighter one's
 * weight on four were false, and two leads in five news articles that tell of one event.
 */
const LONG = { words: 8, ofHeavier: 0.25, ofLighter: 0.52, own: 1 };
/** The same with more own words, though less of the heavier one: of 4 none was false (two seeds). */
const LONG_OWN = { words: 8, ofHeavier: 0.2, ofLighter: 0.5, own: 2.5 };
/** Short sentences: of 44 none was false, with less of the lighter one four. */
const SHORT = { words: 4, ofHeavier: 0.3, ofLighter: 0.7, own: 1 };
/** Where most of both is shared, one own word is enough: 40 and none. */
const SHORT_IN_MOST = { words: 4, ofHeavier: 0.6, ofLighter: 0.7, own: 0.5 };
const EDITIONS = [LONG, LONG_OWN, SHORT, SHORT_IN_MOST];

/** True where one sentence is an edition of the other. */
export function isEditionInPair(shared: SharedInOrder): boolean {
  return EDITIONS.some(
    ({ words, ofHeavier, ofLighter, own }) =>
      shared.words >= words &&
      shared.ofHeavier >= ofHeavier &&
      shared.ofLighter >= ofLighter &&
      shared.own >= own,
  );
}

/** The least own weight of any of them, in rare words: with less, two sentences need not be compared. */
export const LEAST_OWN = SHORT_IN_MOST.own;

/** Of a part, so many words in a row, set phrases among them, */
const PART_WORDS = 8;
/** of such own weight: of 22 twenty were copied (two seeds). */
const PART_OWN = 1;
/**
 * and that stand behind so many words of one of the sentences: before, they are who said it where,
 * "Defence Secretary Irina Kipaind said in an interview with AP", which is in every report.
 */
const HEAD_WORDS = 5;

/** True for a run of words that is a quotation from the other sentence; `a` and `b` are where it begins. */
export function isPartInPair(words: number, own: number, a: number, b: number): boolean {
  return words >= PART_WORDS && own >= PART_OWN && Math.max(a, b) >= HEAD_WORDS;
}

/**
 * Of a sentence that has a sure partner already, a further one may have taken what is free: the other
 * was split, or merged with it. It shares a run of so many words, that share of the shorter sentence in
 * runs of three and more, and such own weight. Of 88 such pieces 4 were false, of those that are
 * shared all but wholly, of 30 none (two seeds).
 */
const PIECES = [
  { words: 5, ofShorter: 0.6, own: 0.75 },
  { words: 5, ofShorter: 0.9, own: 0.5 },
];

/**
 * Where it stands beside that partner, as the second half of a quotation that was interrupted does,
 * this is enough, whatever else it says: of 24 none was false (three seeds), with three quarters of the own weight 3
 * of 30.
 */
const NEXT_PIECE = { words: 6, own: 1 };

/**
 * True where a sentence is a further piece of one that has a partner.
 *
 * @param words of the longest run
 * @param isNext whether it stands beside that partner
 */
export function isPieceInPair(
  words: number,
  ofShorter: number,
  own: number,
  isNext: boolean,
): boolean {
  if (isNext && words >= NEXT_PIECE.words && own >= NEXT_PIECE.own) return true;
  return PIECES.some(
    (piece) => words >= piece.words && ofShorter >= piece.ofShorter && own >= piece.own,
  );
}

/** What needs another match and begins both sentences, up to so many words behind their start, */
const NEAR_START = 3;
/** is who said it where, up to this weight in rare words: of 10 such parts 6 were false, of the others 14 in 247. */
const ATTRIBUTION = 2;

/** True for a part that only says who speaks. */
export function isAttribution(weight: number, a: number, b: number): boolean {
  return weight < ATTRIBUTION && Math.max(a, b) <= NEAR_START;
}
