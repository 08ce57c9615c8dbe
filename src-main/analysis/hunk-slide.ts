// Moves what was only added, or only taken away, to the borders where a reader sees it.
import { QUOTE, isMark, type ChangeTokens } from './change-tokens';
import { lengthOf, type TokenRange } from './token-range';
import { isLight } from './token-weights';
import type { Hunk } from './word-diff';

/** How good a place is; what is worth more decides first. */
const OPEN_PAIR_COST = 16;
const CLAUSE_GAIN = 4;
const LOOSE_END_COST = 3;
const LINKING_END_COST = 1;
const LINK_GAIN = 1;

/** Tokens that are read to find the best place; a thousand times what a sentence needs. */
const MAX_READ = 1_000_000;

/** "[of the east and] of the west" is a whole; "[the east and of] the west" is not. */
const LINKS = new Set('and or und oder et ou y o e и или'.split(' '));

const OPENING = new Set('([{（［｛');
const CLOSING = new Set(')]}）］｝');

/**
 * The same change in the best of its places: in "a, b" → "a, c, b" both ", c" and "c," were added,
 * and the reader marks "c,". Of equally good places the last, so that a doubled word is marked
 * where it is repeated. It keeps clear of the hunks before and after.
 */
export function slideHunk(
  hunk: Hunk,
  before: Hunk | undefined,
  after: Hunk | undefined,
  { a, b }: { readonly a: ChangeTokens; readonly b: ChangeTokens },
): Hunk {
  const isAdded = lengthOf(hunk.a) === 0;
  if (isAdded === (lengthOf(hunk.b) === 0)) return hunk;
  const tokens = isAdded ? b : a;
  const range = isAdded ? hunk.b : hunk.a;
  const floor = (isAdded ? before?.b.to : before?.a.to) ?? -1;
  const ceiling = (isAdded ? after?.b.from : after?.a.from) ?? tokens.count + 1;
  let least = 0;
  while (canShift(tokens, range, least - 1) && range.from + least - 1 > floor) least -= 1;
  let most = 0;
  while (canShift(tokens, range, most) && range.to + most + 1 < ceiling) most += 1;
  least = Math.max(least, most - Math.floor(MAX_READ / lengthOf(range)));
  let best = 0;
  let bestGain = Number.NEGATIVE_INFINITY;
  for (let shift = most; shift >= least; shift -= 1) {
    const gain = gainOf(tokens, { from: range.from + shift, to: range.to + shift });
    if (gain > bestGain) [best, bestGain] = [shift, gain];
  }
  return { a: shifted(hunk.a, best), b: shifted(hunk.b, best) };
}

/** Whether the token at the front of the range, shifted by so much, is the one behind it. */
function canShift({ ids, count }: ChangeTokens, range: TokenRange, shift: number): boolean {
  const front = range.from + shift;
  const behind = range.to + shift;
  return front >= 0 && behind < count && ids[front] === ids[behind];
}

function shifted(range: TokenRange, by: number): TokenRange {
  return { from: range.from + by, to: range.to + by };
}

function gainOf(tokens: ChangeTokens, range: TokenRange): number {
  const { ids, count } = tokens;
  const isAfterBorder = range.from === 0 || isMark(ids[range.from - 1]);
  const isBeforeBorder = range.to === count || isMark(ids[range.to]);
  const endsInMark = isMark(ids[range.to - 1]);
  let gain = 0;
  if (isAfterBorder && (endsInMark || isBeforeBorder)) gain += CLAUSE_GAIN;
  if (isBeforeBorder && !endsInMark) gain += LINK_GAIN;
  // A preposition or an article at the end belongs to what follows.
  if (!endsInMark && isLight(tokens, range.to - 1)) {
    gain -= isLink(tokens, range.to - 1) ? LINKING_END_COST : LOOSE_END_COST;
  }
  if (!isMark(ids[range.from]) && isLight(tokens, range.from)) gain += LINK_GAIN;
  if (hasOpenPair(tokens, range)) gain -= OPEN_PAIR_COST;
  return gain;
}

function isLink({ text, starts, ends }: ChangeTokens, token: number): boolean {
  return LINKS.has(text.slice(starts[token], ends[token]).toLowerCase());
}

/** A bracket or quotation mark without its counterpart. */
function hasOpenPair({ text, starts, ids }: ChangeTokens, range: TokenRange): boolean {
  let depth = 0;
  let quotes = 0;
  for (let token = range.from; token < range.to; token += 1) {
    const id = ids[token] ?? 0;
    if (id >= 0) continue;
    if (id === QUOTE) quotes += 1;
    const mark = text.charAt(starts[token] ?? 0);
    if (OPENING.has(mark)) depth += 1;
    else if (CLOSING.has(mark)) depth -= 1;
    if (depth < 0) return true;
  }
  return depth !== 0 || quotes % 2 !== 0;
}
