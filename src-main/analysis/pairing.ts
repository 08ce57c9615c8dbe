// Which segment goes with which: one partner each, the best that is to be had.
import type { MatchForm, MatchKind, MatchRule } from '../model/alignment';
import { Backbone, heaviestChain, type PlacePair } from './chain';
import { resemblanceOf, type Likeness } from './measures';
import type { TokenRun } from './token-range';
import type { Need } from './verdicts';

/**
 * Two segments that belong together, or one and several neighbours, and the words that say so. All are
 * made with all fields in this order, so that the engine takes them for objects of one class.
 */
export interface Pairing extends Likeness {
  /** Ordinals of the two segments, of several the first. */
  readonly a: number;
  readonly b: number;
  /** The same, of several the last. */
  readonly lastA: number;
  readonly lastB: number;
  /** Null for two segments. */
  readonly form: MatchForm | null;
  readonly kind: MatchKind;
  readonly rule: MatchRule['name'];
  readonly needs: Need;
  readonly score: number;
  readonly sharedWords: number;
  readonly wordsA: number;
  readonly wordsB: number;
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
 * counts by itself goes before what needs others to count and before what is related, which never
 * is a second partner; then what is more
 * alike as a whole; between equals, the partner in the same place of the backbone, then the one
 * further to the front, so that the first copy of a repeated sentence goes with the first.
 */
export function bestPairings(found: readonly Pairing[], backbone: Backbone): readonly Pairing[] {
  if (found.length < 2) return found;
  const ranked = found.map((pairing) => {
    const place = placeOf(pairing);
    return {
      pairing,
      rank: rankOf(pairing),
      resemblance: resemblanceOf(pairing),
      distance: Math.abs(backbone.offset(place.a, place.b)),
      place,
    };
  });
  ranked.sort(
    (p, q) =>
      p.rank - q.rank ||
      q.resemblance - p.resemblance ||
      p.distance - q.distance ||
      comparePlaces(p.place, q.place),
  );
  const partners = new Partners();
  const best: Pairing[] = [];
  for (const { pairing } of ranked) {
    if (!partners.haveRoomFor(pairing)) continue;
    partners.add(pairing);
    best.push(pairing);
  }
  return best;
}

/** What counts by itself goes first, then what counts beside others only, then what never counts. */
function rankOf({ kind, needs }: Pairing): number {
  if (kind === 'related') return 2;
  return needs === 'nothing' ? 0 : 1;
}

/** Which segments have partners, and which they are. */
class Partners {
  readonly #ofA = new Map<number, Pairing[]>();
  readonly #ofB = new Map<number, Pairing[]>();

  haveRoomFor(pairing: Pairing): boolean {
    const ofA = this.#ofA.get(pairing.a);
    const ofB = this.#ofB.get(pairing.b);
    if (!ofA && !ofB) return true;
    if (pairing.kind === 'related') return false;
    return takenWords(pairing, ofA ?? [], ofB ?? []) <= MAX_TAKEN * pairing.sharedWords;
  }

  add(pairing: Pairing): void {
    append(this.#ofA, pairing.a, pairing);
    append(this.#ofB, pairing.b, pairing);
  }
}

function append(partners: Map<number, Pairing[]>, segment: number, pairing: Pairing): void {
  const known = partners.get(segment);
  if (known) known.push(pairing);
  else partners.set(segment, [pairing]);
}

/** Of the words that a pairing shares, those that other pairings of its segments share as well. */
function takenWords({ runs }: Pairing, ofA: readonly Pairing[], ofB: readonly Pairing[]): number {
  let taken = 0;
  for (const run of runs) {
    const isTaken = new Uint8Array(run.length);
    for (const other of ofA) markOverlaps(isTaken, run.a, other.runs, 'a');
    for (const other of ofB) markOverlaps(isTaken, run.b, other.runs, 'b');
    for (const flag of isTaken) taken += flag;
  }
  return taken;
}

function markOverlaps(
  isTaken: Uint8Array,
  from: number,
  runs: readonly TokenRun[],
  side: 'a' | 'b',
): void {
  for (const run of runs) {
    const start = run[side] - from;
    if (start < isTaken.length && start + run.length > 0) {
      isTaken.fill(1, Math.max(start, 0), start + run.length);
    }
  }
}

/** The same pairing seen from the other document. */
export function mirrorPairing(pairing: Pairing): Pairing {
  const { runs } = pairing;
  const mirrored = runs.map((run) => ({ a: run.b, b: run.a, length: run.length }));
  return {
    a: pairing.b,
    b: pairing.a,
    lastA: pairing.lastB,
    lastB: pairing.lastA,
    form: pairing.form,
    kind: pairing.kind,
    rule: pairing.rule,
    needs: pairing.needs,
    score: pairing.score,
    sharedWords: pairing.sharedWords,
    wordsA: pairing.wordsB,
    wordsB: pairing.wordsA,
    runs: runs.length < 2 ? mirrored : mirrored.sort((p, q) => p.a - q.a),
  };
}

/** Where the shared words begin: of two parts of one sentence, each has a place of its own. */
export function placeOf({ runs }: Pairing): PlacePair {
  const [first] = runs;
  let a = first?.a ?? 0;
  let b = first?.b ?? 0;
  for (const run of runs) {
    if (run.a < a) a = run.a;
    if (run.b < b) b = run.b;
  }
  return { a, b };
}

/** The pairings that kept their order: the heaviest chain by shared words. */
export function backboneOf(pairings: readonly Pairing[]): Backbone {
  const places = pairings.map((pairing) => {
    const { a, b } = placeOf(pairing);
    return { a, b, weight: pairing.sharedWords };
  });
  return new Backbone(heaviestChain(places));
}

function comparePlaces(p: PlacePair, q: PlacePair): number {
  return p.a + p.b - (q.a + q.b) || Math.abs(p.a - p.b) - Math.abs(q.a - q.b) || p.a - q.a;
}
