// What an abbreviation looks like where no list has it: doubled capitals, Hebrew acronyms, words cut short.
import { classOf, DIGIT, LETTER } from './characters';
import type { Following } from './following';
import type { LanguageRules } from './languages';
import { standsWhole } from './article-evidence';

/** The plural of an abbreviation doubles its letters: "EE. UU.", "LL. MM.", "FF. AA.". */
const DOUBLED = /^(\p{Lu})\1$/u;
/** What stands right before a doubled abbreviation, if it is the second of two. */
const DOUBLED_BEFORE = /(\p{Lu})\1\.\s?$/u;
const DOUBLED_LENGTH = 2;
/** "EE. " */
const DOUBLED_LOOK = 4;

/** Marks of a Hebrew acronym, which stand before its last letter: ש"ח, צה״ל. */
const GERSHAYIM = '"״”';
/** The letters of an acronym before its mark, at most. */
const ACRONYM_LOOK = 8;

/** A longer word is rarely cut short, and a sentence may well end in it. */
const LONGEST_CUT = 6;
const SMALL_LETTERS = /^[\p{Ll}\p{M}]+$/u;
/** Words are cut short before a vowel ("укр.", "econ."); final forms of letters end whole words. */
const ENDS_WHOLE = /[aeiouyæøœαεηιουωςаеёиоуыэюяіїєѣйьъ]$/;
/** Units may have a capital: "100 Вт.", "5 Hz." */
const UNIT = /^\p{L}\p{Ll}$/u;

/** True of both halves of "EE. UU.", which doubles the letters of a plural. */
export function isDoubled(text: string, from: number, stop: number, next: Following): boolean {
  return isDoubledFirst(text, from, stop, next) || isDoubledSecond(text, from, stop);
}

export function isDoubledFirst(text: string, from: number, stop: number, next: Following): boolean {
  if (stop - from !== DOUBLED_LENGTH || !DOUBLED.test(text.slice(from, stop))) return false;
  const behind = next.at + DOUBLED_LENGTH;
  return DOUBLED.test(text.slice(next.at, behind)) && text.charAt(behind) === '.';
}

function isDoubledSecond(text: string, from: number, stop: number): boolean {
  if (stop - from !== DOUBLED_LENGTH || !DOUBLED.test(text.slice(from, stop))) return false;
  return DOUBLED_BEFORE.test(text.slice(Math.max(0, from - DOUBLED_LOOK), from));
}

/** Where a Hebrew acronym begins whose last letters are `[from, stop)`; else `from`. */
export function startOfAcronym(text: string, start: number, from: number): number {
  if (from - 1 <= start || !GERSHAYIM.includes(text.charAt(from - 1))) return from;
  let at = from - 1;
  const limit = Math.max(start, at - ACRONYM_LOOK);
  while (at > limit && isHebrew(text.charCodeAt(at - 1))) at -= 1;
  return at < from - 1 && isHebrew(text.charCodeAt(from)) ? at : from;
}

function isHebrew(unit: number): boolean {
  return unit >= 0x5d0 && unit <= 0x5ea;
}

/** "N°." before a figure: the sign is no letter, and the stop none of a sentence. */
export function isNumberSign(text: string, stop: number, next: Following): boolean {
  return (
    next.case === 'digit' &&
    text.charAt(stop - 1) === '°' &&
    classOf(text.charCodeAt(stop - 2)) === LETTER
  );
}

/**
 * Before a small letter: a short word that ends where words are cut ("журн.", "kath.") and that
 * stands nowhere near without a stop. English of the web begins too many sentences with small letters.
 */
export function isCutShort(
  text: string,
  from: number,
  stop: number,
  language: LanguageRules,
): boolean {
  if (language.code === 'en' || language.code === '' || stop - from > LONGEST_CUT) return false;
  const word = text.slice(from, stop);
  const isUnit = UNIT.test(word) && classOf(text.charCodeAt(from - 2)) === DIGIT;
  if (!isUnit && !SMALL_LETTERS.test(word)) return false;
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return !ENDS_WHOLE.test(plain) && !standsWhole(text, from, stop);
}
