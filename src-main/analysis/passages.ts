// Which short identical segments count: those that go on from others.
import type { Pairing } from './pairing';
import { isCounted } from '../model/alignment';
import { MIN_SHARED_WORDS } from './measures';

/**
 * Leaves out short identical segments, which prove nothing: "He declined." stands in many articles.
 * They count where they stand in step with neighbours that match as well, segment after segment on
 * both sides, and that passage has `MIN_SHARED_WORDS` in common. `pairings` in order of A.
 */
export function withoutChance(pairings: readonly Pairing[]): Pairing[] {
  const counted = pairings.filter(({ kind }) => isCounted(kind));
  const proven = new Set<Pairing>();
  let passage: Pairing[] = [];
  const close = (): void => {
    const words = passage.reduce((sum, { sharedWords }) => sum + sharedWords, 0);
    if (words >= MIN_SHARED_WORDS) for (const pairing of passage) proven.add(pairing);
    passage = [];
  };
  for (const pairing of counted) {
    const before = passage.at(-1);
    const isInStep = before?.a === pairing.a - 1 && before.b === pairing.b - 1;
    if (!isInStep) close();
    passage.push(pairing);
  }
  close();
  return pairings.filter((pairing) => !isCounted(pairing.kind) || proven.has(pairing));
}
