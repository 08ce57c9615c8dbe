// How an article divides for reading and for matching: blocks, and the segments in them.
import type { DocumentSummary } from './document';
import type { Span } from './span';

/** A sentence, or a line that stands alone (headline, caption). */
export interface Segment extends Span {
  /** Position among the document's segments, from 0. */
  readonly ordinal: number;
  /** Set where the reader has put it back into the comparison, whatever speaks against it. */
  readonly putBack?: PutBackScope;
}

/** In this article only, or wherever in the folder the line stands. */
export type PutBackScope = 'article' | 'folder';

export type BlockRole = 'title' | 'heading' | 'paragraph';

/** What a page says around its article, told by the line itself. */
export const FURNITURE_KINDS = [
  'navigation',
  'player',
  'comments',
  'links',
  'sharing',
  'subscription',
  'advertisement',
  'legal',
  'credit',
  'byline',
  'date',
  'caption',
  'repeated',
] as const;
export type FurnitureKind = (typeof FURNITURE_KINDS)[number];

export type Direction = 'ltr' | 'rtl';

/** A paragraph or a heading: a run of segments that is set as one. */
export interface Block extends Span {
  readonly role: BlockRole;
  readonly segments: readonly Segment[];
  /** Set where it is no part of what the article says; it counts for no match. */
  readonly furniture?: FurnitureKind;
}

/** Whether a segment counts for matches: it may be furniture by its own words, or have been put back. */
export const COUNTING = { counts: 0, leftOut: 1, putBack: 2 } as const;

export function countingOf({ furniture }: Block, { putBack }: Segment): number {
  if (putBack !== undefined) return COUNTING.putBack;
  return furniture === undefined ? COUNTING.counts : COUNTING.leftOut;
}

/** An article ready to be read. */
export interface Article {
  readonly document: DocumentSummary;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** An article with what a page needs to be told of it. */
export interface PageArticle extends Article {
  /** A BCP 47 tag: what the reader wrote, else `foundLanguage`. */
  readonly language: string | null;
  /** Guessed from the text, else what the file says; null where nothing tells it. */
  readonly foundLanguage: string | null;
  /** Null where the language is not known. */
  readonly direction: Direction | null;
}

/** All segments in reading order; `result[i].ordinal === i`. */
export function segmentsOf(blocks: readonly Block[]): Segment[] {
  const all: Segment[] = [];
  for (const { segments } of blocks) for (const segment of segments) all.push(segment);
  return all;
}
