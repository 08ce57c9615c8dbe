// Finds the pairs of the articles that have changed since a folder was analysed, and keeps all others.
import { alignPair } from '../analysis/align';
import type { Corpus } from '../analysis/corpus';
import type { PreparedDocument } from '../analysis/prepare';
import { renewCorpus } from '../analysis/renewal';
import { createVocabulary, type Vocabulary } from '../analysis/vocabulary';
import { summarisePair, type PairSummary } from '../model/alignment';
import { PAIR_COLUMN, PAIR_ROW_WIDTH, type PairRows } from '../model/pair-rows';
import { fail, ok, type Result } from '../model/result';
import type { ChangedFolder } from './read-anew';

/** Whoever has the folder open. */
export interface Reader {
  prepared(place: number, vocabulary: Vocabulary): Result<PreparedDocument>;
  isStopped(): boolean;
  /** Told how many of the changed pairs have been compared. */
  tell(done: number, total: number): void;
}

export interface RenewedFolder {
  readonly corpus: Corpus;
  /** Of the articles that have changed. */
  readonly pairs: readonly PairSummary[];
}

/** Articles that are kept ready for their next pair: most partners are those of one article only. */
const KEPT_DOCUMENTS = 512;

/** Others are answered this often. */
const TURN_EVERY_PAIRS = 16;

/**
 * Fails with `cancelled`, and where an article cannot be read any more. Null where what was kept
 * has been lost, so that all must be analysed again.
 */
export async function renewFolder(
  { before, renewal }: ChangedFolder,
  reader: Reader,
): Promise<Result<RenewedFolder> | null> {
  const known = before.corpus();
  if (known === null) return null;
  const work = renewCorpus(known, renewal, true);
  let step = work.next();
  for (; step.done !== true; step = work.next()) {
    await turn();
    if (reader.isStopped()) return cancelled();
  }
  const corpus = step.value;
  const { a, b } = corpus.pairs;
  const changed: number[] = [];
  for (let pair = 0; pair < a.length; pair += 1) {
    const isOf = (place = 0): boolean => (renewal.was[place] ?? 0) < 0;
    if (isOf(a[pair]) || isOf(b[pair])) changed.push(pair);
  }
  const documents = new Map<number, PreparedDocument>();
  const vocabulary = createVocabulary();
  const at = (place: number): Result<PreparedDocument> => {
    const ready = documents.get(place);
    if (ready !== undefined) return ok(ready);
    const made = reader.prepared(place, vocabulary);
    if (documents.size >= KEPT_DOCUMENTS) documents.clear();
    if (made.ok) documents.set(place, made.value);
    return made;
  };
  const pairs: PairSummary[] = [];
  for (const pair of changed) {
    if (pairs.length % TURN_EVERY_PAIRS === 0) {
      reader.tell(pairs.length, changed.length);
      await turn();
    }
    if (reader.isStopped()) return cancelled();
    const one = at(a[pair] ?? 0);
    if (!one.ok) return one;
    const other = at(b[pair] ?? 0);
    if (!other.ok) return other;
    pairs.push(summarisePair(alignPair(corpus, pair, one.value, other.value)));
  }
  reader.tell(pairs.length, changed.length);
  return ok({ corpus, pairs });
}

/** The rows of the pairs that have not changed, with the places that their articles have now. */
export function keptRows({ before, renewal }: ChangedFolder): PairRows {
  const places = new Int32Array(before.library.documents.length).fill(-1);
  renewal.was.forEach((was, place) => {
    if (was >= 0) places[was] = place;
  });
  const rows = before.rows.slice();
  let end = 0;
  for (let from = 0; from < rows.length; from += PAIR_ROW_WIDTH) {
    const a = places[rows[from + PAIR_COLUMN.a] ?? 0] ?? -1;
    const b = places[rows[from + PAIR_COLUMN.b] ?? 0] ?? -1;
    if (a < 0 || b < 0) continue;
    if (from > end)
      for (let at = 0; at < PAIR_ROW_WIDTH; at += 1) rows[end + at] = rows[from + at] ?? 0;
    rows[end + PAIR_COLUMN.a] = a;
    rows[end + PAIR_COLUMN.b] = b;
    end += PAIR_ROW_WIDTH;
  }
  return rows.subarray(0, end);
}

/** Others are answered in between. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function cancelled(): Result<never> {
  return fail('cancelled', 'The comparison of all pairs was cancelled.');
}
