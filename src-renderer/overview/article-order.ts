// Which articles the matrix has, and in what order they stand.
import { PAIR_COLUMN } from '../../src-main/model/pair-rows';
import type { MatrixOrder } from '../../src-main/model/channels';
import type { PairList } from '../library/pair-list';

/** More could not be told apart on the map, and nobody walks more; the filter brings up others. */
export const MATRIX_LIMIT = 500;

const { a, b, identical, edited, quotation } = PAIR_COLUMN;

/** Calls back for the pairs that share sentences, best first, until it gives false. */
function eachSharing(list: PairList, visit: (a: number, b: number) => boolean): void {
  const kinds = [identical, edited, quotation].map((kind) => list.column(kind));
  const [first, second] = [list.column(a), list.column(b)];
  for (let index = 0; index < list.size; index += 1) {
    const shares = kinds.some((counts) => (counts[index] ?? 0) > 0);
    if (shares && !visit(first[index] ?? 0, second[index] ?? 0)) return;
  }
}

/** What the matrix shows: articles by their places in the library. */
export interface MatrixArticles {
  readonly places: readonly number[];
  /** How many of them are shown only because they share with one that was looked for. */
  readonly partners: number;
}

/**
 * All articles while there is room; else those of the best pairs. Of a filter, what fits it and
 * what shares with that.
 * @param wanted by article: 1 where it is looked for; null for all
 */
export function chooseArticles(
  articles: number,
  list: PairList,
  wanted: Uint8Array | null,
): MatrixArticles {
  const chosen = new Set<number>();
  const add = (place: number): void => void (chosen.size < MATRIX_LIMIT && chosen.add(place));
  wanted?.forEach((isWanted, place) => isWanted === 1 && add(place));
  const fitting = chosen.size;
  if (wanted !== null || articles > MATRIX_LIMIT) {
    eachSharing(list, (one, other) => {
      if (wanted === null || wanted[one] === 1 || wanted[other] === 1) {
        add(one);
        add(other);
      }
      return chosen.size < MATRIX_LIMIT;
    });
  }
  const partners = wanted === null ? 0 : chosen.size - fitting;
  if (wanted === null) for (let place = 0; place < articles; place += 1) add(place);
  return { places: [...chosen].sort((p, q) => p - q), partners };
}

/** @param places of articles, in the library's order */
export function orderArticles(
  places: readonly number[],
  list: PairList,
  order: MatrixOrder,
): readonly number[] {
  if (order === 'file') return places;
  // By article: most pairs of a large folder are of others, and are passed over fast.
  const shown = new Uint8Array(1 + places.reduce((most, place) => Math.max(most, place), 0));
  for (const place of places) shown[place] = 1;
  const groups = new Groups();
  const ranked = new Set<number>();
  eachSharing(list, (one, other) => {
    if (shown[one] !== 1 || shown[other] !== 1) return true;
    ranked.add(one).add(other);
    if (order === 'together') groups.join(one, other);
    return true;
  });
  const others = places.filter((place) => !ranked.has(place));
  return [...(order === 'together' ? groups.inOrder() : ranked), ...others];
}

/**
 * Groups that grow by the best pair between any two of them (single linkage). Each is a row of
 * articles that is turned round where that brings the two of the pair closer to each other.
 */
class Groups {
  readonly #of = new Map<number, number[]>();

  join(one: number, other: number): void {
    const first = this.#groupOf(one);
    const second = this.#groupOf(other);
    if (first === second) return;
    if (isInFirstHalf(first, one)) first.reverse();
    if (!isInFirstHalf(second, other)) second.reverse();
    for (const place of second) {
      first.push(place);
      this.#of.set(place, first);
    }
  }

  /** The group of the best pair first. */
  inOrder(): number[] {
    return [...new Set(this.#of.values())].flat();
  }

  #groupOf(place: number): number[] {
    const known = this.#of.get(place);
    if (known) return known;
    const fresh = [place];
    this.#of.set(place, fresh);
    return fresh;
  }
}

function isInFirstHalf(group: readonly number[], place: number): boolean {
  return group.indexOf(place) < (group.length - 1) / 2;
}
