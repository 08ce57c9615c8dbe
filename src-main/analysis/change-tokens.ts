// The words and marks of a stretch of text, as the comparison inside a match sees them.
import type { Span } from '../model/span';
import { classOf, INVISIBLE, isSpace, widthOf } from './characters';
import { forEachToken } from './tokenize';

/**
 * Token `t` of `count` spans `[starts[t], ends[t])` of `text`, in UTF-16 code units. Two tokens are
 * equal where their `ids` are: words by their number in a vocabulary, marks by a number below zero.
 */
export interface ChangeTokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
}

/** More than most sentences have. */
const FIRST_CAPACITY = 128;

/** Tokens that are filled in one after the other; filled again, it costs no memory. */
export class TokenBuffer implements ChangeTokens {
  text = '';
  count = 0;
  starts = new Int32Array(FIRST_CAPACITY);
  ends = new Int32Array(FIRST_CAPACITY);
  ids = new Int32Array(FIRST_CAPACITY);

  add(start: number, end: number, id: number): void {
    const at = this.count;
    if (at === this.ids.length) this.#grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.ids[at] = id;
    this.count = at + 1;
  }

  #grow(): void {
    const wider = (items: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(2 * items.length);
      grown.set(items);
      return grown;
    };
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
    this.ids = wider(this.ids);
  }
}

/** All quotation marks, all dashes, and all dots of omission are one mark each. */
export const QUOTE = -1;
const DASH = -2;
const ELLIPSIS = -3;
/** Any other mark is this less its code point. */
const FIRST_MARK = -16;

const QUOTES = new Set('"\'`´“”„‟‘’‚‛«»‹›＂＇「」『』〝〞');
const DASHES = new Set('-‐‑‒–—―−');
const SPACE = 0x20;
const FULLWIDTH_FROM = 0xff01;
const FULLWIDTH_TO = 0xff5e;
const FULLWIDTH_SHIFT = 0xfee0;

export function isMark(id: number | undefined): boolean {
  return id !== undefined && id < 0;
}

/**
 * Fills `found` with the tokens `[from, to)` of the words whose places are given, and the marks
 * around them in `span`.
 */
export function withMarks(
  text: string,
  span: Span,
  words: { readonly starts: Int32Array; readonly ends: Int32Array; readonly words: Int32Array },
  from: number,
  to: number,
  found: TokenBuffer,
): ChangeTokens {
  found.text = text;
  found.count = 0;
  const { starts, ends, words: ids } = words;
  let at = span.start;
  for (let word = from; word < to; word += 1) {
    const start = starts[word] ?? at;
    const end = ends[word] ?? start;
    // One space between two words is what nearly all gaps are.
    if (start - at !== 1 || text.charCodeAt(at) !== SPACE) collectMarks(text, at, start, found);
    found.add(start, end, ids[word] ?? 0);
    at = end;
  }
  collectMarks(text, at, span.end, found);
  return found;
}

/** The tokens of a whole text; those that are to be compared must share the numbering of words. */
export function changeTokens(text: string, idOf: (spelling: string) => number): ChangeTokens {
  const found = new TokenBuffer();
  found.text = text;
  let at = 0;
  forEachToken(text, { start: 0, end: text.length }, (start, end) => {
    collectMarks(text, at, start, found);
    found.add(start, end, idOf(text.slice(start, end)));
    at = end;
  });
  collectMarks(text, at, text.length, found);
  return found;
}

function collectMarks(text: string, from: number, to: number, found: TokenBuffer): void {
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
      found.add(at, end, id);
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
