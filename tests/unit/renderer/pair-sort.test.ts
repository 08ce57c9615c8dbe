// The order of the table of pairs: as a plain sort by a comparator has it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedMatches, share, type PairSummary } from '../../../src-main/model/alignment';
import {
  firstSort,
  nextSort,
  orderPairs,
  ranksOf,
  SORT_KEYS,
  type SortKey,
} from '../../../src-renderer/overview/pair-sort';
import { listOf, type Told } from './pair-samples';

const ARTICLES = 6;
const TITLES = ['b 10', 'b 9', 'a', 'Ä', 'c', 'b 9'];
const titleRanks = (): Uint32Array => ranksOf(TITLES);
const few = fc.nat({ max: 3 });
const passage = fc.option(
  few.map((words) => ({ a: { start: 0, end: 1 }, b: { start: 0, end: 1 }, words, matches: 1 })),
  { nil: null },
);
const told: fc.Arbitrary<Told> = fc.record({
  of: fc.constantFrom<Told['of'][]>([0, 1], [0, 2], [1, 3], [2, 4], [3, 5], [4, 5]),
  shares: fc.tuple(few, few),
  identical: few,
  edited: few,
  quotation: few,
  related: few,
  figures: few,
  moved: few,
  longestPassage: passage,
});

const VALUES: Readonly<Record<Exclude<SortKey, 'best' | 'title'>, (pair: PairSummary) => number>> =
  {
    copied: countedMatches,
    identical: (pair) => pair.identical,
    edited: (pair) => pair.edited,
    quotation: (pair) => pair.quotation,
    shareA: (pair) => share(pair.coverageA),
    shareB: (pair) => share(pair.coverageB),
    longest: (pair) => pair.longestPassage?.words ?? 0,
    figures: (pair) => pair.figures,
    moved: (pair) => pair.moved,
    related: (pair) => pair.related,
  };

function compare(key: SortKey, one: PairSummary, other: PairSummary): number {
  if (key === 'best') return 0;
  if (key !== 'title') return VALUES[key](one) - VALUES[key](other);
  const ranks = titleRanks();
  const rank = (id: string): number => ranks[Number(id.slice(1))] ?? 0;
  return rank(one.a) - rank(other.a) || rank(one.b) - rank(other.b);
}

describe.each(SORT_KEYS)('by %s', (key) => {
  it.each([true, false])(
    'is a stable sort of the best-first list, descending: %s',
    (descending) => {
      fc.assert(
        fc.property(
          fc.array(told, { maxLength: 12 }),
          fc.option(fc.nat({ max: 5 })),
          (pairs, only) => {
            const list = listOf(ARTICLES, pairs);
            const wanted =
              only === null ? null : Uint8Array.from(TITLES, (_, place) => Number(place === only));
            const places = orderPairs(list, { sort: { key, descending }, titleRanks, wanted });
            const all = list.slice(0, list.size);
            const expected = all
              .filter((pair) => only === null || [pair.a, pair.b].includes(`d${only}`))
              .sort((one, other) => (descending ? -1 : 1) * compare(key, one, other));
            expect(places === null ? all : [...places].map((place) => list.at(place))).toEqual(
              expected,
            );
          },
        ),
      );
    },
  );
});

it('ranks titles as a reader would, with numbers by their size', () => {
  expect([...ranksOf(['b 10', 'b 9', 'a', 'Ä'])]).toEqual([3, 2, 0, 1]);
  expect([...ranksOf(['x', 'x'])]).toEqual([0, 1]);
});

it('starts with the largest, titles with the first, and turns round when asked again', () => {
  expect(firstSort('figures')).toEqual({ key: 'figures', descending: true });
  expect(firstSort('title')).toEqual({ key: 'title', descending: false });
  expect(nextSort(firstSort('title'), 'title')).toEqual({ key: 'title', descending: true });
  expect(nextSort(firstSort('title'), 'moved')).toEqual(firstSort('moved'));
});
