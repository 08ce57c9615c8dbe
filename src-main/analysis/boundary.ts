// Decides whether a run of stops, with what closes behind it, ends a sentence.
import { endsWithAbbreviation } from './abbreviations';
import { classOf, isSpace, LETTER, OTHER } from './characters';
import { caseOf, following, type Following } from './following';
import type { LanguageRules } from './languages';
import { isSpeechTag } from './speech-tags';
import { ELLIPSIS, FULL_STOP, MARK, NATIVE, STOP_KINDS, WIDE } from './stops';
import { endsWideSentence } from './wide';

/** A run of stops `[at, end)` in a sentence that began at `start`, with its closing marks up to `close`. */
export interface StopRun {
  readonly start: number;
  readonly at: number;
  readonly end: number;
  readonly close: number;
  /** Where the paragraph ends. */
  readonly limit: number;
}

/** Stops of an ellipsis set as full stops; one more is its sentence's own stop. */
const ELLIPSIS_DOTS = 3;
/** No address or file name is looked at further back than this. */
const CHUNK_LOOK = 80;
/** Where a word of a chunk says that it is an address, a path, a name of a file or of code. */
const ADDRESS = /[@/\\_=<>&]|www\.|\d$|^[A-Z]?[a-z]+\.[a-z]+$/;
/** A figure of three digits or more is no ordinal and no number of an item: "1,000.That". */
const LONG_FIGURE = /^[^\p{L}]*\d{3}$/u;
/** With these no sentence begins: "Yahoo! Inc." */
const FIRM_FORMS = new Set('inc ltd corp co llc plc'.split(' '));
const ZERO_WIDTH_SPACE = 0x200b;
/** Who speaks, behind a question in a report: "Why? he asked". */
const SPEAKERS = new Set('he she they i we it you said asked says asks one but and or'.split(' '));
const DOT = 0x2e;
const CLOSING_BRACKETS = ')]}';

export function endsSentence(text: string, run: StopRun, language: LanguageRules): boolean {
  const { at, end, close, limit } = run;
  if (close >= limit) return true;
  const kind = STOP_KINDS[text.charCodeAt(at)] ?? 0;
  if (kind === NATIVE) return true;
  if (kind === WIDE || STOP_KINDS[text.charCodeAt(end - 1)] === WIDE) {
    return endsWideSentence(text, run, language);
  }
  const unit = text.charCodeAt(close);
  if (!isSpace(unit) && unit !== ZERO_WIDTH_SPACE) return endsWithoutSpace(text, run, kind);
  const next = following(text, close, limit);
  if (next.case === 'none') return false;
  if (isEllipsis(text, run, kind)) return endsAtEllipsis(text, run, next, language);
  if (STOP_KINDS[text.codePointAt(next.at) ?? 0] === FULL_STOP && next.case === 'other') {
    return beginsWithDots(text, next.at, limit);
  }
  if (close > end && isSpeechTag(text, close, language)) return false;
  if (isOnlyFullStop(text, run)) return endsAtFullStop(text, run, next, language);
  if (next.case !== 'lower') return !isNameWithMark(text, run, next);
  if (close > end || next.isOpened || language.code !== 'en') return false;
  return isSloppyEnd(text, run, next);
}

function endsAtFullStop(
  text: string,
  { start, at, end, close }: StopRun,
  next: Following,
  language: LanguageRules,
): boolean {
  if (close > end) {
    if (next.case === 'lower') return false;
    const isBracket = CLOSING_BRACKETS.includes(text.charAt(end));
    const isNote = isSpace(text.charCodeAt(end)) && text.charAt(end + 1) === '[';
    if (!isBracket && !isNote) return true;
    return !endsWithAbbreviation(text, start, at, next, language);
  }
  if (language.code === 'hy') return false;
  return !endsWithAbbreviation(text, start, at, next, language);
}

/** "I was … never there", "He left... She stayed", "That is all.... Then". */
function endsAtEllipsis(
  text: string,
  { at, end, close }: StopRun,
  next: Following,
  language: LanguageRules,
): boolean {
  const dots = text.slice(at, Math.min(end, at + 16)).replace(/[^.]/g, '').length;
  const isSpaced = end > at + 1 && text.charAt(at + 1) === ' ';
  if (next.case === 'lower' || next.case === 'digit') return false;
  if (close > end && text.charAt(end) === ']') return false;
  if (next.case === 'other') return true;
  if (dots > ELLIPSIS_DOTS) return true;
  if (isSpaced) return false;
  return !(language.code === 'en' && /^i(?:'|$)/.test(next.word));
}

function isEllipsis(text: string, { at, end }: StopRun, kind: number): boolean {
  if (kind === ELLIPSIS) return !/[!?]/.test(text.slice(at, Math.min(end, at + 8)));
  return kind === FULL_STOP && end > at + 1 && !/[!?]/.test(text.slice(at, Math.min(end, at + 8)));
}

function isOnlyFullStop(text: string, { at, end }: StopRun): boolean {
  return end === at + 1 && text.charCodeAt(at) === DOT;
}

/** "Yahoo! Mail" is hard to tell; what is sure is "Yahoo! Inc." and a mark in brackets, (!). */
function isNameWithMark(text: string, { at, close, end }: StopRun, next: Following): boolean {
  if (close === end && !next.isOpened && FIRM_FORMS.has(next.word)) return true;
  return close > end && '([（'.includes(text.charAt(at - 1)) && next.case !== 'none';
}

/** "who cares? not me" and "what?! no", but "Yahoo! said" and "Why? he asked". */
function isSloppyEnd(text: string, { at, end }: StopRun, next: Following): boolean {
  if (SPEAKERS.has(next.word)) return false;
  return text.charAt(at) === '?' || end > at + 1;
}

/** "end.Start" or "1,000.Start" where a space was forgotten; not "1.5", "U.S.-led", "example.com", "base...It". */
function endsWithoutSpace(
  text: string,
  { start, at, end, close, limit }: StopRun,
  kind: number,
): boolean {
  const before = text.charCodeAt(at - 1);
  const codePoint = text.codePointAt(close) ?? 0;
  const nextCase = caseOf(codePoint);
  if (classOf(codePoint) === OTHER && close === end) return false;
  if (nextCase === 'caseless') return isCaselessLetter(text, at - 1);
  if (kind === ELLIPSIS || end - at >= ELLIPSIS_DOTS || nextCase !== 'upper') return false;
  if (close > end) return kind === MARK || caseOf(before) === 'lower';
  // "…でしたよ!Good": Latin letters behind a script without capitals; not "2!" and not "Yahoo!ニュース".
  if (kind === MARK && isCaselessLetter(text, at - 1)) return true;
  const isFigure = kind === FULL_STOP && caseOf(before) === 'digit';
  if (
    (caseOf(before) !== 'lower' && !isFigure) ||
    (kind === FULL_STOP && !isFigure && caseOf(text.charCodeAt(at - 2)) !== 'lower')
  )
    return false;
  const chunk = text.slice(Math.max(start, at - CHUNK_LOOK), at);
  const word = chunk.slice(chunk.search(/\S*$/));
  if (isFigure ? !LONG_FIGURE.test(word) : ADDRESS.test(word)) return false;
  return kind === MARK || beginsProse(text, close, limit);
}

function isCaselessLetter(text: string, at: number): boolean {
  return at >= 0 && caseOf(text.charCodeAt(at)) === 'caseless';
}

/** A capital and small letters up to white space or a comma: a word of a sentence, not of a name. */
function beginsProse(text: string, from: number, limit: number): boolean {
  return /^\p{Lu}\p{Ll}*['’]?\p{Ll}*[\s,]/u.test(text.slice(from, Math.min(from + 24, limit)));
}

/** ".NET" and "...and then" begin a sentence, ". . ." goes on. */
function beginsWithDots(text: string, from: number, limit: number): boolean {
  let at = from;
  while (at < limit && text.charCodeAt(at) === DOT) at += 1;
  const dots = at - from;
  return (dots === 1 || dots === ELLIPSIS_DOTS) && classAt(text, at, limit) === LETTER;
}

function classAt(text: string, at: number, limit: number): number {
  return at < limit ? classOf(text.codePointAt(at) ?? 0) : OTHER;
}
