// Pairs the segments that are the same words.
import { MIN_SHARED_WORDS } from './measures';
import { backboneOf, bestPairings, type Pairing } from './pairing';
import type { PreparedDocument } from './prepare';
import { lengthOf, tokensOf } from './token-range';
import { wordingsOf, type Wordings } from './wordings';

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
 * One pairing for each segment of documents `indexA` and `indexB`, which are `a` and `b`, that stands in both, as often as
 * it stands in both; what is furniture (1, by wording) stands in neither.
 * Sentences that stand equally often on both sides are paired in order; they tell which copy goes
 * with which where one side has more.
 */
export function sameWords(
  wordings: Wordings,
  furniture: Uint8Array,
  indexA: number,
  indexB: number,
  a: PreparedDocument,
  b: PreparedDocument,
): Pairing[] {
  const sure: Pairing[] = [];
  const open: Group[] = [];
  for (const group of groupsOf(wordings, furniture, indexA, indexB)) {
    const { inA, inB } = group;
    if (inA.length !== inB.length && inA.length * inB.length <= MAX_AMBIGUOUS_PAIRS) {
      open.push(group);
    } else {
      pairInOrder(a, b, group, sure);
    }
  }
  if (open.length === 0) return sure;
  const backbone = backboneOf(sure);
  for (const { inA, inB } of open) {
    const all = inA.flatMap((segment) => inB.map((other) => identical(a, b, segment, other)));
    for (const pairing of bestPairings(all, backbone)) sure.push(pairing);
  }
  return sure;
}

/** The wordings that both documents have, in order of A. */
function groupsOf(
  wordings: Wordings,
  furniture: Uint8Array,
  indexA: number,
  indexB: number,
): Group[] {
  const { documentsOf } = wordings;
  const groups = new Map<number, Group>();
  // Most sentences of a folder stand in one of its documents only.
  const isShared = (wording: number): boolean =>
    wording >= 0 && (documentsOf[wording] ?? 0) > 1 && furniture[wording] !== 1;
  const inA = wordingsOf(wordings, indexA);
  for (let segment = 0; segment < inA.length; segment += 1) {
    const wording = inA[segment] ?? -1;
    if (!isShared(wording)) continue;
    const group = groups.get(wording);
    if (group === undefined) groups.set(wording, { inA: [segment], inB: [] });
    else group.inA.push(segment);
  }
  if (groups.size === 0) return [];
  const inB = wordingsOf(wordings, indexB);
  for (let segment = 0; segment < inB.length; segment += 1) {
    const wording = inB[segment] ?? -1;
    if (isShared(wording)) groups.get(wording)?.inB.push(segment);
  }
  return [...groups.values()].filter((group) => group.inB.length > 0);
}

function pairInOrder(
  a: PreparedDocument,
  b: PreparedDocument,
  { inA, inB }: Group,
  pairings: Pairing[],
): void {
  const copies = Math.min(inA.length, inB.length);
  for (let copy = 0; copy < copies; copy += 1) {
    pairings.push(identical(a, b, inA[copy] ?? 0, inB[copy] ?? 0));
  }
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
    lastA: segment,
    lastB: other,
    form: null,
    kind: 'identical',
    rule: 'same-words',
    needs: length < MIN_SHARED_WORDS ? 'neighbours' : 'nothing',
    score: 1,
    sharedWords: length,
    wordsA: length,
    wordsB: length,
    runs: [{ a: inA.from, b: tokensOf(b, other).from, length }],
  };
}
