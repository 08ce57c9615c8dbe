// Where a token ends that begins at a given place.
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
/** `%` and `‰`, which belong to the figure that they follow at once. */
const PERCENTS = new Set([0x25, 0x2030]);

/** Whatever stands before, a word ends here. */
export const ENDS_WORD = 1;
/** A word ends here unless a digit stands before, which these may join to another. */
export const ENDS_LETTERS = 2;
/** A word ends here behind two letters: not in "U.S.", and not between digits. */
export const ENDS_TWO_LETTERS = 3;
/** By code unit, for those that most words end before, one of the constants above. */
export const WORD_ENDS = new Uint8Array(0x10000);
for (const character of ' \n\r\t;!?()"“”«»…') WORD_ENDS[character.charCodeAt(0)] = ENDS_WORD;
for (const character of ',:') WORD_ENDS[character.charCodeAt(0)] = ENDS_LETTERS;
WORD_ENDS[DOT] = ENDS_TWO_LETTERS;

/** By code unit: 1 for those that begin no token and are known to, which most gaps are made of. */
export const IS_GAP = new Uint8Array(0x10000);
for (const character of ' \n\r\t.,:;!?()"“”«»…-–—') IS_GAP[character.charCodeAt(0)] = 1;

/**
 * The end of the token that begins at `at`, before `limit`; `at` itself where none begins there. A
 * token is a run of letters, digits and marks; apostrophes and hyphens inside it belong to it
 * ("doesn’t", "rebel-held"), as do the separators inside a figure and the sign at its side
 * ("$450.000", "1994-96", "10%") and the dots of "U.S.". In scripts written without spaces each
 * character is a token.
 */
export function endOfToken(text: string, at: number, limit: number): number {
  const codePoint = text.codePointAt(at) ?? 0;
  const kind = classOf(codePoint);
  if (kind === LETTER) {
    // A shortcut for what most texts are made of: a word of letters only.
    let end = at + widthOf(codePoint);
    while (end < limit && KNOWN_CLASSES[text.charCodeAt(end)] === LETTER) end += 1;
    if (end >= limit) return end;
    const isEnd = WORD_ENDS[text.charCodeAt(end)] ?? 0;
    const isSure = isEnd === ENDS_TWO_LETTERS ? end > at + 2 : isEnd > 0;
    return isSure ? end : endOfWord(text, at, limit);
  }
  if (kind === DIGIT) return endOfWord(text, at, limit);
  if (kind === ALONE) return endOfAlone(text, at + widthOf(codePoint), limit);
  if (CURRENCIES.has(codePoint) && classAt(text, at + 1, limit) === DIGIT) {
    return endOfWord(text, at + 1, limit);
  }
  return at;
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
