// How an article divides for reading and for matching: blocks, and the segments in them.
import type { DocumentSummary } from './document';
import type { Span } from './span';

/** A sentence, or a line that stands alone (headline, caption). */
export interface Segment extends Span {
  /** Position among the document's segments, from 0. */
  readonly ordinal: number;
}

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

/** An article ready to be read. */
export interface Article {
  readonly document: DocumentSummary;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** An article with what a page needs to be told of it. */
export interface PageArticle extends Article {
  /** A language code as HTML has it, guessed from the text; null where nothing tells it. */
  readonly language: string | null;
  /** Null where the language is not known. */
  readonly direction: Direction | null;
}

/** All segments in reading order; `result[i].ordinal === i`. */
export function segmentsOf(blocks: readonly Block[]): Segment[] {
  const all: Segment[] = [];
  for (const { segments } of blocks) for (const segment of segments) all.push(segment);
  return all;
}
