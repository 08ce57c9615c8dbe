// The tokens of one document or of several in a row, in columns that grow.

/** Room for the tokens of an article. */
const FIRST_CAPACITY = 1024;

/**
 * Token `t < length` spans `[starts[t], ends[t])`, in UTF-16 code units of its text, and `words[t]`
 * is its number in the vocabulary. What the columns hold beyond `length` means nothing; they are
 * replaced by longer ones when they are full.
 */
export class TokenColumns {
  starts: Int32Array;
  ends: Int32Array;
  words: Int32Array;
  length = 0;

  constructor(capacity = FIRST_CAPACITY) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.words = new Int32Array(capacity);
  }

  push(start: number, end: number, word: number): void {
    const token = this.length;
    if (token === this.starts.length) this.#grow();
    this.starts[token] = start;
    this.ends[token] = end;
    this.words[token] = word;
    this.length = token + 1;
  }

  /** Forgets all tokens and keeps the room. */
  clear(): void {
    this.length = 0;
  }

  #grow(): void {
    const capacity = Math.max(FIRST_CAPACITY, 2 * this.starts.length);
    this.starts = grown(this.starts, capacity);
    this.ends = grown(this.ends, capacity);
    this.words = grown(this.words, capacity);
  }
}

function grown(column: Int32Array, capacity: number): Int32Array {
  const longer = new Int32Array(capacity);
  longer.set(column);
  return longer;
}
