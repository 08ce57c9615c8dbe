// Searches again inside pairs of articles that have a sure match: there, less evidence is enough.
import { addRuns, type Evidence } from './judge';
import { MIN_SHARED_WORDS, RELATED_SCORE } from './measures';
import { OwnWords } from './own-words';
import { PairJudge } from './pair-judge';
import { LEAST_OWN } from './pair-measures';
import { isSure, PairRows } from './pair-rows';
import { FIRST_RUN, type PairTable } from './pair-table';
import { Runs } from './runs';
import {
  NEED,
  NOTHING,
  OTHERS,
  RELATED,
  RUN_WIDTH,
  SHARED_PART,
  VERDICT_WIDTH,
  VerdictColumns,
  type VerdictPart,
} from './verdicts';
import { lengthOfWording } from './wordings';

/**
 * Where two words of a short sentence are mistyped, none of those that are left need be own. Short
 * sentences are therefore compared one by one, with those of much the same length.
 */
const SHORT_WORDS = 10;
const MIN_SHORT_WORDS = 4;
const MAX_LONGER = 2;
/** They must have so many words in common, with so much of the weight of the heavier one. */
const MIN_IN_COMMON = 3;
const COMMON_WEIGHT = 0.25;
/** Comparisons of short sentences in one pair: a hundred times what articles need. */
const MAX_SHORT_PAIRS = 65_536;

/** Pairs that are searched at a time; results do not depend on how threads divide them. */
export const PAIRS_PER_SEARCH = 256;

/** What was found in some pairs in a row. */
export interface PairPart {
  readonly verdicts: VerdictPart;
  /** `PLACE_WIDTH` numbers a verdict: the pair of documents, the row in each. */
  readonly places: Int32Array;
  /** Entries of the table that do not count in their pair after all. */
  readonly refuted: Int32Array;
}
export const PLACE_WIDTH = 3;

/** Searches pair after pair in memory of its own. */
export class PairSearch {
  readonly #corpus: Evidence;
  readonly #hasRelated: boolean;
  readonly #rows: PairRows;
  readonly #own: OwnWords;
  readonly #judge: PairJudge;
  /** By row of A: the weight of the own words that it shares with the row of B under work. */
  readonly #weight: Int32Array;
  readonly #touched: number[] = [];
  readonly #told = new Runs();
  #pair = 0;
  #verdicts = new VerdictColumns();
  #places: number[] = [];
  #refuted: number[] = [];

  /** @param hasRelated whether sentences that are only related are wanted */
  constructor(corpus: Evidence, furniture: Uint8Array, hasRelated: boolean) {
    const { weights, wordings } = corpus;
    this.#corpus = corpus;
    this.#hasRelated = hasRelated;
    this.#rows = new PairRows(wordings, furniture);
    this.#own = new OwnWords(wordings.words, weights);
    this.#judge = new PairJudge(corpus, this.#own);
    this.#weight = new Int32Array(wordings.wordingOf.length);
  }

  /** What pairs `[from, to)` of the table have beside what it tells, and what of it they have not. */
  part(pairs: PairTable, from: number, to: number): PairPart {
    this.#verdicts = new VerdictColumns();
    this.#places = [];
    this.#refuted = [];
    for (let pair = from; pair < to; pair += 1) {
      this.#pair = pair;
      this.#rows.turnTo(pairs, pair);
      if (this.#rows.sure > 0) this.#searchPair(pairs);
    }
    return {
      verdicts: this.#verdicts.finish(),
      places: Int32Array.from(this.#places),
      refuted: Int32Array.from(this.#refuted),
    };
  }

  #searchPair(pairs: PairTable): void {
    this.#noteWords();
    const { sure, lastSure } = this.#rows;
    // A single match that shares no own word is of the event, not of the article.
    if (sure === 1 && lastSure >= 0 && !this.#hasOwn(pairs, lastSure)) {
      this.#refute(pairs, lastSure);
      return;
    }
    const end = pairs.firstEntry[this.#pair + 1] ?? 0;
    for (let entry = pairs.firstEntry[this.#pair] ?? 0; entry < end; entry += 1) {
      if (this.#isDoubtful(pairs, entry)) this.#refute(pairs, entry);
    }
    const shortInA = this.#shortRows();
    for (let row = this.#rows.b.from; row < this.#rows.b.to; row += 1) {
      if (this.#rows.standingOf(row) !== 'settled') this.#searchRow(pairs, shortInA, row);
    }
  }

  #noteWords(): void {
    const { firstWord } = this.#corpus.wordings;
    const { a, b } = this.#rows;
    this.#own.nextPair();
    for (let row = a.from; row < a.to; row += 1) {
      const wording = this.#rows.wordingOf(row);
      if (wording < 0) continue;
      this.#own.addToA(row, firstWord[wording] ?? 0, firstWord[wording + 1] ?? 0);
    }
    for (let row = b.from; row < b.to; row += 1) {
      const wording = this.#rows.wordingOf(row);
      if (wording < 0) continue;
      this.#own.addToB(row, firstWord[wording] ?? 0, firstWord[wording + 1] ?? 0);
    }
  }

  #searchRow(pairs: PairTable, shortInA: readonly number[], row: number): void {
    this.#weighOwn(row);
    const enough = (other: number): boolean =>
      this.#judge.inRareWords(this.#weight[other] ?? 0) >= LEAST_OWN;
    for (const other of this.#touched) {
      if (enough(other)) this.#tell(pairs, other, row);
    }
    if (this.#isShort(row)) {
      for (const other of shortInA) {
        if (!enough(other) && this.#isLikely(other, row)) this.#tell(pairs, other, row);
      }
    }
    for (const other of this.#touched) this.#weight[other] = 0;
  }

  /** Lists in `#touched` the rows of A that share own words with a row of B, and weighs these. */
  #weighOwn(row: number): void {
    const { wordings, weights } = this.#corpus;
    const wording = this.#rows.wordingOf(row);
    const end = wordings.firstWord[wording + 1] ?? 0;
    this.#touched.length = 0;
    for (let at = wordings.firstWord[wording] ?? 0; at < end; at += 1) {
      const word = wordings.words[at] ?? 0;
      const other = this.#own.sentenceInA(word);
      if (other < 0 || this.#rows.standingOf(other) === 'settled') continue;
      if (this.#weight[other] === 0) this.#touched.push(other);
      this.#weight[other] = (this.#weight[other] ?? 0) + (weights[word] ?? 0);
    }
  }

  #isLikely(row: number, other: number): boolean {
    const { wordings, wordingWeights } = this.#corpus;
    const [u, v] = [this.#rows.wordingOf(row), this.#rows.wordingOf(other)];
    const longer = lengthOfWording(wordings, u) - lengthOfWording(wordings, v);
    if (Math.abs(longer) > MAX_LONGER) return false;
    const common = this.#judge.inCommon(u, v);
    const heavier = Math.max(wordingWeights[u] ?? 0, wordingWeights[v] ?? 0);
    return common.words >= MIN_IN_COMMON && common.weight >= COMMON_WEIGHT * heavier;
  }

  /** Judges two rows, of A and of B, of which the table does not know that they are a match. */
  #tell(pairs: PairTable, row: number, other: number): void {
    const isPartnered = this.#rows.standingOf(row) === 'partnered';
    const isOther = this.#rows.standingOf(other) === 'partnered';
    if ((isPartnered && isOther) || isKnown(pairs, this.#pair, row, other)) return;
    const [one, two] = [this.#rows.wordingOf(row), this.#rows.wordingOf(other)];
    const place =
      !isPartnered && !isOther ? 'free' : this.#isNext(pairs, row, other) ? 'next piece' : 'piece';
    if (this.#judge.judge(Math.min(one, two), Math.max(one, two), place, this.#verdicts)) {
      this.#places.push(this.#pair, row, other);
    }
  }

  /** Whether two rows stand beside two that are surely partners, or are one of them. */
  #isNext({ firstEntry, rowA, rowB, verdict, verdicts }: PairTable, a: number, b: number): boolean {
    const end = firstEntry[this.#pair + 1] ?? 0;
    for (let entry = firstEntry[this.#pair] ?? 0; entry < end; entry += 1) {
      if (!isSure(verdicts.columns, verdict[entry] ?? 0)) continue;
      if (this.#isBeside(rowA[entry] ?? 0, a) && this.#isBeside(rowB[entry] ?? 0, b)) return true;
    }
    return false;
  }

  /** What has no word in common with the other article does not part two sentences. */
  #isBeside(one: number, other: number): boolean {
    const { firstWord } = this.#corpus.wordings;
    const last = Math.max(one, other);
    for (let row = Math.min(one, other) + 1; row < last; row += 1) {
      const wording = this.#rows.wordingOf(row);
      if (wording < 0) continue;
      const from = firstWord[wording] ?? 0;
      if (!this.#own.isForeign(from, firstWord[wording + 1] ?? 0)) return false;
    }
    return true;
  }

  /** Whether a part that needs another match shares no own word, or says only who speaks. */
  #isDoubtful(pairs: PairTable, entry: number): boolean {
    const { columns } = pairs.verdicts;
    const column = (pairs.verdict[entry] ?? 0) * VERDICT_WIDTH;
    if (columns[column + 3] !== SHARED_PART || columns[column + NEED] !== OTHERS) return false;
    return (
      !this.#hasOwn(pairs, entry) || this.#judge.isAttribution(columns[column] ?? 0, this.#told)
    );
  }

  /** Whether an entry shares own words; its runs are then in `#told`. */
  #hasOwn({ verdict, verdicts }: PairTable, entry: number): boolean {
    const { columns, runs } = verdicts;
    const column = (verdict[entry] ?? 0) * VERDICT_WIDTH;
    this.#told.clear();
    const end = (columns[column + VERDICT_WIDTH + FIRST_RUN] ?? 0) * RUN_WIDTH;
    for (let at = (columns[column + FIRST_RUN] ?? 0) * RUN_WIDTH; at < end; at += RUN_WIDTH) {
      this.#told.push(runs[at] ?? 0, runs[at + 1] ?? 0, runs[at + 2] ?? 0);
    }
    const { firstWord } = this.#corpus.wordings;
    return this.#own.hasOwn(firstWord[columns[column] ?? 0] ?? 0, this.#told);
  }

  /** Takes an entry back, whose runs are in `#told`: it is related at most. */
  #refute({ verdict, verdicts, rowA, rowB }: PairTable, entry: number): void {
    const index = verdict[entry] ?? 0;
    const [u = 0, v = 0, , rule = 0, shared = 0] = verdicts.columns.subarray(index * VERDICT_WIDTH);
    const score = verdicts.scores[index] ?? 0;
    this.#refuted.push(entry);
    if (!this.#hasRelated || shared < MIN_SHARED_WORDS || score < RELATED_SCORE) return;
    this.#verdicts.add(u, v, RELATED, rule as 0 | 1 | 2 | 3, shared, score, NOTHING);
    addRuns(this.#verdicts, this.#told, true);
    this.#places.push(this.#pair, rowA[entry] ?? 0, rowB[entry] ?? 0);
  }

  /** Short rows of A that are compared with those of B; none where these are too many. */
  #shortRows(): number[] {
    const { a, b } = this.#rows;
    const shortIn = (from: number, to: number): number[] => {
      const short: number[] = [];
      for (let row = from; row < to; row += 1) {
        if (this.#rows.standingOf(row) === 'free' && this.#isShort(row)) short.push(row);
      }
      return short;
    };
    const [inA, inB] = [shortIn(a.from, a.to), shortIn(b.from, b.to)];
    if (inA.length * inB.length <= MAX_SHORT_PAIRS) return inA;
    for (const row of [...inA, ...inB]) this.#verdicts.markCut(this.#rows.wordingOf(row));
    return [];
  }

  #isShort(row: number): boolean {
    const length = lengthOfWording(this.#corpus.wordings, this.#rows.wordingOf(row));
    return length >= MIN_SHORT_WORDS && length <= SHORT_WORDS;
  }
}

/** Whether the table has a verdict on two rows that may count. */
function isKnown(
  { firstEntry, rowA, rowB, verdict, verdicts }: PairTable,
  pair: number,
  row: number,
  other: number,
): boolean {
  const end = firstEntry[pair + 1] ?? 0;
  for (let entry = firstEntry[pair] ?? 0; entry < end; entry += 1) {
    if (rowA[entry] !== row || rowB[entry] !== other) continue;
    if (verdicts.columns[(verdict[entry] ?? 0) * VERDICT_WIDTH + 2] !== RELATED) return true;
  }
  return false;
}
