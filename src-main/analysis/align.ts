// Aligns two documents segment by segment: from prepared texts to matches.
import {
  isCounted,
  mirrorMatch,
  type Alignment,
  type Coverage,
  type Match,
} from '../model/alignment';
import { compareSpans } from '../model/span';
import { changesOf } from './changes';
import { finish, indexCorpus, type Corpus } from './corpus';
import { nearIn } from './pair-table';
import { backboneOf, bestPairings, placeOf, type Pairing } from './pairing';
import { withoutChance } from './passages';
import type { PreparedDocument } from './prepare';
import { sameWords } from './same-words';
import { spanOf, type TokenRun } from './token-range';
import { wordingsOf } from './wordings';

/**
 * All matches of two documents that were prepared with one vocabulary. Swapping the two mirrors the
 * result: the work is always done from the document whose id comes first. Time is limited by
 * ceilings on the work, never by a clock, so the result is the same in every run; where a ceiling
 * was met, `complete` is false.
 */
export function align(a: PreparedDocument, b: PreparedDocument): Alignment {
  const [first, second] = b.id < a.id ? [b, a] : [a, b];
  const corpus = finish(indexCorpus([first, second]));
  const hasPair = corpus.pairs.a.length > 0;
  const alignment = hasPair
    ? alignPair(corpus, 0, first, second)
    : { ...emptyAlignment(first, second), complete: !corpus.pairs.cut.includes(1) };
  return first === a ? alignment : mirrorAlignment(alignment);
}

/** The matches of pair `pair` of an indexed corpus, whose documents are `a` and `b`. */
export function alignPair(
  { wordings, furniture, pairs }: Corpus,
  pair: number,
  a: PreparedDocument,
  b: PreparedDocument,
): Alignment {
  const near = nearIn(pairs, pair, wordings, a, b);
  const same = sameWords(
    a,
    b,
    withoutFurniture(wordingsOf(wordings, pairs.a[pair] ?? 0), furniture),
    wordingsOf(wordings, pairs.b[pair] ?? 0),
  );
  const order = backboneOf(same);
  const takenA = new Set(same.map((pairing) => pairing.a));
  const takenB = new Set(same.map((pairing) => pairing.b));
  const free = near.filter((pairing) => !takenA.has(pairing.a) && !takenB.has(pairing.b));
  const inOrder = [...same, ...bestPairings(free, order)].sort((p, q) => p.a - q.a || p.b - q.b);
  const pairings = withoutChance(inOrder);
  const counted = pairings.filter(({ kind }) => isCounted(kind));
  const kept = backboneOf(counted);
  let whole = pairs.cut[pairs.a[pair] ?? 0] === 0 && pairs.cut[pairs.b[pair] ?? 0] === 0;
  const matches = pairings.map((pairing) => {
    const { changes, exact } = changesOf(a, b, pairing);
    whole &&= exact;
    const place = placeOf(pairing);
    return { ...matchOf(a, b, pairing, !kept.fits(place.a, place.b)), changes };
  });
  return {
    a: a.id,
    b: b.id,
    matches,
    coverageA: coverageOf(a, counted, 'a'),
    coverageB: coverageOf(b, counted, 'b'),
    complete: whole,
  };
}

function withoutFurniture(inDocument: Int32Array, furniture: Uint8Array): Int32Array {
  return inDocument.map((wording) => (furniture[wording] === 1 ? -1 : wording));
}

/** Two documents that share nothing. */
export function emptyAlignment(a: PreparedDocument, b: PreparedDocument): Alignment {
  const [coverageA, coverageB] = [coverageOf(a, [], 'a'), coverageOf(b, [], 'b')];
  return { a: a.id, b: b.id, matches: [], coverageA, coverageB, complete: true };
}

function matchOf(
  a: PreparedDocument,
  b: PreparedDocument,
  pairing: Pairing,
  moved: boolean,
): Omit<Match, 'changes'> {
  const { kind, rule, score, sharedWords, wordsA, wordsB } = pairing;
  const [segmentA, segmentB] = [a.segments[pairing.a], b.segments[pairing.b]];
  return {
    id: `${String(pairing.a)}-${String(pairing.b)}`,
    a: { start: segmentA?.start ?? 0, end: segmentA?.end ?? 0 },
    b: { start: segmentB?.start ?? 0, end: segmentB?.end ?? 0 },
    segmentsA: [pairing.a],
    segmentsB: [pairing.b],
    kind,
    moved,
    score,
    rule: {
      name: rule,
      sharedWords,
      shorterWords: Math.min(wordsA, wordsB),
      longerWords: Math.max(wordsA, wordsB),
    },
    shared: pairing.runs.map((run) => sharedSpans(a, b, run)),
  };
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

/** Each word and each sentence once, also where a sentence has several partners. */
function coverageOf(
  document: PreparedDocument,
  counted: readonly Pairing[],
  side: 'a' | 'b',
): Coverage {
  const shared = new Uint8Array(document.words.length);
  for (const { runs } of counted) {
    for (const run of runs) shared.fill(1, run[side], run[side] + run.length);
  }
  const segments = new Set(counted.map((pairing) => pairing[side]));
  return {
    words: document.words.length,
    sharedWords: sum(shared),
    sentences: sum(document.sentences),
    sharedSentences: [...segments].filter((segment) => document.sentences[segment] === 1).length,
  };
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0);
}

/** The same alignment seen from the other document. */
export function mirrorAlignment(alignment: Alignment): Alignment {
  return {
    a: alignment.b,
    b: alignment.a,
    matches: alignment.matches
      .map(mirrorMatch)
      .sort((p, q) => compareSpans(p.a, q.a) || compareSpans(p.b, q.b)),
    coverageA: alignment.coverageB,
    coverageB: alignment.coverageA,
    complete: alignment.complete,
  };
}
