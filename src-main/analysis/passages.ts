// Which short identical segments count: those that go on from others.
import type { Pairing } from './pairing';
import { isCounted } from '../model/alignment';
import { MIN_SHARED_WORDS } from './measures';

/**
 * Leaves out short identical segments, which prove nothing: "He declined." stands in many articles.
 * They count where they stand in step with neighbours that match as well, segment after segment on
 * both sides, and that passage has `MIN_SHARED_WORDS` in common. `pairings` in order of A.
 */
export function withoutChance(pairings: readonly Pairing[]): readonly Pairing[] {
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
    const isInStep = before?.a === pairing.a - 1 && before.b === pairing.b - 1;
    if (!isInStep) close(at);
    words += pairing.sharedWords;
    before = pairing;
  });
  close(pairings.length);
  return kept;
}
