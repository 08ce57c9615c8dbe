// Finds the pair of any two articles at once, while pairs go on arriving.
import type { PairSummary } from '../../src-main/model/alignment';
import type { DocumentId } from '../../src-main/model/document';
import { PAIR_COLUMN, PAIR_ROW_WIDTH, pairAt, type PairRows } from '../../src-main/model/pair-rows';

/** More rows than one part ever has; part and row together stay whole numbers. */
const ROWS_PER_PART = 2 ** 30;

/** What stands in a cell of the matrix: the pair, and which of its sides is the row. */
export interface Cell {
  readonly pair: PairSummary;
  readonly isRowFirst: boolean;
}

/** Articles are meant by their places in the library. */
export class PairIndex {
  readonly #ids: readonly DocumentId[];
  readonly #parts: PairRows[] = [];
  readonly #places = new Map<number, number>();

  /** @param ids of the library's articles, in their order */
  constructor(ids: readonly DocumentId[]) {
    this.#ids = ids;
  }

  /** Takes in the parts that came since: time linear in those. */
  follow(parts: readonly PairRows[]): void {
    for (const part of parts.slice(this.#parts.length)) {
      const number = this.#parts.push(part) - 1;
      for (let row = 0; row < part.length / PAIR_ROW_WIDTH; row += 1) {
        const a = part[row * PAIR_ROW_WIDTH + PAIR_COLUMN.a] ?? 0;
        const b = part[row * PAIR_ROW_WIDTH + PAIR_COLUMN.b] ?? 0;
        this.#places.set(this.#key(a, b), number * ROWS_PER_PART + row);
      }
    }
  }

  cell(row: number, column: number): Cell | null {
    const isRowFirst = this.#places.has(this.#key(row, column));
    const place = this.#places.get(isRowFirst ? this.#key(row, column) : this.#key(column, row));
    if (place === undefined) return null;
    const part = this.#parts[Math.floor(place / ROWS_PER_PART)];
    return part ? { pair: pairAt(part, place % ROWS_PER_PART, this.#ids), isRowFirst } : null;
  }

  #key(a: number, b: number): number {
    return a * this.#ids.length + b;
  }
}
