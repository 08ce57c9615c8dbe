// Marks that are part of a figure without being part of its word: the sign of "−5", the unit of "5 €".
import { DASH, isMark, markId, type ChangeTokens } from './change-tokens';
import { classOf, DIGIT } from './characters';
import { UNITS as UNIT_WORDS } from './number-words';
import { figuresIn, isFigureWord } from './numerals';
import type { TokenRange } from './token-range';
import type { Hunk } from './word-diff';
import { letterHash, WordFilter } from './word-filter';

const UNITS: ReadonlySet<number> = new Set('$ £ ¥ € ₹ ₽ % ‰'.split(' ').map(markId));
const UNIT_FILTER = new WordFilter(UNIT_WORDS.keys());
/** Between a figure and its unit stands one space, or none. */
const MAX_GAP = 1;

/** Whether token `at` is a mark that belongs to the figure before it or after it. */
export function isFigureMark(tokens: ChangeTokens, at: number): boolean {
  return isUnitAfter(tokens, at) || isBeforeFigure(tokens, at);
}

/** "5 €", "5 ‰", "5 million €". */
function isUnitAfter(tokens: ChangeTokens, at: number): boolean {
  const { text, starts, ends, ids } = tokens;
  if (at === 0 || !UNITS.has(ids[at] ?? 0)) return false;
  const end = ends[at - 1] ?? 0;
  if ((starts[at] ?? 0) - end > MAX_GAP) return false;
  return isDigit(text, end - 1) || isFigureAt(tokens, at - 1);
}

/** "€ 5", and "−5" where no word ends at the dash. */
function isBeforeFigure({ text, count, starts, ends, ids }: ChangeTokens, at: number): boolean {
  if (at + 1 >= count) return false;
  const gap = (starts[at + 1] ?? 0) - (ends[at] ?? 0);
  if (gap > MAX_GAP || !isDigit(text, starts[at + 1] ?? 0)) return false;
  if (ids[at] !== DASH) return UNITS.has(ids[at] ?? 0);
  const isAlone = at === 0 || ends[at - 1] !== starts[at] || (ids[at - 1] ?? 0) < 0;
  return gap === 0 && isAlone && (ends[at] ?? 0) - (starts[at] ?? 0) === 1;
}

export function isSign({ ids }: ChangeTokens, at: number): boolean {
  return ids[at] === DASH;
}

function isDigit(text: string, at: number): boolean {
  return classOf(text.codePointAt(at) ?? 0) === DIGIT;
}

/**
 * "5 [€|$]" → "[5 €|5 $]", "5 million [euros|dollars]" → "[5 million euros|5 million dollars]": where
 * the unit or the sign of a figure comes, goes or changes, the reader is shown the figure. `words`
 * are those of the hunk, with such marks; nothing before `floor` is taken in.
 */
export function withFigures(
  a: ChangeTokens,
  b: ChangeTokens,
  hunk: Hunk,
  words: Hunk,
  floor: number,
): Hunk {
  const hasUnit =
    startsWithUnit(a, words.a, hunk.a) ||
    startsWithUnit(b, words.b, hunk.b) ||
    (startsWithUnitWord(a, words.a) && startsWithUnitWord(b, words.b));
  const reachesOn = endsBeforeFigure(a, words.a, hunk.a) || endsBeforeFigure(b, words.b, hunk.b);
  if (!hasUnit && !reachesOn) return words;
  const room = hasUnit ? Math.min(hunk.a.from - floor, hunk.b.from) : 0;
  let before = 0;
  while (before < room && isOneFigure(a, hunk.a.from - before - 1, hunk.a.from)) before += 1;
  const after = reachesOn ? 1 : 0;
  return {
    a: { from: hunk.a.from - before, to: hunk.a.to + after },
    b: { from: hunk.b.from - before, to: hunk.b.to + after },
  };
}

/** Whether all from token `from` on, up to the unit, are one figure: of "12 34 €" only "34". */
function isOneFigure(tokens: ChangeTokens, from: number, unit: number): boolean {
  if (!isFigureAt(tokens, from)) return false;
  const words: string[] = [];
  for (let at = from; at < unit; at += 1) {
    words.push(tokens.text.slice(tokens.starts[at], tokens.ends[at]));
  }
  return figuresIn(words).length <= 1;
}

function isFigureAt({ text, starts, ends, ids }: ChangeTokens, at: number): boolean {
  return !isMark(ids[at]) && isFigureWord(text.slice(starts[at], ends[at]));
}

function startsWithUnit(tokens: ChangeTokens, words: TokenRange, { from }: TokenRange): boolean {
  return words.to > words.from && words.from === from && isUnitAfter(tokens, from);
}

/** "dollars", "percent", right after the figure, which no mark can stand before. */
function startsWithUnitWord(tokens: ChangeTokens, { from, to }: TokenRange): boolean {
  const { text, starts, ends } = tokens;
  if (to === from || from === 0) return false;
  const [start, end] = [starts[from] ?? 0, ends[from] ?? 0];
  return (
    UNIT_FILTER.mayHave(letterHash(text, start, end)) &&
    UNIT_WORDS.has(text.slice(start, end).toLowerCase()) &&
    isFigureAt(tokens, from - 1)
  );
}

function endsBeforeFigure(tokens: ChangeTokens, words: TokenRange, { to }: TokenRange): boolean {
  return words.to > words.from && words.to === to && isBeforeFigure(tokens, to - 1);
}
