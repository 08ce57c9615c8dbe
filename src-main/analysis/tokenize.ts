// Finds the words of a text, each with its place and its number.
import type { Span } from '../model/span';
import { endsInLetter, PACKED_LENGTH, packedHigh, packedLow } from './plain-words';
import type { TokenColumns } from './token-columns';
import { ENDS_LETTERS, ENDS_WORD, endOfToken, GAP, UNIT_CODES } from './token-end';
import type { Vocabulary } from './vocabulary';

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

/**
 * Appends the tokens of all `spans` of `text` to `columns`, as `forEachToken` finds them, with their
 * numbers in `vocabulary`. Before each span, `begins` is called with the number of tokens in the
 * columns so far: that of its first token. Takes time proportional to the spans.
 */
export function tokenizeInto(
  text: string,
  spans: readonly Span[],
  vocabulary: Vocabulary,
  columns: TokenColumns,
  begins: (firstToken: number) => void,
): void {
  const first = columns.length;
  for (const { start, end } of spans) {
    begins(columns.length);
    scan(text, start, end, columns);
  }
  vocabulary.numberFrom(first, text, columns);
}

/**
 * Appends the places of the tokens in `[start, limit)`, with the packed letters of those that are
 * plain and short, and 0 for all others. Plain words are read here, the rest by `endOfToken`.
 */
function scan(text: string, start: number, limit: number, columns: TokenColumns): void {
  let { starts, ends, words, highs, length } = columns;
  let at = start;
  while (at < limit) {
    let code = UNIT_CODES[text.charCodeAt(at)] ?? 0;
    if (code >= GAP) {
      at += 1;
      continue;
    }
    let end = at;
    let high = 0;
    let low = 0;
    while (code > 0 && code < GAP) {
      high = packedHigh(high, low);
      low = packedLow(low, code);
      end += 1;
      code = end < limit ? (UNIT_CODES[text.charCodeAt(end)] ?? 0) : ENDS_WORD;
    }
    const isPlain = end > at && endsPlain(code, low, end - at);
    if (!isPlain) end = endOfToken(text, at, limit);
    if (end === at) {
      at += 1;
      continue;
    }
    if (length === starts.length) {
      columns.grow();
      ({ starts, ends, words, highs } = columns);
    }
    starts[length] = at;
    ends[length] = end;
    words[length] = isPlain && end - at <= PACKED_LENGTH ? low : 0;
    highs[length] = high;
    length += 1;
    // What ends a plain word begins no token.
    at = isPlain ? end + 1 : end;
  }
  columns.length = length;
}

/** Whether a plain word that ends in `low` is over before a unit of this code. */
function endsPlain(code: number, low: number, length: number): boolean {
  if (code === ENDS_WORD) return true;
  if (code <= GAP || !endsInLetter(low)) return false;
  return code === ENDS_LETTERS || length > 1;
}
