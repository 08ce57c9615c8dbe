// The tokens of one document or of several in a row, in columns that grow.

/** Room for the tokens of an article. */
const FIRST_CAPACITY = 1024;

/**
 * Token `t < length` spans `[starts[t], ends[t])`, in UTF-16 code units of its text, and `words[t]`
 * is its number in the vocabulary, once it was numbered. What the columns hold beyond `length` means
 * nothing; they are replaced by longer ones when they are full.
 */
export class TokenColumns {
  starts: Int32Array;
  ends: Int32Array;
  /** The packed letters of plain and short words, 0 in `lows` for all others; see `plain-words`. */
  lows: Int32Array;
  highs: Int32Array;
  words: Int32Array;
  length = 0;

  constructor(capacity = FIRST_CAPACITY) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.lows = new Int32Array(capacity);
    this.highs = new Int32Array(capacity);
    this.words = new Int32Array(capacity);
  }

  /** Appends the tokens `[from, to)` of others, but for their words. */
  append(others: TokenColumns, from: number, to: number): void {
    const first = this.length;
    this.reserve(first + to - from);
    const { starts, ends, lows, highs } = this;
    const shift = first - from;
    for (let token = from; token < to; token += 1) {
      starts[token + shift] = others.starts[token] ?? 0;
      ends[token + shift] = others.ends[token] ?? 0;
      lows[token + shift] = others.lows[token] ?? 0;
      highs[token + shift] = others.highs[token] ?? 0;
    }
    this.length = to + shift;
  }

  /** Forgets all tokens and keeps the room. */
  clear(): void {
    this.length = 0;
  }

  /** Makes room for so many tokens, and for more where they are more than there was room for. */
  reserve(capacity: number): void {
    const { length } = this;
    const before = this.starts.length;
    if (capacity <= before) return;
    const longer = Math.max(FIRST_CAPACITY, capacity, length === 0 ? 0 : 2 * before);
    this.starts = grown(this.starts, length, longer);
    this.ends = grown(this.ends, length, longer);
    this.lows = grown(this.lows, length, longer);
    this.highs = grown(this.highs, length, longer);
    this.words = grown(this.words, length, longer);
  }
}

function grown(column: Int32Array, length: number, capacity: number): Int32Array {
  const longer = new Int32Array(capacity);
  longer.set(column.subarray(0, length));
  return longer;
}
