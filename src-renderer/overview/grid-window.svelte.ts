// A matrix of many rows and columns: draws the cells near what can be seen, and is walked by keys.
import { tick, untrack } from 'svelte';
import { topShowing } from '../ui/row-range';
import { cellAfterKey, drawnFrom, drawnTo, sameCell, type CellPlace } from './cell-range';

/** A row's or a column's article. */
export interface MatrixLine {
  readonly place: number;
  readonly id: string;
  readonly title: string;
  /** Letters of the file name that it ends with. */
  readonly tail: number;
}

/** In pixels: of a cell, and of the heads that stay where they are. */
export interface GridSize {
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly headWidth: number;
  readonly headHeight: number;
}

/** In pixels: for heads and cells. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What can be seen of the cells, in pixels from the first one on. */
interface View extends Room {
  readonly left: number;
  readonly top: number;
}

const START: CellPlace = { row: 0, column: 1 };

export class GridWindow {
  readonly #count: () => number;
  readonly #isFilled: (place: CellPlace) => boolean;
  readonly #sizeFor: (room: Room, count: number) => GridSize;
  #element: HTMLElement | null = null;
  #outer = $state.raw<View>({ left: 0, top: 0, width: 0, height: 0 });
  /** Where the reader was last: Tab and the keys go on from there. */
  #at = $state.raw<CellPlace>(START);

  /** Whether it is known how much can be seen: what was drawn before would have other sizes. */
  readonly isMeasured = $derived.by(() => this.#outer.width > 0);
  readonly count = $derived.by(() => this.#count());
  readonly size: GridSize = $derived.by(() => this.#sizeFor(this.#outer, this.count));
  readonly view: View = $derived.by(() => {
    const { left, top, width, height } = this.#outer;
    const { headWidth, headHeight } = this.size;
    return {
      left,
      top,
      width: Math.max(0, width - headWidth),
      height: Math.max(0, height - headHeight),
    };
  });
  // Each by itself, so that what depends on them is done again only when one of them changes.
  readonly firstRow = $derived.by(() => drawnFrom(this.size.cellHeight, this.view.top));
  readonly endRow = $derived.by(() =>
    drawnTo(this.count, this.size.cellHeight, this.view.top, this.view.height),
  );
  readonly firstColumn = $derived.by(() => drawnFrom(this.size.cellWidth, this.view.left));
  readonly endColumn = $derived.by(() =>
    drawnTo(this.count, this.size.cellWidth, this.view.left, this.view.width),
  );

  /** The one cell that Tab reaches. */
  readonly tabbable: CellPlace = $derived.by(() => {
    if (this.#isDrawn(this.#at)) return this.#at;
    const [row, column] = [this.firstRow, this.firstColumn];
    return { row, column: row === column ? column + 1 : column };
  });

  /**
   * @param sizeFor the sizes of cells and heads for some room and a number of rows
   * @param isFilled whether something stands in a cell
   */
  constructor(
    count: () => number,
    sizeFor: (room: Room, count: number) => GridSize,
    isFilled: (place: CellPlace) => boolean,
  ) {
    this.#count = count;
    this.#sizeFor = sizeFor;
    this.#isFilled = isFilled;
  }

  /** To be attached to the element that scrolls; each cell in it has `row-column` as `data-cell`. */
  readonly attach = (element: HTMLElement): (() => void) => {
    this.#element = element;
    const { left, top } = untrack(() => this.#outer);
    // Back from another view, it stands where it stood.
    void tick().then(() => element.scrollTo({ left: left * this.#direction(), top }));
    const look = (): void => this.#look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
      this.#element = null;
    };
  };

  /** Moves the focus to another cell where a key says so. */
  readonly onkeydown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(this.view.height / this.size.cellHeight) - 1);
    const key = this.#direction() < 0 ? (MIRRORED[event.key] ?? event.key) : event.key;
    const mod = event.ctrlKey || event.metaKey;
    const from = placeOf(event.target) ?? this.#at;
    const to = cellAfterKey({ key, mod }, from, this.count, page, this.#isFilled);
    if (to === null) return;
    event.preventDefault();
    void this.focus(to);
  };

  /** The articles stand in another order: a focus that is here stays with its two. */
  follow(before: readonly number[], after: readonly number[]): void {
    if (!this.#element?.contains(document.activeElement)) return;
    const to = sameCell(this.#at, before, after);
    if (to) void tick().then(() => this.focus(to));
  }

  async focus(place: CellPlace): Promise<void> {
    this.#at = place;
    const element = this.#element;
    if (!element) return;
    const { cellWidth, cellHeight } = this.size;
    const { left, top, width, height } = this.view;
    element.scrollTo({
      left: topShowing(place.column, cellWidth, { top: left, height: width }) * this.#direction(),
      top: topShowing(place.row, cellHeight, { top, height }),
    });
    this.#look();
    await tick();
    const cell = element.querySelector<HTMLElement>(`[data-cell="${place.row}-${place.column}"]`);
    cell?.focus({ preventScroll: true });
    // The heads of its row and column come with it.
    element.scrollIntoView({ block: 'nearest' });
    cell?.scrollIntoView({ block: 'nearest' });
  }

  /** The cell at a point of the window; null on the heads, on the diagonal and outside. */
  placeAt(x: number, y: number): CellPlace | null {
    const box = this.#element?.getBoundingClientRect();
    if (!box) return null;
    const across = this.#direction() < 0 ? box.right - x : x - box.left;
    const { cellWidth, cellHeight, headWidth, headHeight } = this.size;
    const [over, down] = [across - headWidth, y - box.top - headHeight];
    const column = Math.floor((over + this.view.left) / cellWidth);
    const row = Math.floor((down + this.view.top) / cellHeight);
    const isCell = over >= 0 && down >= 0 && row < this.count && column < this.count;
    return isCell && row !== column ? { row, column } : null;
  }

  /** Where a cell stands in the window, in pixels. */
  boxOf({ row, column }: CellPlace): DOMRect {
    const { cellWidth, cellHeight, headWidth, headHeight } = this.size;
    const box = this.#element?.getBoundingClientRect() ?? new DOMRect();
    const across = headWidth + column * cellWidth - this.view.left;
    const left = this.#direction() < 0 ? box.right - across - cellWidth : box.left + across;
    const top = box.top + headHeight + row * cellHeight - this.view.top;
    return new DOMRect(left, top, cellWidth, cellHeight);
  }

  /** Puts the middle of what can be seen at a share of the whole, from 0 to 1 each way. */
  centre(across: number, down: number): void {
    const { cellWidth, cellHeight } = this.size;
    const { width, height } = this.view;
    this.#element?.scrollTo({
      left: (across * this.count * cellWidth - width / 2) * this.#direction(),
      top: down * this.count * cellHeight - height / 2,
    });
  }

  /** To the start, for other articles. */
  reset(): void {
    this.#at = START;
    this.#element?.scrollTo({ left: 0, top: 0 });
    this.#look();
  }

  /** The focus came to a cell. */
  readonly onfocusin = (event: FocusEvent): void => {
    this.#at = placeOf(event.target) ?? this.#at;
  };

  #direction(): 1 | -1 {
    return this.#element && getComputedStyle(this.#element).direction === 'rtl' ? -1 : 1;
  }

  #isDrawn({ row, column }: CellPlace): boolean {
    return (
      row >= this.firstRow &&
      row < this.endRow &&
      column >= this.firstColumn &&
      column < this.endColumn
    );
  }

  #look(): void {
    const element = this.#element;
    if (!element) return;
    const { scrollLeft, scrollTop: top, clientWidth: width, clientHeight: height } = element;
    const left = Math.abs(scrollLeft);
    const focused = element.contains(document.activeElement)
      ? placeOf(document.activeElement)
      : null;
    this.#outer = { left, top, width, height };
    // A focused cell that is about to go leaves the focus to the matrix, where the keys go on from it.
    if (focused && !this.#isDrawn(focused)) element.focus({ preventScroll: true });
  }
}

const MIRRORED: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

/** Of the cell that an element is in. */
export function placeOf(target: EventTarget | null): CellPlace | null {
  const name =
    target instanceof Element
      ? target.closest('[data-cell]')?.getAttribute('data-cell')
      : undefined;
  const [row, column] = name?.split('-').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
