// Runs of tokens of a prepared document, by index, and how they become spans of its text.
import type { Span } from '../model/span';
import type { PreparedDocument } from './prepare';

/** Tokens `[from, to)` of a document. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** `length` tokens from `a` on in A that are the same words as those from `b` on in B. */
export interface TokenRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

export function tokensOf(document: PreparedDocument, segment: number): TokenRange {
  return {
    from: document.firstToken[segment] ?? 0,
    to: document.firstToken[segment + 1] ?? 0,
  };
}

export function lengthOf(range: TokenRange): number {
  return range.to - range.from;
}

/** From the first character of the first token to the last of the last; the range is not empty. */
export function spanOf(document: PreparedDocument, range: TokenRange): Span {
  return {
    start: document.starts[range.from] ?? 0,
    end: document.ends[range.to - 1] ?? 0,
  };
}

/** From the first of some segments to the last. */
export function spanOfSegments(document: PreparedDocument, first: number, last: number): Span {
  return { start: document.segmentStarts[first] ?? 0, end: document.segmentEnds[last] ?? 0 };
}
