// The articles of the matrix: which are shown, and that copies stand together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseArticles,
  MATRIX_LIMIT,
  orderArticles,
} from '../../../src-renderer/overview/article-order';
import { listOf, type Told } from './pair-samples';

const all = (articles: number): number[] => Array.from({ length: articles }, (_, place) => place);
const pick = (articles: number, ...places: number[]): Uint8Array =>
  Uint8Array.from(all(articles), (place) => Number(places.includes(place)));

describe('which articles', () => {
  it('are all while there is room, whatever they share', () => {
    const list = listOf(5, [{ of: [1, 3], shares: [40, 40] }]);
    expect(chooseArticles(5, list, null)).toEqual({ places: all(5), partners: 0 });
  });

  it('are those of the best pairs in a large folder, then the first ones', () => {
    const articles = MATRIX_LIMIT + 100;
    const pairs: Told[] = [
      { of: [520, 599], shares: [90, 90] },
      { of: [550, 560], related: 3 },
    ];
    const { places } = chooseArticles(articles, listOf(articles, pairs), null);
    expect(places).toEqual([...all(MATRIX_LIMIT - 2), 520, 599]);
  });

  it('are what fits the filter and what shares with that', () => {
    const list = listOf(7, [
      { of: [1, 3], shares: [40, 40] },
      { of: [3, 4], shares: [90, 90] },
      { of: [1, 5], related: 2 },
      { of: [2, 6], shares: [10, 0] },
    ]);
    expect(chooseArticles(7, list, pick(7, 1))).toEqual({ places: [1, 3], partners: 1 });
    expect(chooseArticles(7, list, pick(7, 2, 6))).toEqual({ places: [2, 6], partners: 0 });
    expect(chooseArticles(7, list, pick(7))).toEqual({ places: [], partners: 0 });
  });

  it('are never more than the limit', () => {
    const articles = 2 * MATRIX_LIMIT;
    const everything = Uint8Array.from(all(articles), () => 1);
    expect(chooseArticles(articles, listOf(articles), everything).places).toEqual(
      all(MATRIX_LIMIT),
    );
  });
});

describe('their order', () => {
  const pairs: Told[] = [
    { of: [0, 4], shares: [90, 90] },
    { of: [1, 5], shares: [80, 80] },
    { of: [4, 2], shares: [70, 70] },
    { of: [3, 5], shares: [60, 60] },
  ];

  it('by file is the library’s', () => {
    expect(orderArticles([0, 2, 5], listOf(7, pairs), 'file')).toEqual([0, 2, 5]);
  });

  it('by most shared is that of the best pairs, then of the files', () => {
    expect(orderArticles(all(7), listOf(7, pairs), 'shared')).toEqual([0, 4, 1, 5, 2, 3, 6]);
  });

  it('puts copies together, each next to what it shares most with', () => {
    expect(orderArticles(all(7), listOf(7, pairs), 'together')).toEqual([0, 4, 2, 3, 5, 1, 6]);
  });

  it('turns groups round so that the two that join them stand next to each other', () => {
    const chain: Told[] = [
      { of: [0, 1], shares: [90, 90] },
      { of: [2, 3], shares: [80, 80] },
      { of: [0, 3], shares: [70, 70] },
    ];
    expect(orderArticles(all(4), listOf(4, chain), 'together')).toEqual([1, 0, 3, 2]);
  });

  it('keeps every article once, and every group in one piece', () => {
    const pair = fc.record({
      of: fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: 6, max: 11 })),
      shares: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })),
    });
    const some = fc.uniqueArray(pair, { selector: ({ of }) => of.join(), maxLength: 10 });
    fc.assert(
      fc.property(some, fc.subarray(all(12)), (told, places) => {
        const order = orderArticles(places, listOf(12, told), 'together');
        expect([...order].sort((p, q) => p - q)).toEqual(places);
        const groups = groupsOf(places, told);
        let changes = 0;
        order.forEach((place, at) => {
          if (at > 0 && groups.get(place) !== groups.get(order[at - 1] ?? -1)) changes += 1;
        });
        expect(changes).toBe(Math.max(0, new Set(groups.values()).size - 1));
      }),
    );
  });
});

/** By article: the smallest place of those that sharing pairs lead to. */
function groupsOf(places: readonly number[], told: readonly Told[]): Map<number, number> {
  const groups = new Map(places.map((place) => [place, place]));
  for (let round = 0; round < places.length; round += 1) {
    for (const { of, shares = [0, 0] } of told) {
      const [one, other] = [groups.get(of[0]), groups.get(of[1])];
      if (one === undefined || other === undefined || shares[0] + shares[1] === 0) continue;
      for (const place of of) groups.set(place, Math.min(one, other));
    }
  }
  return groups;
}
