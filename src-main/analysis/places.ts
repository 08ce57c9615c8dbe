// Places in a text, in order, in a column that grows.

const FIRST_CAPACITY = 256;

export class Places {
  /** The first `length` of them, in UTF-16 code units of the text; what is beyond means nothing. */
  at = new Int32Array(FIRST_CAPACITY);
  length = 0;

  push(place: number): void {
    if (this.length === this.at.length) {
      const longer = new Int32Array(2 * this.at.length);
      longer.set(this.at);
      this.at = longer;
    }
    this.at[this.length] = place;
    this.length += 1;
  }

  /** Forgets all places and keeps the room. */
  clear(): void {
    this.length = 0;
  }

  /** The index of the first place that is not before `place`. */
  firstFrom(place: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.at[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
