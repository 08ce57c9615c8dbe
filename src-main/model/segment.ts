// How an article divides for reading and for matching: blocks, and the segments in them.
import type { DocumentSummary } from './document';
import type { Span } from './span';

/** A sentence, or a line that stands alone (headline, caption). */
export interface Segment extends Span {
  /** Position among the document's segments, from 0. */
  readonly ordinal: number;
}

export type BlockRole = 'title' | 'heading' | 'paragraph';

/** A paragraph or a heading: a run of segments that is set as one. */
export interface Block extends Span {
  readonly role: BlockRole;
  readonly segments: readonly Segment[];
}

/** An article ready to be read. */
export interface Article {
  readonly document: DocumentSummary;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** All segments in reading order; `result[i].ordinal === i`. */
export function segmentsOf(blocks: readonly Block[]): Segment[] {
  const all: Segment[] = [];
  for (const { segments } of blocks) for (const segment of segments) all.push(segment);
  return all;
}
