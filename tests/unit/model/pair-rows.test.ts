// Rows of the pair table as numbers: nothing is lost on the way.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PairSummary } from '../../../src-main/model/alignment';
import { PAIR_ROW_WIDTH, pairAt, toPairRows } from '../../../src-main/model/pair-rows';

const IDS = ['one', 'two', 'three'];
const PLACES = new Map(IDS.map((id, place) => [id, place]));

const number = fc.nat({ max: 2 ** 31 - 1 });
const span = fc.record({ start: number, end: number });
const coverage = fc.record({
  words: number,
  sharedWords: number,
  sentences: number,
  sharedSentences: number,
});
const pair: fc.Arbitrary<PairSummary> = fc.record({
  a: fc.constantFrom(...IDS),
  b: fc.constantFrom(...IDS),
  identical: number,
  edited: number,
  quotation: number,
  related: number,
  figures: number,
  moved: number,
  coverageA: coverage,
  coverageB: coverage,
  longestPassage: fc.option(
    fc.record({ a: span, b: span, words: number, matches: fc.integer({ min: 1, max: 9999 }) }),
  ),
  complete: fc.boolean(),
});

it('gives each pair back as it was', () => {
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const rows = toPairRows(pairs, PLACES);
      expect(rows).toHaveLength(pairs.length * PAIR_ROW_WIDTH);
      expect(pairs.map((_, row) => pairAt(rows, row, IDS))).toEqual(pairs);
    }),
  );
});

it('refuses a pair of articles that are not in the library', () => {
  const [some] = fc.sample(pair, 1);
  if (!some) throw new Error('there is no pair');
  expect(() => toPairRows([{ ...some, a: 'four' }], PLACES)).toThrow(RangeError);
});
