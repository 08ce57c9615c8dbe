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
/** Of a cell whose tokens differ, where A is skipped; one more in a state, and B is. */
const ALL_A = (SKIP_A << AFTER_EQUAL) | (SKIP_A << AFTER_A) | (SKIP_B << AFTER_B);
const SIGN_BIT = 31;

const NEVER = -0x40000000;

// Tables are filled again by the next call, which costs less than to make them.
let stepTable = new Uint8Array(1024);
let equalRow = new Int32Array(64);
let skipRow = new Int32Array(64);

/**
 * Appends to `found` the pairs of equal tokens, in order, one number after the other, of the
 * alignment with the greatest sum of weights less the costs of its changes: Gotoh's affine gaps
 * (1982), with what is taken away before what is added in each change. Values are kept by row and
 * steps in one byte a cell, so it takes a byte a cell.
 */
export function equalPairs(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  inA: TokenRange,
  inB: TokenRange,
  found: number[],
  weigh: (token: number) => number = () => WORD_WEIGHT,
): void {
  const rows = lengthOf(inA);
  const columns = lengthOf(inB);
  const width = columns + 1;
  const firstB = inB.from;
  reserve(rows * width, width);
  const steps = stepTable;
  const afterEqual = equalRow;
  const afterA = skipRow;
  steps.fill(ALL_A, 0, rows * width);
  // The best value of what follows a cell, by what went before it: first for the row below A.
  afterEqual.fill(-HUNK_COST, 0, columns);
  afterA.fill(-REPLACEMENT_COST, 0, columns);
  afterEqual[columns] = afterA[columns] = 0;
  // Whether it has been said already that from every cell of the row, A is skipped next.
  let isSkipped = false;
  for (let i = rows - 1; i >= 0; i -= 1) {
    const word = a[inA.from + i];
    let j = columns - 1;
    while (j >= 0 && b[firstB + j] !== word) j -= 1;
    // Right of the last equal token, and where there is none, nothing of B is worth skipping first.
    let diagonal = afterEqual[j + 1] ?? 0;
    if (!isSkipped) {
      for (let k = j + 1; k < columns; k += 1) afterEqual[k] = (afterA[k] ?? 0) - HUNK_COST;
      afterEqual[columns] = -HUNK_COST;
    }
    isSkipped = j < 0;
    const row = i * width;
    let weight = 0;
    let skipB = NEVER;
    for (; j >= 0; j -= 1) {
      const skipA = afterA[j] ?? 0;
      if (b[firstB + j] !== word) {
        diagonal = afterEqual[j] ?? 0;
        // max(skipA, skipB) and max(skipA, skipB - 1), by signs: branches here are never foreseen.
        const lead = (skipA - skipB) | 0;
        const isB = lead >>> SIGN_BIT;
        const isBAfterA = (lead + REPLACEMENT_COST) >>> SIGN_BIT;
        afterEqual[j] = skipA - (lead & -isB) - HUNK_COST;
        afterA[j] = skipA - ((lead + REPLACEMENT_COST) & -isBAfterA);
        steps[row + j] = ALL_A + (isB << AFTER_EQUAL) + (isBAfterA << AFTER_A);
        continue;
      }
      if (weight === 0) weight = weigh(inA.from + i);
      const equal = weight + diagonal;
      diagonal = afterEqual[j] ?? 0;
      let best = equal;
      let packed = EQUAL << AFTER_EQUAL;
      if (skipA - HUNK_COST > best) {
        best = skipA - HUNK_COST;
        packed = SKIP_A << AFTER_EQUAL;
      }
      if (skipB - HUNK_COST > best) {
        best = skipB - HUNK_COST;
        packed = SKIP_B << AFTER_EQUAL;
      }
      afterEqual[j] = best;
      best = equal;
      let step = EQUAL;
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
      if (equal >= skipB) {
        skipB = equal;
        packed |= EQUAL << AFTER_B;
      } else {
        packed |= SKIP_B << AFTER_B;
      }
      steps[row + j] = packed;
    }
  }
  follow(inA, inB, found);
}

function reserve(cells: number, width: number): void {
  if (stepTable.length < cells) stepTable = new Uint8Array(2 * cells);
  if (skipRow.length >= width) return;
  equalRow = new Int32Array(2 * width);
  skipRow = new Int32Array(2 * width);
}

function follow(inA: TokenRange, inB: TokenRange, found: number[]): void {
  const rows = lengthOf(inA);
  const columns = lengthOf(inB);
  let state = AFTER_EQUAL;
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const step = ((stepTable[i * (columns + 1) + j] ?? 0) >> state) & STEP_MASK;
    if (step === EQUAL) {
      found.push(inA.from + i, inB.from + j);
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
}
