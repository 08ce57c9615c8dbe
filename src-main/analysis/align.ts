// Aligns two documents segment by segment: from prepared texts to matches.
import {
  isCounted,
  mirrorMatch,
  mirrorTold,
  type Alignment,
  type Change,
  type Limit,
  type Match,
  type MatchRule,
  type ToldMatch,
} from '../model/alignment';
import { compareSpans, mirrorPair } from '../model/span';
import type { Backbone } from './chain';
import { changesOf } from './changes';
import { coverageOf } from './coverage';
import { finish, indexCorpus, type Corpus } from './corpus';
import { backboneOf, bestPairings, mirrorPairing, placeOf, type Pairing } from './pairing';
import { nearIn, pairOf } from './pair-table';
import { joinParts } from './parts';
import { longestPassage, withoutChance } from './passages';
import type { PreparedDocument } from './prepare';
import { sameWords } from './same-words';
import { spanOf, spanOfSegments, type TokenRun } from './token-range';

/**
 * All matches of two documents that were prepared with one vocabulary. Swapping the two mirrors the
 * result. Time is limited by ceilings on the work, never by a clock, so the result is the same in
 * every run; where a ceiling was met, `complete` is false.
 */
export function align(a: PreparedDocument, b: PreparedDocument): Alignment {
  return alignIn(finish(indexCorpus([a, b])), 0, 1, a, b);
}

/** The matches of documents `indexA` and `indexB` of an indexed corpus, which are `a` and `b`. */
export function alignIn(
  corpus: Corpus,
  indexA: number,
  indexB: number,
  a: PreparedDocument,
  b: PreparedDocument,
): Alignment {
  if (indexB < indexA) return mirrorAlignment(alignIn(corpus, indexB, indexA, b, a));
  const pair = pairOf(corpus.pairs, indexA, indexB);
  if (pair >= 0) return alignPair(corpus, pair, a, b);
  const { cut } = corpus.pairs;
  const isCut = cut[indexA] !== 0 || cut[indexB] !== 0;
  return { ...emptyAlignment(a, b), ...wholeness(isCut, false) };
}

/**
 * The matches of pair `pair` of an indexed corpus, whose documents are `a` and `b`. Between equals
 * the choice is always made from the text that sorts first, so that it does not depend on names or
 * on the order of the documents.
 */
export function alignPair(
  corpus: Corpus,
  pair: number,
  a: PreparedDocument,
  b: PreparedDocument,
): Alignment {
  const near = nearIn(corpus.pairs, pair, corpus.wordings, a, b);
  const indexA = corpus.pairs.a[pair] ?? -1;
  const indexB = corpus.pairs.b[pair] ?? -1;
  if (a.text <= b.text) return alignmentOf(a, b, partnersIn(corpus, indexA, indexB, a, b, near));
  const mirrored = partnersIn(corpus, indexB, indexA, b, a, near.map(mirrorPairing));
  return mirrorAlignment(alignmentOf(b, a, mirrored));
}

/** What lines tell of a pair: the matches of `alignPair`, in no order. */
export interface ToldPair {
  readonly matches: readonly ToldMatch[];
  /** False when a limit cut the work short. */
  readonly complete: boolean;
}

export function tellPair(
  corpus: Corpus,
  pair: number,
  a: PreparedDocument,
  b: PreparedDocument,
): ToldPair {
  const near = nearIn(corpus.pairs, pair, corpus.wordings, a, b);
  const indexA = corpus.pairs.a[pair] ?? -1;
  const indexB = corpus.pairs.b[pair] ?? -1;
  const isInOrder = a.text <= b.text;
  const partners = isInOrder
    ? partnersIn(corpus, indexA, indexB, a, b, near)
    : partnersIn(corpus, indexB, indexA, b, a, near.map(mirrorPairing));
  const { matches, areExact } = isInOrder ? toldOf(a, b, partners) : toldOf(b, a, partners);
  return {
    matches: isInOrder ? matches : matches.map(mirrorTold),
    complete: !partners.isCut && areExact,
  };
}

/** Which segments of two documents go together. */
interface Partners {
  /** In order of A; in `joined`, what is part of one match is one pairing. */
  readonly pairings: readonly Pairing[];
  readonly joined: readonly Pairing[];
  /** Those of the joined ones that kept their order. */
  readonly kept: Backbone;
  /** Whether candidates were left out. */
  readonly isCut: boolean;
}

function partnersIn(
  { wordings, furniture, pairs }: Corpus,
  indexA: number,
  indexB: number,
  a: PreparedDocument,
  b: PreparedDocument,
  near: readonly Pairing[],
): Partners {
  const same = sameWords(wordings, furniture, indexA, indexB, a, b);
  const found = same.length === 0 ? near : withoutPartners(near, same);
  const best = bestPairings(found, backboneOf(same));
  const pairings = withoutChance(a, b, inOrder(same.length === 0 ? best : [...same, ...best]));
  const joined = joinParts(a, b, pairings);
  const kept = backboneOf(countedIn(joined));
  for (const pairing of joined) {
    a.fill(pairing.a, pairing.lastA);
    b.fill(pairing.b, pairing.lastB);
  }
  return {
    pairings,
    joined,
    kept,
    isCut: pairs.cut[indexA] !== 0 || pairs.cut[indexB] !== 0,
  };
}

function countedIn(pairings: readonly Pairing[]): readonly Pairing[] {
  return pairings.filter(({ kind }) => isCounted(kind));
}

interface Told {
  readonly matches: readonly ToldMatch[];
  /** False where some were too long to be compared word by word. */
  readonly areExact: boolean;
}

function toldOf(a: PreparedDocument, b: PreparedDocument, { joined, kept }: Partners): Told {
  let areExact = true;
  const matches = joined.map((pairing) => {
    const { changes, exact } = changesOf(a, b, pairing);
    areExact &&= exact;
    return toldMatchOf(a, b, pairing, kept, changes);
  });
  return { matches, areExact };
}

function alignmentOf(a: PreparedDocument, b: PreparedDocument, partners: Partners): Alignment {
  const { pairings, joined } = partners;
  const { matches, areExact } = toldOf(a, b, partners);
  const covering = countedIn(pairings);
  const counted = countedIn(joined);
  return {
    a: a.id,
    b: b.id,
    matches: matches.flatMap((told, at) => {
      const pairing = joined[at];
      return pairing ? [matchOf(a, b, pairing, told)] : [];
    }),
    coverageA: coverageOf(a, covering, 'a'),
    coverageB: coverageOf(b, covering, 'b'),
    longestPassage: longestPassage(a, b, counted),
    ...wholeness(partners.isCut, !areExact),
  };
}

/** Those of which neither segment stands in both documents as it is. */
function withoutPartners(near: readonly Pairing[], same: readonly Pairing[]): readonly Pairing[] {
  if (near.length === 0) return near;
  const takenA = new Set(same.map((pairing) => pairing.a));
  const takenB = new Set(same.map((pairing) => pairing.b));
  return near.filter((pairing) => !takenA.has(pairing.a) && !takenB.has(pairing.b));
}

function inOrder(pairings: readonly Pairing[]): readonly Pairing[] {
  return pairings.length < 2 ? pairings : [...pairings].sort((p, q) => p.a - q.a || p.b - q.b);
}

/** Two documents that share nothing. */
function emptyAlignment(a: PreparedDocument, b: PreparedDocument): Alignment {
  const [coverageA, coverageB] = [coverageOf(a, [], 'a'), coverageOf(b, [], 'b')];
  return {
    a: a.id,
    b: b.id,
    matches: [],
    coverageA,
    coverageB,
    longestPassage: null,
    complete: true,
  };
}

function toldMatchOf(
  a: PreparedDocument,
  b: PreparedDocument,
  pairing: Pairing,
  kept: Backbone,
  changes: readonly Change[],
): ToldMatch {
  // "5 %" and "5 ‰" are the same words, since marks are none, but not the same statement.
  const isEdited = pairing.kind === 'identical' && changes.some(({ type }) => type === 'figure');
  const place = placeOf(pairing);
  return {
    a: spanOfSegments(a, pairing.a, pairing.lastA),
    b: spanOfSegments(b, pairing.b, pairing.lastB),
    kind: isEdited ? 'edited' : pairing.kind,
    moved: !kept.fits(place.a, place.b),
    movedBy: kept.offset(place.a, place.b),
    score: pairing.score,
    rule: ruleOf(pairing),
    changes,
  };
}

function ruleOf({ rule, sharedWords, wordsA, wordsB, form }: Pairing): MatchRule {
  const shorterWords = Math.min(wordsA, wordsB);
  const longerWords = Math.max(wordsA, wordsB);
  return form === null
    ? { name: rule, sharedWords, shorterWords, longerWords }
    : { name: rule, sharedWords, shorterWords, longerWords, form };
}

function matchOf(
  a: PreparedDocument,
  b: PreparedDocument,
  pairing: Pairing,
  told: ToldMatch,
): Match {
  return {
    ...told,
    id: `${String(pairing.a)}-${String(pairing.b)}`,
    segmentsA: ordinals(pairing.a, pairing.lastA),
    segmentsB: ordinals(pairing.b, pairing.lastB),
    shared: pairing.runs.map((run) => sharedSpans(a, b, run)),
  };
}

function ordinals(first: number, last: number): number[] {
  if (first === last) return [first];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function sharedSpans(
  a: PreparedDocument,
  b: PreparedDocument,
  run: TokenRun,
): Match['shared'][number] {
  return {
    a: spanOf(a, { from: run.a, to: run.a + run.length }),
    b: spanOf(b, { from: run.b, to: run.b + run.length }),
  };
}

function wholeness(isCut: boolean, isCoarse: boolean): Pick<Alignment, 'complete' | 'limits'> {
  if (!isCut && !isCoarse) return { complete: true };
  const limits: Limit[] = [];
  if (isCut) limits.push('candidates');
  if (isCoarse) limits.push('changes');
  return { complete: false, limits };
}

/** The same alignment seen from the other document. */
export function mirrorAlignment(alignment: Alignment): Alignment {
  const { longestPassage } = alignment;
  return {
    a: alignment.b,
    b: alignment.a,
    matches: alignment.matches
      .map(mirrorMatch)
      .sort((p, q) => compareSpans(p.a, q.a) || compareSpans(p.b, q.b)),
    coverageA: alignment.coverageB,
    coverageB: alignment.coverageA,
    longestPassage: longestPassage && { ...longestPassage, ...mirrorPair(longestPassage) },
    complete: alignment.complete,
    ...(alignment.limits && { limits: alignment.limits }),
  };
}
