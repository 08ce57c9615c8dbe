// The overview while pairs arrive, and afterwards: nothing moves under the reader.
import { expect, it } from 'vitest';
import type { Bridge, FoundPairs } from '../../../src-main/model/channels';
import type { DocumentSummary } from '../../../src-main/model/document';
import { toPairRows } from '../../../src-main/model/pair-rows';
import { ok } from '../../../src-main/model/result';
import { LibraryState } from '../../../src-renderer/library/library-state.svelte';
import { firstSort } from '../../../src-renderer/overview/pair-sort';
import { OverviewState } from '../../../src-renderer/overview/overview-state.svelte';
import { idsOf, pairOf, type Told } from './pair-samples';

interface Opened {
  readonly library: LibraryState;
  readonly overview: OverviewState;
  /** Pairs arrive. */
  readonly tell: (...told: readonly Told[]) => void;
  /** Opens another folder of as many articles. */
  readonly reopen: () => Promise<void>;
  /** The comparison ends. */
  readonly end: () => Promise<void>;
}

/** A folder whose articles are being compared. */
async function opened(articles: number): Promise<Opened> {
  const ids = idsOf(articles);
  const places = new Map(ids.map((id, place) => [id, place]));
  const documents = ids.map((id, place): DocumentSummary => ({
    id,
    file: `file-${place}.txt`,
    title: `Title ${place}`,
    words: 100,
    encoding: 'utf-8',
    contentHash: '',
    warnings: [],
  }));
  let serial = 1;
  let finish = (): void => undefined;
  const ask = (name: string): Promise<unknown> =>
    name === 'pairs:analyse'
      ? new Promise((resolve) => (finish = () => resolve(ok(0))))
      : Promise.resolve(documents.slice());
  const library = new LibraryState({ ask } as unknown as Bridge);
  const accept = async (): Promise<void> => {
    const head = { folderId: `f${serial}`, name: 'folder', articles, refused: [], skipped: 0 };
    const opening = { serial, library: head };
    library.take(opening, (await library.gather(opening)) ?? []);
  };
  await accept();
  let analysis = library.analyse();
  return {
    library,
    overview: new OverviewState(library),
    tell: (...told) => {
      const found: FoundPairs = { serial, pairs: toPairRows(told.map(pairOf), places) };
      library.addFound(found);
    },
    reopen: async () => {
      serial += 1;
      await accept();
      analysis = library.analyse();
    },
    end: async () => {
      finish();
      await analysis;
    },
  };
}

const pairsOf = (overview: OverviewState): string[] =>
  overview.rows(0, overview.size).map(({ a, b }) => `${a} ${b}`);

it('keeps the rows that the reader is at while better pairs arrive, until they are asked for', async () => {
  const { overview, tell } = await opened(6);
  tell({ of: [0, 1], shares: [50, 50] });
  expect(pairsOf(overview)).toEqual(['d0 d1']);
  overview.hold();
  tell({ of: [2, 3], shares: [90, 90] }, { of: [4, 5], shares: [10, 10] });
  overview.hold();
  expect(pairsOf(overview)).toEqual(['d0 d1']);
  expect(overview.waiting).toBe(2);
  overview.release();
  expect(pairsOf(overview)).toEqual(['d2 d3', 'd0 d1', 'd4 d5']);
  expect(overview.waiting).toBe(0);
});

it('lets rows go that were held once another order or other titles are asked for', async () => {
  const { overview, tell } = await opened(6);
  tell({ of: [0, 1], shares: [50, 50] });
  overview.hold();
  tell({ of: [2, 3], shares: [90, 90], moved: 1 });
  overview.sortBy(firstSort('moved'));
  expect(pairsOf(overview)).toEqual(['d2 d3', 'd0 d1']);
  overview.hold();
  tell({ of: [1, 4], shares: [10, 10] });
  overview.find('title 1');
  expect(pairsOf(overview)).toEqual(['d0 d1', 'd1 d4']);
});

it('says that rows come and go by themselves until they are held, or all are there', async () => {
  const { overview, tell, end } = await opened(6);
  expect(overview.isArriving).toBe(true);
  tell({ of: [0, 1], shares: [50, 50] });
  expect(overview.isArriving).toBe(true);
  overview.hold();
  expect(overview.isArriving).toBe(false);
  overview.release();
  expect(overview.isArriving).toBe(true);
  await end();
  expect(overview.isArriving).toBe(false);
});

it('holds nothing when no pairs arrive any more, nor rows of another folder', async () => {
  const { overview, tell, reopen, end } = await opened(6);
  tell({ of: [0, 1], shares: [50, 50] });
  overview.hold();
  await reopen();
  expect(pairsOf(overview)).toEqual([]);
  await end();
  tell({ of: [2, 3], shares: [90, 90] });
  overview.hold();
  tell({ of: [0, 1], shares: [95, 95] });
  expect(pairsOf(overview)).toEqual(['d0 d1', 'd2 d3']);
});

it('has the articles of the matrix in order of their files until all pairs are compared', async () => {
  const { overview, tell, end } = await opened(5);
  tell({ of: [0, 4], shares: [50, 40] });
  expect(overview.matrix).toEqual([0, 1, 2, 3, 4]);
  expect(overview.cell(0, 4)).toMatchObject({ pair: { a: 'd0', b: 'd4' }, isRowFirst: true });
  tell({ of: [1, 3], shares: [90, 90] });
  expect(overview.matrix).toEqual([0, 1, 2, 3, 4]);
  await end();
  expect(overview.matrix).toEqual([1, 3, 0, 4, 2]);
  expect(overview.cell(3, 2)).toMatchObject({ pair: { a: 'd0', b: 'd4' }, isRowFirst: false });
  expect(overview.cell(0, 4)).toBeNull();
  expect(overview.article(2)?.title).toBe('Title 0');
  overview.arrange('file');
  expect(overview.matrix).toEqual([0, 1, 2, 3, 4]);
});

it('has what fits the filter and its partners in the matrix, and says how many those are', async () => {
  const { overview, tell, end } = await opened(6);
  tell({ of: [0, 4], shares: [50, 40] }, { of: [2, 3], shares: [9, 9] });
  await end();
  overview.arrange('file');
  overview.find(' TITLE 4 ');
  expect([overview.matrix, overview.partners]).toEqual([[0, 4], 1]);
  overview.find('file-5.txt');
  expect([overview.matrix, overview.partners]).toEqual([[5], 0]);
});

it('says of each cell how much of the row stands in the column', async () => {
  const { overview, tell, end } = await opened(3);
  tell({ of: [0, 1], shares: [30, 61] }, { of: [1, 2], related: 4 });
  await end();
  overview.arrange('file');
  // Without a window there is no room, so that all columns near the start are drawn.
  const cells = [0, 1, 2].map((row) => overview.drawn(row));
  expect(cells.map((row) => row.map(({ figure }) => figure))).toEqual([
    ['30%', '·'],
    ['61%', '·'],
    ['·', '·'],
  ]);
  expect(cells[1]?.map(({ label }) => label)).toEqual([
    '61% of Title 1 stands in Title 0, 7 of 10 sentences',
    'Nothing of Title 1 stands in Title 2',
  ]);
});

it('draws of a large matrix only the cells with something in them, and the rows near the reader', async () => {
  const { overview, tell, end } = await opened(60);
  tell({ of: [10, 1], shares: [30, 61] });
  await end();
  overview.arrange('file');
  expect(overview.drawn(0).map(({ column }) => column)).toEqual([1, 2]);
  expect(overview.drawn(10).map(({ column, figure }) => [column, figure])).toEqual([[1, '30']]);
  expect(overview.drawn(11)).toEqual([]);
});
