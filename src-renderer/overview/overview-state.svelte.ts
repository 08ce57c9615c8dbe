// What the overview shows of the folder, and in what order: kept while other views are looked at.
import { untrack } from 'svelte';
import type { PairSummary } from '../../src-main/model/alignment';
import type { MatrixOrder } from '../../src-main/model/channels';
import type { DocumentSummary } from '../../src-main/model/document';
import type { LibraryState } from '../library/library-state.svelte';
import { PairList } from '../library/pair-list';
import { chooseArticles, orderArticles } from './article-order';
import { cellShare, drawnCell, type DrawnCell } from './cell-text';
import { GridWindow, type GridSize, type Room } from './grid-window.svelte';
import { mapPairs, type MapPair } from './map-drawing';
import { PairIndex, type Cell } from './pair-index';
import { firstSort, orderPairs, rankInSteps, ranksOf, type PairSort } from './pair-sort';

/** A matrix of up to this many articles fits beside the table. */
export const BESIDE = 8;

/** In pixels. Beside the table, cells have room for a figure with its sign. */
const BESIDE_SIZE: GridSize = { cellWidth: 44, cellHeight: 38, headWidth: 130, headHeight: 104 };
const MOST_HEAD = { width: 220, height: 128 };
/** Enough to tell titles apart; and of a small window, heads take so much at most. */
const LEAST_HEAD = { width: 88, height: 56 };
const HEAD_SHARE = 0.3;
/** A target of at least 24 pixels and a gap. */
const LEAST_CELL = 28;
const MOST_CELL = 48;
/** From this width on a figure has room for its sign. */
const SIGN_WIDTH = 40;
/** A matrix of up to this many articles is drawn with all its cells. */
const WHOLE = 24;

export class OverviewState {
  /** Words of titles and file names that are looked for. */
  query = $state('');
  sort = $state.raw<PairSort>(firstSort('best'));
  order = $state<MatrixOrder>('together');
  /** Of a folder that was just opened, the matrix comes once the table has been drawn. */
  tableDrawn = $state(false);
  /** Where the view and the table were scrolled to, in pixels. */
  top = 0;
  tableTop = 0;

  readonly #library: LibraryState;
  /** The pairs of some articles as they were when the reader began to look at them closely. */
  #held = $state.raw<{ readonly of: readonly DocumentSummary[]; readonly list: PairList } | null>(
    null,
  );

  readonly #isRunning = $derived.by(() => this.#library.analysis === 'running');
  /** The ranks of some articles' titles, once they have been made ready. */
  #ready: { readonly of: readonly DocumentSummary[]; readonly ranks: Uint32Array } | null = null;
  readonly #titleRanks = $derived.by(() => {
    const { documents } = this.#library;
    return this.#ready?.of === documents ? this.#ready.ranks : ranksOf(titlesOf(documents));
  });
  /** By article: what is searched, made once for all letters that are typed. */
  readonly #names = $derived.by(() =>
    this.#library.documents.map(({ title, file }) => `${title}\n${file}`.toLocaleLowerCase()),
  );
  /** By article: 1 where it fits what is looked for; null where nothing is. */
  readonly #wanted: Uint8Array | null = $derived.by(() => {
    const words = this.query.trim().toLocaleLowerCase();
    if (words === '') return null;
    return Uint8Array.from(this.#names, (names) => Number(names.includes(words)));
  });

  readonly #list: PairList = $derived.by(() => {
    const held = this.#held;
    return held?.of === this.#library.documents ? held.list : this.#library.pairs;
  });
  /** Whether pairs are shown as soon as they are found: others may stand in any row at any time. */
  readonly isArriving: boolean = $derived.by(
    () => this.#isRunning && this.#held?.of !== this.#library.documents,
  );
  readonly #places = $derived.by(() =>
    orderPairs(this.#list, {
      sort: this.sort,
      titleRanks: () => this.#titleRanks,
      wanted: this.#wanted,
    }),
  );
  /** Rows of the table. */
  readonly size: number = $derived.by(() => this.#places?.length ?? this.#list.size);
  /** Pairs that came since, and are not shown yet. */
  readonly waiting: number = $derived.by(() => this.#library.pairs.size - this.#list.size);

  readonly #chosen = $derived.by(() => {
    const articles = this.#library.documents.length;
    // While pairs arrive, the articles stay where they are.
    const list = this.#isRunning ? untrack(() => this.#library.pairs) : this.#library.pairs;
    const ranked = this.#isRunning && this.#wanted === null ? PairList.empty([]) : list;
    return chooseArticles(articles, ranked, this.#wanted);
  });
  /** The articles of the matrix, by their places in the library. */
  readonly matrix: readonly number[] = $derived.by(() =>
    this.#isRunning
      ? this.#chosen.places
      : orderArticles(this.#chosen.places, this.#library.pairs, this.order),
  );
  /** How many articles the matrix has only because they share with one that is looked for. */
  readonly partners: number = $derived.by(() => this.#chosen.partners);
  readonly isLarge: boolean = $derived.by(() => this.#library.documents.length > BESIDE);

  readonly #index = $derived.by(() => new PairIndex(this.#library.documents.map(({ id }) => id)));
  /** Another one whenever pairs have come. */
  readonly #cells = $derived.by(() => {
    const index = this.#index;
    index.follow(this.#library.pairs.rows);
    return { at: (row: number, column: number): Cell | null => index.cell(row, column) };
  });

  readonly grid = new GridWindow(
    () => this.matrix.length,
    (room, count) => this.#sizeFor(room, count),
    ({ row, column }) => cellShare(this.cell(row, column)) > 0,
  );

  constructor(library: LibraryState) {
    this.#library = library;
  }

  /** For another folder. */
  reset(): void {
    this.query = '';
    [this.top, this.tableTop] = [0, 0];
    this.tableDrawn = false;
    this.sortBy(firstSort('best'));
    this.grid.reset();
  }

  /** Makes ready, step by step, what the first sort by title would wait for. */
  async prepare(): Promise<void> {
    const { documents } = this.#library;
    const ranking = rankInSteps(titlesOf(documents));
    let step = ranking.next();
    while (!step.done && this.#library.documents === documents) {
      await new Promise((resolve) => setTimeout(resolve));
      step = ranking.next();
    }
    if (step.done) this.#ready = { of: documents, ranks: step.value };
  }

  /** The pairs in some rows of the table. */
  rows(from: number, to: number): PairSummary[] {
    const places = this.#places;
    if (places === null) return this.#list.slice(from, to);
    return [...places.subarray(from, to)].flatMap((place) => this.#list.at(place) ?? []);
  }

  /** What stands in a cell of the matrix; null where the two articles share nothing. */
  cell(row: number, column: number): Cell | null {
    const [one, other] = [this.matrix[row], this.matrix[column]];
    return one === undefined || other === undefined ? null : this.#cells.at(one, other);
  }

  /** The pairs of the matrix that share sentences, best last. */
  mapPairs(): Iterable<MapPair> {
    return mapPairs(this.#library.pairs, this.matrix);
  }

  article(place: number): DocumentSummary | undefined {
    const at = this.matrix[place];
    return at === undefined ? undefined : this.#library.documents[at];
  }

  /** What the article of a row or a column is called. */
  label(place: number): string {
    const article = this.article(place);
    return article ? this.#library.label(article.id) : '';
  }

  /**
   * The cells of a row to be drawn, of the columns that are. Of a large matrix, most cells have
   * nothing in them: they are drawn only in the rows next to the reader's place.
   */
  drawn(row: number): DrawnCell[] {
    const { firstColumn, endColumn, tabbable, size, count } = this.grid;
    const isWhole = count <= WHOLE || Math.abs(row - tabbable.row) <= 1;
    const hasSign = size.cellWidth >= SIGN_WIDTH;
    const title = this.label(row);
    const cells: DrawnCell[] = [];
    for (let column = firstColumn; column < endColumn; column += 1) {
      const cell = column === row ? null : this.cell(row, column);
      const isDrawn = column !== row && (isWhole || cellShare(cell) > 0);
      if (!isDrawn) continue;
      const titles = { row: title, column: this.label(column) };
      cells.push(drawnCell(column, cell, titles, hasSign));
    }
    return cells;
  }

  /** The reader looks at rows closely: those that arrive from now on wait. */
  hold(): void {
    if (!this.#isRunning || this.#list !== this.#library.pairs || this.#list.size === 0) return;
    this.#held = { of: this.#library.documents, list: this.#list };
  }

  /** Shows the pairs that wait. */
  release(): void {
    this.#held = null;
  }

  sortBy(sort: PairSort): void {
    this.sort = sort;
    this.release();
  }

  find(query: string): void {
    this.query = query;
    this.release();
    this.grid.reset();
  }

  arrange(order: MatrixOrder): void {
    this.order = order;
    this.grid.reset();
  }

  #sizeFor({ width, height }: Room, count: number): GridSize {
    if (!this.isLarge) return BESIDE_SIZE;
    const headWidth = headFor('width', width);
    const room = Math.floor((width - headWidth) / Math.max(1, count));
    const cellWidth = Math.min(Math.max(room, LEAST_CELL), MOST_CELL);
    const cellHeight = Math.min(cellWidth, BESIDE_SIZE.cellHeight);
    return { cellWidth, cellHeight, headWidth, headHeight: headFor('height', height) };
  }
}

function titlesOf(documents: readonly DocumentSummary[]): string[] {
  return documents.map(({ title }) => title);
}

function headFor(way: keyof Room, room: number): number {
  return Math.round(Math.min(Math.max(room * HEAD_SHARE, LEAST_HEAD[way]), MOST_HEAD[way]));
}
