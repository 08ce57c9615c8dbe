// The words that differ between two runs of tokens.
import { lengthOf, type TokenRange } from './token-range';

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

/** An equal word is worth two, and starting to differ costs one: fewer changes, if as many words. */
const EQUAL_GAIN = 2;
const HUNK_COST = 1;

/**
 * The longest common subsequence of two runs of words, and among the longest one that falls into
 * few pieces (an alignment with affine gap costs, Gotoh 1982). What both begin and end with is
 * taken off first; if the rest is beyond `MAX_CELLS` it is one hunk.
 */
export function diffWords(
  a: Int32Array,
  b: Int32Array,
  inA: TokenRange,
  inB: TokenRange,
): WordDiff {
  const shorter = Math.min(lengthOf(inA), lengthOf(inB));
  let head = 0;
  while (head < shorter && a[inA.from + head] === b[inB.from + head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[inA.to - 1 - tail] === b[inB.to - 1 - tail]) tail += 1;
  const restA = { from: inA.from + head, to: inA.to - tail };
  const restB = { from: inB.from + head, to: inB.to - tail };
  if (lengthOf(restA) === 0 && lengthOf(restB) === 0) return { hunks: [], exact: true };
  if (lengthOf(restA) === 0 || lengthOf(restB) === 0) {
    return { hunks: [{ a: restA, b: restB }], exact: true };
  }
  if (lengthOf(restA) * lengthOf(restB) > MAX_CELLS) {
    return { hunks: [{ a: restA, b: restB }], exact: false };
  }
  return { hunks: hunksOf(equalPairs(a, b, restA, restB), restA, restB), exact: true };
}

const EQUAL = 1;
const SKIP_A = 2;
const SKIP_B = 3;

/** The pairs of equal tokens of the best alignment, in order. */
function equalPairs(
  a: Int32Array,
  b: Int32Array,
  inA: TokenRange,
  inB: TokenRange,
): [number, number][] {
  const rows = lengthOf(inA);
  const columns = lengthOf(inB);
  const width = columns + 1;
  // The best value of what follows cell (i, j), when the words before it were equal or differed.
  const afterEqual = new Int32Array((rows + 1) * width);
  const afterHunk = new Int32Array((rows + 1) * width);
  const stepEqual = new Uint8Array((rows + 1) * width);
  const stepHunk = new Uint8Array((rows + 1) * width);
  for (let i = rows; i >= 0; i -= 1) {
    for (let j = columns; j >= 0; j -= 1) {
      const cell = i * width + j;
      if (i === rows && j === columns) continue;
      let skip = Number.NEGATIVE_INFINITY;
      let step = SKIP_A;
      if (i < rows) skip = afterHunk[cell + width] ?? 0;
      if (j < columns && (afterHunk[cell + 1] ?? 0) > skip) {
        skip = afterHunk[cell + 1] ?? 0;
        step = SKIP_B;
      }
      const isEqual = i < rows && j < columns && a[inA.from + i] === b[inB.from + j];
      const equal = isEqual
        ? EQUAL_GAIN + (afterEqual[cell + width + 1] ?? 0)
        : Number.NEGATIVE_INFINITY;
      afterEqual[cell] = Math.max(equal, skip - HUNK_COST);
      stepEqual[cell] = equal >= skip - HUNK_COST ? EQUAL : step;
      afterHunk[cell] = Math.max(equal, skip);
      stepHunk[cell] = equal >= skip ? EQUAL : step;
    }
  }
  const pairs: [number, number][] = [];
  let steps = stepEqual;
  for (let i = 0, j = 0; i < rows || j < columns;) {
    const step = steps[i * width + j];
    if (step === EQUAL) {
      pairs.push([inA.from + i, inB.from + j]);
      i += 1;
      j += 1;
      steps = stepEqual;
    } else {
      if (step === SKIP_B) j += 1;
      else i += 1;
      steps = stepHunk;
    }
  }
  return pairs;
}

/** What lies between the equal tokens. */
function hunksOf(
  equal: readonly (readonly [number, number])[],
  inA: TokenRange,
  inB: TokenRange,
): Hunk[] {
  const hunks: Hunk[] = [];
  let fromA = inA.from;
  let fromB = inB.from;
  for (const [a, b] of [...equal, [inA.to, inB.to] as const]) {
    if (a > fromA || b > fromB)
      hunks.push({ a: { from: fromA, to: a }, b: { from: fromB, to: b } });
    fromA = a + 1;
    fromB = b + 1;
  }
  return hunks;
}
