// Which short identical segments count: those that go on from others.
import type { Pairing } from './pairing';
import { isCounted } from '../model/alignment';
import { MIN_SHARED_WORDS } from './measures';
import type { PreparedDocument } from './prepare';
import { tokensOf } from './token-range';

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

/** Segment after segment on both sides; what has no words, such as a row of asterisks, does not part them. */
function isInStep(
  a: PreparedDocument,
  b: PreparedDocument,
  before: Pairing,
  pairing: Pairing,
): boolean {
  return (
    tokensOf(a, before.a).to === tokensOf(a, pairing.a).from &&
    tokensOf(b, before.b).to === tokensOf(b, pairing.b).from
  );
}
