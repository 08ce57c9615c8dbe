// What differs inside a match and changes no word of it: capital letters and punctuation.
import type { FineChange, Match } from '../model/alignment';
import type { Span, SpanPair } from '../model/span';
import { isMark, type ChangeTokens } from './change-tokens';
import { compareTexts, type TextChanges } from './text-changes';
import type { TokenRange } from './token-range';

/** Longer matches are told by their words alone: what is compared grows with the square of it. */
const LONGEST = 20_000;

/**
 * In order of A, beside the changes that the match tells already: words that differ in nothing but
 * their case, and marks that are others, come or go. The kinds of a quotation mark, a dash or dots of
 * omission are one mark each, and white space is none. Of a quotation only what was quoted is looked at.
 */
export function fineChanges(a: string, b: string, match: Match): FineChange[] {
  if (match.kind === 'related') return [];
  const stretches: readonly Stretch[] =
    match.kind === 'quotation' ? match.shared : unchanged(match);
  return stretches.flatMap((stretch) => {
    const one = a.slice(stretch.a.start, stretch.a.end);
    const other = b.slice(stretch.b.start, stretch.b.end);
    if (isSame(one, other) || Math.max(one.length, other.length) > LONGEST) return [];
    const compared = compareTexts(one, other, { caseCounts: false });
    return foundIn(compared, stretch).map(({ type, ...found }) => ({
      a: moved(found.a, stretch.a.start),
      b: moved(found.b, stretch.b.start),
      type,
    }));
  });
}

/** The same words in both texts, and whether a change stands right before them or after them. */
interface Stretch extends SpanPair {
  readonly isAfter?: boolean;
  readonly isBefore?: boolean;
}

/** What stands before, between and after the changes of a match. */
function unchanged({ a, b, changes }: Match): Stretch[] {
  const stretches: Stretch[] = [];
  let [startA, startB] = [a.start, b.start];
  const add = (endA: number, endB: number, isBefore: boolean): void => {
    // Changes that passed one another leave nothing between them.
    if (endA <= startA || endB <= startB) return;
    const isAfter = startA > a.start || startB > b.start;
    const spans = { a: { start: startA, end: endA }, b: { start: startB, end: endB } };
    stretches.push({ ...spans, isAfter, isBefore });
  };
  for (const change of changes) {
    add(change.a.start, change.b.start, true);
    [startA, startB] = [Math.max(startA, change.a.end), Math.max(startB, change.b.end)];
  }
  add(a.end, b.end, false);
  return stretches;
}

/** Most are, to the letter or but for where their lines end. */
function isSame(one: string, other: string): boolean {
  return one === other || one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
}

/** Marks beside a change come and go with it: "[|BRUSSELS (Reuters)] [|-] U.S. Secretary". */
function foundIn({ a, b, hunks }: TextChanges, { isAfter, isBefore }: Stretch): FineChange[] {
  const found: FineChange[] = [];
  let [i, j] = [0, 0];
  for (const hunk of [...hunks, null]) {
    const end = hunk?.a.from ?? a.count;
    for (; i < end; i += 1, j += 1) {
      if (differsInCase(a, i, b, j)) {
        const [one, other] = [range(i), range(j)];
        found.push({ a: spanOf(a, one), b: spanOf(b, other), type: 'case' });
      }
    }
    if (hunk === null) break;
    const isBeside =
      (isAfter === true && hunk.a.from === 0 && hunk.b.from === 0) ||
      (isBefore === true && hunk.a.to === a.count && hunk.b.to === b.count);
    if (!isBeside && isMarks(a, hunk.a) && isMarks(b, hunk.b)) {
      found.push({ a: spanOf(a, hunk.a), b: spanOf(b, hunk.b), type: 'punctuation' });
    }
    [i, j] = [hunk.a.to, hunk.b.to];
  }
  return found;
}

function range(at: number): TokenRange {
  return { from: at, to: at + 1 };
}

function isMarks({ ids }: ChangeTokens, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at += 1) if (!isMark(ids[at])) return false;
  return true;
}

function differsInCase(a: ChangeTokens, i: number, b: ChangeTokens, j: number): boolean {
  if (isMark(a.ids[i])) return false;
  const one = a.text.slice(a.starts[i], a.ends[i]);
  const other = b.text.slice(b.starts[j], b.ends[j]);
  return one !== other && one.toLowerCase() === other.toLowerCase();
}

/** Of an empty range, the place right after the token before it. */
function spanOf({ starts, ends }: ChangeTokens, { from, to }: TokenRange): Span {
  if (to > from) return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
  const place = from > 0 ? (ends[from - 1] ?? 0) : 0;
  return { start: place, end: place };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
