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

/** Words that stand in another order are one change up to this many: three that pass three. */
const MAX_REORDERED = 6;
/** Changes that a reordering of so few words may fall into. */
const MAX_REORDERED_HUNKS = 3;
/** What is left standing within one rewriting is at most this many words that say little. */
const MAX_ISLAND = 2;
/** Words rewritten around an island, on each side, for every word of it. */
const REWRITTEN_PER_ISLAND = 3;

/**
 * Hunks as a person would mark them: a reordering or a rewriting is one change, and what is only added
 * or only taken away lies at the borders of words and clauses.
 */
export function asMarked(hunks: readonly Hunk[], sides: Sides): Hunk[] {
  const joined = joinRewritings(joinReorderings(hunks, sides), sides);
  return joined.map((hunk, i) => slideHunk(hunk, joined[i - 1], joined[i + 1], sides));
}

/** "has [also|] grown [|also]" → "[also grown|grown also]": the reader sees words change places. */
function joinReorderings(hunks: readonly Hunk[], sides: Sides): Hunk[] {
  const out: Hunk[] = [];
  for (let at = 0; at < hunks.length;) {
    let count = Math.min(MAX_REORDERED_HUNKS, hunks.length - at);
    while (count > 1 && !isReordering(spanning(hunks, at, count), sides)) count -= 1;
    out.push(count === 1 ? (hunks[at] ?? spanning(hunks, at, 1)) : spanning(hunks, at, count));
    at += count;
  }
  return out;
}

/** `count` hunks from `first` on, and what is between them, as one. */
function spanning(hunks: readonly Hunk[], first: number, count: number): Hunk {
  const [from, to] = [hunks[first], hunks[first + count - 1]];
  return {
    a: { from: from?.a.from ?? 0, to: to?.a.to ?? 0 },
    b: { from: from?.b.from ?? 0, to: to?.b.to ?? 0 },
  };
}

function isReordering(hunk: Hunk, { a, b }: Sides): boolean {
  const length = lengthOf(hunk.a);
  if (length !== lengthOf(hunk.b) || length > MAX_REORDERED) return false;
  for (let token = hunk.a.from; token < hunk.a.to; token += 1) {
    const id = a.ids[token];
    if (isMark(id) || countOf(id, a, hunk.a) !== countOf(id, b, hunk.b)) return false;
  }
  return true;
}

function countOf(id: number | undefined, { ids }: ChangeTokens, { from, to }: TokenRange): number {
  let count = 0;
  for (let token = from; token < to; token += 1) if (ids[token] === id) count += 1;
  return count;
}

function joinRewritings(hunks: readonly Hunk[], sides: Sides): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    const left = out.at(-1);
    if (left !== undefined && isRewriting(left, hunk, sides)) {
      out[out.length - 1] = spanning([left, hunk], 0, 2);
    } else {
      out.push(hunk);
    }
  }
  return out;
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
