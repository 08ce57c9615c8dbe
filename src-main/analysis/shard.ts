// A part of a folder's documents as the matcher sees them, in memory that threads share.
import { COUNTING, countingOf, segmentsOf, type Block } from '../model/segment';
import { sharedBytes, sharedCopy } from './shared-memory';
import type { TextScan } from './text-scan';
import { TokenColumns } from './token-columns';
import type { Vocabulary } from './vocabulary';
import { packedHash, WordHashes } from './word-hashes';
import { FACTOR, mixed, OTHER_FACTOR } from './wordings';

/**
 * Rows are the segments of all documents of the shard, one after the other. Places are UTF-16 code
 * units of the document's text; those of a token count from the start of its segment.
 */
export interface Shard {
  /** Rows of document `d` of the shard are `[firstRow[d], firstRow[d + 1])`. */
  readonly firstRow: Int32Array;
  /** By row: `[starts[r], ends[r])` of the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By row: 1 where it stands in a paragraph, 0 for titles and headings. */
  readonly sentences: Uint8Array;
  /** By row, as `COUNTING`: whether it counts for matches. */
  readonly leftOut: Uint8Array;
  /** Tokens of row `r` are `[firstToken[r], firstToken[r + 1])`. */
  readonly firstToken: Int32Array;
  /** By token: where it starts in its segment, and how long it is. */
  readonly offsets: Uint16Array | Int32Array;
  readonly lengths: Uint8Array | Int32Array;
  /** By row: two hashes of its normalised words, the same in every thread. */
  readonly hashes: Int32Array;
  readonly otherHashes: Int32Array;
}

/** Segments and words of articles are shorter than these; others take more room. */
const LONGEST_NARROW_OFFSET = 0xffff;
const LONGEST_NARROW_TOKEN = 0xff;

/** Collects the documents of one shard after the other, in columns that are used again. */
export class ShardBuilder {
  readonly #vocabulary: Vocabulary;
  readonly #hashes: WordHashes;
  /** Those of all documents so far: `starts` count from their row, and `ends` are lengths. */
  readonly #tokens = new TokenColumns();
  #farthest = 0;
  #longest = 0;
  #firstRow: number[] = [0];
  #starts: number[] = [];
  #ends: number[] = [];
  #sentences: number[] = [];
  #leftOut: number[] = [];
  #firstToken: number[] = [];
  #rowHashes: number[] = [];
  #otherRowHashes: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#hashes = new WordHashes(vocabulary);
  }

  /** Returns how many words the document has; `scan` is of its text. */
  add(text: string, blocks: readonly Block[], scan: TextScan): number {
    for (const block of blocks) {
      for (const segment of block.segments) {
        const counting = countingOf(block, segment);
        this.#starts.push(segment.start);
        this.#ends.push(segment.end);
        this.#sentences.push(block.role === 'paragraph' && counting !== COUNTING.leftOut ? 1 : 0);
        this.#leftOut.push(counting);
      }
    }
    const tokens = this.#tokens;
    const before = tokens.length;
    tokens.reserve(before + scan.tokens.length);
    scan.forEachSpan(text, segmentsOf(blocks), (_, found, from, to) => {
      this.#firstToken.push(tokens.length);
      tokens.append(found, from, to);
    });
    this.#vocabulary.numberFrom(before, text, tokens);
    this.#hashes.catchUp();
    const firstRow = this.#firstRow.at(-1) ?? 0;
    for (let row = firstRow; row < this.#starts.length; row += 1) {
      this.#finishRow(row, this.#firstToken[row + 1] ?? tokens.length);
    }
    this.#firstRow.push(this.#starts.length);
    return tokens.length - before;
  }

  /** Hashes a row, and counts the places of its tokens from its start. */
  #finishRow(row: number, last: number): void {
    const { starts, ends, lows, highs, words } = this.#tokens;
    const { pairs } = this.#hashes;
    const from = this.#starts[row] ?? 0;
    let hash = 0;
    let other = 0;
    let longest = this.#longest;
    for (let token = this.#firstToken[row] ?? 0; token < last; token += 1) {
      const start = starts[token] ?? 0;
      const size = (ends[token] ?? 0) - start;
      starts[token] = start - from;
      ends[token] = size;
      if (size > longest) longest = size;
      if (start - from > this.#farthest) this.#farthest = start - from;
      const low = lows[token] ?? 0;
      if (low === 0) {
        const pair = 2 * (words[token] ?? 0);
        hash = mixed(hash, pairs[pair] ?? 0, FACTOR);
        other = mixed(other, pairs[pair + 1] ?? 0, OTHER_FACTOR);
      } else {
        const high = highs[token] ?? 0;
        hash = mixed(hash, packedHash(high, low, FACTOR), FACTOR);
        other = mixed(other, packedHash(high, low, OTHER_FACTOR), OTHER_FACTOR);
      }
    }
    this.#longest = longest;
    this.#rowHashes.push(hash);
    this.#otherRowHashes.push(other);
  }

  /** The shard, and the words of its tokens by the numbers of the vocabulary; the builder is empty again. */
  finish(): { readonly shard: Shard; readonly words: Int32Array } {
    this.#firstToken.push(this.#tokens.length);
    const shard = {
      firstRow: sharedCopy(this.#firstRow),
      starts: sharedCopy(this.#starts),
      ends: sharedCopy(this.#ends),
      sentences: sharedBytes(this.#sentences.length),
      leftOut: sharedBytes(this.#leftOut.length),
      firstToken: sharedCopy(this.#firstToken),
      ...this.#places(),
      hashes: sharedCopy(this.#rowHashes),
      otherHashes: sharedCopy(this.#otherRowHashes),
    };
    shard.sentences.set(this.#sentences);
    shard.leftOut.set(this.#leftOut);
    const words = this.#tokens.words.slice(0, this.#tokens.length);
    this.#tokens.clear();
    [this.#farthest, this.#longest] = [0, 0];
    [this.#firstRow, this.#starts, this.#ends] = [[0], [], []];
    [this.#sentences, this.#leftOut, this.#firstToken] = [[], [], []];
    [this.#rowHashes, this.#otherRowHashes] = [[], []];
    return { shard, words };
  }

  #places(): Pick<Shard, 'offsets' | 'lengths'> {
    const { length } = this.#tokens;
    const starts = this.#tokens.starts.subarray(0, length);
    const ends = this.#tokens.ends.subarray(0, length);
    const isNarrow =
      this.#farthest <= LONGEST_NARROW_OFFSET && this.#longest <= LONGEST_NARROW_TOKEN;
    if (!isNarrow) return { offsets: sharedCopy(starts), lengths: sharedCopy(ends) };
    const offsets = new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT));
    const lengths = sharedBytes(length);
    offsets.set(starts);
    lengths.set(ends);
    return { offsets, lengths };
  }
}
