// Sorting by numbers: as a stable sort by a comparator has it, however large the numbers are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ranksOf } from '../../../src-renderer/overview/pair-sort';
import { sortedBy } from '../../../src-renderer/overview/radix-sort';

const number = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 ** 20 }), fc.nat({ max: 2 ** 31 - 1 }));

it('is a stable sort of the places that are given', () => {
  fc.assert(
    fc.property(fc.array(number), fc.func(fc.boolean()), fc.boolean(), (list, isIn, descending) => {
      const values = Int32Array.from(list);
      const places = Uint32Array.from(list.keys()).filter((place) => isIn(place));
      const before = [...places];
      const order = (p: number, q: number): number => (values[p] ?? 0) - (values[q] ?? 0);
      const wanted = [...places].sort((p, q) => (descending ? order(q, p) : order(p, q)));
      expect([...sortedBy(places, values, descending)]).toEqual(wanted);
      expect([...places]).toEqual(before);
    }),
  );
});

it('ranks many titles as one sort does', () => {
  const title = fc.tuple(fc.constantFrom('a', 'B', 'é', 'z'), fc.nat({ max: 300 }));
  const titles = fc.array(
    title.map(([letter, figure]) => `${letter} ${figure}`),
    { minLength: 1500, maxLength: 2600 },
  );
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  fc.assert(
    fc.property(titles, (all) => {
      const order = [...all.keys()].sort((p, q) => compare(all[p] ?? '', all[q] ?? ''));
      const ranks = ranksOf(all);
      expect(order.map((index) => ranks[index])).toEqual([...all.keys()]);
    }),
    { numRuns: 8 },
  );
});
