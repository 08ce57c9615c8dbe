// What two sentences are to each other in a pair of articles that have a sure match.
import { CommonRuns } from './common-runs';
import { addRuns, sortsBefore, type Evidence } from './judge';
import { MIN_SHARED_WORDS } from './measures';
import type { OwnWords } from './own-words';
import { isAttribution, isEditionInPair, isPartInPair, isPieceInPair } from './pair-measures';
import type { Runs } from './runs';
import { tellingOf, type KnownWords } from './telling';
import type { TokenRange } from './token-range';
import {
  EDITED,
  NEIGHBOURS,
  OTHERS,
  QUOTATION,
  SHARED_PART,
  WORDS_IN_ORDER,
  type VerdictColumns,
} from './verdicts';
import { WordPlaces } from './word-places';
import { WordsInOrder } from './words-in-order';
import { WordsInCommon } from './words-in-common';

/** How two sentences stand to those that have a sure partner already. */
export type Place = 'free' | 'piece' | 'next piece';

/** Judges one pair of wordings after the other in memory of its own. */
export class PairJudge {
  readonly #corpus: Evidence;
  readonly #known: KnownWords;
  readonly #own: OwnWords;
  /** What a word weighs that stands but once in the corpus. */
  readonly #rareWord: number;
  readonly #runs: CommonRuns;
  readonly #inOrder: WordsInOrder;
  readonly #places: WordPlaces;
  readonly #common: WordsInCommon;

  /** @param own the own words of the pair under work */
  constructor(corpus: Evidence, own: OwnWords) {
    const { weights, wordings, postings } = corpus;
    const { words } = wordings;
    this.#corpus = corpus;
    this.#known = { words, weights, formulas: postings.formulas };
    this.#own = own;
    this.#rareWord = weights.reduce((most, weight) => Math.max(most, weight), 0);
    this.#runs = new CommonRuns(words);
    this.#inOrder = new WordsInOrder(words, corpus);
    this.#places = new WordPlaces(words, weights.length);
    this.#common = new WordsInCommon(words, weights);
  }

  /** A weight, in words that stand but once in the corpus. */
  inRareWords(weight: number): number {
    return weight / this.#rareWord;
  }

  /** Of the words of `u` those that stand anywhere in `v`, and their weight. */
  inCommon(u: number, v: number): WordsInCommon {
    const { from, to } = this.#rangeOf(u);
    this.#common.turnTo(this.#rangeOf(v));
    this.#common.find(from, to);
    return this.#common;
  }

  /**
   * Adds a verdict where two wordings, `u < v`, are a match; tells whether they are.
   *
   * @param place whether one of them has a sure partner already, and the other stands beside that
   */
  judge(u: number, v: number, place: Place, verdicts: VerdictColumns): boolean {
    const { words } = this.#corpus.wordings;
    // As in `Judge`, the choice between equals is made from the wording that sorts first.
    const isInOrder = sortsBefore(words, this.#rangeOf(u), this.#rangeOf(v));
    const inA = this.#rangeOf(isInOrder ? u : v);
    const inB = this.#rangeOf(isInOrder ? v : u);
    this.#places.turnTo(inB.from, inB.to);
    if (place === 'free' && this.#inOrder.find(inA, inB, this.#places)) {
      if (this.#addEdition(u, v, inA, isInOrder, verdicts)) return true;
    }
    this.#runs.find(inA, inB, this.#places);
    const { runs, sharedWords } = this.#runs;
    const score = sharedWords / Math.min(inA.to - inA.from, inB.to - inB.from);
    const isMatch = place === 'free' ? this.#isPart(inA) : this.#isPiece(inA, score, place);
    if (!isMatch) return false;
    verdicts.add(u, v, QUOTATION, SHARED_PART, sharedWords, score, OTHERS);
    addRuns(verdicts, runs, isInOrder);
    return true;
  }

  /** True where runs of a wording that need another match say only who speaks. */
  isAttribution(wording: number, runs: Runs): boolean {
    const { weight } = tellingOf(this.#known, this.#rangeOf(wording).from, runs);
    const { a, b } = longestOf(runs);
    return isAttribution(this.inRareWords(Math.max(weight.inOne, weight.inParts)), a, b);
  }

  #addEdition(
    u: number,
    v: number,
    inA: TokenRange,
    isInOrder: boolean,
    verdicts: VerdictColumns,
  ): boolean {
    const { runs, sharedWords, nearWords, nearWeight, weight } = this.#inOrder;
    const { wordingWeights } = this.#corpus;
    const [one, other] = [wordingWeights[u] ?? 0, wordingWeights[v] ?? 0];
    const words = sharedWords + nearWords;
    const ofHeavier = weight / Math.max(one, other);
    const isEdition = isEditionInPair({
      words,
      ofHeavier,
      ofLighter: weight / Math.min(one, other),
      // A mistyped word is as good as own: its spellings tie these two sentences together.
      own: this.inRareWords(this.#own.weightOf(inA.from, runs) + nearWeight),
    });
    if (!isEdition) return false;
    const needs = words < MIN_SHARED_WORDS ? NEIGHBOURS : OTHERS;
    verdicts.add(u, v, EDITED, WORDS_IN_ORDER, sharedWords, ofHeavier, needs);
    addRuns(verdicts, runs, isInOrder);
    return true;
  }

  #isPart(inA: TokenRange): boolean {
    const { a, b, length } = longestOf(this.#runs.runs);
    const own = this.#own.weightIn(inA.from + a, length);
    return isPartInPair(length, this.inRareWords(own), a, b);
  }

  #isPiece(inA: TokenRange, ofShorter: number, place: Place): boolean {
    const { runs } = this.#runs;
    const own = this.#own.weightOf(inA.from, runs);
    const isNext = place === 'next piece';
    return isPieceInPair(longestOf(runs).length, ofShorter, this.inRareWords(own), isNext);
  }

  #rangeOf(wording: number): TokenRange {
    const { firstWord } = this.#corpus.wordings;
    return { from: firstWord[wording] ?? 0, to: firstWord[wording + 1] ?? 0 };
  }
}

/** Of equals the first; of no words where there is none. */
function longestOf({ a, b, lengths, size }: Runs): { a: number; b: number; length: number } {
  let longest = 0;
  for (let run = 1; run < size; run += 1) {
    if ((lengths[run] ?? 0) > (lengths[longest] ?? 0)) longest = run;
  }
  if (size === 0) return { a: 0, b: 0, length: 0 };
  return { a: a[longest] ?? 0, b: b[longest] ?? 0, length: lengths[longest] ?? 0 };
}
