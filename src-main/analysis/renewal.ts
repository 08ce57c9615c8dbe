// Takes up the documents of a corpus that have changed, and leaves all others as they were analysed.
import { evidenceOf, type Corpus } from './corpus';
import { withFound } from './found-in-pairs';
import { numberWords } from './lexicon';
import { neighbourhoodOf, searchNear, type Neighbourhood } from './near-wordings';
import type { PairTable } from './pair-table';
import { PairSearch, PAIRS_PER_SEARCH, type PairPart } from './pair-search';
import { renewPairs, renumbered } from './renewed-pairs';
import { renewWordings, type DocumentWords } from './renewed-wordings';
import { sharedBytes } from './shared-memory';
import { tabulatePairs } from './tabulate';
import { weighWords } from './word-weights';
import { wordingsOf, type Wordings } from './wordings';

/** How the documents of a corpus differ from those that were analysed. */
export interface Renewal {
  /**
   * By document as they are now: which it was, in increasing order; -1 for one that is new or has
   * changed. What is not named has gone.
   */
  readonly was: Int32Array;
  /** What the documents of -1 say, in their order, by number of the spelling. */
  readonly anew: readonly DocumentWords[];
  /** Normalised words, each once. */
  readonly spellings: readonly string[];
}

/**
 * The pairs of the documents that are new or have changed are found as in an analysis of the whole:
 * with the same search and the same judge, the frequencies of all words and the counts of their
 * shingles as they are now. Approximate is
 *
 * - what other pairs are: they were judged by the weights and counts of before;
 * - formulas: in the sentences of before they are those of before;
 * - furniture: what was none before is none now, also where a change makes it recur;
 * - between equals, the choice: words that are new to the corpus have the last numbers, where an
 *   analysis of the whole would number them among the others;
 * - a sentence in more than 256 documents, or a wording with more than 64 candidates: which of
 *   them are left out.
 *
 * Takes time linear in the words of the corpus, about as long as reading through them once. It works
 * step by step, so that whoever runs it can stop in between; `before` stays as it is.
 *
 * @param hasRelated whether sentences that are only related are wanted
 */
export function* renewCorpus(
  before: Corpus,
  { was, anew, spellings }: Renewal,
  hasRelated: boolean,
): Generator<null, Corpus> {
  const { lexicon, numbers } = numberWords(before.lexicon, spellings);
  const documents = anew.map(({ words, ...rest }) => ({
    ...rest,
    words: words.map((word) => numbers[word] ?? 0),
  }));
  yield null;
  const { wordings, firstNew } = renewWordings(before.wordings, was, documents, before.furniture);
  yield null;
  countWords(lexicon.frequencies, before.wordings, was, documents);
  const furniture = sharedBytes(wordings.firstOf.length);
  furniture.set(before.furniture);
  yield null;
  const wanted = new Set<number>();
  was.forEach((document, d) => {
    if (document < 0) wordingsOf(wordings, d).forEach((wording) => wanted.add(wording));
  });
  wanted.delete(-1);
  const near = neighbourhoodOf(wordings, furniture, [...wanted]);
  yield null;
  const weights = weighWords(lexicon.frequencies);
  const verdicts = yield* searchNear(near, weights, lexicon, hasRelated);
  // What was not searched for makes no pairs by itself.
  const isOther = new Uint8Array(near.ids.length).fill(1, 0, near.firstWanted);
  const found = renumbered(tabulatePairs(near.wordings, isOther, verdicts), near.ids);
  yield null;
  const formulas = formulasOf(before.postings.formulas, wordings, near, firstNew);
  const evidence = evidenceOf(
    wordings,
    weights,
    { ...near.postings, formulas },
    lexicon.words,
    wordingsIn(found, wordings),
  );
  const again = new PairSearch(evidence, furniture, hasRelated);
  const parts: PairPart[] = [];
  for (let from = 0; from < found.a.length; from += PAIRS_PER_SEARCH) {
    yield null;
    parts.push(again.part(found, from, Math.min(found.a.length, from + PAIRS_PER_SEARCH)));
  }
  const moves = { was, rowShift: rowShifts(before.wordings, wordings, was) };
  const pairs = renewPairs(before.pairs, moves, withFound(found, wordings, parts));
  return { wordings, furniture, pairs, postings: { formulas }, lexicon };
}

/** Of the documents that are in a pair. */
function wordingsIn({ a, b }: Pick<PairTable, 'a' | 'b'>, wordings: Wordings): Set<number> {
  const documents = new Set([...a, ...b]);
  const all = new Set([...documents].flatMap((document) => [...wordingsOf(wordings, document)]));
  all.delete(-1);
  return all;
}

/** How often each word stands in the corpus: without the documents that have gone, with those that came. */
function countWords(
  frequencies: Int32Array,
  before: Wordings,
  was: Int32Array,
  anew: readonly DocumentWords[],
): void {
  const stays = new Uint8Array(before.firstRow.length - 1);
  for (const document of was) if (document >= 0) stays[document] = 1;
  stays.forEach((isKept, document) => {
    if (isKept === 1) return;
    for (const wording of wordingsOf(before, document)) {
      if (wording < 0) continue;
      const end = before.firstWord[wording + 1] ?? 0;
      for (let at = before.firstWord[wording] ?? 0; at < end; at += 1) {
        const word = before.words[at] ?? 0;
        frequencies[word] = (frequencies[word] ?? 0) - 1;
      }
    }
  });
  for (const { words } of anew) {
    for (const word of words) frequencies[word] = (frequencies[word] ?? 0) + 1;
  }
}

/** Those of before, and of the wordings that are new. */
function formulasOf(
  before: Uint8Array,
  wordings: Wordings,
  near: Neighbourhood,
  firstNew: number,
): Uint8Array {
  // As with the words, those who know of fewer wordings do not look at what stands behind them.
  const isRoom = before.length >= wordings.words.length;
  const formulas = isRoom ? before : sharedBytes(wordings.words.length);
  if (!isRoom) formulas.set(before.subarray(0, wordings.firstWord[firstNew]));
  near.ids.forEach((wording, index) => {
    if (wording < firstNew) return;
    const { firstWord } = near.wordings;
    const own = near.postings.formulas.subarray(firstWord[index], firstWord[index + 1]);
    formulas.set(own, wordings.firstWord[wording]);
  });
  return formulas;
}

function rowShifts(before: Wordings, now: Wordings, was: Int32Array): Int32Array {
  return was.map((document, d) =>
    document < 0 ? 0 : (now.firstRow[d] ?? 0) - (before.firstRow[document] ?? 0),
  );
}
