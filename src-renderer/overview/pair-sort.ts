// The order of the table of pairs, by any column, fast enough for tens of thousands of rows.
import { PAIR_COLUMN } from '../../src-main/model/pair-rows';
import type { PairList } from '../library/pair-list';
import { sortedBy } from './radix-sort';

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
  if (sort.key !== 'title') return sortedBy(chosen, countsOf(list, sort.key), sort.descending);
  const ranks = titleRanks();
  const [first, second] = [a, b].map((side) =>
    list.column(side).map((article) => ranks[article] ?? 0),
  ) as [Int32Array, Int32Array];
  return sortedBy(sortedBy(chosen, second, sort.descending), first, sort.descending);
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
function countsOf(list: PairList, key: keyof typeof COUNTS): Int32Array {
  const sums = new Int32Array(list.size);
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

const collator = new Intl.Collator(undefined, { numeric: true });
/** So many titles are put in order at a time: a few milliseconds. */
const RUN = 512;

/** By place: where a title stands among all; equal ones in the order in which they are given. */
export function ranksOf(all: readonly string[]): Uint32Array {
  const ranking = rankInSteps(all);
  let step = ranking.next();
  while (!step.done) step = ranking.next();
  return step.value;
}

/** The same in steps of a few milliseconds, for doing other things between them. */
export function* rankInSteps(all: readonly string[]): Generator<undefined, Uint32Array> {
  const compare = (p: number, q: number): number => collator.compare(all[p] ?? '', all[q] ?? '');
  let runs: number[][] = [];
  for (let from = 0; from < all.length; from += RUN) {
    const length = Math.min(RUN, all.length - from);
    runs.push(Array.from({ length }, (_, at) => from + at).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: number[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(mergedRuns(runs[at] ?? [], runs[at + 1] ?? [], compare));
      yield;
    }
    runs = merged;
  }
  const ranks = new Uint32Array(all.length);
  for (const [rank, index] of (runs[0] ?? []).entries()) ranks[index] = rank;
  return ranks;
}

/** Of equal ones, those of the first come first. */
function mergedRuns(
  first: readonly number[],
  second: readonly number[],
  compare: (p: number, q: number) => number,
): number[] {
  const all: number[] = [];
  let next = 0;
  for (const one of first) {
    for (let other = second[next]; other !== undefined && compare(other, one) < 0;) {
      all.push(other);
      other = second[++next];
    }
    all.push(one);
  }
  return all.concat(second.slice(next));
}
