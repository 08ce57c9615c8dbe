// What is found in a folder: articles, and in each the places of the words that were looked for.
import type { DocumentId } from './document';
import type { Span } from './span';

/** Longer ones are pasted by mistake. */
export const LONGEST_QUERY = 400;

export interface FolderQuery {
  /** Words that must all be there; those in quotation marks in this order, next to each other. */
  readonly query: string;
  /** Where to go on: 0, or the `next` of the page before. */
  readonly from: number;
}

/** A place where something was found, with the words around it on one line. */
export interface FoundLine {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly span: Span;
}

export interface FoundArticle {
  readonly document: DocumentId;
  /** How many hits it has. */
  readonly hits: number;
  /** In the article's text, in order; of very many the first ones. */
  readonly spans: readonly Span[];
  /** The first of them. */
  readonly lines: readonly FoundLine[];
}

export interface FoundPage {
  /** The likeliest first. */
  readonly articles: readonly FoundArticle[];
  /** Where the next page begins; null on the last. */
  readonly next: number | null;
}
