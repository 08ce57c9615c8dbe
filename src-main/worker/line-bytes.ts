// Lines of text collected as bytes in UTF-8.

const FIRST_BYTES = 1 << 18;
/** A code unit takes no more bytes than this. */
const MOST_BYTES_PER_UNIT = 3;

/** Room for the lines that are collected now; who finishes takes a copy. */
let room = Buffer.alloc(0);

/** One at a time in each thread, since all use the same room. */
export class LineBytes {
  #length = 0;

  add(lines: string): void {
    const most = this.#length + lines.length * MOST_BYTES_PER_UNIT;
    if (most > room.length) {
      const longer = Buffer.allocUnsafeSlow(Math.max(FIRST_BYTES, 2 * most));
      longer.set(room.subarray(0, this.#length));
      room = longer;
    }
    this.#length += room.write(lines, this.#length, 'utf8');
  }

  /** In memory of their own. */
  finish(): Uint8Array {
    return new Uint8Array(room.subarray(0, this.#length));
  }
}
