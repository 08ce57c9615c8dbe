// Tells the full stop of an abbreviation, an initial or an ordinal from the one that ends a sentence.
import {
  isCutShort,
  isDoubled,
  isDoubledFirst,
  isNumberSign,
  startOfAcronym,
} from './abbreviation-forms';
import { classOf, DIGIT, LETTER, MARK } from './characters';
import { endsWithFirm } from './firms';
import type { Following } from './following';
import type { LanguageRules } from './languages';
import { BEFORE_FIGURE, CLOCK, CLOSING, isAbbreviation, LEADING, SHORT } from './languages/rules';
import { letterHash } from './word-filter';

/** The longest abbreviation, with some room; what is longer is an ordinary word. */
const LONGEST = 20;
/** A leading figure of this length or less numbers an item of a list ("1. First"). */
const LONGEST_ITEM_NUMBER = 3;
/** No ordinal of a day, a month or a century is longer; "1990." is a year. */
const LONGEST_ORDINAL = 2;
/** The other end of a range of ordinals: "1. -3. Jahrhundert". */
const RANGE_END = /^[-–]\d{1,2}\./;
const RANGE_LOOK = 3;
const RANGE_DASH = /^-(?=\d)/;
/** "In 1999 г." or "At 5 a.m." is no sentence: so few characters before an abbreviation lead on. */
const SHORT_LEAD = 16;

/** Groups of up to three letters with a stop between: "U.S", "Ph.D", "z.B", "т.е". */
const DOTTED = /^\p{L}\p{M}*\p{L}{0,2}(?:(?:\.-|[.\-]\.?)\p{L}\p{M}*\p{L}{0,2}){1,5}$/u;
/** What looks dotted but is the end of an address. */
const DOMAIN = /\.(?:com|org|net|edu|gov|info|io|tv|uk|de|fr|ru|it|es|nl|pl|eu|ch|at|be|co)$/;
const DIGITS = /^\d+$/;
const LONE_LETTER = /^\p{L}\p{M}*$/u;
const ROMAN = /^[IVXLC]{1,7}$/;
/** Days and zones that a time of day is followed by. */
const AFTER_CLOCK =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ecmp][sd]?t|gmt|utc|today|tomorrow|jan|feb|mar|apr|may|june?|july?|aug|sept|oct|nov|dec)/;
/** Initials are followed by surnames, and these words are surnames or articles of names too. */
const NAME_LIKE = new Set(
  'an may will so no in on at as do by to le la de da do les el los der van'.split(' '),
);
const CONSONANTS = /^[bcdfghjklmnpqrstvwxzбвгґджзклмнпрстфхцчшщ]{2,5}$/;
const SYLLABIC = new Set(['cs', 'sk', 'hr', 'sl', 'sr', 'bg']);

/**
 * True where the full stop at `stop` belongs to the word before it rather than to the sentence
 * that began at `start`. `next` is what follows.
 */
export function endsWithAbbreviation(
  text: string,
  start: number,
  stop: number,
  next: Following,
  language: LanguageRules,
): boolean {
  const lettersFrom = startOfWord(text, start, stop);
  if (lettersFrom === stop) return isNumberSign(text, stop, next);
  const from = startOfAcronym(text, start, lettersFrom);
  if (stop - from > LONGEST) return false;
  if (isOrdinaryWord(text, from, stop, next, language)) return false;
  const word = text.slice(from, stop).replace(RANGE_DASH, '');
  if (DIGITS.test(word)) return isOrdinal(text, start, from, word, next, language);
  if (isDoubled(text, from, stop, next)) {
    return isDoubledFirst(text, from, stop, next) || !begins(text, next, language);
  }
  const lower = word.toLowerCase();
  const kinds = language.abbreviations.get(lower) ?? 0;
  const isLone = isLoneLetter(word);
  if (isLone && isAbbreviation(language, pairOf(text, start, from, word), CLOSING)) {
    return next.case === 'lower';
  }
  if ((kinds & LEADING) !== 0) return true;
  if (isLone) return isInitial(text, start, from, word, next, language);
  if ((kinds & CLOSING) !== 0) return next.case === 'lower' || next.case === 'digit';
  if (CLOCK.has(lower)) {
    return next.case === 'lower' || stop - start <= SHORT_LEAD || AFTER_CLOCK.test(next.word);
  }
  if (
    (kinds & BEFORE_FIGURE) !== 0 &&
    (next.case === 'digit' || ROMAN.test(nextRoman(text, next)))
  ) {
    return true;
  }
  if ((kinds & SHORT) !== 0) {
    if (next.case === 'none' || begins(text, next, language)) return false;
    if (language.code === 'en' && endsWithFirm(text, lower, next)) return false;
    return next.case !== 'other' || !next.isOpened;
  }
  if (word.includes('.') && DOTTED.test(word) && !DOMAIN.test(lower)) {
    return !begins(text, next, language);
  }
  if (language.hasOrdinals && ROMAN.test(word)) return !begins(text, next, language);
  if (language.code === 'de' && next.case === 'digit' && lower.endsWith('str')) return true;
  if (next.case !== 'lower') return false;
  if (isShortenedUnit(lower, language)) return true;
  return !next.isOpened && isCutShort(text, from, stop, language);
}

/** Sure of most words: letters only, more than one, in no list, and of no form that is asked for below. */
function isOrdinaryWord(
  text: string,
  from: number,
  stop: number,
  next: Following,
  language: LanguageRules,
): boolean {
  if (stop - from < 2 || next.case === 'lower' || next.case === 'digit') return false;
  if (isDoubled(text, from, stop, next)) return false;
  if (language.hasOrdinals) return false;
  const hash = letterHash(text, from, stop);
  return hash >= 0 && !language.shortened.mayHave(hash);
}

/** Letters, marks, digits, inner stops, apostrophes and hyphens before `stop`, at most so many. */
function startOfWord(text: string, start: number, stop: number): number {
  const limit = Math.max(start, stop - LONGEST - 1);
  let at = stop;
  while (at > limit) {
    const unit = text.charCodeAt(at - 1);
    const kind = classOf(unit);
    const isInner = unit === 0x2e || unit === 0x2d;
    if (kind !== LETTER && kind !== DIGIT && kind !== MARK && !isInner) break;
    at -= 1;
  }
  return at;
}

function isFirstWord(text: string, start: number, from: number): boolean {
  if (from - start > 3) return false;
  for (let at = start; at < from; at += 1) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === LETTER || kind === DIGIT) return false;
  }
  return true;
}

/**
 * "1. First", "am 3. Oktober", "der 2. Mann", "1. -3. Teil"; but "Er ist 30. Sie ist 28.", "im Jahr
 * 1990. Dann" and "siehe Abb. 3. Mehr".
 */
function isOrdinal(
  text: string,
  start: number,
  from: number,
  word: string,
  next: Following,
  language: LanguageRules,
): boolean {
  if (isFirstWord(text, start, from) && word.length <= LONGEST_ITEM_NUMBER) return true;
  if (!language.hasOrdinals) return false;
  if (next.case === 'lower') return true;
  if (next.case === 'digit')
    return next.isOpened && RANGE_END.test(text.slice(next.at - 1, next.at + RANGE_LOOK));
  if (next.case !== 'upper' || next.isOpened) return false;
  if (language.afterOrdinal.has(next.word)) return word.length <= LONGEST_ORDINAL + 1;
  const hasNouns = language.code === 'de';
  if (!hasNouns || word.length > LONGEST_ORDINAL || language.starters.has(next.word)) return false;
  return !isCounted(text, start, from, language);
}

/** Behind an abbreviation that leads to a figure, as in "Abb. 3", the figure is no ordinal. */
function isCounted(text: string, start: number, from: number, language: LanguageRules): boolean {
  if (from - 2 <= start || text.charAt(from - 2) !== '.') return false;
  const before = text.slice(startOfWord(text, start, from - 2), from - 2).toLowerCase();
  return isAbbreviation(language, before, BEFORE_FIGURE);
}

/** "J. K. Rowling", "z. B."; but "plan B. The next one" and "в 1999 г. Он". */
function isInitial(
  text: string,
  start: number,
  from: number,
  word: string,
  next: Following,
  language: LanguageRules,
): boolean {
  if (next.case === 'lower' || next.case === 'digit') return true;
  if (text.charAt(from - 1) === '°') return false;
  if (isFirstWord(text, start, from)) return true;
  if (next.case === 'none') return false;
  const isCapital = word !== word.toLowerCase();
  const isBeginning = begins(text, next, language);
  if (next.case === 'caseless') return true;
  if (isCapital) {
    if (language.code === 'fr' && word === 'M') return true;
    return !(isBeginning && !NAME_LIKE.has(next.word));
  }
  if (isAbbreviation(language, word, CLOSING)) return false;
  if (isAbbreviation(language, word, SHORT)) {
    const behindFigure = classOf(text.charCodeAt(from - 2)) === DIGIT;
    return !isBeginning && !(behindFigure && from - start > SHORT_LEAD);
  }
  return !isBeginning;
}

/** "т. д" as "т.д": a lone letter with the one before it. */
function pairOf(text: string, start: number, from: number, word: string): string {
  const isPair =
    from - 3 >= start &&
    text.charAt(from - 2) === '.' &&
    classOf(text.charCodeAt(from - 3)) === LETTER;
  return isPair ? `${text.charAt(from - 3)}.${word}` : '';
}

/** True where what follows is a word that often begins a sentence, and no further initial. */
function begins(text: string, next: Following, language: LanguageRules): boolean {
  if (next.case !== 'upper' || !language.starters.has(next.word)) return false;
  return next.word.length > 1 || text.charAt(next.at + 1) !== '.';
}

function isLoneLetter(word: string): boolean {
  return (word.length === 1 || isMarked(word.charCodeAt(1))) && LONE_LETTER.test(word);
}

/** What may follow the first code unit of a lone letter: a mark, or the other half of the letter. */
function isMarked(second: number): boolean {
  return classOf(second) === MARK || (second >= 0xd800 && second <= 0xdfff);
}

/** "24-hr", "lb": the last part of a compound tells. */
function isShortenedUnit(lower: string, language: LanguageRules): boolean {
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  return (
    looksShortened(last, language) || (last !== lower && isAbbreviation(language, last, SHORT))
  );
}

/** A short word without a vowel is shortened; languages with a syllabic r or l have whole ones. */
function looksShortened(lower: string, language: LanguageRules): boolean {
  return CONSONANTS.test(lower) && !SYLLABIC.has(language.code);
}

function nextRoman(text: string, next: Following): string {
  return next.case === 'upper' ? text.slice(next.at, next.at + next.word.length) : '';
}
