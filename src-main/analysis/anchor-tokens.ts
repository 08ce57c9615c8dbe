// What anchoring compares: words and signs, each with its typography levelled, and where they stand.
import { classOf, INVISIBLE, isSpace, MARK, widthOf } from './characters';
import { forEachToken } from './tokenize';

/** A word as `found` gets it, or a sign: any other visible character. */
type Found = (folded: string, start: number, end: number) => void;

const PLAIN = /^[a-z0-9]+$/;
const INVISIBLES = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const APOSTROPHES = /[\u2018-\u201b\u02bc\u02b9\u00b4\u2032\uff07`]/g;
const QUOTATION_MARKS = /[\u00ab\u00bb\u201c-\u201f\u2033\uff02]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** Raised and broken figures are other figures: "10²" is not "102". */
const RAISED = /(\p{No}+)/u;
const WORD = /[\p{L}\p{N}]/u;
const DASHED_PARTS = /[-\u2010-\u2015\u2212]|[^-\u2010-\u2015\u2212]+/g;
const HAS_DASH = /[-\u2010-\u2015\u2212]/;
const ELLIPSIS = 0x2026;
const JOINER = 0x200d;
const SPACE = 0x20;

/**
 * The spelling that typography does not change: Unicode forms, case, kinds of apostrophes, quotation
 * marks and dashes, invisible characters. More would make one word of two: "ß" stays "ß".
 */
export function foldTypography(spelling: string): string {
  if (PLAIN.test(spelling)) return spelling;
  return spelling
    .replace(INVISIBLES, '')
    .split(RAISED)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFKC')))
    .join('')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(APOSTROPHES, "'")
    .replace(QUOTATION_MARKS, '"')
    .replace(DASHES, '-');
}

/** A word has letters or figures; all else is a sign. */
export function isWord(token: string): boolean {
  return WORD.test(token);
}

/**
 * Calls `found` with all words and signs of `text` in order; white space and invisible characters
 * are none. No token ends inside a character as a reader sees it. Dashes part words, and dashes or
 * stops in a row are one sign, as "…" is.
 */
export function forEachAnchorToken(text: string, found: Found): void {
  let gap = 0;
  forEachToken(text, { start: 0, end: text.length }, (start, end) => {
    const isSpaceOnly = start === gap + 1 && text.charCodeAt(gap) === SPACE;
    if (start > gap && !isSpaceOnly) forEachSign(text, gap, start, found);
    gap = end;
    const spelling = text.slice(start, end);
    if (PLAIN.test(spelling)) {
      found(spelling, start, end);
    } else if (HAS_DASH.test(spelling)) {
      for (const part of spelling.matchAll(DASHED_PARTS)) {
        const from = start + part.index;
        found(foldTypography(part[0]), from, from + part[0].length);
      }
    } else {
      found(foldTypography(spelling), start, end);
    }
  });
  if (gap < text.length) forEachSign(text, gap, text.length, found);
}

function forEachSign(text: string, from: number, to: number, found: Found): void {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) {
      at += 1;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? 0;
    const kind = classOf(codePoint);
    if (kind === INVISIBLE || kind === MARK) {
      at += widthOf(codePoint);
      continue;
    }
    let end = endOfSign(text, at, to);
    let folded = codePoint === ELLIPSIS ? '...' : foldTypography(text.slice(at, end));
    if (folded === '-' || folded === '.') {
      const run = folded;
      while (end < to && foldTypography(text.charAt(end)) === run) end += 1;
      if (run === '.' && end > at + 1) folded = '...';
    }
    if (folded !== '') found(folded, at, end);
    at = end;
  }
}

/** Behind the whole character as it is seen: a flag, a family, a thumb with the tone of its skin. */
function endOfSign(text: string, start: number, limit: number): number {
  const first = text.codePointAt(start) ?? 0;
  let at = start + widthOf(first);
  if (isRegional(first) && isRegional(text.codePointAt(at) ?? 0)) at += 2;
  while (at < limit) {
    const next = text.codePointAt(at) ?? 0;
    if (next === JOINER) {
      const joined = text.codePointAt(at + 1) ?? 0;
      if (at + 1 >= limit || isSpace(joined)) break;
      at += 1 + widthOf(joined);
    } else if (goesOn(next)) {
      at += widthOf(next);
    } else {
      break;
    }
  }
  return Math.min(at, limit);
}

/** Marks, tones of skin, and the tags of some flags. */
function goesOn(codePoint: number): boolean {
  return (
    (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) ||
    (codePoint >= 0xe0020 && codePoint <= 0xe007f) ||
    classOf(codePoint) === MARK
  );
}

function isRegional(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}
