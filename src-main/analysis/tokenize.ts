// Finds the words of a text, each with its place and its number.
import type { Span } from '../model/span';
import { endsInLetter, PACKED_LENGTH, packedHigh, packedLow, PLAIN_CODES } from './plain-words';
import type { TokenColumns } from './token-columns';
import {
  ENDS_LETTERS,
  ENDS_TWO_LETTERS,
  ENDS_WORD,
  endOfToken,
  IS_GAP,
  WORD_ENDS,
} from './token-end';
import type { Vocabulary } from './vocabulary';

const SPACE = 0x20;

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
    const end = IS_GAP[text.charCodeAt(at)] === 1 ? at : endOfToken(text, at, span.end);
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
  for (const span of spans) {
    begins(columns.length);
    tokenizeSpan(text, span.start, span.end, vocabulary, columns);
  }
}

/** Reads words of ASCII in one go, packing them on the way; whatever else is left to `endOfToken`. */
function tokenizeSpan(
  text: string,
  start: number,
  limit: number,
  vocabulary: Vocabulary,
  columns: TokenColumns,
): void {
  let at = start;
  while (at < limit) {
    let unit = text.charCodeAt(at);
    if (IS_GAP[unit] === 1) {
      at += 1;
      continue;
    }
    let end = at;
    let high = 0;
    let low = 0;
    for (let code = PLAIN_CODES[unit] ?? 0; code !== 0; code = PLAIN_CODES[unit] ?? 0) {
      high = packedHigh(high, low);
      low = packedLow(low, code);
      end += 1;
      unit = end < limit ? text.charCodeAt(end) : SPACE;
    }
    const isPlain = end > at && endsPlain(WORD_ENDS[unit] ?? 0, low, end - at);
    if (!isPlain) end = endOfToken(text, at, limit);
    if (end > at) {
      const isPacked = isPlain && end - at <= PACKED_LENGTH;
      const word = isPacked
        ? vocabulary.idOfPacked(high, low, text, at, end)
        : vocabulary.idAt(text, at, end);
      columns.push(at, end, word);
    }
    at = Math.max(at + 1, end);
  }
}

/** Whether a plain word that ends in `low` is over before a unit that ends words so. */
function endsPlain(kind: number, low: number, length: number): boolean {
  if (kind === ENDS_WORD) return true;
  if (kind === 0 || !endsInLetter(low)) return false;
  return kind === ENDS_LETTERS || (kind === ENDS_TWO_LETTERS && length > 1);
}
