// A corpus is indexed once: which of its documents share something, and which sentences those are.
import { COUNTING } from '../model/segment';
import { Search, WORDINGS_PER_PART } from './candidates';
import { withFound } from './found-in-pairs';
import { findFurniture } from './furniture';
import type { Evidence } from './judge';
import { lexiconOf, type Lexicon } from './lexicon';
import { mergeVocabularies } from './merged-vocabulary';
import { isNearSpelling } from './near-spelling';
import { normalizeWord } from './normalize';
import { PairSearch } from './pair-search';
import { joinVerdicts, type PairTable } from './pair-table';
import { tabulatePairs } from './tabulate';
import { PartPoster, postingParts } from './part-poster';
import { createPostings, noteShingles, type Postings } from './postings';
import type { PreparedDocument } from './prepare';
import { sharedCopy, sharedInts } from './shared-memory';
import { tokensOf } from './token-range';
import { weighWordings, weighWords } from './word-weights';
import { wordListOf, type WordList } from './word-list';
import { numberWordings, type Rows } from './number-wordings';
import { FACTOR, mixed, OTHER_FACTOR, type Wordings } from './wordings';

/** What is known of a folder as a whole. */
export interface Corpus {
  readonly wordings: Wordings;
  /** By wording: 1 for furniture. */
  readonly furniture: Uint8Array;
  readonly pairs: PairTable;
  /** Which shingles are formulas. */
  readonly postings: Pick<Postings, 'formulas'>;
  /** By which documents that change later are taken up. */
  readonly lexicon: Lexicon;
}

/** How far the work is, in wordings. */
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
 * Indexes documents that share a vocabulary, in one thread. It works step by step, so that whoever
 * runs it can answer others, or stop, in between.
 */
export function* indexCorpus(documents: readonly PreparedDocument[]): Generator<Step, Corpus> {
  // The numbers of the words in the corpus do not depend on the order of the documents.
  const { words, numbers } = mergeVocabularies([wordListOf(spellingsOf(documents))]);
  const wordings = numberWordings(rowsOf(documents));
  const frequencies = fillWords(wordings, documents, numbers[0] ?? new Int32Array(0));
  const furniture = findFurniture(wordings);
  const postings = createPostings(wordings);
  noteShingles(wordings, postings, 0, wordings.firstOf.length);
  const poster = new PartPoster(wordings, postings);
  const postedIn = postingParts(wordings);
  for (let part = 0; part < postedIn; part += 1) poster.post(part, postedIn);
  const weights = weighWords(frequencies);
  const lexicon = lexiconOf(words, sharedCopy(frequencies));
  const evidence = evidenceOf(wordings, weights, postings, lexicon.words);
  const search = new Search(evidence, furniture, true);
  const total = wordings.firstOf.length;
  const parts = [];
  for (let from = 0; from < total; from += WORDINGS_PER_PART) {
    yield { done: from, total };
    parts.push(search.part(from, Math.min(total, from + WORDINGS_PER_PART)));
  }
  const first = tabulatePairs(wordings, furniture, joinVerdicts(parts));
  const again = new PairSearch(evidence, furniture, true).part(first, 0, first.a.length);
  const pairs = withFound(first, wordings, [again]);
  return { wordings, furniture, pairs, postings: { formulas: postings.formulas }, lexicon };
}

/** @param asked the wordings that are judged, where they are not all */
export function evidenceOf(
  wordings: Wordings,
  weights: Int32Array,
  postings: Evidence['postings'],
  words: WordList,
  asked?: Iterable<number>,
): Evidence {
  return {
    wordings,
    weights,
    wordingWeights: weighWordings(wordings, weights, asked),
    postings,
    isNear: (one, other) => isNearSpelling(words, one, other),
  };
}

/** The normalised words of documents, by number. */
function spellingsOf(documents: readonly PreparedDocument[]): string[] {
  const spellings: string[] = [];
  for (const { text, words, starts, ends } of documents) {
    for (let token = 0; token < words.length; token += 1) {
      const word = words[token] ?? 0;
      while (spellings.length <= word) spellings.push('');
      spellings[word] ||= normalizeWord(text.slice(starts[token], ends[token]));
    }
  }
  return spellings;
}

/** The rows of documents that share a vocabulary: the hashes are of the numbers of their words. */
function rowsOf(documents: readonly PreparedDocument[]): Rows {
  const firstRow = sharedInts(documents.length + 1);
  documents.forEach(({ segmentStarts }, d) => {
    firstRow[d + 1] = (firstRow[d] ?? 0) + segmentStarts.length;
  });
  const total = firstRow[documents.length] ?? 0;
  const [lengths, hashes, otherHashes] = [
    new Int32Array(total),
    new Int32Array(total),
    new Int32Array(total),
  ];
  const putBack: number[] = [];
  documents.forEach((document, d) => {
    for (let segment = 0; segment < document.segmentStarts.length; segment += 1) {
      const row = (firstRow[d] ?? 0) + segment;
      if (document.leftOut[segment] === COUNTING.leftOut) continue;
      if (document.leftOut[segment] === COUNTING.putBack) putBack.push(row);
      const { from, to } = tokensOf(document, segment);
      let [hash, other] = [0, 0];
      for (let at = from; at < to; at += 1) {
        hash = mixed(hash, document.words[at] ?? 0, FACTOR);
        other = mixed(other, document.words[at] ?? 0, OTHER_FACTOR);
      }
      lengths[row] = to - from;
      hashes[row] = hash;
      otherHashes[row] = other;
    }
  });
  return { firstRow, lengths, hashes, otherHashes, putBack };
}

/** Fills in the words of the wordings; gives, by number of the word, how often it stands in the documents. */
function fillWords(
  { firstOf, firstRow, documentOf, firstWord, words }: Wordings,
  documents: readonly PreparedDocument[],
  numbers: Int32Array,
): Int32Array {
  const frequencies = new Int32Array(numbers.length);
  for (const document of documents) {
    for (const word of document.words) {
      const number = numbers[word] ?? 0;
      frequencies[number] = (frequencies[number] ?? 0) + 1;
    }
  }
  for (let w = 0; w < firstOf.length; w += 1) {
    const row = firstOf[w] ?? 0;
    const d = documentOf[row] ?? 0;
    const document = documents[d];
    if (document === undefined) continue;
    const { from, to } = tokensOf(document, row - (firstRow[d] ?? 0));
    let at = firstWord[w] ?? 0;
    for (let token = from; token < to; token += 1) {
      words[at++] = numbers[document.words[token] ?? 0] ?? 0;
    }
  }
  return frequencies;
}
