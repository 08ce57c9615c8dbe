// The pairs that were found, best first, however many there are: numbers until a row is drawn.
import {
  compareRanks,
  countedMatches,
  rankOf,
  share,
  type PairRank,
  type PairSummary,
} from '../../src-main/model/alignment';
import type { DocumentId } from '../../src-main/model/document';
import { PAIR_COLUMN, PAIR_ROW_WIDTH, pairAt, type PairRows } from '../../src-main/model/pair-rows';

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

/** Where a pair stands: its part of what was told, and its row there; and how it ranks. */
interface Place extends PairRank {
  readonly part: PairRows;
  readonly row: number;
}

/** Not changed once it is made; `with` gives a longer one in time linear in the pairs of both. */
export class PairList {
  readonly sums: PairSums;
  readonly #ids: readonly DocumentId[];
  readonly #order: readonly Place[];
  /** By article: whether it shares something, and whether it is largely made of another. */
  readonly #marks: Uint8Array;
  readonly #parts: readonly PairRows[];
  readonly #columns = new Map<number, Int32Array>();

  private constructor(
    ids: readonly DocumentId[],
    parts: readonly PairRows[],
    order: readonly Place[],
    sums: PairSums,
    marks: Uint8Array,
  ) {
    this.#ids = ids;
    this.#parts = parts;
    this.#order = order;
    this.sums = sums;
    this.#marks = marks;
  }

  /** @param ids of the library's articles, in their order */
  static empty(ids: readonly DocumentId[]): PairList {
    const sums = { sharing: 0, matches: 0, figures: 0, related: 0, somehow: 0, largely: 0 };
    return new PairList(ids, [], [], sums, new Uint8Array(ids.length));
  }

  get size(): number {
    return this.#order.length;
  }

  /** What was told of the pairs, in the order in which it came. */
  get parts(): readonly PairRows[] {
    return this.#parts;
  }

  /** By place: one number of each pair, read once and kept. See `PAIR_COLUMN`. */
  column(column: number): Int32Array {
    const known = this.#columns.get(column);
    if (known) return known;
    const numbers = new Int32Array(this.#order.length);
    let index = 0;
    for (const place of this.#order) numbers[index++] = numberAt(place, column);
    this.#columns.set(column, numbers);
    return numbers;
  }

  /** The pair at a place, from the best one on. */
  at(index: number): PairSummary | undefined {
    const place = this.#order[index];
    return place && pairAt(place.part, place.row, this.#ids);
  }

  slice(from: number, to: number): PairSummary[] {
    return this.#order.slice(from, to).map(({ part, row }) => pairAt(part, row, this.#ids));
  }

  /** With more pairs, in whatever order; of equal ones, those that came first stand first. */
  with(part: PairRows): PairList {
    const marks = this.#marks.slice();
    const sums = { ...this.sums };
    const own: Place[] = [];
    for (let row = 0; row < part.length / PAIR_ROW_WIDTH; row += 1) {
      const pair = pairAt(part, row, this.#ids);
      const place = { part, row, ...rankOf(pair) };
      own.push(place);
      addTo(sums, marks, pair, numberAt(place, PAIR_COLUMN.a), numberAt(place, PAIR_COLUMN.b));
    }
    own.sort(compareRanks);
    return new PairList(this.#ids, [...this.#parts, part], merged(this.#order, own), sums, marks);
  }

  /** The best pair that an article is in. */
  bestOf(id: DocumentId): PairSummary | undefined {
    const wanted = this.#ids.indexOf(id);
    const place = this.#order.find(
      (one) => numberAt(one, PAIR_COLUMN.a) === wanted || numberAt(one, PAIR_COLUMN.b) === wanted,
    );
    return place && pairAt(place.part, place.row, this.#ids);
  }

  /** The articles that an article shares sentences with, from the best on, so many at most. */
  partnersOf(id: DocumentId, most: number): DocumentId[] {
    const wanted = this.#ids.indexOf(id);
    const partners: DocumentId[] = [];
    for (const place of this.#order) {
      const [a, b] = [numberAt(place, PAIR_COLUMN.a), numberAt(place, PAIR_COLUMN.b)];
      if (a !== wanted && b !== wanted) continue;
      partners.push(this.#ids[a === wanted ? b : a] ?? '');
      if (partners.length === most) break;
    }
    return partners;
  }
}

function numberAt({ part, row }: Place, column: number): number {
  return part[row * PAIR_ROW_WIDTH + column] ?? 0;
}

/** Counts a pair in. */
function addTo(
  sums: { -readonly [K in keyof PairSums]: number },
  marks: Uint8Array,
  pair: PairSummary,
  a: number,
  b: number,
): void {
  const matches = countedMatches(pair);
  sums.related += pair.related;
  if (matches === 0) return;
  sums.sharing += 1;
  sums.matches += matches;
  sums.figures += pair.figures;
  for (const [article, coverage] of [
    [a, pair.coverageA],
    [b, pair.coverageB],
  ] as const) {
    const known = marks[article] ?? 0;
    if (known === 0) sums.somehow += 1;
    const isLarge = share(coverage) >= LARGELY;
    if (isLarge && known < LARGE) sums.largely += 1;
    marks[article] = isLarge ? LARGE : Math.max(known, SOMEHOW);
  }
}

/** Two lists in order as one; of equals, those of the first come first. */
function merged(first: readonly Place[], second: readonly Place[]): Place[] {
  const all: Place[] = [];
  let next = 0;
  for (const place of first) {
    for (
      let other = second[next];
      other && compareRanks(other, place) < 0;
      other = second[++next]
    ) {
      all.push(other);
    }
    all.push(place);
  }
  for (; next < second.length; next += 1) {
    const other = second[next];
    if (other) all.push(other);
  }
  return all;
}
