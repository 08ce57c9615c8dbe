// A list of many rows of one height: draws what is near what can be seen, and is walked by keys.
import { tick } from 'svelte';
import {
  AROUND,
  AROUND_ARRIVING,
  DRAWN_WHOLE,
  rowAfterKey,
  rowRange,
  topShowing,
  type RowRange,
  type Viewport,
} from './row-range';

export class RowWindow {
  readonly rowHeight: number;
  readonly #count: () => number;
  readonly #head: number;
  readonly #isArriving: () => boolean;
  #element: HTMLElement | null = null;
  #viewport = $state.raw<Viewport>({ top: 0, height: 0 });
  /** The row that had the focus last, so that the keys go on from it when it is drawn no more. */
  #at = 0;

  /** Whether it has a scroll bar of its own and rows of one height. */
  readonly isLong: boolean = $derived.by(() => this.#count() > DRAWN_WHOLE);
  readonly range: RowRange = $derived.by(() => this.#rangeAt(this.#viewport));

  /**
   * @param rowHeight in pixels
   * @param head pixels above the rows that stay where they are
   * @param isArriving whether rows come and go by themselves
   */
  constructor(
    count: () => number,
    rowHeight: number,
    head = 0,
    isArriving: () => boolean = () => false,
  ) {
    this.#isArriving = isArriving;
    this.#count = count;
    this.rowHeight = rowHeight;
    this.#head = head;
  }

  /** To be attached to the element that scrolls; each row in it has its number as `data-row`. */
  readonly attach = (element: HTMLElement): (() => void) => {
    this.#element = element;
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

  /** The row in which a key was pressed; in the list itself, the one that had the focus last. */
  rowOf(event: KeyboardEvent): number {
    const focused = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    return focused === null ? this.#at : Number(focused.getAttribute('data-row'));
  }

  /** Moves the focus to another row where a key says so. */
  readonly onkeydown = (event: KeyboardEvent): void => {
    const at = this.rowOf(event);
    const page = Math.max(1, Math.floor(this.#viewport.height / this.rowHeight) - 1);
    const to = rowAfterKey(event.key, at, this.#count(), page);
    if (to === null) return;
    event.preventDefault();
    void this.focus(to);
  };

  /** Brings a row into view, and leaves the focus where it is. */
  reveal(row: number): void {
    const element = this.#element;
    if (!element) return;
    if (this.isLong) {
      element.scrollTop = topShowing(row, this.rowHeight, this.#viewport);
      return;
    }
    const drawn = element.querySelector(`[data-row="${row}"]`);
    // Of a row that is higher than the list, its beginning.
    const isHigher = (drawn?.clientHeight ?? 0) > element.clientHeight;
    drawn?.scrollIntoView({ block: isHigher ? 'start' : 'nearest' });
  }

  async focus(row: number): Promise<void> {
    const element = this.#element;
    if (!element) return;
    this.#at = row;
    if (this.isLong) {
      element.scrollTop = topShowing(row, this.rowHeight, this.#viewport);
      this.#look();
      await tick();
    }
    element
      .querySelector<HTMLElement>(`[data-row="${row}"]`)
      ?.focus({ preventScroll: this.isLong });
  }

  #look(): void {
    const element = this.#element;
    if (!element || !this.isLong) return;
    const viewport = { top: element.scrollTop, height: element.clientHeight - this.#head };
    const { from, to } = this.#rangeAt(viewport);
    this.#keepFocus(element, from, to);
    this.#viewport = viewport;
  }

  #rangeAt(viewport: Viewport): RowRange {
    const around = this.#isArriving() ? AROUND_ARRIVING : AROUND;
    return rowRange(this.#count(), this.rowHeight, viewport, around);
  }

  /** A focused row that is about to go leaves the focus to the list, where the keys go on from it. */
  #keepFocus(element: HTMLElement, from: number, to: number): void {
    const focused = document.activeElement?.closest('[data-row]');
    if (!focused || !element.contains(focused)) return;
    const row = Number(focused.getAttribute('data-row'));
    if (row >= from && row < to) return;
    this.#at = row;
    element.focus({ preventScroll: true });
  }
}
