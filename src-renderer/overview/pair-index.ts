// Finds the pair of any two articles at once, while pairs go on arriving.
import type { PairSummary } from '../../src-main/model/alignment';
import type { DocumentId } from '../../src-main/model/document';
import { PAIR_COLUMN, PAIR_ROW_WIDTH, pairAt, type PairRows } from '../../src-main/model/pair-rows';

/** What stands in a cell of the matrix: the pair, and which of its sides is the row. */
export interface Cell {
  readonly pair: PairSummary;
  readonly isRowFirst: boolean;
}

/** Articles are meant by their places in the library. */
export class PairIndex {
  readonly #ids: readonly DocumentId[];
  #rows: PairRows = new Int32Array(0);
  readonly #rowOf = new Map<number, number>();

  /** @param ids of the library's articles, in their order */
  constructor(ids: readonly DocumentId[]) {
    this.#ids = ids;
  }

  /** Takes in the rows that came since, behind those that were there: time linear in those. */
  follow(rows: PairRows): void {
    for (let at = this.#rows.length; at < rows.length; at += PAIR_ROW_WIDTH) {
      const [a, b] = [rows[at + PAIR_COLUMN.a] ?? 0, rows[at + PAIR_COLUMN.b] ?? 0];
      this.#rowOf.set(this.#key(a, b), at / PAIR_ROW_WIDTH);
    }
    this.#rows = rows;
  }

  cell(row: number, column: number): Cell | null {
    const isRowFirst = this.#rowOf.has(this.#key(row, column));
    const at = this.#rowOf.get(isRowFirst ? this.#key(row, column) : this.#key(column, row));
    return at === undefined ? null : { pair: pairAt(this.#rows, at, this.#ids), isRowFirst };
  }

  #key(a: number, b: number): number {
    return a * this.#ids.length + b;
  }
}
