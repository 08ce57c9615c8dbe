// Articles that are told while they are read: all of them, in order, in few messages of bounded size.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ARTICLES_PER_MESSAGE } from '../../../src-main/model/channels';
import type { DocumentSummary } from '../../../src-main/model/document';
import { ArticleTeller } from '../../../src-main/worker/article-teller';

function articles(count: number, called = 'a'): DocumentSummary[] {
  return Array.from(
    { length: count },
    (_, place) => ({ id: `${called}${place}` }) as DocumentSummary,
  );
}

interface Message {
  readonly from: number;
  readonly ids: readonly string[];
}

function listening(): { now: number; told: Message[]; teller: ArticleTeller } {
  const heard = { now: 0, told: [] as Message[], teller: null as unknown as ArticleTeller };
  heard.teller = new ArticleTeller(
    () => heard.now,
    (some, from) => heard.told.push({ from, ids: some.map(({ id }) => id) }),
  );
  return heard;
}

it('tells the first ones at once, and those that follow soon with others', () => {
  const heard = listening();
  const all = articles(9);
  heard.teller.add(all.slice(0, 3));
  expect(heard.told).toEqual([{ from: 0, ids: ['a0', 'a1', 'a2'] }]);
  heard.now += 5;
  heard.teller.add(all.slice(3, 5));
  expect(heard.told).toHaveLength(1);
  heard.now += 1000;
  heard.teller.add(all.slice(5, 8));
  expect(heard.told[1]).toEqual({ from: 3, ids: ['a3', 'a4', 'a5', 'a6', 'a7'] });
  heard.teller.finish(all);
  expect(heard.told.slice(2)).toEqual([{ from: 8, ids: ['a8'] }]);
});

it('tells those anew that are called otherwise in the end', () => {
  const heard = listening();
  heard.teller.add(articles(4));
  heard.teller.finish([...articles(2), ...articles(2, 'b'), ...articles(1, 'c')]);
  expect(heard.told.slice(1)).toEqual([{ from: 2, ids: ['b0', 'b1', 'c0'] }]);
});

it('has told all of them in the end, whatever came when, and never too many at a time', () => {
  const coming = fc.record({
    count: fc.nat({ max: 3 * ARTICLES_PER_MESSAGE }),
    after: fc.nat({ max: 300 }),
  });
  fc.assert(
    fc.property(fc.array(coming, { maxLength: 6 }), (groups) => {
      const heard = listening();
      const all = articles(groups.reduce((sum, { count }) => sum + count, 0));
      let from = 0;
      for (const { count, after } of groups) {
        heard.now += after;
        heard.teller.add(all.slice(from, (from += count)));
      }
      heard.teller.finish(all);
      const known: string[] = [];
      for (const { from: place, ids } of heard.told) {
        expect(place).toBe(known.length);
        expect(ids.length).toBeLessThanOrEqual(ARTICLES_PER_MESSAGE);
        known.push(...ids);
      }
      expect(known).toEqual(all.map(({ id }) => id));
    }),
  );
});
