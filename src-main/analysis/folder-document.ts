// A document of a folder as `prepare` would have made it, read from what all threads share.
import type { DocumentId } from '../model/document';
import type { Collection } from './collection';
import type { PreparedDocument } from './prepare';
import type { Wordings } from './wordings';

/** More than most articles have. */
const FIRST_TOKENS = 1024;
const FIRST_SEGMENTS = 64;
/** The wording of what is left out, and each of its words. */
const NONE = -1;

/**
 * Turned to another document it uses its memory again. Most sentences of two articles have nothing to do
 * with one another, so the words of a segment are read when it is asked for them.
 */
export class FolderDocument implements PreparedDocument {
  id: DocumentId = '';
  text = '';
  segmentStarts: Int32Array = new Int32Array(0);
  segmentEnds: Int32Array = new Int32Array(0);
  sentences: Uint8Array = new Uint8Array(0);
  leftOut: Uint8Array = new Uint8Array(0);
  sentenceCount = 0;
  firstToken = new Int32Array(FIRST_SEGMENTS);
  starts = new Int32Array(FIRST_TOKENS);
  ends = new Int32Array(FIRST_TOKENS);
  words = new Int32Array(FIRST_TOKENS);
  readonly #collection: Collection;
  readonly #wordings: Wordings;
  /** Its shard, and the first of the shard's tokens that are the document's. */
  #shard = -1;
  #token = 0;
  /** Of the folder: the first row. */
  #folderRow = 0;
  /** By segment: 1 once its tokens are there. */
  #filled = new Uint8Array(FIRST_SEGMENTS);

  constructor(collection: Collection, wordings: Wordings) {
    this.#collection = collection;
    this.#wordings = wordings;
  }

  turnTo(document: number, id: DocumentId, text: string): this {
    const { shards, firstDocument, shardOf } = this.#collection;
    this.#shard = shardOf[document] ?? -1;
    const shard = shards[this.#shard];
    if (shard === undefined) throw new RangeError('there is no such document');
    const place = document - (firstDocument[this.#shard] ?? 0);
    const first = shard.firstRow[place] ?? 0;
    const last = shard.firstRow[place + 1] ?? 0;
    this.id = id;
    this.text = text;
    this.#folderRow = this.#wordings.firstRow[document] ?? 0;
    this.#token = shard.firstToken[first] ?? 0;
    this.segmentStarts = shard.starts.subarray(first, last);
    this.segmentEnds = shard.ends.subarray(first, last);
    this.sentences = shard.sentences.subarray(first, last);
    this.leftOut = shard.leftOut.subarray(first, last);
    this.sentenceCount = 0;
    for (const flag of this.sentences) this.sentenceCount += flag;
    this.#makeRoom(last - first, (shard.firstToken[last] ?? 0) - this.#token);
    for (let row = first; row <= last; row += 1) {
      this.firstToken[row - first] = (shard.firstToken[row] ?? 0) - this.#token;
    }
    return this;
  }

  #makeRoom(segments: number, tokens: number): void {
    this.#filled = new Uint8Array(segments);
    this.firstToken = new Int32Array(segments + 1);
    if (tokens <= this.words.length) return;
    this.starts = new Int32Array(tokens);
    this.ends = new Int32Array(tokens);
    this.words = new Int32Array(tokens);
  }

  fill(first: number, last: number): void {
    for (let segment = first; segment <= last; segment += 1) {
      if (this.#filled[segment] === 0) this.#fillOne(segment);
    }
  }

  #fillOne(segment: number): void {
    const shard = this.#collection.shards[this.#shard];
    if (shard === undefined) return;
    const { offsets, lengths } = shard;
    const { starts, ends, words } = this;
    const { wordingOf, firstWord, words: filled } = this.#wordings;
    const base = this.#token;
    const start = this.segmentStarts[segment] ?? 0;
    const from = this.firstToken[segment] ?? 0;
    const to = this.firstToken[segment + 1] ?? 0;
    const wording = wordingOf[this.#folderRow + segment] ?? NONE;
    const inWording = (firstWord[wording] ?? 0) - from;
    for (let token = from; token < to; token += 1) {
      const tokenStart = start + (offsets[base + token] ?? 0);
      starts[token] = tokenStart;
      ends[token] = tokenStart + (lengths[base + token] ?? 0);
      words[token] = wording === NONE ? NONE : (filled[inWording + token] ?? 0);
    }
    this.#filled[segment] = 1;
  }
}
