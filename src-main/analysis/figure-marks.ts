// Marks that are part of a figure without being part of its word: the sign of "−5", the unit of "5 €".
import { DASH, markId, type ChangeTokens } from './change-tokens';
import { classOf, DIGIT } from './characters';
import type { TokenRange } from './token-range';
import type { Hunk } from './word-diff';

const UNITS: ReadonlySet<number> = new Set('$ £ ¥ € ₹ ₽ % ‰'.split(' ').map(markId));
/** Between a figure and its unit stands one space, or none. */
const MAX_GAP = 1;

/** Whether token `at` is a mark that belongs to the figure before it or after it. */
export function isFigureMark(tokens: ChangeTokens, at: number): boolean {
  return isUnitAfter(tokens, at) || isBeforeFigure(tokens, at);
}

/** "5 €", "5 ‰". */
function isUnitAfter({ text, starts, ends, ids }: ChangeTokens, at: number): boolean {
  if (at === 0 || !UNITS.has(ids[at] ?? 0)) return false;
  const end = ends[at - 1] ?? 0;
  return (starts[at] ?? 0) - end <= MAX_GAP && isDigit(text, end - 1);
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
 * "5 [€|$]" → "[5 €|5 $]": where the mark of a figure comes, goes or changes, the reader is shown
 * the figure. `words` are those of the hunk, with such marks; nothing before `floor` is taken in.
 */
export function withFigures(
  a: ChangeTokens,
  b: ChangeTokens,
  hunk: Hunk,
  words: Hunk,
  floor: number,
): Hunk {
  const reachesBack = startsWithUnit(a, words.a, hunk.a) || startsWithUnit(b, words.b, hunk.b);
  const reachesOn = endsBeforeFigure(a, words.a, hunk.a) || endsBeforeFigure(b, words.b, hunk.b);
  if (!reachesBack && !reachesOn) return words;
  const before = reachesBack && hunk.a.from > floor ? 1 : 0;
  const after = reachesOn ? 1 : 0;
  return {
    a: { from: hunk.a.from - before, to: hunk.a.to + after },
    b: { from: hunk.b.from - before, to: hunk.b.to + after },
  };
}

function startsWithUnit(tokens: ChangeTokens, words: TokenRange, { from }: TokenRange): boolean {
  return words.to > words.from && words.from === from && isUnitAfter(tokens, from);
}

function endsBeforeFigure(tokens: ChangeTokens, words: TokenRange, { to }: TokenRange): boolean {
  return words.to > words.from && words.to === to && isBeforeFigure(tokens, to - 1);
}
