// A corpus is indexed once: which of its documents share something, and which sentences those are.
import { forEachCandidate } from './candidates';
import { findFurniture } from './furniture';
import { isNearSpelling } from './near-spelling';
import { normalizeWord } from './normalize';
import { judge, type Verdict } from './judge';
import type { Pairing } from './pairing';
import { postShingles, tokensOfWording } from './postings';
import type { PreparedDocument } from './prepare';
import { lengthOf, tokensOf, type TokenRange } from './token-range';
import { weighWords } from './word-weights';
import { numberWordings, type Wordings } from './wordings';

/**
 * A shingle that stands in more wordings than this brings no candidates: n of them would make n²
 * pairs. It is a formula or furniture, and what matches has rarer shingles as well.
 */
const SHINGLE_CEILING = 64;
/**
 * A sentence that stands in more documents than this does not, by itself, make pairs of all of them:
 * each is paired with as many of those that follow it as keep the pairs at half the square of this.
 */
const DOCUMENT_CEILING = 256;
/** Pairs of segments of two documents that one pair of wordings may stand for. */
const MEMBER_CEILING = 4096;
/**
 * Words that are looked at while candidates are verified before the work is cut short, for each
 * document: a hundred times what an article needs.
 */
const MAX_WORK_PER_DOCUMENT = 15_000_000;

/** Two documents that share something, by index, `a < b`; `near` are their sentences that are alike. */
export interface CorpusPair {
  readonly a: number;
  readonly b: number;
  readonly near: readonly Pairing[];
}

export interface Corpus {
  readonly wordings: Wordings;
  /** By wording: 1 for furniture. */
  readonly furniture: Uint8Array;
  /** In order of the documents. */
  readonly pairs: readonly CorpusPair[];
  /** False when a ceiling left something out. */
  readonly complete: boolean;
}

/** What two wordings have in common; runs count tokens from the start of each. */
type RelativeLikeness = Verdict;

/** How far the work is, in sentences. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/** Does all the steps at once. */
export function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/**
 * Indexes documents that share a vocabulary. It works step by step, so that whoever runs it can
 * answer others, or stop, in between.
 */
export function* indexCorpus(documents: readonly PreparedDocument[]): Generator<Step, Corpus> {
  const wordings = numberWordings(documents);
  const furniture = findFurniture(wordings);
  const weights = weighWords(documents);
  const postings = postShingles(wordings, SHINGLE_CEILING);
  const evidence = { weights, postings };
  let complete = postings.tooCommon === 0;
  const found = new Map<number, Pairing[]>();
  const pairOf = (a: number, b: number): Pairing[] => {
    const key = a * documents.length + b;
    const known = found.get(key);
    if (known) return known;
    const near: Pairing[] = [];
    found.set(key, near);
    return near;
  };

  complete = forEachSharedWording(wordings, furniture, (a, b) => void pairOf(a, b)) && complete;
  let work = documents.length * MAX_WORK_PER_DOCUMENT;
  const candidates = forEachCandidate(wordings, postings, (u, v) => {
    if (furniture[u] === 1 || furniture[v] === 1) return;
    let one = tokensOfWording(wordings, u);
    let other = tokensOfWording(wordings, v);
    const isInOrder = sortsBefore(one, other);
    if (!isInOrder) [one, other] = [other, one];
    const wordsA = lengthOf(one.range);
    const wordsB = lengthOf(other.range);
    work -= wordsA + wordsB;
    if (work < 0) {
      complete = false;
      return;
    }
    const judged = judge(
      one.document.words,
      other.document.words,
      one.range,
      other.range,
      evidence,
      (i, j) => isNearSpelling(spelling(one.document, i), spelling(other.document, j)),
    );
    complete &&= judged.complete;
    if (!judged.verdict) return;
    const runs = judged.verdict.runs.map(({ a, b, length }) => ({
      a: a - one.range.from,
      b: b - other.range.from,
      length,
    }));
    const likeness = { ...judged.verdict, runs };
    complete = expand(wordings, isInOrder ? u : v, isInOrder ? v : u, likeness, pairOf) && complete;
  });
  const total = wordings.firstOf.length;
  let step = candidates.next();
  for (; step.done !== true; step = candidates.next()) yield { done: step.value, total };
  const whole = step.value;
  const pairs = [...found]
    .map(([key, near]) => ({
      a: Math.floor(key / documents.length),
      b: key % documents.length,
      near,
    }))
    .sort((p, q) => p.a - q.a || p.b - q.b);
  return { wordings, furniture, pairs, complete: complete && whole };
}

interface WordingTokens {
  readonly document: PreparedDocument;
  readonly range: TokenRange;
}

/** By length, then by words: what two have in common must not depend on which is looked at first. */
function sortsBefore(one: WordingTokens, other: WordingTokens): boolean {
  const length = lengthOf(one.range);
  if (length !== lengthOf(other.range)) return length < lengthOf(other.range);
  const [from, fromOther] = [one.range.from, other.range.from];
  let at = 0;
  while (at < length && one.document.words[from + at] === other.document.words[fromOther + at]) {
    at += 1;
  }
  const word = normalizeWord(spelling(one.document, from + at));
  return word < normalizeWord(spelling(other.document, fromOther + at));
}

/** Each pair of documents that share a wording, `a < b`, at least once. */
function forEachSharedWording(
  wordings: Wordings,
  furniture: Uint8Array,
  found: (a: number, b: number) => void,
): boolean {
  let complete = true;
  for (let w = 0; w < wordings.firstOf.length; w += 1) {
    if (furniture[w] === 1 || (wordings.documentsOf[w] ?? 0) < 2) continue;
    const documents = membersByDocument(wordings, w).map(({ document }) => document);
    const isCommon = documents.length > DOCUMENT_CEILING;
    if (isCommon) complete = false;
    const reach = isCommon
      ? Math.ceil(DOCUMENT_CEILING ** 2 / 2 / documents.length)
      : documents.length;
    documents.forEach((a, index) => {
      for (const b of documents.slice(index + 1, index + 1 + reach)) found(a, b);
    });
  }
  return complete;
}

/** Two wordings that are alike, as pairings of the segments that have them, document by document. */
function expand(
  wordings: Wordings,
  u: number,
  v: number,
  likeness: RelativeLikeness,
  pairOf: (a: number, b: number) => Pairing[],
): boolean {
  const inU = membersByDocument(wordings, u);
  const inV = membersByDocument(wordings, v);
  if (inU.length * inV.length > DOCUMENT_CEILING * DOCUMENT_CEILING) return false;
  let complete = true;
  for (const one of inU) {
    for (const other of inV) {
      if (one.document === other.document) continue;
      const isInOrder = one.document < other.document;
      const [a, b] = isInOrder ? [one, other] : [other, one];
      const near = pairOf(a.document, b.document);
      const add = (segmentA: number, segmentB: number): void =>
        void near.push(
          pairingOf(wordings, a.document, segmentA, b.document, segmentB, likeness, isInOrder),
        );
      if (a.segments.length * b.segments.length <= MEMBER_CEILING) {
        for (const segmentA of a.segments)
          for (const segmentB of b.segments) add(segmentA, segmentB);
      } else {
        // Too many to try them all: the first goes with the first.
        complete = false;
        a.segments.slice(0, b.segments.length).forEach((segmentA, index) => {
          add(segmentA, b.segments[index] ?? 0);
        });
      }
    }
  }
  return complete;
}

function spelling({ text, starts, ends }: PreparedDocument, token: number): string {
  return text.slice(starts[token], ends[token]);
}

interface Members {
  readonly document: number;
  /** Ordinals in the document, in order. */
  readonly segments: readonly number[];
}

function membersByDocument(
  { firstMember, members, documentOf, firstSegment }: Wordings,
  wording: number,
): Members[] {
  const found: { document: number; segments: number[] }[] = [];
  for (const row of members.subarray(firstMember[wording], firstMember[wording + 1])) {
    const document = documentOf[row] ?? 0;
    const segment = row - (firstSegment[document] ?? 0);
    const last = found.at(-1);
    if (last?.document === document) last.segments.push(segment);
    else found.push({ document, segments: [segment] });
  }
  return found;
}

function pairingOf(
  { documents }: Wordings,
  documentA: number,
  a: number,
  documentB: number,
  b: number,
  { runs, ...verdict }: RelativeLikeness,
  isInOrder: boolean,
): Pairing {
  const [one, other] = [documents[documentA], documents[documentB]];
  if (!one || !other) throw new RangeError('the corpus has no such document');
  const inA = tokensOf(one, a);
  const inB = tokensOf(other, b);
  const absolute = runs.map((run) => ({
    a: inA.from + (isInOrder ? run.a : run.b),
    b: inB.from + (isInOrder ? run.b : run.a),
    length: run.length,
  }));
  return {
    a,
    b,
    ...verdict,
    wordsA: lengthOf(inA),
    wordsB: lengthOf(inB),
    runs: isInOrder ? absolute : absolute.sort((p, q) => p.a - q.a),
  };
}
