// One pass over a text that finds its words and the places where its sentences may end.
import type { Span } from '../model/span';
import { Places } from './places';
import { endsInLetter, PACKED_LENGTH, packedHigh, packedLow } from './plain-words';
import { NO_STOP, STOP_KINDS } from './stops';
import { TokenColumns } from './token-columns';
import { ENDS_LETTERS, ENDS_WORD, endOfToken, GAP, UNIT_CODES } from './token-end';

const SPACE = 0x20;
/** Most words have more letters, with the space behind them. */
const UNITS_PER_TOKEN = 5;

/** What was found in one text; whoever reads many texts scans them all into one, to use its room again. */
export class TextScan {
  /** Not numbered. */
  readonly tokens = new TokenColumns();
  /** Where characters stand that can end a sentence: all those that have a kind in `STOP_KINDS`. */
  readonly stops = new Places();
  /** The tokens of one span that cuts a token of the text. */
  readonly #again = new TokenColumns();

  /** Forgets the text before. Takes time proportional to the text. */
  scan(text: string): this {
    this.tokens.clear();
    this.stops.clear();
    scanInto(this.tokens, this.stops, text, 0, text.length);
    return this;
  }

  /**
   * Calls `found` for each of `spans` of the scanned `text`, which are in order, with its tokens:
   * those of `[from, to)` of the columns that it is given, as `forEachToken` finds them. Tokens of
   * the whole text serve wherever a span does not cut one: what a token is depends on nothing
   * before it, and on what follows only where that is part of it.
   */
  forEachSpan<S extends Span>(
    text: string,
    spans: readonly S[],
    found: (span: S, tokens: TokenColumns, from: number, to: number) => void,
  ): void {
    const { starts, ends, length } = this.tokens;
    let to = 0;
    for (const span of spans) {
      let from = to;
      while (from < length && (ends[from] ?? 0) <= span.start) from += 1;
      to = from;
      while (to < length && (starts[to] ?? 0) < span.end) to += 1;
      const isCut =
        to > from && ((starts[from] ?? 0) < span.start || (ends[to - 1] ?? 0) > span.end);
      if (isCut) {
        this.#again.clear();
        scanInto(this.#again, null, text, span.start, span.end);
        found(span, this.#again, 0, this.#again.length);
        // The token at its end may be the first of the span that follows.
        to -= 1;
      } else {
        found(span, this.tokens, from, to);
      }
    }
  }
}

/**
 * Appends the places of the tokens in `[start, limit)`, with the packed letters of those that are
 * plain and short, and 0 for all others. Plain words are read here, the rest by `endOfToken`.
 */
function scanInto(
  columns: TokenColumns,
  stops: Places | null,
  text: string,
  start: number,
  limit: number,
): void {
  columns.reserve(Math.ceil((limit - start) / UNITS_PER_TOKEN));
  let { starts, ends, lows, highs, length } = columns;
  let at = start;
  while (at < limit) {
    const first = text.charCodeAt(at);
    let unit = first;
    let code = UNIT_CODES[unit] ?? 0;
    let end = at;
    let high = 0;
    let low = 0;
    while (code > 0 && code < GAP) {
      high = packedHigh(high, low);
      low = packedLow(low, code);
      end += 1;
      unit = end < limit ? text.charCodeAt(end) : SPACE;
      code = end < limit ? (UNIT_CODES[unit] ?? 0) : ENDS_WORD;
    }
    const isPlain = end > at && endsPlain(code, low, end - at);
    if (!isPlain) {
      end = code >= GAP && end === at ? at : endOfToken(text, at, limit);
      if (stops !== null) noteStops(stops, text, at, Math.max(end, at + 1));
      if (end === at) {
        at += 1;
        continue;
      }
    } else if (stops !== null && unit !== SPACE && STOP_KINDS[unit] !== NO_STOP) {
      stops.push(end);
    }
    if (length === starts.length) {
      columns.length = length;
      columns.reserve(length + 1);
      ({ starts, ends, lows, highs } = columns);
    }
    starts[length] = at;
    ends[length] = end;
    lows[length] = isPlain && end - at <= PACKED_LENGTH ? low : 0;
    highs[length] = high;
    length += 1;
    // What ends a plain word begins no token.
    at = isPlain ? end + 1 : end;
  }
  columns.length = length;
}

function noteStops(stops: Places, text: string, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    if (STOP_KINDS[text.charCodeAt(at)] !== NO_STOP) stops.push(at);
  }
}

/** Whether a plain word that ends in `low` is over before a unit of this code. */
function endsPlain(code: number, low: number, length: number): boolean {
  if (code === ENDS_WORD) return true;
  if (code <= GAP || !endsInLetter(low)) return false;
  return code === ENDS_LETTERS || length > 1;
}
