// Tells pairs as they are found, many in one message, so that neither process is busy with messages.
import type { PairSummary } from '../model/alignment';
import type { DocumentId } from '../model/document';
import { PAIR_ROW_WIDTH, toPairRows, type PairRows } from '../model/pair-rows';

/** Up to here the pair table has all pairs, also those that share nothing: some thousand rows. */
export const LISTED_WHOLE = 50;

/**
 * The first pairs are told at once, those that follow this often: with each message the window puts
 * the table in order and draws it anew, which takes time from the comparison itself.
 */
const TELL_EVERY_MS = 250;

export class PairTeller {
  readonly #placeOf: ReadonlyMap<DocumentId, number>;
  readonly #now: () => number;
  readonly #tell: (rows: PairRows) => void;
  #waiting: PairSummary[] = [];
  #toldAt = -Infinity;
  #count = 0;

  /**
   * @param placeOf where in the library an article stands
   * @param now milliseconds
   */
  constructor(
    placeOf: ReadonlyMap<DocumentId, number>,
    now: () => number,
    tell: (rows: PairRows) => void,
  ) {
    this.#placeOf = placeOf;
    this.#now = now;
    this.#tell = tell;
  }

  add(pairs: readonly PairSummary[]): void {
    for (const pair of pairs) this.#waiting.push(pair);
    if (this.#now() - this.#toldAt >= TELL_EVERY_MS) this.#flush();
  }

  /** Tells the last ones; gives how many there were. */
  finish(): number {
    this.#flush();
    return this.#count;
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    this.#count += this.#waiting.length;
    this.#tell(toPairRows(this.#waiting, this.#placeOf));
    this.#waiting = [];
    this.#toldAt = this.#now();
  }
}

/** Of the pair table, as many as a window can take at a time. */
const ROWS_PER_MESSAGE = 2000;

/** Many rows that are known at once; each message has memory of its own. */
export function tellRows(rows: PairRows, tell: (rows: PairRows) => void): void {
  for (let at = 0; at < rows.length; at += ROWS_PER_MESSAGE * PAIR_ROW_WIDTH) {
    tell(rows.slice(at, at + ROWS_PER_MESSAGE * PAIR_ROW_WIDTH));
  }
}

export function joined(parts: readonly PairRows[]): PairRows {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
