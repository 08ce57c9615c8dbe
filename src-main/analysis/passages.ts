// Passages: matches that go on from one another. Short segments count in one only; the longest is told.
import type { Pairing } from './pairing';
import { isCounted, type Passage } from '../model/alignment';
import { MIN_SHARED_WORDS } from './measures';
import type { PreparedDocument } from './prepare';
import { spanOfSegments, tokensOf } from './token-range';

/**
 * Leaves out short identical segments, which prove nothing: "He declined." stands in many articles.
 * They count where they stand in step with neighbours that match as well, and that passage has
 * `MIN_SHARED_WORDS` in common. `pairings` in order of A.
 */
export function withoutChance(
  a: PreparedDocument,
  b: PreparedDocument,
  pairings: readonly Pairing[],
): readonly Pairing[] {
  const kept: Pairing[] = [];
  let from = 0;
  let words = 0;
  let before: Pairing | undefined;
  const close = (to: number): void => {
    for (let at = from; at < to; at += 1) {
      const pairing = pairings[at];
      if (pairing && (words >= MIN_SHARED_WORDS || !isCounted(pairing.kind))) kept.push(pairing);
    }
    [from, words] = [to, 0];
  };
  pairings.forEach((pairing, at) => {
    if (!isCounted(pairing.kind)) return;
    if (!before || !isInStep(a, b, before, pairing)) close(at);
    words += pairing.sharedWords;
    before = pairing;
  });
  close(pairings.length);
  return kept;
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
      a: spanOfSegments(a, first.a, last.lastA ?? last.a),
      b: spanOfSegments(b, first.b, last.lastB ?? last.b),
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
    tokensOf(a, before.lastA ?? before.a).to === tokensOf(a, pairing.a).from &&
    tokensOf(b, before.lastB ?? before.b).to === tokensOf(b, pairing.b).from
  );
}
