// Finds words in all articles of a folder, page by page, without keeping the thread to itself.
import { findTerms, searchTerms, type SearchTerm } from '../analysis/search-words';
import type { DocumentSummary } from '../model/document';
import type { FolderQuery, FoundArticle, FoundLine, FoundPage } from '../model/found';
import { fail, ok, type Result } from '../model/result';
import type { Span } from '../model/span';
import type { LibraryTexts } from './library-texts';
import { SearchIndex } from './search-index';
import type { TaskContext } from './tasks';

/** Others wait no longer than this for their turn. */
const SLICE_MS = 12;
/** Articles on a page, and lines of each: what fills a panel a few times over. */
const PAGE_ARTICLES = 40;
const LINES = 4;
/** More hits of one article are counted but not marked. */
const MOST_SPANS = 1000;
/** Around a hit, in code units: what fits on a line of the panel. */
const CONTEXT_BEFORE = 28;
const CONTEXT_AFTER = 90;

interface Asked {
  readonly query: string;
  readonly terms: readonly SearchTerm[];
  readonly places: readonly number[];
}

export class FolderSearch {
  readonly #documents: readonly DocumentSummary[];
  readonly #texts: LibraryTexts;
  readonly #now: () => number;
  readonly #index: SearchIndex;
  #asked: Asked | null = null;

  /** @param now milliseconds */
  constructor(
    documents: readonly DocumentSummary[],
    texts: LibraryTexts,
    now: () => number = Date.now,
  ) {
    this.#documents = documents;
    this.#texts = texts;
    this.#now = now;
    this.#index = new SearchIndex(documents.length, texts);
  }

  /** Fails with `cancelled`; what was indexed until then is kept. */
  async find(
    { query, from }: FolderQuery,
    context: TaskContext<'search'>,
  ): Promise<Result<FoundPage>> {
    const index = this.#index;
    const turn = this.#turns(context);
    while (!index.isReady) {
      index.advance();
      if (!(await turn(() => context.progress(progressOf(index))))) return stopped();
    }
    const asked = this.#ask(query);
    const articles: FoundArticle[] = [];
    let at = from;
    for (; at < asked.places.length && articles.length < PAGE_ARTICLES; at += 1) {
      const article = this.#look(asked.places[at] ?? 0, asked.terms);
      if (article) articles.push(article);
      if (!(await turn())) return stopped();
    }
    return ok({ articles, next: at < asked.places.length ? at : null });
  }

  /** Lets others have their turn whenever a slice is over; false once the work should stop. */
  #turns({ stop }: TaskContext<'search'>): (say?: () => void) => Promise<boolean> {
    let began = this.#now();
    return async (say) => {
      if (this.#now() - began < SLICE_MS) return true;
      say?.();
      await new Promise(setImmediate);
      began = this.#now();
      return Atomics.load(stop, 0) === 0;
    };
  }

  #ask(query: string): Asked {
    if (this.#asked?.query !== query) {
      const terms = searchTerms(query);
      this.#asked = { query, terms, places: this.#index.candidates(terms) };
    }
    return this.#asked;
  }

  #look(place: number, terms: readonly SearchTerm[]): FoundArticle | null {
    const text = this.#texts(place);
    const document = this.#documents[place]?.id;
    if (!text.ok || document === undefined) return null;
    const spans = findTerms(text.value, terms);
    if (spans.length === 0) return null;
    return {
      document,
      hits: spans.length,
      spans: spans.slice(0, MOST_SPANS),
      lines: spans.slice(0, LINES).map((span) => lineOf(text.value, span)),
    };
  }
}

/** A hit with what stands around it, on one line, cut between words. */
function lineOf(text: string, span: Span): FoundLine {
  const { start, end } = span;
  const before = text.slice(Math.max(0, start - CONTEXT_BEFORE), start);
  const after = text.slice(end, end + CONTEXT_AFTER);
  return {
    before:
      start > CONTEXT_BEFORE ? before.replace(/^\S*\s+/, '… ').replace(/\s+/g, ' ') : flat(before),
    words: flat(text.slice(start, end)),
    after: end + CONTEXT_AFTER < text.length ? flat(after.replace(/\s+\S*$/, ' …')) : flat(after),
    span,
  };
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function progressOf({ done, size }: SearchIndex): {
  readonly task: 'searching';
  readonly done: number;
  readonly total: number;
} {
  return { task: 'searching', done, total: size };
}

function stopped(): Result<never> {
  return fail('cancelled', 'The search of the folder was stopped.');
}
