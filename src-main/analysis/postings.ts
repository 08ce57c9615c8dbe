// Which sentences of a corpus have which shingle: an inverted index in typed arrays.
import type { PreparedDocument } from './prepare';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import { tokensOf, type TokenRange } from './token-range';
import type { Wordings } from './wordings';

/**
 * For each slot of the table, the wordings that have a shingle that falls into it. A slot may hold
 * several shingles; `hashes` tells them apart.
 */
export interface Postings {
  /** Postings of slot `s` are `[firstPosting[s], firstPosting[s + 1])`. */
  readonly firstPosting: Int32Array;
  /** By posting: the wording, in increasing order within a slot. */
  readonly wordings: Int32Array;
  /** By posting: the shingle's hash. */
  readonly hashes: Int32Array;
  /** By slot: in how many wordings its shingles stand, added up, up to 65,535. */
  readonly counts: Uint16Array;
  /** How many shingles stand in so many sentences that they were left out. */
  readonly tooCommon: number;
}

/** Slots, as a multiple of the shingles: few shingles share one. A power of two. */
const SLOTS_PER_SHINGLE = 1;

export function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 16)) & (slots - 1);
}

/** Where a wording's tokens are: those of its first segment. */
export function tokensOfWording(
  wordings: Wordings,
  wording: number,
): { readonly document: PreparedDocument; readonly range: TokenRange } {
  const row = wordings.firstOf[wording] ?? 0;
  const d = wordings.documentOf[row] ?? 0;
  const document = wordings.documents[d];
  if (!document) throw new RangeError(`there is no wording ${String(wording)}`);
  return { document, range: tokensOf(document, row - (wordings.firstSegment[d] ?? 0)) };
}

/**
 * The postings of all shingles that at least two wordings share and at most `ceiling`. Two passes:
 * the first counts, so that the many shingles that stand in one place only take no room. Time is
 * proportional to the tokens, memory to the shingles.
 */
export function postShingles(wordings: Wordings, ceiling: number): Postings {
  const total = wordings.firstOf.length;
  let shingles = 0;
  for (let w = 0; w < total; w += 1) {
    const { range } = tokensOfWording(wordings, w);
    shingles += Math.max(0, range.to - range.from - SHINGLE_WORDS + 1);
  }
  const slots = 2 ** Math.ceil(Math.log2(shingles * SLOTS_PER_SHINGLE + 2));
  const counts = new Uint16Array(slots);
  const last = new Int32Array(slots).fill(-1);
  forEachShingle(wordings, last, (slot) => {
    if ((counts[slot] ?? 0) < 0xffff) counts[slot] = (counts[slot] ?? 0) + 1;
  });
  const firstPosting = new Int32Array(slots + 1);
  let tooCommon = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    const count = counts[slot] ?? 0;
    if (count > ceiling) tooCommon += 1;
    firstPosting[slot + 1] = (firstPosting[slot] ?? 0) + (count < 2 || count > ceiling ? 0 : count);
  }
  const kept = firstPosting[slots] ?? 0;
  const owners = new Int32Array(kept);
  const hashes = new Int32Array(kept);
  const next = firstPosting.slice(0, slots);
  last.fill(-1);
  forEachShingle(wordings, last, (slot, hash, wording) => {
    const at = next[slot] ?? 0;
    if (at === firstPosting[slot + 1]) return;
    owners[at] = wording;
    hashes[at] = hash;
    next[slot] = at + 1;
  });
  return { firstPosting, wordings: owners, hashes, counts, tooCommon };
}

/**
 * How many wordings have a shingle: exact up to the ceiling of the postings, so that it does not
 * depend on what else has fallen into the slot.
 */
export function countOf({ counts, firstPosting, hashes }: Postings, hash: number): number {
  const slot = slotOf(hash, counts.length);
  const [from, to] = [firstPosting[slot] ?? 0, firstPosting[slot + 1] ?? 0];
  if (from === to) return counts[slot] ?? 0;
  let count = 0;
  for (let p = from; p < to; p += 1) if (hashes[p] === hash) count += 1;
  return count;
}

/** True where the shingle at `at` of a sentence that begins at `from` stands further to the front as well. */
export function isRepeated(words: Int32Array, from: number, at: number, hash: number): boolean {
  for (let before = from; before < at; before += 1) {
    if (shingleAt(words, before) === hash) return true;
  }
  return false;
}

/**
 * In order of the wordings, each shingle of a wording once. `last` tells, by slot, which wording was
 * there last; it is left changed.
 */
function forEachShingle(
  wordings: Wordings,
  last: Int32Array,
  found: (slot: number, hash: number, wording: number) => void,
): void {
  for (let w = 0; w < wordings.firstOf.length; w += 1) {
    const { document, range } = tokensOfWording(wordings, w);
    for (let at = range.from; at + SHINGLE_WORDS <= range.to; at += 1) {
      const hash = shingleAt(document.words, at);
      const slot = slotOf(hash, last.length);
      if (last[slot] === w && isRepeated(document.words, range.from, at, hash)) continue;
      last[slot] = w;
      found(slot, hash, w);
    }
  }
}
