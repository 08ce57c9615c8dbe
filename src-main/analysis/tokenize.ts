// Finds the words of a part of a text.
import type { Span } from '../model/span';
import { endOfToken, GAP, UNIT_CODES } from './token-end';

/**
 * Calls `found` with every token of `text` within `span`, in order, as `[start, end)` in UTF-16
 * code units of `text`. What a token is, see `endOfToken`. Takes time proportional to the span.
 */
export function forEachToken(
  text: string,
  span: Span,
  found: (start: number, end: number) => void,
): void {
  let at = span.start;
  while (at < span.end) {
    const end = (UNIT_CODES[text.charCodeAt(at)] ?? 0) >= GAP ? at : endOfToken(text, at, span.end);
    if (end > at) found(at, end);
    at = Math.max(at + 1, end);
  }
}

export function countWords(text: string, span: Span): number {
  let words = 0;
  forEachToken(text, span, () => {
    words += 1;
  });
  return words;
}
