// Counts the shingles of a few wordings over a whole corpus.
import { isPosted, numberAt } from './postings';
import { SHINGLE_WORDS } from './shingles';
import type { Wordings } from './wordings';

/** Room in a filter, as a multiple of what is in it: one in so many is looked up in vain. */
const FILTER_BYTES_PER_SHINGLE = 64;
/** A smaller one, since it is asked for every second word and ought to stay in the nearest cache. */
const FILTER_BYTES_PER_PAIR = 16;
const LARGEST_FILTER = 2 ** 23;
const REACH = SHINGLE_WORDS - 1;
/** Odd, and far from a power of two: the words of a pair must not cancel each other out. */
const SPREAD = 0x9e3779b1;

/** The shingles of some wordings, and in how many wordings of the corpus each stands. */
export class NearShingles {
  readonly #wordings: Wordings;
  readonly #groups = new Map<number, number>();
  readonly #filter: Uint8Array;
  /** Of the words that stand side by side in a wanted wording. */
  readonly #pairs: Uint8Array;
  /** By group: in how many wordings it stands, and the last of these. */
  readonly #counts: Int32Array;
  readonly #last: Int32Array;

  constructor(wordings: Wordings, wanted: readonly number[]) {
    this.#wordings = wordings;
    const { firstWord, words } = wordings;
    for (const wording of wanted) {
      const end = (firstWord[wording + 1] ?? 0) - REACH;
      for (let at = firstWord[wording] ?? 0; at < end; at += 1) {
        const number = numberAt(words, at);
        if (!this.#groups.has(number)) this.#groups.set(number, this.#groups.size);
      }
    }
    this.#filter = filterFor(this.#groups.size * FILTER_BYTES_PER_SHINGLE);
    const mask = this.#filter.length - 1;
    for (const number of this.#groups.keys()) this.#filter[number & mask] = 1;
    this.#pairs = pairsOf(wordings, wanted, this.#groups.size);
    this.#counts = new Int32Array(this.#groups.size);
    this.#last = new Int32Array(this.#groups.size).fill(-1);
  }

  get size(): number {
    return this.#groups.size;
  }

  /** The group of the shingle that starts at a word; -1 for one that none of the wanted has. */
  groupAt(words: Int32Array, at: number): number {
    const number = numberAt(words, at);
    if (this.#filter[number & (this.#filter.length - 1)] !== 1) return -1;
    return this.#groups.get(number) ?? -1;
  }

  /** In how many wordings a group stands, once all have been counted. */
  count(group: number): number {
    return this.#counts[group] ?? 0;
  }

  /**
   * Counts the shingles over all wordings that stand in a document; gives those wordings that share
   * a shingle which brings candidates, in order. Takes time linear in the words of the corpus.
   */
  countAll(): number[] {
    const { firstWord, words, documentsOf } = this.#wordings;
    const pairs = this.#pairs;
    const mask = pairs.length - 1;
    const met: number[] = [];
    for (let w = 0; w < documentsOf.length; w += 1) {
      if (documentsOf[w] === 0) continue;
      const end = firstWord[w + 1] ?? 0;
      // Of a shingle the last two words first: where nobody has them side by side, the next shingle,
      // which holds them as well, cannot be wanted either.
      for (let at = (firstWord[w] ?? 0) + REACH; at < end;) {
        if (pairs[pairAt(words, at) & mask] !== 1) {
          at += REACH;
          continue;
        }
        if (pairs[pairAt(words, at - 1) & mask] === 1)
          this.#meet(this.groupAt(words, at - REACH), w, met);
        at += 1;
      }
    }
    const near: number[] = [];
    for (let at = 0; at < met.length; at += 2) {
      const w = met[at + 1] ?? 0;
      if (isPosted(this.count(met[at] ?? 0)) && near.at(-1) !== w) near.push(w);
    }
    return near;
  }

  #meet(group: number, w: number, met: number[]): void {
    if (group < 0 || this.#last[group] === w) return;
    this.#last[group] = w;
    this.#counts[group] = this.count(group) + 1;
    met.push(group, w);
  }
}

/** Of a power of two in bytes. */
function filterFor(bytes: number): Uint8Array {
  return new Uint8Array(Math.min(2 ** Math.ceil(Math.log2(bytes + 2)), LARGEST_FILTER));
}

/** A number for the word at a place and the one before it; others may have it as well. */
function pairAt(words: Int32Array, at: number): number {
  const mixed = Math.imul(Math.imul(words[at - 1] ?? 0, SPREAD) ^ (words[at] ?? 0), SPREAD);
  return mixed >>> 9;
}

/** A filter of the words that stand side by side in these wordings. */
function pairsOf(
  { firstWord, words }: Pick<Wordings, 'firstWord' | 'words'>,
  wordings: readonly number[],
  shingles: number,
): Uint8Array {
  const filter = filterFor(shingles * FILTER_BYTES_PER_PAIR);
  const mask = filter.length - 1;
  for (const w of wordings) {
    const end = firstWord[w + 1] ?? 0;
    for (let at = (firstWord[w] ?? 0) + 1; at < end; at += 1) {
      filter[pairAt(words, at) & mask] = 1;
    }
  }
  return filter;
}
