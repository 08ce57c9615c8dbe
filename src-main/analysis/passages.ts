// Which short identical segments count: those that go on from others.
import type { Pairing } from './pairing';
import { isCounted } from '../model/alignment';
import { MIN_SHARED_WORDS } from './measures';

/** Says of a segment of A whether it recurs all over the corpus. */
export type IsFurniture = (segmentA: number) => boolean;

/**
 * Leaves out identical segments that prove nothing: short ones ("He declined." stands in many
 * articles) and furniture (what recurs all over the corpus). They count where they stand in step
 * with neighbours that match as well, segment after segment on both sides, and the rest of that
 * passage has `MIN_SHARED_WORDS` in common. `pairings` in order of A.
 */
export function withoutChance(pairings: readonly Pairing[], isFurniture: IsFurniture): Pairing[] {
  const counted = pairings.filter(({ kind }) => isCounted(kind));
  const proven = new Set<Pairing>();
  let passage: Pairing[] = [];
  const close = (): void => {
    const words = passage.reduce(
      (sum, { a, kind, sharedWords }) =>
        sum + (kind === 'identical' && isFurniture(a) ? 0 : sharedWords),
      0,
    );
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
