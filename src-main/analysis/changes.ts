// What differs inside a match, as typed spans of the two texts.
import type { Change, ChangeType } from '../model/alignment';
import { compareSpans, type Span, type SpanPair } from '../model/span';
import { isMark, QUOTE, TokenBuffer, withMarks, type ChangeTokens } from './change-tokens';
import { countedNoun } from './counted-nouns';
import { changeType } from './figures';
import { isFigureMark, isSign, withFigures } from './figure-marks';
import { startsSentence, Surroundings } from './name-context';
import type { NameContext } from './names';
import { figuresIn, isFigureWord } from './numerals';
import type { Pairing } from './pairing';
import { possibleTypes } from './possible-types';
import type { PreparedDocument } from './prepare';
import { compareTokens, type TextChanges } from './text-changes';
import {
  lengthOf,
  spanOf,
  spanOfSegments,
  tokensOf,
  type TokenRange,
  type TokenRun,
} from './token-range';
import type { Hunk } from './word-diff';

const NONE: Changes = { changes: [], exact: true };
const NOTHING: Hunk = { a: { from: 0, to: 0 }, b: { from: 0, to: 0 } };

export interface Changes {
  /** In order of A. */
  readonly changes: readonly Change[];
  /** False where the segments were too long to be compared word by word. */
  readonly exact: boolean;
}

/**
 * The changes of an edited segment; of a quotation those between its first and its last shared
 * word, since what stands around it was never quoted. Those of related ones would be most of the
 * sentence. Spans begin and end with words: of punctuation, only signs and units of figures are a
 * change, and quotation marks that come or go, but not those of a quotation, which opens and closes
 * its own. These are all that can differ in segments of the same words.
 */
export function changesOf(a: PreparedDocument, b: PreparedDocument, pairing: Pairing): Changes {
  if (pairing.kind === 'related') return NONE;
  if (pairing.kind === 'identical' && isSameText(a, b, pairing)) return NONE;
  const isPart = pairing.kind === 'quotation';
  const compared = isPart
    ? compareTokens(
        part(a, hullOf(pairing.runs, 'a'), SIDE_A),
        part(b, hullOf(pairing.runs, 'b'), SIDE_B),
      )
    : compareTokens(
        whole(a, pairing.a, pairing.lastA, SIDE_A),
        whole(b, pairing.b, pairing.lastB, SIDE_B),
      );
  const surroundings = new Surroundings(compared.a, compared.b);
  const changes: Change[] = [];
  let shownUpTo = 0;
  for (let i = 0; i < compared.hunks.length; i += 1) {
    const hunk = compared.hunks[i] ?? NOTHING;
    const words = withFigures(
      compared.a,
      compared.b,
      hunk,
      { a: wordsOnly(compared.a, hunk.a), b: wordsOnly(compared.b, hunk.b) },
      Math.max(shownUpTo, compared.hunks[i - 1]?.a.to ?? 0),
    );
    const type = typeOf(compared, hunk, words, surroundings);
    if (type === null || (isPart && type === 'quotation-mark')) continue;
    const shown =
      type === 'quotation-mark'
        ? hunk
        : type === 'figure'
          ? wholeFigure(compared, words, i)
          : words;
    shownUpTo = shown.a.to;
    const change = {
      a: changedSpan(compared.a, shown.a, hunk.a),
      b: changedSpan(compared.b, shown.b, hunk.b),
      type,
    };
    const counts = type === 'figure' ? countedBy(compared, shown, surroundings) : null;
    changes.push(counts === null ? change : { ...change, counts });
  }
  // What a span is widened or moved by may put it before its neighbour.
  changes.sort((p, q) => compareSpans(p.a, q.a) || compareSpans(p.b, q.b));
  return { changes, exact: compared.exact };
}

/** What the two sides of a match consist of; filled again for the next. */
const SIDE_A = new TokenBuffer();
const SIDE_B = new TokenBuffer();

function whole(
  document: PreparedDocument,
  first: number,
  last: number,
  into: TokenBuffer,
): ChangeTokens {
  const span = spanOfSegments(document, first, last);
  const { from } = tokensOf(document, first);
  const { to } = tokensOf(document, last);
  return withMarks(document.text, span, document, from, to, into);
}

/** To the letter, so that no mark can differ. */
function isSameText(a: PreparedDocument, b: PreparedDocument, pairing: Pairing): boolean {
  return wordsOf(a, pairing.a) === wordsOf(b, pairing.b);
}

function wordsOf({ text, segmentStarts, segmentEnds }: PreparedDocument, segment: number): string {
  return text.slice(segmentStarts[segment], segmentEnds[segment]);
}

function part(document: PreparedDocument, range: TokenRange, into: TokenBuffer): ChangeTokens {
  return withMarks(document.text, spanOf(document, range), document, range.from, range.to, into);
}

/** From the first of the runs to the last. */
function hullOf(runs: readonly TokenRun[], side: 'a' | 'b'): TokenRange {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const run of runs) {
    from = Math.min(from, run[side]);
    to = Math.max(to, run[side] + run.length);
  }
  return { from, to };
}

/** Null for punctuation that is not worth naming. */
function typeOf(
  { a, b }: TextChanges,
  hunk: Hunk,
  words: Hunk,
  surroundings: NameContext,
): ChangeType | null {
  if (lengthOf(words.a) === 0 && lengthOf(words.b) === 0) {
    return hasQuote(a, hunk.a) !== hasQuote(b, hunk.b) ? 'quotation-mark' : null;
  }
  const possible = possibleTypes(a, b, words.a, words.b);
  if (possible === 0) return 'words';
  const isStart = startsSentence(a, words.a) || startsSentence(b, words.b);
  return changeType(spellings(a, words.a), spellings(b, words.b), isStart, surroundings, possible);
}

function hasQuote({ ids }: ChangeTokens, { from, to }: TokenRange): boolean {
  for (let token = from; token < to; token += 1) if (ids[token] === QUOTE) return true;
  return false;
}

/** Without the marks at both ends, but for those of a figure. */
function wordsOnly(tokens: ChangeTokens, range: TokenRange): TokenRange {
  const { ids } = tokens;
  let { from, to } = range;
  while (from < to && isMark(ids[from]) && !isFigureMark(tokens, from)) from += 1;
  while (to > from && isMark(ids[to - 1]) && !isFigureMark(tokens, to - 1)) to -= 1;
  return { from, to };
}

/** The words, and the marks of their figures: a unit as a word, a sign with the figure after it. */
function spellings(tokens: ChangeTokens, range: TokenRange): string[] {
  const { text, starts, ends, ids } = tokens;
  const words: string[] = [];
  let start = -1;
  for (let token = range.from; token < range.to; token += 1) {
    if (isMark(ids[token])) {
      if (!isFigureMark(tokens, token)) continue;
      if (isSign(tokens, token)) {
        start = starts[token] ?? 0;
        continue;
      }
    }
    words.push(text.slice(start < 0 ? starts[token] : start, ends[token]));
    start = -1;
  }
  return words;
}

/**
 * "[ten|five] thousand" → "[ten thousand|five thousand]": the reader is shown the figure, and no
 * figure that only stands beside it.
 */
function wholeFigure({ a, b, hunks }: TextChanges, hunk: Hunk, ordinal: number): Hunk {
  if (lengthOf(hunk.a) === 0 || lengthOf(hunk.b) === 0) return hunk;
  const limit = hunks[ordinal + 1]?.a.from ?? a.count;
  const room = Math.min(limit - hunk.a.to, b.count - hunk.b.to);
  let more = 0;
  while (
    more < room &&
    a.ids[hunk.a.to + more] === b.ids[hunk.b.to + more] &&
    spellings(a, { from: hunk.a.to + more, to: hunk.a.to + more + 1 }).some(isFigureWord) &&
    (goesOn(a, hunk.a, more) || goesOn(b, hunk.b, more))
  ) {
    more += 1;
  }
  return {
    a: { from: hunk.a.from, to: hunk.a.to + more },
    b: { from: hunk.b.from, to: hunk.b.to + more },
  };
}

/** Whether the token that is `more` after the range belongs to the figure before it. */
function goesOn(tokens: ChangeTokens, { from, to }: TokenRange, more: number): boolean {
  const figures = figuresIn(spellings(tokens, { from, to: to + more })).length;
  const withNext = figuresIn(spellings(tokens, { from, to: to + more + 1 })).length;
  return withNext <= Math.max(figures, 1);
}

/** The nouns that both figures count. */
function countedBy(
  { a, b }: TextChanges,
  shown: Hunk,
  { capitalNouns }: NameContext,
): SpanPair | null {
  const nounA = countedNoun(a, shown.a, capitalNouns);
  const nounB = nounA === null ? null : countedNoun(b, shown.b, capitalNouns);
  if (nounA === null || nounB === null) return null;
  return { a: wordSpan(a, nounA), b: wordSpan(b, nounB) };
}

function wordSpan({ starts, ends }: ChangeTokens, token: number): Span {
  return { start: starts[token] ?? 0, end: ends[token] ?? 0 };
}

/**
 * Of an empty range, the place right after the word or the mark before the change, or before the
 * word after: "said, [not] without" lacks its word after the comma, "did [not], however" before it.
 */
function changedSpan(tokens: ChangeTokens, range: TokenRange, hunk: TokenRange): Span {
  const { text, count, starts, ends } = tokens;
  if (range.to > range.from) {
    return withBracket(text, { start: starts[range.from] ?? 0, end: ends[range.to - 1] ?? 0 });
  }
  const place = hunk.from > 0 ? ends[hunk.from - 1] : starts[hunk.to < count ? hunk.to : 0];
  return { start: place ?? 0, end: place ?? 0 };
}

const OPENING = 0x28;
const CLOSING = 0x29;

/** A bracket that opens or closes inside the span does both inside it: "(Reuters)". */
function withBracket(text: string, { start, end }: Span): Span {
  let isOpen = false;
  let isClosed = false;
  let hasOpened = false;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === OPENING) {
      isOpen = true;
      hasOpened = true;
    } else if (unit === CLOSING) {
      isOpen = false;
      if (!hasOpened) isClosed = true;
    }
  }
  return {
    start: isClosed && text.charAt(start - 1) === '(' ? start - 1 : start,
    end: isOpen && text.charAt(end) === ')' ? end + 1 : end,
  };
}
