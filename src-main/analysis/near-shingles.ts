// Counts the shingles of a few wordings over a whole corpus.
import { isPosted, numberAt } from './postings';
import { SHINGLE_WORDS } from './shingles';
import type { Wordings } from './wordings';

/** Room in a filter for shingles, as a multiple of these: one in so many is looked up in vain. */
const FILTER_BYTES_PER_SHINGLE = 64;
const LARGEST_FILTER = 2 ** 23;
const REACH = SHINGLE_WORDS - 1;

/** The shingles of some wordings, and in how many wordings of the corpus each stands. */
export class NearShingles {
  readonly #wordings: Wordings;
  readonly #wanted: readonly number[];
  readonly #groups = new Map<number, number>();
  readonly #filter: Uint8Array;
  /** By group: in how many wordings it stands, and the last of these. */
  readonly #counts: Int32Array;
  readonly #last: Int32Array;

  constructor(wordings: Wordings, wanted: readonly number[]) {
    this.#wordings = wordings;
    this.#wanted = wanted;
    const { firstWord, words } = wordings;
    for (const wording of wanted) {
      const end = (firstWord[wording + 1] ?? 0) - REACH;
      for (let at = firstWord[wording] ?? 0; at < end; at += 1) {
        const number = numberAt(words, at);
        if (!this.#groups.has(number)) this.#groups.set(number, this.#groups.size);
      }
    }
    const wish = 2 ** Math.ceil(Math.log2(this.#groups.size * FILTER_BYTES_PER_SHINGLE + 2));
    this.#filter = new Uint8Array(Math.min(wish, LARGEST_FILTER));
    const mask = this.#filter.length - 1;
    for (const number of this.#groups.keys()) this.#filter[number & mask] = 1;
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
    const isWanted = wordsOf(this.#wordings, this.#wanted);
    const met: number[] = [];
    for (let w = 0; w < documentsOf.length; w += 1) {
      if (documentsOf[w] === 0) continue;
      const end = firstWord[w + 1] ?? 0;
      // Of a shingle the last word first: where nobody has it, the next two cannot hold it either.
      for (let at = (firstWord[w] ?? 0) + REACH; at < end;) {
        if (isWanted[words[at] ?? 0] !== 1) {
          at += SHINGLE_WORDS;
        } else if (isWanted[words[at - 1] ?? 0] !== 1) {
          at += SHINGLE_WORDS - 1;
        } else if (isWanted[words[at - 2] ?? 0] !== 1) {
          at += 1;
        } else {
          const group = this.groupAt(words, at - REACH);
          at += 1;
          if (group < 0 || this.#last[group] === w) continue;
          this.#last[group] = w;
          this.#counts[group] = this.count(group) + 1;
          met.push(group, w);
        }
      }
    }
    const near: number[] = [];
    for (let at = 0; at < met.length; at += 2) {
      const w = met[at + 1] ?? 0;
      if (isPosted(this.count(met[at] ?? 0)) && near.at(-1) !== w) near.push(w);
    }
    return near;
  }
}

/** By word: 1 where one of the wordings has it, up to the last word of theirs. */
function wordsOf(
  { firstWord, words }: Pick<Wordings, 'firstWord' | 'words'>,
  wordings: readonly number[],
): Uint8Array {
  let last = 0;
  const all = wordings.map((w) => words.subarray(firstWord[w], firstWord[w + 1]));
  for (const some of all) for (const word of some) if (word > last) last = word;
  const isIn = new Uint8Array(last + 1);
  for (const some of all) for (const word of some) isIn[word] = 1;
  return isIn;
}
