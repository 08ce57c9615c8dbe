// All documents of a folder, shard after shard: how they become rows of a corpus, and documents again.
import { COUNTING } from '../model/segment';
import type { Shard } from './shard';
import { sharedInts } from './shared-memory';
import type { Rows } from './number-wordings';
import type { Wordings } from './wordings';

export interface Collection {
  readonly shards: readonly Shard[];
  /** Documents of shard `s` are `[firstDocument[s], firstDocument[s + 1])`. */
  readonly firstDocument: Int32Array;
  /** By document: its shard. */
  readonly shardOf: Int32Array;
}

export function collect(shards: readonly Shard[]): Collection {
  const firstDocument = sharedInts(shards.length + 1);
  shards.forEach(({ firstRow }, s) => {
    firstDocument[s + 1] = (firstDocument[s] ?? 0) + firstRow.length - 1;
  });
  const shardOf = sharedInts(firstDocument[shards.length] ?? 0);
  shards.forEach((_, s) => shardOf.fill(s, firstDocument[s], firstDocument[s + 1]));
  return { shards, firstDocument, shardOf };
}

/** The rows of all documents. */
export function rowsOf({ shards, shardOf }: Collection): Rows {
  const firstRow = sharedInts(shardOf.length + 1);
  const total = shards.reduce((sum, { starts }) => sum + starts.length, 0);
  const [lengths, hashes] = [new Int32Array(total), new Int32Array(total)];
  const otherHashes = new Int32Array(total);
  const putBack: number[] = [];
  let document = 0;
  let base = 0;
  for (const shard of shards) {
    for (let place = 1; place < shard.firstRow.length; place += 1) {
      firstRow[++document] = base + (shard.firstRow[place] ?? 0);
    }
    hashes.set(shard.hashes, base);
    otherHashes.set(shard.otherHashes, base);
    for (let row = 0; row < shard.starts.length; row += 1) {
      // What is left out says nothing here: it has no wording.
      if (shard.leftOut[row] === COUNTING.leftOut) continue;
      if (shard.leftOut[row] === COUNTING.putBack) putBack.push(base + row);
      lengths[base + row] = (shard.firstToken[row + 1] ?? 0) - (shard.firstToken[row] ?? 0);
    }
    base += shard.starts.length;
  }
  return { firstRow, lengths, hashes, otherHashes, putBack };
}

/**
 * Fills in the words of those wordings whose first row is one of a shard's, and counts all its words.
 *
 * @param words those of the shard's tokens, by the numbers of the thread that read it
 * @param numbers from those to the common ones
 * @param frequencies by common number: how often the word stands in the shards counted so far
 */
export function fillFrom(
  { shards, firstDocument }: Collection,
  index: number,
  { firstRow, wordingOf, firstOf, firstWord, words: filled }: Wordings,
  words: Int32Array,
  numbers: Int32Array,
  frequencies: Int32Array,
): void {
  const shard = shards[index];
  if (shard === undefined) throw new RangeError('there is no such shard');
  const base = firstRow[firstDocument[index] ?? 0] ?? 0;
  for (let row = 0; row < shard.starts.length; row += 1) {
    const wording = wordingOf[base + row] ?? -1;
    const isFirst = firstOf[wording] === base + row;
    const to = shard.firstToken[row + 1] ?? 0;
    let at = isFirst ? (firstWord[wording] ?? 0) : 0;
    for (let token = shard.firstToken[row] ?? 0; token < to; token += 1) {
      const word = numbers[words[token] ?? 0] ?? 0;
      frequencies[word] = (frequencies[word] ?? 0) + 1;
      if (isFirst) filled[at++] = word;
    }
  }
}
