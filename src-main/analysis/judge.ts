// What two wordings that are not the same words are to each other, and by which rule.
import { CommonRuns } from './common-runs';
import {
  isEdition,
  isLikelyEdition,
  kindOf,
  MIN_INTERRUPTED_WORDS,
  MIN_LIKELY_PART_WORDS,
  MIN_PART_WORDS,
  MIN_SHARED_WORDS,
  scoreOf,
  SHORT_IN_ORDER_SHARE,
  SURE_IN_ORDER,
  SURE_IN_MOST,
  SURE_PART,
} from './measures';
import type { Postings } from './postings';
import type { Runs } from './runs';
import { tellingOf, type KnownWords } from './telling';
import type { TokenRange } from './token-range';
import {
  COMMON_RUNS,
  EDITED,
  NEIGHBOURS,
  NOTHING,
  OTHERS,
  QUOTATION,
  RELATED,
  SHARED_PART,
  WORDS_IN_ORDER,
  type KindNumber,
  type NeedNumber,
  type RuleNumber,
  type VerdictColumns,
} from './verdicts';
import { WordPlaces } from './word-places';
import { WordsInOrder, type Words } from './words-in-order';
import type { Wordings } from './wordings';

/** A sentence may be that much longer than its edited copy; beyond, one is a part of the other. */
const MAX_LENGTH_RATIO = 2;

/** What the corpus knows of its wordings, their words and their shingles. */
export interface Evidence extends Words {
  readonly wordings: Wordings;
  /** By wording: the weight of its words together. */
  readonly wordingWeights: Int32Array;
  readonly postings: Postings;
}

/** Judges one wording after the other against a wording v that it has turned to. */
export class Judge {
  readonly #corpus: Evidence;
  readonly #known: KnownWords;
  /** What a word weighs that stands but once in the corpus. */
  readonly #rareWord: number;
  readonly #hasRelated: boolean;
  readonly #runs: CommonRuns;
  readonly #inOrder: WordsInOrder;
  /** Of v, and of u where the two are compared the other way round. */
  readonly #places: WordPlaces;
  readonly #placesOfU: WordPlaces;
  #v = -1;
  #inV: TokenRange = { from: 0, to: 0 };

  /** @param hasRelated whether sentences that are only related are wanted */
  constructor(corpus: Evidence, hasRelated: boolean) {
    const { words } = corpus.wordings;
    this.#corpus = corpus;
    this.#known = { words, weights: corpus.weights, formulas: corpus.postings.formulas };
    this.#rareWord = corpus.weights.reduce((most, weight) => Math.max(most, weight), 0);
    this.#hasRelated = hasRelated;
    this.#runs = new CommonRuns(words);
    this.#inOrder = new WordsInOrder(words, corpus);
    this.#places = new WordPlaces(words, corpus.weights.length);
    this.#placesOfU = new WordPlaces(words, corpus.weights.length);
  }

  turnTo(v: number): void {
    if (this.#v === v) return;
    this.#v = v;
    this.#inV = this.#rangeOf(v);
    this.#places.turnTo(this.#inV.from, this.#inV.to);
  }

  /**
   * Adds a verdict by the first rule that makes the two a match, the strictest first. Between equals
   * the choice is made from the wording that sorts first, so that it does not depend on which of the
   * two stands further to the front.
   */
  judge(u: number, verdicts: VerdictColumns): void {
    const inU = this.#rangeOf(u);
    const { words } = this.#corpus.wordings;
    const isInOrder = sortsBefore(words, inU, this.#inV);
    if (!isInOrder) this.#placesOfU.turnTo(inU.from, inU.to);
    const places = isInOrder ? this.#places : this.#placesOfU;
    const [inA, inB] = isInOrder ? [inU, this.#inV] : [this.#inV, inU];
    const found = this.#runs;
    found.find(inA, inB, places);
    if (!found.complete) verdicts.markCut(this.#v);
    const { sharedWords, runs } = found;
    const likeness = { sharedWords, wordsA: inA.to - inA.from, wordsB: inB.to - inB.from };
    const kind = kindOf(likeness);
    const { words: telling, weight } = tellingOf(this.#known, inA.from, runs);
    const byRuns = (as: KindNumber, rule: RuleNumber, needs: NeedNumber): void => {
      verdicts.add(u, this.#v, as, rule, sharedWords, scoreOf(likeness), needs);
      addRuns(verdicts, runs, isInOrder);
    };
    if (kind === 'edited') {
      byRuns(EDITED, COMMON_RUNS, this.#unlessSure(weight.inAll, SURE_IN_MOST));
      return;
    }
    const isWhole = sharedWords === Math.min(likeness.wordsA, likeness.wordsB);
    const enough = isWhole ? MIN_SHARED_WORDS : MIN_PART_WORDS;
    if (kind === 'quotation' && telling.inAll >= enough) {
      byRuns(QUOTATION, COMMON_RUNS, NOTHING);
      return;
    }
    const edition = this.#editionOf(u, inA, inB, places);
    const byOrder = (as: 'sure' | 'likely'): void => {
      const { sharedWords: inOrder, runs: words } = this.#inOrder;
      const share = this.#shareInOrder(u);
      const needs = this.#needOf(as, share, inA);
      verdicts.add(u, this.#v, EDITED, WORDS_IN_ORDER, inOrder, share, needs);
      addRuns(verdicts, words, isInOrder);
    };
    if (edition === 'sure') {
      byOrder(edition);
      return;
    }
    if (telling.inOne >= MIN_PART_WORDS || telling.inParts >= MIN_INTERRUPTED_WORDS) {
      const most = Math.max(weight.inOne, weight.inParts);
      byRuns(QUOTATION, SHARED_PART, this.#unlessSure(most, SURE_PART));
    } else if (edition === 'likely') {
      byOrder(edition);
    } else if (telling.inOne >= MIN_LIKELY_PART_WORDS) {
      byRuns(QUOTATION, SHARED_PART, OTHERS);
    } else if (kind !== null && this.#hasRelated) {
      byRuns(RELATED, COMMON_RUNS, NOTHING);
    }
  }

  #rangeOf(wording: number): TokenRange {
    const { firstWord } = this.#corpus.wordings;
    return { from: firstWord[wording] ?? 0, to: firstWord[wording + 1] ?? 0 };
  }

  /** Whether one is an edition of the other by the words that stand in one order on both sides. */
  #editionOf(
    u: number,
    inA: TokenRange,
    inB: TokenRange,
    places: WordPlaces,
  ): 'sure' | 'likely' | null {
    const wordsA = inA.to - inA.from;
    const wordsB = inB.to - inB.from;
    if (Math.max(wordsA, wordsB) > MAX_LENGTH_RATIO * Math.min(wordsA, wordsB)) return null;
    if (!this.#inOrder.find(inA, inB, places)) return null;
    const share = this.#shareInOrder(u);
    const words = this.#inOrder.sharedWords + this.#inOrder.nearWords;
    if (isEdition(share, words)) return 'sure';
    const rareWords = this.#weightInOrder(inA) / this.#rareWord;
    return isLikelyEdition(share, words, rareWords, this.#inOrder.longestGap) ? 'likely' : null;
  }

  /** What an edition by words in order needs beside it: a short one neighbours, as anything so short. */
  #needOf(edition: 'sure' | 'likely', share: number, inA: TokenRange): NeedNumber {
    const { sharedWords, nearWords } = this.#inOrder;
    if (sharedWords + nearWords < MIN_SHARED_WORDS) return NEIGHBOURS;
    if (edition === 'likely') return OTHERS;
    const enough = share >= SHORT_IN_ORDER_SHARE ? SURE_IN_MOST : SURE_IN_ORDER;
    return this.#unlessSure(this.#weightInOrder(inA), enough);
  }

  /** The weight of the words in order that are in no set phrase. */
  #weightInOrder(inA: TokenRange): number {
    return tellingOf(this.#known, inA.from, this.#inOrder.runs).weight.inAll;
  }

  #unlessSure(weight: number, rareWords: number): NeedNumber {
    return weight >= rareWords * this.#rareWord ? NOTHING : OTHERS;
  }

  /** The weight of the words in order over that of the heavier sentence, from 0 to 1. */
  #shareInOrder(u: number): number {
    const { wordingWeights } = this.#corpus;
    const heavier = Math.max(wordingWeights[u] ?? 0, wordingWeights[this.#v] ?? 0);
    return heavier === 0 ? 0 : this.#inOrder.weight / heavier;
  }
}

/** By their words' numbers, one after the other; the shorter one where it begins the longer one. */
export function sortsBefore(words: Int32Array, one: TokenRange, other: TokenRange): boolean {
  const shorter = Math.min(one.to - one.from, other.to - other.from);
  let at = 0;
  while (at < shorter && words[one.from + at] === words[other.from + at]) at += 1;
  if (at === shorter) return one.to - one.from <= other.to - other.from;
  return (words[one.from + at] ?? 0) < (words[other.from + at] ?? 0);
}

/** From the starts of u and v, of which u is A where they are in order. */
export function addRuns(verdicts: VerdictColumns, runs: Runs, isInOrder: boolean): void {
  const { a, b, lengths, size } = runs;
  for (let run = 0; run < size; run += 1) {
    const [inA, inB] = [a[run] ?? 0, b[run] ?? 0];
    verdicts.addRun(isInOrder ? inA : inB, isInOrder ? inB : inA, lengths[run] ?? 0);
  }
}
