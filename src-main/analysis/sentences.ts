// Cuts a paragraph into sentences.
import type { Span } from '../model/span';
import { endsSentence } from './boundary';
import { ALONE, classOf, DIGIT, isSpace, LETTER } from './characters';
import { endOfEmoticons, endOfSmile } from './emoticons';
import { itemsOf } from './enumerations';
import type { LanguageRules } from './languages';
import { trimmed } from './lines';
import type { Places } from './places';
import { canOpen, COLON, isCloser, NO_STOP, SEMICOLON, STOP_KINDS, WIDE } from './stops';
import { splitThai } from './thai';

const NOTES = /^(?:\[\d{1,3}\])+(?=\s|$)/;
/** The same set off from the stop, as "[3]", "[1, 2]", "[a]" or "[4 – 6]"; a sentence or the end follows. */
const NOTES_APART =
  /^\s(?:\s?\[(?:\d{1,3}(?:\s?[-–,]\s?\d{1,3})*|[a-z])\])+(?=\s+[^\s\p{Ll}]|\s*$)/u;
const NOTES_LOOK = 32;
/** What may close behind a space, and of these what only closes in Chinese and Japanese. */
const SET_OFF = '»›';
const WIDE_SET_OFF = '”’」』）';
const SPACE = 0x20;
const DOT = 0x2e;
const DOTS = 0x2026;
const WIDE_STOP = 0x3002;
const OPENING_BRACKET = 0x5b;

/**
 * Sentences of `text` within `span`, in order; together they hold everything but the white space
 * around them. A sentence ends at a stop, with the closing quotation marks, brackets and emoticons
 * that follow it, where `endsSentence` says so; never before it has a letter or a figure of its
 * own (". . ."). An enumeration within a line ("1. … 2. …") is cut before each of its numbers;
 * Thai, which has no stop, at spaces (see `splitThai`). `language` decides on abbreviations and
 * ordinals; `stops` are those of the text, as `TextScan` finds them. Takes time proportional to the span.
 */
export function sentencesOf(
  text: string,
  span: Span,
  language: LanguageRules,
  stops: Places,
): Span[] {
  const sentences: Span[] = [];
  for (const item of itemsOf(text, span)) cutItem(text, item, language, stops, sentences);
  return language.code === 'th' ? sentences.flatMap((one) => splitThai(text, one)) : sentences;
}

function cutItem(
  text: string,
  span: Span,
  language: LanguageRules,
  stops: Places,
  sentences: Span[],
): void {
  const limit = span.end;
  let start = span.start;
  let at = span.start;
  const isList = text.charCodeAt(start) === OPENING_BRACKET;
  // How far the sentence was searched for its first letter or figure.
  let searched = start;
  let hasWord = false;
  for (let stop = stops.firstFrom(at); ; stop += 1) {
    while (stop < stops.length && (stops.at[stop] ?? 0) < at) stop += 1;
    at = stop < stops.length ? (stops.at[stop] ?? 0) : limit;
    if (at >= limit) break;
    const kind = STOP_KINDS[text.charCodeAt(at)] ?? NO_STOP;
    if (kind >= SEMICOLON && !isStopIn(language, kind, text, at)) {
      const behind = at > start ? endOfSmile(text, at, limit) : at;
      if (behind > at) {
        sentences.push(trimmed(text, start, behind));
        start = behind;
        searched = behind;
        hasWord = false;
      }
      at = Math.max(at + 1, behind);
      continue;
    }
    const end = endOfRun(text, at, limit);
    let close = endOfClosers(text, end, limit, kind);
    if (!isList) close = endOfNotesApart(text, close, limit);
    while (!hasWord && searched < at) {
      hasWord = beginsWord(text.charCodeAt(searched));
      searched += 1;
    }
    if (hasWord && endsSentence(text, { start, at, end, close, limit }, language)) {
      close = endOfEmoticons(text, close, limit);
      sentences.push(trimmed(text, start, close));
      start = close;
      searched = close;
      hasWord = false;
    }
    at = close;
  }
  const rest = trimmed(text, start, limit);
  if (rest.end > rest.start) sentences.push(rest);
}

/** `;` asks a question in Greek, `:` ends a sentence in Armenian; both only before white space. */
function isStopIn(language: LanguageRules, kind: number, text: string, at: number): boolean {
  const isOwn =
    kind === SEMICOLON ? language.code === 'el' : kind === COLON && language.code === 'hy';
  return isOwn && (at + 1 >= text.length || isSpace(text.charCodeAt(at + 1)));
}

/** All stops in a row; the dots of an ellipsis may be set apart: ". . .". */
function endOfRun(text: string, from: number, limit: number): number {
  let at = from + 1;
  for (;;) {
    while (at < limit && isRunStop(text, at)) at += 1;
    if (!isSetApart(text, at, limit)) return at;
    at += 2;
  }
}

/** A further dot of ". . ." or "… …" at `at + 1`; but "...and" begins what follows. */
function isSetApart(text: string, at: number, limit: number): boolean {
  if (at + 1 >= limit || text.charCodeAt(at) !== SPACE) return false;
  const dot = text.charCodeAt(at + 1);
  if ((dot !== DOT && dot !== DOTS) || text.charCodeAt(at - 1) !== dot) return false;
  let behind = at + 2;
  while (behind < limit && text.charCodeAt(behind) === dot) behind += 1;
  const unit = text.charCodeAt(behind);
  return behind >= limit || isSpace(unit) || isCloser(unit);
}

/** Behind 。 the dots of "...and" begin the next sentence. */
function isRunStop(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const kind = STOP_KINDS[unit] ?? NO_STOP;
  if (unit === DOT && text.charCodeAt(at - 1) === WIDE_STOP) return false;
  return kind !== NO_STOP && kind < SEMICOLON;
}

/**
 * Closing marks. Those that open as well close unless a letter follows. French ones may be set off
 * by a space: "Non ! »".
 */
function endOfClosers(text: string, from: number, limit: number, kind: number): number {
  let at = from;
  while (at < limit && isCloser(text.charCodeAt(at))) {
    if (canOpen(text.charCodeAt(at)) && at + 1 < limit && beginsWord(text.charCodeAt(at + 1)))
      break;
    at += 1;
  }
  if (text.charCodeAt(at) === OPENING_BRACKET) at = endOfNotes(text, at, limit);
  if (at < limit && isSpace(text.charCodeAt(at)) && isSetOffCloser(text, at + 1, limit, kind)) {
    return endOfClosers(text, at + 2, limit, kind);
  }
  return at;
}

function endOfNotesApart(text: string, from: number, limit: number): number {
  if (text.charCodeAt(from + 1) !== OPENING_BRACKET) return from;
  const notes = NOTES_APART.exec(text.slice(from, Math.min(from + NOTES_LOOK, limit)));
  return notes === null ? from : from + notes[0].length;
}

/** The numbers of footnotes right behind a stop, "[12]", where white space follows them. */
function endOfNotes(text: string, from: number, limit: number): number {
  const notes = NOTES.exec(text.slice(from, Math.min(from + NOTES_LOOK, limit)));
  return notes === null ? from : from + notes[0].length;
}

function isSetOffCloser(text: string, at: number, limit: number, kind: number): boolean {
  if (at >= limit) return false;
  if (kind === WIDE) return WIDE_SET_OFF.includes(text.charAt(at));
  if (!SET_OFF.includes(text.charAt(at))) return false;
  return at + 1 >= limit || !beginsWord(text.charCodeAt(at + 1));
}

/** Surrogates count: what lies outside the basic plane is mostly letters and pictures. */
function beginsWord(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  const kind = classOf(unit);
  return kind === LETTER || kind === DIGIT || kind === ALONE;
}
