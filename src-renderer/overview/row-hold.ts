// Decides when rows stay as they are although others arrive: while the reader is at them.

/** What is held. */
export interface Holdable {
  hold(): void;
  release(): void;
}

/** For so long after the pointer moved, a row under it must not become another one, in milliseconds. */
const POINTED_MS = 1500;

export class RowHold {
  readonly #rows: Holdable;
  #isScrolled = false;
  #isFocused = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(rows: Holdable) {
    this.#rows = rows;
  }

  scrolled(top: number): void {
    this.#isScrolled = top > 0;
    this.#update();
  }

  focused(isFocused: boolean): void {
    this.#isFocused = isFocused;
    this.#update();
  }

  pointed(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#update();
    }, POINTED_MS);
    this.#update();
  }

  /** The rows are no longer shown. */
  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#rows.release();
  }

  #update(): void {
    if (this.#isScrolled || this.#isFocused || this.#timer !== null) this.#rows.hold();
    else this.#rows.release();
  }
}
