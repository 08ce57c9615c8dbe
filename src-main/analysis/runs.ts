// Runs of words that two sentences have in common, in columns that are used again and again.

/** Run `r` is `lengths[r]` words from `a[r]` on in A that are those from `b[r]` on in B. */
export class Runs {
  a = new Int32Array(32);
  b = new Int32Array(32);
  lengths = new Int32Array(32);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  push(a: number, b: number, length: number): void {
    if (this.size === this.a.length) this.#grow();
    this.a[this.size] = a;
    this.b[this.size] = b;
    this.lengths[this.size] = length;
    this.size += 1;
  }

  /** Lets the last run go on by one word. */
  prolong(): void {
    this.lengths[this.size - 1] = (this.lengths[this.size - 1] ?? 0) + 1;
  }

  /** Puts the runs into another order; `isBefore` compares two of them by number. */
  sort(isBefore: (one: number, other: number) => boolean): void {
    const order = Array.from({ length: this.size }, (_, run) => run);
    order.sort((p, q) => (isBefore(p, q) ? -1 : isBefore(q, p) ? 1 : 0));
    const [a, b, lengths] = [this.a.slice(), this.b.slice(), this.lengths.slice()];
    order.forEach((run, at) => {
      this.a[at] = a[run] ?? 0;
      this.b[at] = b[run] ?? 0;
      this.lengths[at] = lengths[run] ?? 0;
    });
  }

  #grow(): void {
    const grown = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const wider = new Int32Array(column.length * 2);
      wider.set(column);
      return wider;
    };
    this.a = grown(this.a);
    this.b = grown(this.b);
    this.lengths = grown(this.lengths);
  }
}
