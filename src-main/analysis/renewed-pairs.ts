// The pair table of a corpus of which some documents have changed: their pairs new, all others as they were.
import { joinVerdicts, type PairTable } from './pair-table';
import { sharedBytes, sharedCopy } from './shared-memory';
import { VERDICT_WIDTH } from './verdicts';

/** By document as they are now: which it was, and how much further down its rows stand; -1 for a new one. */
export interface Moves {
  readonly was: Int32Array;
  readonly rowShift: Int32Array;
}

/**
 * @param found the pairs of the changed documents and maybe others, which are passed over; its
 *   verdicts speak of the wordings of the whole corpus
 */
export function renewPairs(
  before: PairTable,
  { was, rowShift }: Moves,
  found: PairTable,
): PairTable {
  const now = new Int32Array(before.cut.length).fill(-1);
  was.forEach((document, d) => {
    if (document >= 0) now[document] = d;
  });
  const table = new TableBuilder(before, found);
  const isNew = (pair: number): boolean =>
    (was[found.a[pair] ?? 0] ?? 0) < 0 || (was[found.b[pair] ?? 0] ?? 0) < 0;
  let next = 0;
  /** Of the pairs that were found, those before a pair of two documents. */
  const addFound = (beforeA: number, beforeB: number): void => {
    for (; next < found.a.length; next += 1) {
      const [a, b] = [found.a[next] ?? 0, found.b[next] ?? 0];
      if (a > beforeA || (a === beforeA && b >= beforeB)) return;
      if (isNew(next)) table.add(found, next, a, b, 0, 0, before.verdicts.scores.length);
    }
  };
  for (let pair = 0; pair < before.a.length; pair += 1) {
    const [a, b] = [now[before.a[pair] ?? 0] ?? -1, now[before.b[pair] ?? 0] ?? -1];
    if (a < 0 || b < 0) continue;
    addFound(a, b);
    table.add(before, pair, a, b, rowShift[a] ?? 0, rowShift[b] ?? 0, 0);
  }
  addFound(was.length, 0);
  const cut = sharedBytes(was.length);
  was.forEach((document, d) => {
    cut[d] = (document < 0 ? 0 : (before.cut[document] ?? 0)) | (found.cut[d] ?? 0);
  });
  return { ...table.finish(), verdicts: joinVerdicts([before.verdicts, found.verdicts]), cut };
}

type Columns = Omit<PairTable, 'verdicts' | 'cut'>;

/** Takes pairs in order, in room for all of two tables. */
class TableBuilder {
  readonly #columns: Columns;
  #pairs = 0;
  #entries = 0;

  constructor(one: Columns, other: Columns) {
    const pairs = one.a.length + other.a.length;
    const entries = one.verdict.length + other.verdict.length;
    this.#columns = {
      a: new Int32Array(pairs),
      b: new Int32Array(pairs),
      firstEntry: new Int32Array(pairs + 1),
      rowA: new Int32Array(entries),
      rowB: new Int32Array(entries),
      verdict: new Int32Array(entries),
    };
  }

  add(
    from: Columns,
    pair: number,
    a: number,
    b: number,
    shiftA: number,
    shiftB: number,
    firstVerdict: number,
  ): void {
    const to = this.#columns;
    to.a[this.#pairs] = a;
    to.b[this.#pairs] = b;
    const end = from.firstEntry[pair + 1] ?? 0;
    for (let entry = from.firstEntry[pair] ?? 0; entry < end; entry += 1) {
      to.rowA[this.#entries] = (from.rowA[entry] ?? 0) + shiftA;
      to.rowB[this.#entries] = (from.rowB[entry] ?? 0) + shiftB;
      to.verdict[this.#entries] = (from.verdict[entry] ?? 0) + firstVerdict;
      this.#entries += 1;
    }
    this.#pairs += 1;
    to.firstEntry[this.#pairs] = this.#entries;
  }

  finish(): Columns {
    const { a, b, firstEntry, rowA, rowB, verdict } = this.#columns;
    return {
      a: sharedCopy(a.subarray(0, this.#pairs)),
      b: sharedCopy(b.subarray(0, this.#pairs)),
      firstEntry: sharedCopy(firstEntry.subarray(0, this.#pairs + 1)),
      rowA: sharedCopy(rowA.subarray(0, this.#entries)),
      rowB: sharedCopy(rowB.subarray(0, this.#entries)),
      verdict: sharedCopy(verdict.subarray(0, this.#entries)),
    };
  }
}

/** The same verdicts, of the wordings that have the numbers `ids`. */
export function renumbered(table: PairTable, ids: Int32Array): PairTable {
  const columns = sharedCopy(table.verdicts.columns);
  for (let verdict = 0; verdict < table.verdicts.scores.length; verdict += 1) {
    for (const at of [verdict * VERDICT_WIDTH, verdict * VERDICT_WIDTH + 1]) {
      columns[at] = ids[columns[at] ?? 0] ?? 0;
    }
  }
  const cut = sharedCopy(table.verdicts.cut.map((wording) => ids[wording] ?? 0));
  return { ...table, verdicts: { ...table.verdicts, columns, cut } };
}
