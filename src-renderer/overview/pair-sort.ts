// The order of the table of pairs, by any column, fast enough for tens of thousands of rows.
import { PAIR_COLUMN } from '../../src-main/model/pair-rows';
import type { PairList } from '../library/pair-list';

export const SORT_KEYS = [
  'best',
  'title',
  'copied',
  'identical',
  'edited',
  'quotation',
  'shareA',
  'shareB',
  'longest',
  'figures',
  'moved',
  'related',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface PairSort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Titles are looked up from the first on, numbers from the largest. */
export function firstSort(key: SortKey): PairSort {
  return { key, descending: key !== 'title' };
}

/** Another column starts as is usual for it; the same again turns round. */
export function nextSort(present: PairSort, key: SortKey): PairSort {
  return present.key === key ? { key, descending: !present.descending } : firstSort(key);
}

/** Shares are told apart to a millionth: finer than one word in any article. */
const SHARE_STEPS = 1_000_000;

const { a, b, identical, edited, quotation, figures, moved, related } = PAIR_COLUMN;
const COUNTS: Readonly<Record<Exclude<SortKey, 'best' | 'title'>, readonly number[]>> = {
  copied: [identical, edited, quotation],
  identical: [identical],
  edited: [edited],
  quotation: [quotation],
  shareA: [PAIR_COLUMN.sharedWordsA],
  shareB: [PAIR_COLUMN.sharedWordsB],
  longest: [PAIR_COLUMN.passageWords],
  figures: [figures],
  moved: [moved],
  related: [related],
};
/** What a count is a share of. */
const WHOLES: Partial<Record<SortKey, number>> = {
  shareA: PAIR_COLUMN.wordsA,
  shareB: PAIR_COLUMN.wordsB,
};

export interface PairChoice {
  readonly sort: PairSort;
  /** By article: where its title stands among all titles. Asked only where it matters. */
  readonly titleRanks: () => Uint32Array;
  /** By article: 1 where it is looked for; null for all. A pair stays when either of its two does. */
  readonly wanted: Uint8Array | null;
}

/**
 * Places in the list, in the order that is asked for; of equal pairs, the better ones stand first.
 * Null where that is the list itself.
 */
export function orderPairs(
  list: PairList,
  { sort, titleRanks, wanted }: PairChoice,
): Uint32Array | null {
  if (sort.key === 'best' && wanted === null) return null;
  const chosen = placesOf(list, wanted);
  if (sort.key === 'best') return chosen;
  const values = sort.key === 'title' ? titlesOf(list, titleRanks()) : countsOf(list, sort.key);
  const most = sort.descending ? values.reduce((max, value) => Math.max(max, value), 0) : 0;
  // Value and place in one number: without a comparator, sorting takes a tenth of the time.
  const keys = new Float64Array(chosen.length);
  for (let at = 0; at < keys.length; at += 1) {
    const place = chosen[at] ?? 0;
    const value = values[place] ?? 0;
    keys[at] = (sort.descending ? most - value : value) * list.size + place;
  }
  keys.sort();
  for (let at = 0; at < keys.length; at += 1) chosen[at] = (keys[at] ?? 0) % list.size;
  return chosen;
}

function placesOf(list: PairList, wanted: Uint8Array | null): Uint32Array {
  const all = new Uint32Array(list.size);
  if (wanted === null) return all.map((_, place) => place);
  const [first, second] = [list.column(a), list.column(b)];
  let found = 0;
  for (let place = 0; place < all.length; place += 1) {
    if (wanted[first[place] ?? 0] === 1 || wanted[second[place] ?? 0] === 1) all[found++] = place;
  }
  return all.slice(0, found);
}

/** By place: the counts of a column, or shares in millionths. */
function countsOf(list: PairList, key: keyof typeof COUNTS): Float64Array {
  const sums = new Float64Array(list.size);
  for (const column of COUNTS[key]) {
    const counts = list.column(column);
    for (let place = 0; place < sums.length; place += 1) {
      sums[place] = (sums[place] ?? 0) + (counts[place] ?? 0);
    }
  }
  const whole = WHOLES[key];
  if (whole === undefined) return sums;
  const wholes = list.column(whole);
  return sums.map((part, place) =>
    Math.round((part / Math.max(1, wholes[place] ?? 0)) * SHARE_STEPS),
  );
}

/** By place: the rank of the first title, then of the second, as one number. */
function titlesOf(list: PairList, ranks: Uint32Array): Float64Array {
  const [first, second] = [list.column(a), list.column(b)];
  return Float64Array.from(
    first,
    (article, place) => (ranks[article] ?? 0) * ranks.length + (ranks[second[place] ?? 0] ?? 0),
  );
}

const collator = new Intl.Collator(undefined, { numeric: true });

/** By place: where a title stands among all; equal ones in the order in which they are given. */
export function ranksOf(all: readonly string[]): Uint32Array {
  const order = all.map((_, index) => index);
  order.sort((p, q) => collator.compare(all[p] ?? '', all[q] ?? ''));
  const ranks = new Uint32Array(all.length);
  order.forEach((index, rank) => (ranks[index] = rank));
  return ranks;
}
