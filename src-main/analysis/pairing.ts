// Which segment goes with which: one partner each, the best that is to be had.
import type { MatchKind } from '../model/alignment';
import type { Backbone, SegmentPair } from './chain';
import { resemblanceOf, type Likeness } from './measures';
import type { TokenRun } from './token-range';

/** Two segments that belong together, and the words that say so. */
export interface Pairing extends SegmentPair, Likeness {
  readonly kind: MatchKind;
  readonly runs: readonly TokenRun[];
}

/**
 * Takes pairs, the best first, so that no segment is in two of them. What counts as copied goes
 * before what is related, then what is more alike as a whole; between equals, the partner in the
 * same place of the backbone, then the one further to the front, so that the first copy of a
 * repeated sentence goes with the first.
 */
export function bestPairings(found: readonly Pairing[], backbone: Backbone): Pairing[] {
  const ranked = found.map((pairing) => ({
    pairing,
    isRelated: pairing.kind === 'related' ? 1 : 0,
    resemblance: resemblanceOf(pairing),
    distance: backbone.distance(pairing.a, pairing.b),
  }));
  ranked.sort(
    (p, q) =>
      p.isRelated - q.isRelated ||
      q.resemblance - p.resemblance ||
      p.distance - q.distance ||
      comparePlaces(p.pairing, q.pairing),
  );
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const best: Pairing[] = [];
  for (const { pairing } of ranked) {
    if (takenA.has(pairing.a) || takenB.has(pairing.b)) continue;
    takenA.add(pairing.a);
    takenB.add(pairing.b);
    best.push(pairing);
  }
  return best;
}

function comparePlaces(p: SegmentPair, q: SegmentPair): number {
  return p.a + p.b - (q.a + q.b) || Math.abs(p.a - p.b) - Math.abs(q.a - q.b) || p.a - q.a;
}
