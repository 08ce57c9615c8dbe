// Which segment goes with which: one partner each, the best that is to be had.
import type { MatchKind, MatchRule } from '../model/alignment';
import { Backbone, heaviestChain, type PlacePair } from './chain';
import { resemblanceOf, type Likeness } from './measures';
import type { TokenRun } from './token-range';

/** Two segments that belong together, and the words that say so. */
export interface Pairing extends Likeness {
  /** Ordinals of the two segments. */
  readonly a: number;
  readonly b: number;
  readonly kind: MatchKind;
  readonly rule: MatchRule['name'];
  readonly score: number;
  readonly runs: readonly TokenRun[];
}

/**
 * Of the words that a further partner shares, so many may already be shared with a better one: a
 * sentence that was split goes with each of its parts, but not with what repeats one of them.
 */
const MAX_TAKEN = 0.2;

/**
 * Takes pairs, the best first, as long as the words that they share are not taken by a better one:
 * a sentence has one partner, or, where it was split or merged, one for each of its parts. What
 * counts as copied goes before what is related, which never is a second partner; then what is more
 * alike as a whole; between equals, the partner in the same place of the backbone, then the one
 * further to the front, so that the first copy of a repeated sentence goes with the first.
 */
export function bestPairings(found: readonly Pairing[], backbone: Backbone): Pairing[] {
  const ranked = found.map((pairing) => ({
    pairing,
    isRelated: pairing.kind === 'related' ? 1 : 0,
    resemblance: resemblanceOf(pairing),
    distance: distanceIn(backbone, placeOf(pairing)),
  }));
  ranked.sort(
    (p, q) =>
      p.isRelated - q.isRelated ||
      q.resemblance - p.resemblance ||
      p.distance - q.distance ||
      comparePlaces(p.pairing, q.pairing),
  );
  const taken = new TakenWords();
  const best: Pairing[] = [];
  for (const { pairing } of ranked) {
    if (!taken.hasRoomFor(pairing)) continue;
    taken.add(pairing);
    best.push(pairing);
  }
  return best;
}

/** Which segments have a partner, and which of their tokens it shares. */
class TakenWords {
  readonly #segmentsA = new Set<number>();
  readonly #segmentsB = new Set<number>();
  readonly #tokensA = new Set<number>();
  readonly #tokensB = new Set<number>();

  hasRoomFor({ a, b, kind, runs, sharedWords }: Pairing): boolean {
    if (!this.#segmentsA.has(a) && !this.#segmentsB.has(b)) return true;
    if (kind === 'related') return false;
    let taken = 0;
    for (const run of runs) {
      for (let offset = 0; offset < run.length; offset += 1) {
        if (this.#tokensA.has(run.a + offset) || this.#tokensB.has(run.b + offset)) taken += 1;
      }
    }
    return taken <= MAX_TAKEN * sharedWords;
  }

  add({ a, b, runs }: Pairing): void {
    this.#segmentsA.add(a);
    this.#segmentsB.add(b);
    for (const run of runs) {
      for (let offset = 0; offset < run.length; offset += 1) {
        this.#tokensA.add(run.a + offset);
        this.#tokensB.add(run.b + offset);
      }
    }
  }
}

function distanceIn(backbone: Backbone, { a, b }: PlacePair): number {
  return backbone.distance(a, b);
}

/** Where the shared words begin: of two parts of one sentence, each has a place of its own. */
export function placeOf({ runs }: Pairing): PlacePair {
  let [a, b] = [Infinity, Infinity];
  for (const run of runs) {
    a = Math.min(a, run.a);
    b = Math.min(b, run.b);
  }
  return { a, b };
}

/** The pairings that kept their order: the heaviest chain by shared words. */
export function backboneOf(pairings: readonly Pairing[]): Backbone {
  const places = pairings.map((pairing) => ({ ...placeOf(pairing), weight: pairing.sharedWords }));
  return new Backbone(heaviestChain(places));
}

function comparePlaces(p: PlacePair, q: PlacePair): number {
  return p.a + p.b - (q.a + q.b) || Math.abs(p.a - p.b) - Math.abs(q.a - q.b) || p.a - q.a;
}
