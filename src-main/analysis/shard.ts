// A part of a folder's documents as the matcher sees them, in memory that threads share.
import { segmentsOf, type Block } from '../model/segment';
import { sharedBytes, sharedCopy } from './shared-memory';
import { TokenColumns } from './token-columns';
import { tokenizeInto } from './tokenize';
import type { Vocabulary } from './vocabulary';
import { WordHashes } from './word-hashes';
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
  readonly #tokens = new TokenColumns();
  #firstRow: number[] = [0];
  #starts: number[] = [];
  #ends: number[] = [];
  #sentences: number[] = [];
  #firstToken: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#hashes = new WordHashes(vocabulary);
  }

  /** Returns how many words the document has. */
  add(text: string, blocks: readonly Block[]): number {
    for (const { role, segments } of blocks) {
      for (const { start, end } of segments) {
        this.#starts.push(start);
        this.#ends.push(end);
        this.#sentences.push(role === 'paragraph' ? 1 : 0);
      }
    }
    const before = this.#tokens.length;
    tokenizeInto(text, segmentsOf(blocks), this.#vocabulary, this.#tokens, (first) => {
      this.#firstToken.push(first);
    });
    this.#firstRow.push(this.#starts.length);
    return this.#tokens.length - before;
  }

  /** The shard, and the words of its tokens by the numbers of the vocabulary; the builder is empty again. */
  finish(): { readonly shard: Shard; readonly words: Int32Array } {
    this.#firstToken.push(this.#tokens.length);
    this.#hashes.catchUp();
    const { length } = this.#tokens;
    const words = this.#tokens.words.slice(0, length);
    const shard = {
      firstRow: sharedCopy(this.#firstRow),
      starts: sharedCopy(this.#starts),
      ends: sharedCopy(this.#ends),
      sentences: sharedBytes(this.#sentences.length),
      firstToken: sharedCopy(this.#firstToken),
      ...this.#places(),
      ...this.#hashRows(words),
    };
    shard.sentences.set(this.#sentences);
    this.#tokens.clear();
    [this.#firstRow, this.#starts, this.#ends] = [[0], [], []];
    [this.#sentences, this.#firstToken] = [[], []];
    return { shard, words };
  }

  #places(): Pick<Shard, 'offsets' | 'lengths'> {
    const { starts, ends, length } = this.#tokens;
    let farthest = 0;
    let longest = 0;
    for (let row = 0; row < this.#starts.length; row += 1) {
      const from = this.#starts[row] ?? 0;
      const last = this.#firstToken[row + 1] ?? 0;
      for (let token = this.#firstToken[row] ?? 0; token < last; token += 1) {
        const start = starts[token] ?? 0;
        const size = (ends[token] ?? 0) - start;
        starts[token] = start - from;
        ends[token] = size;
        if (size > longest) longest = size;
        if (start - from > farthest) farthest = start - from;
      }
    }
    const isNarrow = farthest <= LONGEST_NARROW_OFFSET && longest <= LONGEST_NARROW_TOKEN;
    if (!isNarrow) {
      return {
        offsets: sharedCopy(starts.subarray(0, length)),
        lengths: sharedCopy(ends.subarray(0, length)),
      };
    }
    const offsets = new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT));
    const lengths = sharedBytes(length);
    offsets.set(starts.subarray(0, length));
    lengths.set(ends.subarray(0, length));
    return { offsets, lengths };
  }

  #hashRows(words: Int32Array): Pick<Shard, 'hashes' | 'otherHashes'> {
    const { pairs } = this.#hashes;
    const rows = { hashes: sharedCopy(this.#starts), otherHashes: sharedCopy(this.#starts) };
    for (let row = 0; row < this.#starts.length; row += 1) {
      let [hash, other] = [0, 0];
      const last = this.#firstToken[row + 1] ?? 0;
      for (let token = this.#firstToken[row] ?? 0; token < last; token += 1) {
        const word = words[token] ?? 0;
        hash = mixed(hash, pairs[2 * word] ?? 0, FACTOR);
        other = mixed(other, pairs[2 * word + 1] ?? 0, OTHER_FACTOR);
      }
      rows.hashes[row] = hash;
      rows.otherHashes[row] = other;
    }
    return rows;
  }
}
