// The words that differ between two runs of tokens.
import { lengthOf, type TokenRange } from './token-range';
import { uniqueAnchors } from './unique-anchors';
import { equalPairs } from './weighted-alignment';

/** Tokens of A that stand as tokens of B; one side may be empty. */
export interface Hunk {
  readonly a: TokenRange;
  readonly b: TokenRange;
}

export interface WordDiff {
  /** In order, with equal tokens between any two. */
  readonly hunks: readonly Hunk[];
  /** False where the two were too long to be compared word by word. */
  readonly exact: boolean;
}

/**
 * Cells of the table that are filled before giving up: sentences of a thousand words each, in
 * some ten milliseconds. Real ones have forty.
 */
const MAX_CELLS = 1_000_000;
/** Cells for all that lies between the anchors of two endless sentences: a twentieth of a second. */
const MAX_ALL_CELLS = 4_000_000;

/**
 * What differs between two runs of tokens that are equal where their numbers are. What both begin
 * and end with is taken off first; the rest is aligned by `equalPairs`. A rest beyond `MAX_CELLS`
 * is first cut at the words that both have once; what then still is too long is one hunk.
 *
 * @param weigh what it is worth to align token `t` of A; all the same by default.
 */
export function diffWords(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  inA: TokenRange,
  inB: TokenRange,
  weigh?: (token: number) => number,
): WordDiff {
  const { restA, restB } = trimmed(a, b, inA, inB);
  if (lengthOf(restA) === 0 && lengthOf(restB) === 0) return { hunks: [], exact: true };
  if (lengthOf(restA) === 0 || lengthOf(restB) === 0) {
    return { hunks: [{ a: restA, b: restB }], exact: true };
  }
  if (lengthOf(restA) * lengthOf(restB) <= MAX_CELLS) {
    const equal: number[] = [];
    equalPairs(a, b, restA, restB, equal, weigh);
    return { hunks: hunksOf(equal, restA, restB), exact: true };
  }
  return diffBetweenAnchors(a, b, restA, restB, weigh);
}

function diffBetweenAnchors(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  inA: TokenRange,
  inB: TokenRange,
  weigh?: (token: number) => number,
): WordDiff {
  const equal: number[] = [];
  let exact = true;
  let cells = 0;
  let [fromA, fromB] = [inA.from, inB.from];
  for (const [atA, atB] of [...uniqueAnchors(a, b, inA, inB), [inA.to, inB.to] as const]) {
    const { head, restA, restB, tail } = trimmed(
      a,
      b,
      { from: fromA, to: atA },
      { from: fromB, to: atB },
    );
    for (let i = 0; i < head; i += 1) equal.push(fromA + i, fromB + i);
    const work = lengthOf(restA) * lengthOf(restB);
    if (work > MAX_CELLS || cells + work > MAX_ALL_CELLS) {
      exact = false;
    } else if (work > 0) {
      cells += work;
      equalPairs(a, b, restA, restB, equal, weigh);
    }
    for (let i = 0; i < tail; i += 1) equal.push(restA.to + i, restB.to + i);
    if (atA < inA.to) equal.push(atA, atB);
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return { hunks: hunksOf(equal, inA, inB), exact };
}

interface Trimmed {
  readonly head: number;
  readonly restA: TokenRange;
  readonly restB: TokenRange;
  readonly tail: number;
}

/** Without the tokens that both begin and end with. */
function trimmed(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  inA: TokenRange,
  inB: TokenRange,
): Trimmed {
  const shorter = Math.min(lengthOf(inA), lengthOf(inB));
  let head = 0;
  while (head < shorter && a[inA.from + head] === b[inB.from + head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[inA.to - 1 - tail] === b[inB.to - 1 - tail]) tail += 1;
  return {
    head,
    restA: { from: inA.from + head, to: inA.to - tail },
    restB: { from: inB.from + head, to: inB.to - tail },
    tail,
  };
}

/** What lies between the equal tokens, which are given in pairs, one number after the other. */
function hunksOf(equal: readonly number[], inA: TokenRange, inB: TokenRange): Hunk[] {
  const hunks: Hunk[] = [];
  let fromA = inA.from;
  let fromB = inB.from;
  for (let pair = 0; pair <= equal.length; pair += 2) {
    const a = equal[pair] ?? inA.to;
    const b = equal[pair + 1] ?? inB.to;
    if (a > fromA || b > fromB) {
      hunks.push({ a: { from: fromA, to: a }, b: { from: fromB, to: b } });
    }
    fromA = a + 1;
    fromB = b + 1;
  }
  return hunks;
}
