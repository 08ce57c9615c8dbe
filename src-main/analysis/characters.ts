// What kind of character a code point is, as far as words and sentences care.

/** Neither part of a word nor invisible: white space, punctuation, symbols. */
export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** A combining mark: goes on with whatever word it stands in. */
export const MARK = 4;
/** A letter of a script written without spaces: a word by itself. */
export const ALONE = 5;
/** Soft hyphens and zero-width characters: no part of a word's spelling. */
export const INVISIBLE = 6;

const ALONE_PATTERN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const MARK_PATTERN = /^\p{M}$/u;
const LETTER_PATTERN = /^[\p{L}\p{Nl}]$/u;
const DIGIT_PATTERN = /^[\p{Nd}\p{No}]$/u;
const INVISIBLE_PATTERN =
  /^[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/;

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (INVISIBLE_PATTERN.test(character)) return INVISIBLE;
  if (MARK_PATTERN.test(character)) return MARK;
  if (DIGIT_PATTERN.test(character)) return DIGIT;
  if (!LETTER_PATTERN.test(character)) return OTHER;
  return ALONE_PATTERN.test(character) ? ALONE : LETTER;
}

/** Remembers what `classify` said of the basic plane, since regular expressions are slow
 * a character at a time; 0 where nothing was asked yet. */
export const KNOWN_CLASSES = new Uint8Array(0x10000);

/** Beyond the ends of a text there is no code unit, and nothing to remember. */
function remember(unit: number): number {
  if (Number.isNaN(unit)) return OTHER;
  return (KNOWN_CLASSES[unit] = classify(unit));
}

// What nearly every text uses is known from the start, without asking a regular expression: Latin
// letters up to U+024F, their figures (those raised and broken included), and what is between them.
const LATIN_END = 0x250;
KNOWN_CLASSES.fill(OTHER, 0, 0xc0).fill(LETTER, 0xc0, LATIN_END);
KNOWN_CLASSES.fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b).fill(DIGIT, 0x30, 0x3a);
for (const character of 'ªµº') KNOWN_CLASSES[character.charCodeAt(0)] = LETTER;
for (const character of '²³¹¼½¾') KNOWN_CLASSES[character.charCodeAt(0)] = DIGIT;
for (const character of '×÷') KNOWN_CLASSES[character.charCodeAt(0)] = OTHER;
KNOWN_CLASSES[0xad] = INVISIBLE;

/** One of the constants above. A lone surrogate is `OTHER`. */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint);
  return KNOWN_CLASSES[codePoint] || remember(codePoint);
}

/** Code units that a code point takes up. */
export function widthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** The white space of JavaScript's `\s`, by code unit. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
