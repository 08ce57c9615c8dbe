// The words and marks of a stretch of text, as the comparison inside a match sees them.
import type { Span } from '../model/span';
import { classOf, INVISIBLE, isSpace, widthOf } from './characters';
import { forEachToken } from './tokenize';

/**
 * Token `t` spans `[starts[t], ends[t])` of `text`, in UTF-16 code units. Two tokens are equal
 * where their `ids` are: words by their number in a vocabulary, marks by a number below zero.
 */
export interface ChangeTokens {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly ids: Int32Array;
}

/** All quotation marks, all dashes, and all dots of omission are one mark each. */
export const QUOTE = -1;
const DASH = -2;
const ELLIPSIS = -3;
/** Any other mark is this less its code point. */
const FIRST_MARK = -16;

const QUOTES = new Set('"\'`´“”„‟‘’‚‛«»‹›＂＇「」『』〝〞');
const DASHES = new Set('-‐‑‒–—―−');
const FULLWIDTH_FROM = 0xff01;
const FULLWIDTH_TO = 0xff5e;
const FULLWIDTH_SHIFT = 0xfee0;

export function isMark(id: number | undefined): boolean {
  return id !== undefined && id < 0;
}

/** Tokens `[from, to)` of the words whose places are given, and the marks around them in `span`. */
export function withMarks(
  text: string,
  span: Span,
  words: { readonly starts: ArrayLike<number>; readonly ends: ArrayLike<number> },
  ids: ArrayLike<number>,
  from: number,
  to: number,
): ChangeTokens {
  const found: Collected = { starts: [], ends: [], ids: [] };
  let at = span.start;
  for (let word = from; word < to; word += 1) {
    const start = words.starts[word] ?? at;
    const end = words.ends[word] ?? start;
    collectMarks(text, at, start, found);
    found.starts.push(start);
    found.ends.push(end);
    found.ids.push(ids[word] ?? 0);
    at = end;
  }
  collectMarks(text, at, span.end, found);
  return { text, starts: found.starts, ends: found.ends, ids: Int32Array.from(found.ids) };
}

/** The tokens of a whole text; those that are to be compared must share the numbering of words. */
export function changeTokens(text: string, idOf: (spelling: string) => number): ChangeTokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const span = { start: 0, end: text.length };
  forEachToken(text, span, (start, end) => {
    starts.push(start);
    ends.push(end);
    ids.push(idOf(text.slice(start, end)));
  });
  return withMarks(text, span, { starts, ends }, ids, 0, ids.length);
}

interface Collected {
  readonly starts: number[];
  readonly ends: number[];
  readonly ids: number[];
}

function collectMarks(text: string, from: number, to: number, found: Collected): void {
  let at = from;
  while (at < to) {
    if (isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? 0;
    let end = at + widthOf(codePoint);
    if (classOf(codePoint) !== INVISIBLE) {
      const character = String.fromCodePoint(codePoint);
      let id = markOf(character, codePoint);
      // "--" is a dash, "..." dots of omission, and two single quotation marks are a double one.
      while (end < to && id !== FIRST_MARK - codePoint && text.charAt(end) === character) end += 1;
      if (character === '.' && text.charAt(end) === '.') {
        while (end < to && text.charAt(end) === '.') end += 1;
        id = ELLIPSIS;
      }
      found.starts.push(at);
      found.ends.push(end);
      found.ids.push(id);
    }
    at = end;
  }
}

function markOf(character: string, codePoint: number): number {
  if (QUOTES.has(character)) return QUOTE;
  if (DASHES.has(character)) return DASH;
  if (character === '…') return ELLIPSIS;
  const isFullwidth = codePoint >= FULLWIDTH_FROM && codePoint <= FULLWIDTH_TO;
  return FIRST_MARK - (isFullwidth ? codePoint - FULLWIDTH_SHIFT : codePoint);
}
