// Which articles of a folder have which words: made in slices when something is first looked for.
import MiniSearch, { type Query } from 'minisearch';
import { searchWords, type SearchTerm } from '../analysis/search-words';
import type { Result } from '../model/result';

/** Shorter beginnings of a word are those of thousands: only the whole word counts for them. */
const SHORTEST_OPEN = 2;
/**
 * Text that is indexed, in code units; what lies beyond is read through at each search. Ten thousand
 * articles have 42 million, and their index takes 90 MB.
 */
const MOST_INDEXED_UNITS = 60_000_000;

export class SearchIndex {
  readonly size: number;
  readonly #textOf: (place: number) => Result<string>;
  readonly #mostUnits: number;
  readonly #index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: searchWords,
    processTerm: (word) => word,
  });
  #units = 0;
  /** Articles from here on are not indexed yet. */
  #done = 0;

  /** @param textOf by place; an article that cannot be read has no words */
  constructor(
    size: number,
    textOf: (place: number) => Result<string>,
    mostUnits = MOST_INDEXED_UNITS,
  ) {
    this.size = size;
    this.#textOf = textOf;
    this.#mostUnits = mostUnits;
  }

  /** How many articles are indexed. */
  get done(): number {
    return this.#done;
  }

  get isReady(): boolean {
    return this.#done === this.size || this.#units >= this.#mostUnits;
  }

  /** Indexes one more article. */
  advance(): void {
    const text = this.#textOf(this.#done);
    if (text.ok) {
      this.#index.add({ id: this.#done, text: text.value });
      this.#units += text.value.length;
    }
    this.#done += 1;
  }

  /** Places of the articles that may have all the terms, the likeliest first; then those not indexed. */
  candidates(terms: readonly SearchTerm[]): number[] {
    if (terms.length === 0) return [];
    const queries = terms.flatMap(({ words, isOpen }) =>
      words.map((word, at): Query => {
        const prefix = isOpen && at === words.length - 1 && word.length >= SHORTEST_OPEN;
        return { queries: [word], prefix };
      }),
    );
    const indexed = this.#index.search({ combineWith: 'AND', queries });
    const others = Array.from({ length: this.size - this.#done }, (_, at) => this.#done + at);
    return [...indexed.map(({ id }) => id as number), ...others];
  }
}
