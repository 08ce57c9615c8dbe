// The pairs that were found, best first, however many there are: numbers until a row is drawn.
import type { PairSummary } from '../../src-main/model/alignment';
import type { DocumentId } from '../../src-main/model/document';
import { PAIR_COLUMN, PAIR_ROW_WIDTH, pairAt, type PairRows } from '../../src-main/model/pair-rows';
import { PairStore } from './pair-store';

/** From this share of its words on, an article is said to be largely made of another. */
const LARGELY = 0.5;

/** What all pairs together have. */
export interface PairSums {
  /** Pairs that share sentences. */
  readonly sharing: number;
  readonly matches: number;
  readonly figures: number;
  readonly related: number;
  /** Articles that share sentences with any other, and those that are largely made of another. */
  readonly somehow: number;
  readonly largely: number;
}

const SOMEHOW = 1;
const LARGE = 2;

const { a, b, figures, related } = PAIR_COLUMN;

/** Not changed once it is made; `with` gives a longer one in time linear in the pairs of both. */
export class PairList {
  readonly sums: PairSums;
  readonly #ids: readonly DocumentId[];
  readonly #store: PairStore;
  /** By place: the row in the store. */
  readonly #order: Uint32Array;
  /** By article: whether it shares something, and whether it is largely made of another. */
  readonly #marks: Uint8Array;
  readonly #columns = new Map<number, Int32Array>();

  private constructor(
    ids: readonly DocumentId[],
    store: PairStore,
    order: Uint32Array,
    sums: PairSums,
    marks: Uint8Array,
  ) {
    this.#ids = ids;
    this.#store = store;
    this.#order = order;
    this.sums = sums;
    this.#marks = marks;
  }

  /** @param ids of the library's articles, in their order */
  static empty(ids: readonly DocumentId[]): PairList {
    const sums = { sharing: 0, matches: 0, figures: 0, related: 0, somehow: 0, largely: 0 };
    const marks = new Uint8Array(ids.length);
    return new PairList(ids, new PairStore(), new Uint32Array(0), sums, marks);
  }

  get size(): number {
    return this.#order.length;
  }

  /** What was told of the pairs, in the order in which it came. */
  get rows(): PairRows {
    return this.#store.rows.subarray(0, this.size * PAIR_ROW_WIDTH);
  }

  /** By place: one number of each pair, read once and kept. See `PAIR_COLUMN`. */
  column(column: number): Int32Array {
    const known = this.#columns.get(column);
    if (known) return known;
    const numbers = new Int32Array(this.#order.length);
    for (let place = 0; place < numbers.length; place += 1) {
      numbers[place] = this.#store.at(this.#order[place] ?? 0, column);
    }
    this.#columns.set(column, numbers);
    return numbers;
  }

  /** The pair at a place, from the best one on. */
  at(place: number): PairSummary | undefined {
    const row = this.#order[place];
    return row === undefined ? undefined : pairAt(this.#store.rows, row, this.#ids);
  }

  slice(from: number, to: number): PairSummary[] {
    return Array.from(this.#order.subarray(from, to), (row) =>
      pairAt(this.#store.rows, row, this.#ids),
    );
  }

  /** With more pairs, in whatever order; of equal ones, those that came first stand first. */
  with(part: PairRows): PairList {
    const store = this.#store.with(this.size, part);
    const marks = this.#marks.slice();
    const sums = { ...this.sums };
    const own = new Uint32Array(part.length / PAIR_ROW_WIDTH);
    for (let at = 0; at < own.length; at += 1) {
      own[at] = this.size + at;
      addTo(sums, marks, store, this.size + at);
    }
    own.sort((p, q) => store.compare(p, q) || p - q);
    return new PairList(this.#ids, store, merged(this.#order, own, store), sums, marks);
  }

  /** The best pair that an article is in. */
  bestOf(id: DocumentId): PairSummary | undefined {
    const wanted = this.#ids.indexOf(id);
    const place = this.#order.findIndex((row) => this.#isOf(row, wanted));
    return this.at(place);
  }

  /** The articles that an article shares sentences with, from the best on, so many at most. */
  partnersOf(id: DocumentId, most: number): DocumentId[] {
    const wanted = this.#ids.indexOf(id);
    const partners: DocumentId[] = [];
    for (const row of this.#order) {
      if (!this.#isOf(row, wanted)) continue;
      const other = this.#store.at(row, this.#store.at(row, a) === wanted ? b : a);
      partners.push(this.#ids[other] ?? '');
      if (partners.length === most) break;
    }
    return partners;
  }

  #isOf(row: number, article: number): boolean {
    return this.#store.at(row, a) === article || this.#store.at(row, b) === article;
  }
}

/** Counts a pair in. */
function addTo(
  sums: { -readonly [K in keyof PairSums]: number },
  marks: Uint8Array,
  store: PairStore,
  row: number,
): void {
  const matches = store.countedMatches(row);
  sums.related += store.at(row, related);
  if (matches === 0) return;
  sums.sharing += 1;
  sums.matches += matches;
  sums.figures += store.at(row, figures);
  for (const side of ['a', 'b'] as const) {
    const article = store.at(row, PAIR_COLUMN[side]);
    const known = marks[article] ?? 0;
    if (known === 0) sums.somehow += 1;
    const isLarge = store.shareOf(row, side) >= LARGELY;
    if (isLarge && known < LARGE) sums.largely += 1;
    marks[article] = isLarge ? LARGE : Math.max(known, SOMEHOW);
  }
}

/** Two lists in order as one; of equals, those of the first come first. */
function merged(first: Uint32Array, second: Uint32Array, store: PairStore): Uint32Array {
  const all = new Uint32Array(first.length + second.length);
  let [next, end] = [0, 0];
  for (const row of first) {
    for (
      let other = second[next];
      other !== undefined && store.compare(other, row) < 0;
      other = second[++next]
    ) {
      all[end++] = other;
    }
    all[end++] = row;
  }
  all.set(second.subarray(next), end);
  return all;
}
