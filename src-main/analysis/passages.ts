// Passages: matches that go on from one another. Short segments count in one only; the longest is told.
import type { Pairing } from './pairing';
import { isCounted, type Passage } from '../model/alignment';
import { MIN_SHARED_WORDS, RELATED_SCORE } from './measures';
import type { PreparedDocument } from './prepare';
import { spanOfSegments, tokensOf } from './token-range';

/**
 * Leaves out what may have come about by chance. `pairings` in order of A.
 *
 * What needs others, such as a title with a name and a place that two reports of one event have,
 * counts where the two articles have a match that needs nothing; else it is related at most.
 *
 * What needs neighbours, such as "He declined.", which stands in many articles, counts where it
 * stands in step with others that match as well, and that passage has `MIN_SHARED_WORDS` in common.
 */
export function withoutChance(
  a: PreparedDocument,
  b: PreparedDocument,
  pairings: readonly Pairing[],
): readonly Pairing[] {
  const isSure = ({ kind, needs }: Pairing): boolean => isCounted(kind) && needs === 'nothing';
  const supported = pairings.some(isSure) ? pairings : pairings.flatMap(withoutOthers);
  const kept: Pairing[] = [];
  let from = 0;
  let words = 0;
  let before: Pairing | undefined;
  const close = (to: number): void => {
    for (let at = from; at < to; at += 1) {
      const pairing = supported[at];
      if (pairing === undefined) continue;
      const isKept = pairing.needs !== 'neighbours' || words >= MIN_SHARED_WORDS;
      if (isKept || !isCounted(pairing.kind)) kept.push(pairing);
    }
    [from, words] = [to, 0];
  };
  supported.forEach((pairing, at) => {
    if (!isCounted(pairing.kind)) return;
    if (!before || !isInStep(a, b, before, pairing)) close(at);
    words += pairing.sharedWords;
    before = pairing;
  });
  close(supported.length);
  return kept;
}

/** What is left of a pairing whose articles have no match that counts by itself. */
function withoutOthers(pairing: Pairing): Pairing[] {
  if (pairing.needs !== 'others') return [pairing];
  const isRelated = pairing.sharedWords >= MIN_SHARED_WORDS && pairing.score >= RELATED_SCORE;
  return isRelated ? [{ ...pairing, kind: 'related' }] : [];
}

/** Of equals the first. `counted` in order of A. */
export function longestPassage(
  a: PreparedDocument,
  b: PreparedDocument,
  counted: readonly Pairing[],
): Passage | null {
  let longest: Passage | null = null;
  let from = 0;
  let words = 0;
  counted.forEach((last, at) => {
    const before = counted[at - 1];
    if (before && !isInStep(a, b, before, last)) [from, words] = [at, 0];
    words += last.sharedWords;
    const first = counted[from];
    if (!first || (longest && words <= longest.words)) return;
    longest = {
      a: spanOfSegments(a, first.a, last.lastA),
      b: spanOfSegments(b, first.b, last.lastB),
      words,
      matches: at - from + 1,
    };
  });
  return longest;
}

/** Segment after segment on both sides; what has no words, such as a row of asterisks, does not part them. */
function isInStep(
  a: PreparedDocument,
  b: PreparedDocument,
  before: Pairing,
  pairing: Pairing,
): boolean {
  return (
    tokensOf(a, before.lastA).to === tokensOf(a, pairing.a).from &&
    tokensOf(b, before.lastB).to === tokensOf(b, pairing.b).from
  );
}
