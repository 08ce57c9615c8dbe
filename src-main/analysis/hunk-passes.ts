// From the words that differ to the changes that a reader would mark: passes over the hunks.
import { isMark, type ChangeTokens } from './change-tokens';
import { slideHunk } from './hunk-slide';
import { lengthOf, type TokenRange } from './token-range';
import { isLight } from './token-weights';
import type { Hunk } from './word-diff';

/** The two stretches of text that the ranges of the hunks point into. */
export interface Sides {
  readonly a: ChangeTokens;
  readonly b: ChangeTokens;
}

/** Words that change places with their neighbours are one change up to this many. */
const MAX_SWAPPED = 2;
/** What is left standing within one rewriting is at most this many words that say little. */
const MAX_ISLAND = 2;
/** Words rewritten around an island, on each side, for every word of it. */
const REWRITTEN_PER_ISLAND = 3;

/**
 * Hunks as a person would mark them: a swap or a rewriting is one change, and what is only added
 * or only taken away lies at the borders of words and clauses.
 */
export function asMarked(hunks: readonly Hunk[], sides: Sides): Hunk[] {
  const joined = joinWhere(joinWhere(hunks, isSwap, sides), isRewriting, sides);
  return joined.map((hunk, i) => slideHunk(hunk, joined[i - 1], joined[i + 1], sides));
}

type Join = (left: Hunk, right: Hunk, sides: Sides) => boolean;

/** Two neighbours for which `joins` holds become one, with what is between them. */
function joinWhere(hunks: readonly Hunk[], joins: Join, sides: Sides): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    const left = out.at(-1);
    if (left !== undefined && joins(left, hunk, sides)) {
      out[out.length - 1] = {
        a: { from: left.a.from, to: hunk.a.to },
        b: { from: left.b.from, to: hunk.b.to },
      };
    } else {
      out.push(hunk);
    }
  }
  return out;
}

/** "has [also|] grown [|also]" → "[has also|also has] grown": the reader sees two words swapped. */
function isSwap(left: Hunk, right: Hunk, { a, b }: Sides): boolean {
  if (right.a.from - left.a.to > MAX_SWAPPED) return false;
  const isBackward = lengthOf(left.b) === 0 && lengthOf(right.a) === 0;
  const isForward = lengthOf(left.a) === 0 && lengthOf(right.b) === 0;
  if (isBackward) return isSameWords(a, left.a, b, right.b);
  return isForward && isSameWords(a, right.a, b, left.b);
}

function isSameWords(a: ChangeTokens, inA: TokenRange, b: ChangeTokens, inB: TokenRange): boolean {
  const length = lengthOf(inA);
  if (length !== lengthOf(inB) || length > MAX_SWAPPED) return false;
  for (let i = 0; i < length; i += 1) {
    const id = a.ids[inA.from + i];
    if (id !== b.ids[inB.from + i] || isMark(id)) return false;
  }
  return true;
}

/** "[end|halt] of [the long war|fighting]": a lone "of" amid a rewriting belongs to it. */
function isRewriting(left: Hunk, right: Hunk, { a }: Sides): boolean {
  const island = right.a.from - left.a.to;
  if (island > MAX_ISLAND) return false;
  for (let token = left.a.to; token < right.a.from; token += 1) {
    if (!isLight(a, token)) return false;
  }
  if (isPure(left) || isPure(right)) return false;
  // "[Rome|Paris] and [Bonn|Berlin]": word for word, each stands for itself.
  if (isParallel(left) && isParallel(right)) return false;
  const rewritten = Math.min(
    lengthOf(left.a) + lengthOf(right.a),
    lengthOf(left.b) + lengthOf(right.b),
  );
  return rewritten >= REWRITTEN_PER_ISLAND * island;
}

function isPure(hunk: Hunk): boolean {
  return lengthOf(hunk.a) === 0 || lengthOf(hunk.b) === 0;
}

function isParallel(hunk: Hunk): boolean {
  return lengthOf(hunk.a) === lengthOf(hunk.b);
}
