// Lays the blocks of two articles side by side, so that what matches stands in one row.
import { isCounted, type Match } from '../model/alignment';
import type { Block } from '../model/segment';

/** Blocks that stand next to each other; one side may be empty. */
export interface Row {
  readonly a: readonly Block[];
  readonly b: readonly Block[];
  /** True where a counted match that kept its order links the two sides. */
  readonly isLinked: boolean;
}

/** Every block of both articles once, in order. `matches` in order of A. */
export function rowsOf(a: readonly Block[], b: readonly Block[], matches: readonly Match[]): Row[] {
  const ownersA = ownersOf(a);
  const ownersB = ownersOf(b);
  const rows: Row[] = [];
  // Where the row begins that is being filled, and where it ends so far.
  let [fromA, fromB, toA, toB] = [0, 0, 0, 0];
  const close = (isLinked: boolean): void => {
    if (toA > fromA || toB > fromB) {
      rows.push({ a: a.slice(fromA, toA), b: b.slice(fromB, toB), isLinked });
    }
    [fromA, fromB] = [toA, toB];
  };
  for (const match of matches) {
    if (match.moved || !isCounted(match.kind)) continue;
    const [inA, lastA] = blocksOf(match.segmentsA, ownersA);
    const [inB, lastB] = blocksOf(match.segmentsB, ownersB);
    // A match in a block that stands in the row already only widens the row.
    if (inA >= toA && inB >= toB) {
      close(true);
      [toA, toB] = [inA, inB];
      close(false);
    }
    [toA, toB] = [Math.max(toA, lastA + 1), Math.max(toB, lastB + 1)];
  }
  close(true);
  [toA, toB] = [a.length, b.length];
  close(false);
  return rows;
}

/** A row a match with the blocks that hold it, for a pair of which the rest is not shown. */
export function rowsOfMatches(
  a: readonly Block[],
  b: readonly Block[],
  matches: readonly Match[],
): Row[] {
  const ownersA = ownersOf(a);
  const ownersB = ownersOf(b);
  return matches.map(({ segmentsA, segmentsB }) => {
    const [inA, lastA] = blocksOf(segmentsA, ownersA);
    const [inB, lastB] = blocksOf(segmentsB, ownersB);
    return { a: a.slice(inA, lastA + 1), b: b.slice(inB, lastB + 1), isLinked: true };
  });
}

/** The first and the last block that some segments stand in. */
function blocksOf(
  segments: readonly number[],
  owners: readonly number[],
): readonly [number, number] {
  return [owners[segments[0] ?? 0] ?? 0, owners[segments.at(-1) ?? 0] ?? 0];
}

/** For each segment, the index of its block. */
function ownersOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap(({ segments }, index) => segments.map(() => index));
}
