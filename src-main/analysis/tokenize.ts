// Finds the words of a text, each with its place.
import type { Span } from '../model/span';
import {
  ALONE,
  classOf,
  DIGIT,
  INVISIBLE,
  KNOWN_CLASSES,
  LETTER,
  MARK,
  OTHER,
  widthOf,
} from './characters';

const DOT = 0x2e;
const APOSTROPHES = new Set([0x27, 0x2019, 0x2018, 0x2bc, 0xff07]);
const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
/** `.` `,` `:` `/` and the dashes that join the parts of one figure: 450.000, 0:03:37, 1994–96. */
const FIGURE_JOINERS = new Set([DOT, 0x2c, 0x3a, 0x2f, 0x2012, 0x2013, 0x2212]);
/** `$` `£` `¥` `€` `₹` `₽`, which belong to the figure that follows them at once. */
const CURRENCIES = new Set([0x24, 0xa3, 0xa5, 0x20ac, 0x20b9, 0x20bd]);
const IS_CURRENCY = new Uint8Array(0x10000);
for (const unit of CURRENCIES) IS_CURRENCY[unit] = 1;
/** `%` and `‰`, which belong to the figure that they follow at once. */
const PERCENTS = new Set([0x25, 0x2030]);

/** Code units that end a word wherever they stand, by code unit: no joiner is among them. */
const END_WORD = new Uint8Array(0x10000);
for (const character of ' \n\r\t,;:!?()"“”«»…') END_WORD[character.charCodeAt(0)] = 1;

/**
 * Calls `found` with every token of `text` within `span`, in order, as `[start, end)` in UTF-16
 * code units of `text`. A token is a run of letters, digits and marks; apostrophes and hyphens
 * inside it belong to it ("doesn’t", "rebel-held"), as do the separators inside a figure and the
 * sign at its side ("$450.000", "1994-96", "10%") and the dots of "U.S.". In scripts written
 * without spaces each character is a token. Takes time proportional to the span.
 */
export function forEachToken(
  text: string,
  span: Span,
  found: (start: number, end: number) => void,
): void {
  let at = span.start;
  while (at < span.end) {
    // Two shortcuts for what most texts are made of: a space or a mark, and a word of letters only.
    const plain = KNOWN_CLASSES[text.charCodeAt(at)];
    if (plain === OTHER && !IS_CURRENCY[text.charCodeAt(at)]) {
      at += 1;
      continue;
    }
    if (plain === LETTER) {
      let end = at + 1;
      while (end < span.end && KNOWN_CLASSES[text.charCodeAt(end)] === LETTER) end += 1;
      if (end === span.end || END_WORD[text.charCodeAt(end)] === 1) {
        found(at, end);
        at = end;
        continue;
      }
    }
    const codePoint = text.codePointAt(at) ?? 0;
    const width = widthOf(codePoint);
    const kind = classOf(codePoint);
    if (kind === LETTER || kind === DIGIT || kind === ALONE) {
      const end =
        kind === ALONE ? endOfAlone(text, at + width, span.end) : endOfWord(text, at, span.end);
      found(at, end);
      at = end;
    } else if (CURRENCIES.has(codePoint) && classAt(text, at + 1, span.end) === DIGIT) {
      const end = endOfWord(text, at + 1, span.end);
      found(at, end);
      at = end;
    } else {
      at += width;
    }
  }
}

export function countWords(text: string, span: Span): number {
  let words = 0;
  forEachToken(text, span, () => {
    words += 1;
  });
  return words;
}

function classAt(text: string, at: number, limit: number): number {
  return at < limit ? classOf(text.codePointAt(at) ?? 0) : OTHER;
}

function endOfAlone(text: string, from: number, limit: number): number {
  let at = from;
  while (classAt(text, at, limit) === MARK) at += widthOf(text.codePointAt(at) ?? 0);
  return at;
}

/** Where the word that starts at `from` ends; invisible characters at its end are left out. */
function endOfWord(text: string, from: number, limit: number): number {
  let at = from;
  let end = from;
  let last = OTHER;
  // Letters since the start or the last joiner: a lone one before a dot makes "U.S.".
  let run = 0;
  let dotted = false;
  while (at < limit) {
    const codePoint = text.codePointAt(at) ?? 0;
    const width = widthOf(codePoint);
    const kind = classOf(codePoint);
    if (kind === LETTER || kind === DIGIT || kind === MARK) {
      if (kind !== MARK) {
        last = kind;
        run += 1;
      }
      at += width;
      end = at;
    } else if (kind === INVISIBLE) {
      at += width;
    } else if (codePoint === DOT && last === LETTER && run === 1) {
      const next = classAt(text, at + 1, limit);
      const joins = next === LETTER && text.charCodeAt(at + 2) === DOT && at + 2 < limit;
      if (!joins && !dotted) break;
      dotted = true;
      at += 1;
      end = at;
      run = 0;
      if (!joins) last = OTHER;
    } else if (joinsWord(codePoint, last, classAt(text, at + 1, limit), dotted)) {
      at += 1;
      run = 2;
    } else {
      break;
    }
  }
  if (last === DIGIT && at === end && at < limit && PERCENTS.has(text.charCodeAt(at))) end += 1;
  return end;
}

function joinsWord(codePoint: number, before: number, after: number, dotted: boolean): boolean {
  if (APOSTROPHES.has(codePoint) || HYPHENS.has(codePoint)) {
    return (before !== OTHER || dotted) && (after === LETTER || after === DIGIT);
  }
  return before === DIGIT && after === DIGIT && FIGURE_JOINERS.has(codePoint);
}
