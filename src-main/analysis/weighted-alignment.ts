// Which tokens of two runs are the same ones: the alignment that keeps most and breaks least.
import { lengthOf, type TokenRange } from './token-range';
import { WORD_WEIGHT } from './token-weights';

/**
 * A change costs something, and more if it replaces than if it only adds or takes away. A lone
 * "of" or comma between two replacements is worth about what it costs to interrupt them.
 */
const HUNK_COST = 2;
const REPLACEMENT_COST = 1;

const EQUAL = 1;
const SKIP_A = 2;
const SKIP_B = 3;
/** A step is two bits, and a cell holds one for each of the three states, from here up. */
const AFTER_EQUAL = 0;
const AFTER_A = 2;
const AFTER_B = 4;
const STEP_MASK = 3;

const NEVER = -0x40000000;

/**
 * The pairs of equal tokens, in order, of the alignment with the greatest sum of weights less the
 * costs of its changes: Gotoh's affine gaps (1982), with what is taken away before what is added
 * in each change. Values are kept by row and steps in one byte a cell, so it takes a byte a cell.
 */
export function equalPairs(
  a: Int32Array,
  b: Int32Array,
  inA: TokenRange,
  inB: TokenRange,
  weigh: (token: number) => number = () => WORD_WEIGHT,
): [number, number][] {
  const rows = lengthOf(inA);
  const columns = lengthOf(inB);
  const width = columns + 1;
  const steps = new Uint8Array((rows + 1) * width);
  // The best value of what follows a cell, by what went before it; `next` is of the row below.
  let afterEqual = new Int32Array(width);
  let afterA = new Int32Array(width);
  let afterB = new Int32Array(width);
  let nextEqual = new Int32Array(width).fill(NEVER);
  let nextA = new Int32Array(width).fill(NEVER);
  let nextB = new Int32Array(width).fill(NEVER);
  for (let i = rows; i >= 0; i -= 1) {
    const word = i < rows ? (a[inA.from + i] ?? 0) : 0;
    const weight = i < rows ? weigh(inA.from + i) : 0;
    for (let j = columns; j >= 0; j -= 1) {
      if (i === rows && j === columns) {
        afterEqual[j] = afterA[j] = afterB[j] = 0;
        continue;
      }
      const isEqual = i < rows && j < columns && word === b[inB.from + j];
      const equal = isEqual ? weight + (nextEqual[j + 1] ?? 0) : NEVER;
      const skipA = i < rows ? (nextA[j] ?? 0) : NEVER;
      const skipB = j < columns ? (afterB[j + 1] ?? 0) : NEVER;
      let best = equal;
      let step = EQUAL;
      if (skipA - HUNK_COST > best) {
        best = skipA - HUNK_COST;
        step = SKIP_A;
      }
      if (skipB - HUNK_COST > best) {
        best = skipB - HUNK_COST;
        step = SKIP_B;
      }
      afterEqual[j] = best;
      let packed = step << AFTER_EQUAL;
      best = equal;
      step = EQUAL;
      if (skipA > best) {
        best = skipA;
        step = SKIP_A;
      }
      if (skipB - REPLACEMENT_COST > best) {
        best = skipB - REPLACEMENT_COST;
        step = SKIP_B;
      }
      afterA[j] = best;
      packed |= step << AFTER_A;
      afterB[j] = Math.max(equal, skipB);
      packed |= (equal >= skipB ? EQUAL : SKIP_B) << AFTER_B;
      steps[i * width + j] = packed;
    }
    [afterEqual, nextEqual] = [nextEqual, afterEqual];
    [afterA, nextA] = [nextA, afterA];
    [afterB, nextB] = [nextB, afterB];
  }
  return follow(steps, inA, inB);
}

function follow(steps: Uint8Array, inA: TokenRange, inB: TokenRange): [number, number][] {
  const rows = lengthOf(inA);
  const columns = lengthOf(inB);
  const pairs: [number, number][] = [];
  let state = AFTER_EQUAL;
  for (let i = 0, j = 0; i < rows || j < columns;) {
    const step = ((steps[i * (columns + 1) + j] ?? 0) >> state) & STEP_MASK;
    if (step === EQUAL) {
      pairs.push([inA.from + i, inB.from + j]);
      i += 1;
      j += 1;
      state = AFTER_EQUAL;
    } else if (step === SKIP_A) {
      i += 1;
      state = AFTER_A;
    } else {
      j += 1;
      state = AFTER_B;
    }
  }
  return pairs;
}
