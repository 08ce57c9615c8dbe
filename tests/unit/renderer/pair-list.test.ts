// The pairs in the window: in the order of the whole, whatever the parts they come in.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparePairs, countedMatches, type PairSummary } from '../../../src-main/model/alignment';
import { PAIR_COLUMN, PAIR_ROW_WIDTH, toPairRows } from '../../../src-main/model/pair-rows';
import { PairList } from '../../../src-renderer/library/pair-list';

const IDS = ['d0', 'd1', 'd2', 'd3', 'd4'];
const PLACES = new Map(IDS.map((id, place) => [id, place]));

const few = fc.nat({ max: 3 });
const coverage = few.map((part) => ({
  words: 4,
  sharedWords: part,
  sentences: 3,
  sharedSentences: part,
}));
const pair: fc.Arbitrary<PairSummary> = fc.record({
  a: fc.constantFrom('d0', 'd1'),
  b: fc.constantFrom('d2', 'd3', 'd4'),
  identical: few,
  edited: few,
  quotation: fc.constant(0),
  related: few,
  figures: few,
  moved: fc.constant(0),
  coverageA: coverage,
  coverageB: coverage,
  longestPassage: fc.constant(null),
  complete: fc.constant(true),
});

function listOf(parts: readonly (readonly PairSummary[])[]): PairList {
  return parts.reduce((list, part) => list.with(toPairRows(part, PLACES)), PairList.empty(IDS));
}

it('is in the order of a stable sort of all pairs, and has their sums', () => {
  fc.assert(
    fc.property(fc.array(fc.array(pair, { maxLength: 8 }), { maxLength: 6 }), (parts) => {
      const all = parts.flat();
      const list = listOf(parts);
      expect(list.size).toBe(all.length);
      expect(list.slice(0, all.length)).toEqual([...all].sort(comparePairs));
      const sharing = all.filter((one) => countedMatches(one) > 0);
      const somehow = new Set(sharing.flatMap(({ a, b }) => [a, b]));
      const largely = new Set(
        sharing.flatMap(({ a, b, coverageA, coverageB }) => [
          ...(coverageA.sharedWords >= 2 ? [a] : []),
          ...(coverageB.sharedWords >= 2 ? [b] : []),
        ]),
      );
      expect(list.sums).toEqual({
        sharing: sharing.length,
        matches: sharing.reduce((sum, one) => sum + countedMatches(one), 0),
        figures: sharing.reduce((sum, one) => sum + one.figures, 0),
        related: all.reduce((sum, one) => sum + one.related, 0),
        somehow: somehow.size,
        largely: largely.size,
      });
    }),
  );
});

it('finds the partners of an article, best first, and the numbers of a pair', () => {
  const [some] = fc.sample(pair, 1);
  if (!some) throw new Error('there is no pair');
  const of = (a: string, b: string, sharedWords: number): PairSummary => {
    const shared = { ...some.coverageA, sharedWords };
    return { ...some, a, b, coverageA: shared, coverageB: shared };
  };
  const list = listOf([[of('d0', 'd2', 1)], [of('d1', 'd2', 3), of('d0', 'd1', 2)]]);
  expect(list.partnersOf('d2', 5)).toEqual(['d1', 'd0']);
  expect(list.partnersOf('d2', 1)).toEqual(['d1']);
  expect(list.partnersOf('d3', 5)).toEqual([]);
  expect(list.bestOf('d0')).toMatchObject({ a: 'd0', b: 'd1' });
  expect([...list.column(PAIR_COLUMN.sharedWordsA)]).toEqual([3, 2, 1]);
  expect([...list.column(PAIR_COLUMN.sharedWordsA)]).toEqual([3, 2, 1]);
  const came = [...list.rows].filter((_, at) => at % PAIR_ROW_WIDTH === PAIR_COLUMN.sharedWordsA);
  expect(came).toEqual([1, 3, 2]);
});

it('stays as it is when others go on from it, in whatever ways', () => {
  const parts = fc.array(fc.array(pair, { maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(parts, parts, parts, (common, one, other) => {
      const start = listOf(common);
      const grown = [one, other].map((more) =>
        more.reduce((list, part) => list.with(toPairRows(part, PLACES)), start),
      );
      for (const [list, all] of [
        [start, common.flat()],
        [grown[0], [...common, ...one].flat()],
        [grown[1], [...common, ...other].flat()],
      ] as const) {
        expect(list?.slice(0, all.length)).toEqual([...all].sort(comparePairs));
        expect([...(list?.rows ?? [])]).toEqual([...toPairRows(all, PLACES)]);
      }
    }),
  );
});
