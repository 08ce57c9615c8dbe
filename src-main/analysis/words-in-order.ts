// The heaviest words that two sentences have in common in one order, also where no three stand together.
import type { TokenRange, TokenRun } from './token-range';

/** Cells of the table: sentences of some 150 words each. Longer ones share whole runs or nothing. */
const MAX_CELLS = 25_000;

export interface WordsInOrder {
  /** Runs of one word or more, in order on both sides. */
  readonly runs: readonly TokenRun[];
  readonly sharedWords: number;
  /** Words that stand at the same place between two runs and differ by a letter or two. */
  readonly nearWords: number;
  /** The weight of the shared and the near words over that of the heavier sentence, from 0 to 1. */
  readonly share: number;
}

/**
 * The heaviest common subsequence (Hunt and Szymanski 1977 with weights, by the plain table of
 * Wagner and Fischer 1974, since sentences are short). Null for sentences that are too long.
 *
 * @param isNear whether token `i` of A could be token `j` of B with a letter or two wrong.
 */
export function wordsInOrder(
  a: Int32Array,
  b: Int32Array,
  inA: TokenRange,
  inB: TokenRange,
  weights: Float32Array,
  isNear: (i: number, j: number) => boolean,
): WordsInOrder | null {
  const rows = inA.to - inA.from;
  const columns = inB.to - inB.from;
  const width = columns + 1;
  if (rows * columns > MAX_CELLS) return null;
  const best = new Float32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    const word = a[inA.from + i] ?? -1;
    const weight = weights[word] ?? 0;
    for (let j = columns - 1; j >= 0; j -= 1) {
      const down = best[(i + 1) * width + j] ?? 0;
      const along = best[i * width + j + 1] ?? 0;
      let most = down > along ? down : along;
      if (b[inB.from + j] === word) {
        const both = weight + (best[(i + 1) * width + j + 1] ?? 0);
        if (both > most) most = both;
      }
      best[i * width + j] = most;
    }
  }
  const runs = traceRuns(a, b, inA, inB, best, weights);
  const lighter = (i: number, j: number): number =>
    Math.min(weights[a[i] ?? -1] ?? 0, weights[b[j] ?? -1] ?? 0);
  const near = nearBetween(runs, inA, inB, lighter, isNear);
  const heavier = Math.max(weightOf(a, inA, weights), weightOf(b, inB, weights));
  return {
    runs,
    sharedWords: runs.reduce((sum, { length }) => sum + length, 0),
    nearWords: near.words,
    share: heavier === 0 ? 0 : ((best[0] ?? 0) + near.weight) / heavier,
  };
}

/** What stands between two runs, word by word, where that is as many words on both sides. */
function nearBetween(
  runs: readonly TokenRun[],
  inA: TokenRange,
  inB: TokenRange,
  weigh: (i: number, j: number) => number,
  isNear: (i: number, j: number) => boolean,
): { readonly words: number; readonly weight: number } {
  let [fromA, fromB, words, weight] = [inA.from, inB.from, 0, 0];
  for (const { a, b, length } of [...runs, { a: inA.to, b: inB.to, length: 0 }]) {
    for (let at = 0; a - fromA === b - fromB && at < a - fromA; at += 1) {
      if (!isNear(fromA + at, fromB + at)) continue;
      words += 1;
      weight += weigh(fromA + at, fromB + at);
    }
    [fromA, fromB] = [a + length, b + length];
  }
  return { words, weight };
}

function traceRuns(
  a: Int32Array,
  b: Int32Array,
  inA: TokenRange,
  inB: TokenRange,
  best: Float32Array,
  weights: Float32Array,
): TokenRun[] {
  const width = inB.to - inB.from + 1;
  const runs: { a: number; b: number; length: number }[] = [];
  let i = 0;
  let j = 0;
  while (inA.from + i < inA.to && inB.from + j < inB.to) {
    const here = best[i * width + j] ?? 0;
    const word = a[inA.from + i] ?? -1;
    const next = best[(i + 1) * width + j + 1] ?? 0;
    if (b[inB.from + j] === word && here === Math.fround((weights[word] ?? 0) + next)) {
      const last = runs.at(-1);
      const isNext =
        last && last.a + last.length === inA.from + i && last.b + last.length === inB.from + j;
      if (isNext) last.length += 1;
      else runs.push({ a: inA.from + i, b: inB.from + j, length: 1 });
      i += 1;
      j += 1;
    } else if (here === best[(i + 1) * width + j]) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return runs;
}

function weightOf(words: Int32Array, { from, to }: TokenRange, weights: Float32Array): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += weights[words[at] ?? 0] ?? 0;
  return sum;
}
