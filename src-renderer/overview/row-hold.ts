// Decides when rows stay as they are although others arrive: while the reader is at them.

/** What is held. */
export interface Holdable {
  hold(): void;
  release(): void;
}

/** A `focusout`, as far as it matters. */
export interface Blur {
  readonly currentTarget: Pick<Node, 'contains'>;
  readonly relatedTarget: EventTarget | null;
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

  /** The focus came to the table or to what stands above it. */
  focused(): void {
    this.#isFocused = true;
    this.#update();
  }

  /** The focus left something of it; on the way to another part it stays there. */
  blurred({ currentTarget, relatedTarget }: Blur): void {
    if (relatedTarget !== null && currentTarget.contains(relatedTarget as Node)) return;
    this.#isFocused = false;
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
