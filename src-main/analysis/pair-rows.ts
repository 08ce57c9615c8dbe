// Of two articles: their sentences, and which of these have a partner in the other that is sure.
import { MIN_SHARED_WORDS } from './measures';
import type { PairTable } from './pair-table';
import type { TokenRange } from './token-range';
import { NEED, NOTHING, RELATED, VERDICT_WIDTH } from './verdicts';
import { lengthOfWording, type Wordings } from './wordings';

/** Longer sentences share so many shingles that the search over the folder finds them. */
const MAX_WORDS = 300;

/** What is known of a sentence of the pair. */
export type Standing = 'free' | 'partnered' | 'settled';

/** Takes up pair after pair; what was noted of those before need not be cleared. */
export class PairRows {
  /** Rows of the two articles. */
  a: TokenRange = { from: 0, to: 0 };
  b: TokenRange = { from: 0, to: 0 };
  /** How many matches are sure. */
  sure = 0;
  /** The entry of the table that is the last of them; -1 where all are identical. */
  lastSure = -1;

  readonly #wordings: Wordings;
  readonly #furniture: Uint8Array;
  /** By row: the last pair in which it had a partner, and the last in which that was identical. */
  readonly #partnered: Int32Array;
  readonly #settled: Int32Array;
  /** By wording: twice the last pair of which A has it, and one more where B has it too. */
  readonly #shared: Int32Array;
  /** From 1. */
  #pair = 0;

  /** @param furniture by wording: 1 for what has no partners */
  constructor(wordings: Wordings, furniture: Uint8Array) {
    this.#wordings = wordings;
    this.#furniture = furniture;
    this.#partnered = new Int32Array(wordings.wordingOf.length);
    this.#settled = new Int32Array(wordings.wordingOf.length);
    this.#shared = new Int32Array(wordings.firstOf.length);
  }

  turnTo(pairs: PairTable, pair: number): void {
    const { firstRow } = this.#wordings;
    const [a, b] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0];
    this.#pair += 1;
    this.a = { from: firstRow[a] ?? 0, to: firstRow[a + 1] ?? 0 };
    this.b = { from: firstRow[b] ?? 0, to: firstRow[b + 1] ?? 0 };
    this.sure = 0;
    this.lastSure = -1;
    this.#settleIdentical();
    const end = pairs.firstEntry[pair + 1] ?? 0;
    for (let entry = pairs.firstEntry[pair] ?? 0; entry < end; entry += 1) {
      if (!isSure(pairs.verdicts.columns, pairs.verdict[entry] ?? 0)) continue;
      this.#partnered[pairs.rowA[entry] ?? 0] = this.#pair;
      this.#partnered[pairs.rowB[entry] ?? 0] = this.#pair;
      this.sure += 1;
      this.lastSure = entry;
    }
  }

  standingOf(row: number): Standing {
    if (this.#settled[row] === this.#pair) return 'settled';
    const wording = this.wordingOf(row);
    if (wording < 0 || lengthOfWording(this.#wordings, wording) > MAX_WORDS) return 'settled';
    return this.#partnered[row] === this.#pair ? 'partnered' : 'free';
  }

  /** -1 for a row of no words and for furniture. */
  wordingOf(row: number): number {
    const wording = this.#wordings.wordingOf[row] ?? -1;
    return wording >= 0 && this.#furniture[wording] !== 1 ? wording : -1;
  }

  /** What stands in both as it is needs no search. */
  #settleIdentical(): void {
    const { documentsOf } = this.#wordings;
    const inA = this.#pair * 2;
    for (let row = this.a.from; row < this.a.to; row += 1) {
      const wording = this.wordingOf(row);
      if (wording >= 0 && (documentsOf[wording] ?? 0) > 1) this.#shared[wording] = inA;
    }
    for (let row = this.b.from; row < this.b.to; row += 1) {
      const wording = this.wordingOf(row);
      if (wording < 0 || (this.#shared[wording] ?? 0) < inA) continue;
      this.#settled[row] = this.#pair;
      if (this.#shared[wording] !== inA) continue;
      this.#shared[wording] = inA + 1;
      if (lengthOfWording(this.#wordings, wording) >= MIN_SHARED_WORDS) this.sure += 1;
    }
    for (let row = this.a.from; row < this.a.to; row += 1) {
      const wording = this.wordingOf(row);
      if (wording >= 0 && this.#shared[wording] === inA + 1) this.#settled[row] = this.#pair;
    }
  }
}

/** Whether a verdict counts whatever else two articles share; `columns` as in `VerdictPart`. */
export function isSure(columns: Int32Array, verdict: number): boolean {
  const column = verdict * VERDICT_WIDTH;
  return columns[column + 2] !== RELATED && columns[column + NEED] === NOTHING;
}
