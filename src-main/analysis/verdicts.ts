// What pairs of wordings are to each other, in columns that threads can hand on.
import type { MatchKind, MatchRule } from '../model/alignment';
import { sharedCopy } from './shared-memory';

/** Kinds and rules by their numbers in the columns. */
export const KINDS: readonly MatchKind[] = ['identical', 'edited', 'quotation', 'related'];
export const RULES: readonly MatchRule['name'][] = [
  'same-words',
  'common-runs',
  'words-in-order',
  'shared-part',
];
export type KindNumber = 0 | 1 | 2 | 3;
export const EDITED = 1;
export const QUOTATION = 2;
export const RELATED = 3;
export type RuleNumber = 0 | 1 | 2 | 3;
export const COMMON_RUNS = 1;
export const WORDS_IN_ORDER = 2;
export const SHARED_PART = 3;

/**
 * What must stand beside a match for it to count: other matches of the two articles that need
 * nothing, or neighbours in step.
 */
export type Need = 'nothing' | 'others' | 'neighbours';
export const NEEDS: readonly Need[] = ['nothing', 'others', 'neighbours'];
export type NeedNumber = 0 | 1 | 2;
export const NOTHING = 0;
export const OTHERS = 1;
export const NEIGHBOURS = 2;

/** Numbers of a verdict in `columns`: wordings u < v, kind, rule, shared words, where its runs begin, need. */
export const VERDICT_WIDTH = 7;
export const NEED = 6;
/** Numbers of a run in `runs`: words from the start of u, from the start of v, length. */
export const RUN_WIDTH = 3;

/** One part of the search's verdicts. */
export interface VerdictPart {
  /** `VERDICT_WIDTH` numbers a verdict. */
  readonly columns: Int32Array;
  /** By verdict, from 0 to 1. */
  readonly scores: Float64Array;
  /** `RUN_WIDTH` numbers a run; verdict `i` has those up to where verdict `i + 1` begins. */
  readonly runs: Int32Array;
  /** Wordings of which a limit left something out. */
  readonly cut: Int32Array;
}

/** Collects verdicts; `finish` gives them in memory that threads share. */
export class VerdictColumns {
  readonly #columns: number[] = [];
  readonly #scores: number[] = [];
  readonly #runs: number[] = [];
  readonly #cut: number[] = [];

  add(
    u: number,
    v: number,
    kind: KindNumber,
    rule: RuleNumber,
    sharedWords: number,
    score: number,
    needs: NeedNumber,
  ): void {
    this.#columns.push(u, v, kind, rule, sharedWords, this.#runs.length / RUN_WIDTH, needs);
    this.#scores.push(score);
  }

  /** Of the verdict that is added next. */
  addRun(a: number, b: number, length: number): void {
    this.#runs.push(a, b, length);
  }

  /** Says that a limit left something out of what `wording` matches. */
  markCut(wording: number): void {
    if (this.#cut.at(-1) !== wording) this.#cut.push(wording);
  }

  finish(): VerdictPart {
    const scores = new Float64Array(
      new SharedArrayBuffer(this.#scores.length * Float64Array.BYTES_PER_ELEMENT),
    );
    scores.set(this.#scores);
    return {
      columns: sharedCopy(this.#columns),
      scores,
      runs: sharedCopy(this.#runs),
      cut: sharedCopy(this.#cut),
    };
  }
}
