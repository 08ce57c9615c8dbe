// Pairs the segments that are the same words.
import { backboneOf, bestPairings, type Pairing } from './pairing';
import type { PreparedDocument } from './prepare';
import { lengthOf, tokensOf } from './token-range';

/**
 * Of a sentence that is repeated so often that there are more pairs than this, the first copy goes
 * with the first, the second with the second, without looking at what stands around them.
 */
const MAX_AMBIGUOUS_PAIRS = 4096;

/** The segments of one wording, in order. */
interface Group {
  readonly inA: number[];
  readonly inB: number[];
}

/**
 * One pairing for each segment that stands in both documents, as often as it stands in both. The
 * wordings are those of the segments, in order.
 * Sentences that stand equally often on both sides are paired in order; they tell which copy goes
 * with which where one side has more.
 */
export function sameWords(
  a: PreparedDocument,
  b: PreparedDocument,
  wordingsA: Int32Array,
  wordingsB: Int32Array,
): Pairing[] {
  const sure: Pairing[] = [];
  const open: Group[] = [];
  for (const group of groupsOf(wordingsA, wordingsB)) {
    const { inA, inB } = group;
    if (inA.length !== inB.length && inA.length * inB.length <= MAX_AMBIGUOUS_PAIRS) {
      open.push(group);
    } else {
      for (const pairing of pairInOrder(a, b, group)) sure.push(pairing);
    }
  }
  const backbone = backboneOf(sure);
  for (const { inA, inB } of open) {
    const all = inA.flatMap((segment) => inB.map((other) => identical(a, b, segment, other)));
    sure.push(...bestPairings(all, backbone));
  }
  return sure;
}

/** The wordings that both documents have. */
function groupsOf(wordingsA: Int32Array, wordingsB: Int32Array): Group[] {
  const groups = new Map<number, Group>();
  wordingsA.forEach((wording, segment) => {
    if (wording < 0) return;
    const group = groups.get(wording);
    if (group === undefined) groups.set(wording, { inA: [segment], inB: [] });
    else group.inA.push(segment);
  });
  wordingsB.forEach((wording, segment) => groups.get(wording)?.inB.push(segment));
  return [...groups.values()].filter(({ inB }) => inB.length > 0);
}

function pairInOrder(a: PreparedDocument, b: PreparedDocument, group: Group): Pairing[] {
  const pairings: Pairing[] = [];
  group.inA.forEach((segment, index) => {
    const other = group.inB[index];
    if (other !== undefined) pairings.push(identical(a, b, segment, other));
  });
  return pairings;
}

function identical(
  a: PreparedDocument,
  b: PreparedDocument,
  segment: number,
  other: number,
): Pairing {
  const inA = tokensOf(a, segment);
  const length = lengthOf(inA);
  return {
    a: segment,
    b: other,
    kind: 'identical',
    rule: 'same-words',
    score: 1,
    sharedWords: length,
    wordsA: length,
    wordsB: length,
    runs: [{ a: inA.from, b: tokensOf(b, other).from, length }],
  };
}
