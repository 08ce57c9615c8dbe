// What the words tell that two sentences share, apart from the set phrases of the folder.
import type { Postings } from './postings';
import type { Runs } from './runs';
import { SHINGLE_WORDS } from './shingles';

/** Words that a trimmed quotation may lack. */
const MAX_LEFT_OUT = 1;
/** Words that may interrupt a quotation: "the Foreign Minister told reporters on Monday". */
const MAX_INTERRUPTION = 8;

/** The most of one run, of runs that go on from one another, and of all runs together. */
export interface Telling {
  readonly inOne: number;
  /** Of a quotation that was interrupted or trimmed. */
  readonly inParts: number;
  readonly inAll: number;
}

/** Words of the folder, their weights and their shingles. */
export interface KnownWords {
  readonly words: Int32Array;
  readonly weights: Int32Array;
  readonly formulas: Postings['formulas'];
}

/**
 * Of the runs of a sentence whose words begin at `from`:
 *
 * - the words that stand in a shingle that few other sentences have;
 * - the weight of those that stand in no set phrase: of "Ann Lee said at a news conference in Bern"
 *   that is the weight of the names, which articles share that tell of one event.
 */
export function tellingOf(
  known: KnownWords,
  from: number,
  runs: Runs,
): { readonly words: Telling; readonly weight: Telling } {
  const { a, b, lengths, size } = runs;
  const words = new Tally();
  const weight = new Tally();
  for (let run = 0; run < size; run += 1) {
    const start = from + (a[run] ?? 0);
    const isNext =
      run > 0 &&
      goesOn(
        (a[run] ?? 0) - (a[run - 1] ?? 0) - (lengths[run - 1] ?? 0),
        (b[run] ?? 0) - (b[run - 1] ?? 0) - (lengths[run - 1] ?? 0),
      );
    addRun(known, start, start + (lengths[run] ?? 0), isNext, words, weight);
  }
  return { words, weight };
}

function addRun(
  { words, weights, formulas }: KnownWords,
  start: number,
  end: number,
  isNext: boolean,
  tellingWords: Tally,
  tellingWeight: Tally,
): void {
  let telling = 0;
  let weight = 0;
  // Where the telling shingles and the set phrases so far end.
  let reached = start;
  let phraseEnd = start;
  for (let at = start; at < end; at += 1) {
    if (at + SHINGLE_WORDS <= end) {
      if (formulas[at] === 1) {
        phraseEnd = at + SHINGLE_WORDS;
      } else {
        telling += at + SHINGLE_WORDS - Math.max(at, reached);
        reached = at + SHINGLE_WORDS;
      }
    }
    if (at >= phraseEnd) weight += weights[words[at] ?? 0] ?? 0;
  }
  tellingWords.add(telling, isNext);
  tellingWeight.add(weight, isNext);
}

/** Adds up run after run. */
class Tally implements Telling {
  inOne = 0;
  inParts = 0;
  inAll = 0;
  #inPart = 0;

  add(amount: number, isNext: boolean): void {
    this.#inPart = isNext ? this.#inPart + amount : amount;
    this.inOne = Math.max(this.inOne, amount);
    this.inParts = Math.max(this.inParts, this.#inPart);
    this.inAll += amount;
  }
}

/** True for "we will meet" + "in the spring" of "we will meet", he said, "in the spring". */
function goesOn(gapA: number, gapB: number): boolean {
  if (gapA < 0 || gapB < 0) return false;
  return Math.min(gapA, gapB) <= MAX_LEFT_OUT && Math.max(gapA, gapB) <= MAX_INTERRUPTION;
}
