// What two wordings that are not the same words are to each other, and by which rule.
import { CommonRuns } from './common-runs';
import {
  FORMULA_COUNT,
  isEdition,
  kindOf,
  MIN_INTERRUPTED_WORDS,
  MIN_PART_WORDS,
  MIN_SHARED_WORDS,
  scoreOf,
} from './measures';
import { slotOf, type Postings } from './postings';
import type { Runs } from './runs';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import type { TokenRange } from './token-range';
import {
  COMMON_RUNS,
  EDITED,
  QUOTATION,
  RELATED,
  SHARED_PART,
  WORDS_IN_ORDER,
  type VerdictColumns,
} from './verdicts';
import { WordPlaces } from './word-places';
import { WordsInOrder, type Words } from './words-in-order';
import type { Wordings } from './wordings';

/** A sentence may be that much longer than its edited copy; beyond, one is a part of the other. */
const MAX_LENGTH_RATIO = 2;

/** Words that a trimmed quotation may lack. */
const MAX_LEFT_OUT = 1;
/** Words that may interrupt a quotation: "the Foreign Minister told reporters on Monday". */
const MAX_INTERRUPTION = 8;

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

  /** Of the words `[from, to)` those that stand anywhere in v, and their weight: no rule can find more. */
  inCommon(from: number, to: number): { readonly words: number; readonly weight: number } {
    const { weights, wordings } = this.#corpus;
    return this.#places.inCommon(from, to, wordings.words, weights);
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
    const byRuns = (as: 1 | 2 | 3, rule: 1 | 3): void => {
      verdicts.add(u, this.#v, as, rule, sharedWords, scoreOf(likeness));
      addRuns(verdicts, runs, isInOrder);
    };
    if (kind === 'edited') {
      byRuns(EDITED, COMMON_RUNS);
      return;
    }
    const telling = this.#tellingWords(inA.from, runs);
    const isWhole = sharedWords === Math.min(likeness.wordsA, likeness.wordsB);
    const enough = isWhole ? MIN_SHARED_WORDS : MIN_PART_WORDS;
    if (kind === 'quotation' && telling.inAll >= enough) {
      byRuns(QUOTATION, COMMON_RUNS);
      return;
    }
    if (this.#isInOrder(u, inA, inB, places)) {
      const share = this.#shareInOrder(u);
      verdicts.add(u, this.#v, EDITED, WORDS_IN_ORDER, this.#inOrder.sharedWords, share);
      addRuns(verdicts, this.#inOrder.runs, isInOrder);
      return;
    }
    if (telling.inOne >= MIN_PART_WORDS || telling.inParts >= MIN_INTERRUPTED_WORDS) {
      byRuns(QUOTATION, SHARED_PART);
      return;
    }
    if (kind !== null && this.#hasRelated) byRuns(RELATED, COMMON_RUNS);
  }

  #rangeOf(wording: number): TokenRange {
    const { firstWord } = this.#corpus.wordings;
    return { from: firstWord[wording] ?? 0, to: firstWord[wording + 1] ?? 0 };
  }

  #isInOrder(u: number, inA: TokenRange, inB: TokenRange, places: WordPlaces): boolean {
    const wordsA = inA.to - inA.from;
    const wordsB = inB.to - inB.from;
    if (Math.max(wordsA, wordsB) > MAX_LENGTH_RATIO * Math.min(wordsA, wordsB)) return false;
    if (!this.#inOrder.find(inA, inB, places)) return false;
    const { sharedWords, nearWords } = this.#inOrder;
    return isEdition(this.#shareInOrder(u), sharedWords + nearWords);
  }

  /** The weight of the words in order over that of the heavier sentence, from 0 to 1. */
  #shareInOrder(u: number): number {
    const { wordingWeights } = this.#corpus;
    const heavier = Math.max(wordingWeights[u] ?? 0, wordingWeights[this.#v] ?? 0);
    return heavier === 0 ? 0 : this.#inOrder.weight / heavier;
  }

  #tellingWords(from: number, { a, b, lengths, size }: Runs): TellingWords {
    const { counts } = this.#corpus.postings;
    const { words } = this.#corpus.wordings;
    let [inOne, inAll, inParts, inPart] = [0, 0, 0, 0];
    for (let run = 0; run < size; run += 1) {
      const start = from + (a[run] ?? 0);
      const end = start + (lengths[run] ?? 0);
      let telling = 0;
      let reached = start;
      for (let at = start; at + SHINGLE_WORDS <= end; at += 1) {
        if ((counts[slotOf(shingleAt(words, at), counts.length)] ?? 0) > FORMULA_COUNT) continue;
        telling += at + SHINGLE_WORDS - Math.max(at, reached);
        reached = at + SHINGLE_WORDS;
      }
      inOne = Math.max(inOne, telling);
      inAll += telling;
      const continues =
        run > 0 &&
        goesOn(
          (a[run] ?? 0) - (a[run - 1] ?? 0) - (lengths[run - 1] ?? 0),
          (b[run] ?? 0) - (b[run - 1] ?? 0) - (lengths[run - 1] ?? 0),
        );
      inPart = continues ? inPart + telling : telling;
      inParts = Math.max(inParts, inPart);
    }
    return { inOne, inAll, inParts };
  }
}

/** Words that are no formula: that stand in a shingle few other sentences have. */
interface TellingWords {
  /** The most of one run. */
  readonly inOne: number;
  /** The most of runs that go on from one another: a quotation that was interrupted or trimmed. */
  readonly inParts: number;
  /** Of all runs together. */
  readonly inAll: number;
}

/** True for "we will meet" + "in the spring" of "we will meet", he said, "in the spring". */
function goesOn(gapA: number, gapB: number): boolean {
  if (gapA < 0 || gapB < 0) return false;
  return Math.min(gapA, gapB) <= MAX_LEFT_OUT && Math.max(gapA, gapB) <= MAX_INTERRUPTION;
}

/** By their words' numbers, one after the other; the shorter one where it begins the longer one. */
function sortsBefore(words: Int32Array, one: TokenRange, other: TokenRange): boolean {
  const shorter = Math.min(one.to - one.from, other.to - other.from);
  let at = 0;
  while (at < shorter && words[one.from + at] === words[other.from + at]) at += 1;
  if (at === shorter) return one.to - one.from <= other.to - other.from;
  return (words[one.from + at] ?? 0) < (words[other.from + at] ?? 0);
}

/** From the starts of u and v, of which u is A where they are in order. */
function addRuns(verdicts: VerdictColumns, runs: Runs, isInOrder: boolean): void {
  const { a, b, lengths, size } = runs;
  for (let run = 0; run < size; run += 1) {
    const [inA, inB] = [a[run] ?? 0, b[run] ?? 0];
    verdicts.addRun(isInOrder ? inA : inB, isInOrder ? inB : inA, lengths[run] ?? 0);
  }
}
