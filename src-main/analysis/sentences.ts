// Cuts a paragraph into sentences.
import type { Span } from '../model/span';
import { endsWithAbbreviation } from './abbreviations';
import { ALONE, classOf, DIGIT, isSpace, LETTER } from './characters';
import { trimmed } from './lines';

/** Stops that need white space after them to end a sentence. */
const STOPS = new Set('.!?…‽؟۔।॥։።៕');
/** Stops of scripts that set no space after them. */
const WIDE_STOPS = new Set('。！？｡．');
/** Quotation marks and brackets that close what the stop ended. */
const CLOSERS = new Set('”’»"\')]}›」』）】〉》〕＂＇');
/** What may stand between white space and the first letter of a sentence. */
const OPENERS = new Set('“‘«"\'([{‹「『（【〈《〔„‚¿¡—–-');
const LOWER = /^\p{Ll}$/u;

/**
 * Sentences of `text` within `span`, in order; together they hold everything but the white space
 * around them. A sentence ends at a stop, with the closing quotation marks and brackets that
 * follow it, where white space comes next. It goes on
 * - after an abbreviation, an initial or a figure ("U.S.", "Oct. 17", "J. K.", "1.5"),
 * - after an ellipsis, "!" or "?" before a lower-case letter,
 * - after a stop inside quotation marks or brackets before a lower-case letter (“Stop.” he said),
 * - before it has a letter or a figure of its own (". . .").
 * A full stop after an ordinary word ends it even before a lower-case letter. Takes time
 * proportional to the span.
 */
export function sentencesOf(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  let hasWord = false;
  let at = span.start;
  while (at < span.end) {
    const character = text.charAt(at);
    const wide = WIDE_STOPS.has(character);
    if (!wide && !STOPS.has(character)) {
      hasWord ||= beginsWord(text.charCodeAt(at));
      at += 1;
      continue;
    }
    const stopsEnd = endOfAll(text, at, span.end, wide ? WIDE_STOPS : STOPS);
    const end = endOfClosers(text, stopsEnd, span.end);
    if (hasWord && endsHere(text, { start, end: span.end }, at, stopsEnd, end, wide)) {
      sentences.push(trimmed(text, start, end));
      start = end;
      hasWord = false;
    }
    at = end;
  }
  const rest = trimmed(text, start, span.end);
  if (rest.end > rest.start) sentences.push(rest);
  return sentences;
}

function endsHere(
  text: string,
  rest: Span,
  stop: number,
  stopsEnd: number,
  end: number,
  wide: boolean,
): boolean {
  if (end >= rest.end || wide) return true;
  if (!isSpace(text.charCodeAt(end))) return false;
  const next = nextLetter(text, end, rest.end);
  if (STOPS.has(next)) return false;
  const isLower = LOWER.test(next);
  const isFullStop = stopsEnd === stop + 1 && text.charAt(stop) === '.';
  if (isLower && (!isFullStop || end > stopsEnd)) return false;
  return !(isFullStop && end === stopsEnd && endsWithAbbreviation(text, rest.start, stop, next));
}

/** The first character after white space and opening marks, or nothing. */
function nextLetter(text: string, from: number, limit: number): string {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at += 1;
  while (at < limit && OPENERS.has(text.charAt(at))) at += 1;
  return at < limit ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

function endOfAll(text: string, from: number, limit: number, set: ReadonlySet<string>): number {
  let at = from;
  while (at < limit && set.has(text.charAt(at))) at += 1;
  return at;
}

/** Closing marks; French ones may be set off by a space that does not break. */
function endOfClosers(text: string, from: number, limit: number): number {
  const end = endOfAll(text, from, limit, CLOSERS);
  const isSetOff = /^[\u00a0\u202f][»›]/.test(text.slice(end, Math.min(end + 2, limit)));
  return isSetOff ? endOfAll(text, end + 1, limit, CLOSERS) : end;
}

/** Surrogates count: what lies outside the basic plane is mostly letters and pictures. */
function beginsWord(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  const kind = classOf(unit);
  return kind === LETTER || kind === DIGIT || kind === ALONE;
}
