// A long list of rows of different heights: draws what is near what can be seen, and is walked by keys.
import { tick } from 'svelte';
import { RowHeights } from './row-heights';
import { DRAWN_WHOLE, rowAfterKey, type RowRange, type Viewport } from './row-range';

/** A page of a walk by keys. */
const PAGE_ROWS = 5;
/** Rows above and below move when they are drawn and measured: a place is aimed at so often. */
const AIMS = 4;

export class MeasuredRows {
  readonly #keys: () => readonly string[];
  readonly #heights: RowHeights;
  #list: HTMLElement | null = null;
  #scroller: HTMLElement | null = null;
  #viewport = $state.raw<Viewport>({ top: 0, height: 0 });
  /** Grows when heights have been learned. */
  #learned = $state(0);

  readonly range: RowRange = $derived.by(() => {
    const keys = this.#keys();
    if (keys.length <= DRAWN_WHOLE) return { from: 0, to: keys.length, above: 0, below: 0 };
    void this.#learned;
    return this.#heights.range(keys, this.#viewport);
  });
  readonly shown: readonly string[] = $derived.by(() =>
    this.#keys().slice(this.range.from, this.range.to),
  );

  readonly #observer = new ResizeObserver((entries) => {
    let isNew = false;
    for (const { target } of entries) {
      const key = target.getAttribute('data-key');
      if (key === null || !target.isConnected) continue;
      if (this.#heights.learn(key, target.getBoundingClientRect().height)) isNew = true;
    }
    if (isNew && this.#keys().length > DRAWN_WHOLE) this.#learned += 1;
  });

  /**
   * @param keys of the rows, each its own
   * @param usual height of a row in pixels, with the room below it
   */
  constructor(keys: () => readonly string[], usual: number) {
    this.#keys = keys;
    this.#heights = new RowHeights(usual);
  }

  /** To be attached to the list; what scrolls around it has `data-scroller`. */
  readonly attach = (list: HTMLElement): (() => void) => {
    const scroller = list.closest<HTMLElement>('[data-scroller]');
    this.#list = list;
    this.#scroller = scroller;
    const look = (): void => this.#look();
    const observer = new ResizeObserver(look);
    if (scroller) observer.observe(scroller);
    scroller?.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      this.#observer.disconnect();
      scroller?.removeEventListener('scroll', look);
      this.#list = null;
    };
  };

  /** To be attached to each row, which has its key as `data-key` and in it its place as `data-row`. */
  readonly measure = (row: HTMLElement): (() => void) => {
    this.#observer.observe(row);
    return () => this.#observer.unobserve(row);
  };

  /** Where a key leads from a row, by arrows, pages and ends; null for any other key. */
  after(key: string, at: number): number | null {
    return rowAfterKey(key, at, this.#keys().length, PAGE_ROWS);
  }

  /** Brings a row into view; its element, where there is one. */
  async reveal(row: number): Promise<HTMLElement | null> {
    const key = this.#keys()[row];
    if (key === undefined) return null;
    for (let aim = 0; aim < AIMS; aim += 1) {
      await tick();
      const element = this.#elementOf(key);
      if (element) {
        element.scrollIntoView({ block: 'nearest' });
        this.#look();
        return element;
      }
      this.#aim(row);
    }
    return this.#elementOf(key);
  }

  async focus(row: number): Promise<void> {
    const element = await this.reveal(row);
    element?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true });
  }

  #elementOf(key: string): HTMLElement | null {
    return this.#list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
  }

  #aim(row: number): void {
    const [list, scroller] = [this.#list, this.#scroller];
    if (!list || !scroller) return;
    const top = this.#heights.tops(this.#keys())[row] ?? 0;
    const origin = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += origin + top - scroller.clientHeight / 3;
    this.#look();
  }

  #look(): void {
    const [list, scroller] = [this.#list, this.#scroller];
    if (!list || !scroller) return;
    const top = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
    this.#viewport = { top, height: scroller.clientHeight };
  }
}
