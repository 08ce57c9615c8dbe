// Searches a corpus for sentences that match without being the same: those that share enough shingles.
import { Judge, type Evidence } from './judge';
import { MIN_LIKELY_PART_WORDS } from './measures';
import { FIRST_OWNER, OWNER, PLACE, POSTED, RARE_PLACE } from './postings';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import { VerdictColumns, type VerdictPart } from './verdicts';
import { WordSignatures } from './word-signatures';
import { lengthOfWording } from './wordings';
import { WordsInCommon } from './words-in-common';

/**
 * A pair is looked at when the shingles that it shares could hold this share of the shorter
 * sentence, and are more than one: a sentence of which two words in five were changed keeps one
 * shingle in five.
 */
const CANDIDATE_SHARE = 0.2;
const MIN_SHINGLES = 2;
/**
 * One less will do where one of them stands in few wordings (`RARE_COUNT`) and the two may have so
 * many words in common that are not frequent.
 */
const MIN_RARE_WORDS = 6;
/** Of a sentence of so few words, two mistyped ones may leave one shingle, a fifth of its words. */
const SHORT_WORDS = 15;
/** Of a longer one, the words up to here: a litany has few shingles, and each counts once. */
const LONG_WORDS = 300;
/** And when its words, in whatever order, weigh this share of the heavier one; */
const LIKELY_WEIGHT = 0.3;
/** or are this share of the shorter one, which may be a part of the other; */
const COUNTED_SHARE = 0.7;
const RELATED_SHARE = 0.33;
/** or could be a part by their number and by their shingles. */
const PART_WORDS = MIN_LIKELY_PART_WORDS;
const PART_SHINGLES = 3;
/** Candidates kept for one wording, those with most shingles in common first. */
export const MAX_CANDIDATES = 64;

/** Wordings that are searched at a time; results do not depend on how threads divide them. */
export const WORDINGS_PER_PART = 512;
/**
 * Words that are looked at in one part before its search is cut short: a thousand times what
 * articles need.
 */
const MAX_WORK_PER_PART = 400_000_000;

/** Searches part after part in memory of its own. */
export class Search {
  readonly #corpus: Evidence;
  readonly #furniture: Uint8Array;
  readonly #leastShare: number;
  readonly #mostCandidates: number;
  readonly #judge: Judge;
  readonly #common: WordsInCommon;
  readonly #signatures: WordSignatures;
  readonly #facts: Int32Array;
  /**
   * By wording: the round in which it was seen last, whether one of the shingles in common since is
   * rare, and how many they are.
   */
  readonly #counts: Uint32Array;
  #round = 0;
  readonly #touched: Int32Array;
  /** By wording: shingles that a pair of it and a longer one must share. */
  readonly #needed: Uint8Array;

  /** @param hasRelated whether sentences that are only related are wanted */
  constructor(
    corpus: Evidence,
    furniture: Uint8Array,
    hasRelated: boolean,
    mostCandidates = MAX_CANDIDATES,
  ) {
    const total = corpus.wordings.firstOf.length;
    this.#corpus = corpus;
    this.#furniture = furniture;
    this.#mostCandidates = mostCandidates;
    this.#leastShare = hasRelated ? RELATED_SHARE : COUNTED_SHARE;
    this.#judge = new Judge(corpus, hasRelated);
    this.#common = new WordsInCommon(corpus.wordings.words, corpus.weights);
    this.#signatures = new WordSignatures(corpus.wordings, corpus.weights);
    this.#facts = factsOf(corpus, furniture);
    this.#counts = new Uint32Array(total);
    this.#touched = new Int32Array(total);
    this.#needed = Uint8Array.from({ length: total }, (_, w) => shinglesNeeded(corpus.wordings, w));
  }

  /** What each wording `v` of `[from, to)` is to the wordings before it. */
  part(from: number, to: number): VerdictPart {
    const verdicts = new VerdictColumns();
    let work = MAX_WORK_PER_PART;
    for (let v = from; v < to; v += 1) {
      if (this.#furniture[v] === 1) continue;
      const likely = this.#likely(v);
      if (likely.length === 0) continue;
      this.#judge.turnTo(v);
      if (likely.length > this.#mostCandidates) {
        verdicts.markCut(v);
        likely.sort((p, q) => q.count - p.count || p.u - q.u).length = this.#mostCandidates;
      }
      for (const { u } of likely) {
        const { wordings } = this.#corpus;
        work -= lengthOfWording(wordings, u) * 2 + lengthOfWording(wordings, v);
        if (work < 0) verdicts.markCut(v);
        else this.#judge.judge(u, verdicts);
      }
    }
    return verdicts.finish();
  }

  /**
   * Wordings before `v` that may match it. Counts shared shingles with one counter a wording
   * (ScanCount, Li, Lu and Lu 2008).
   */
  #likely(v: number): { u: number; count: number }[] {
    const seen = this.#scan(v);
    const likely: { u: number; count: number }[] = [];
    if (seen === 0) return likely;
    const facts = this.#facts;
    const only = facts[v * FACTS + ONLY_DOCUMENT] ?? -1;
    const neededByV = this.#needed[v] ?? 0;
    let isTurned = false;
    for (let i = 0; i < seen; i += 1) {
      const u = this.#touched[i] ?? 0;
      if (only !== -1 && facts[u * FACTS + ONLY_DOCUMENT] === only) continue;
      const count = (this.#counts[u] ?? 0) & MOST_SHINGLES;
      const isShort = count < neededByV && count < (this.#needed[u] ?? 0);
      if (isShort && this.#signatures.inCommon(u, v) < MIN_RARE_WORDS) continue;
      if (!isTurned) this.#turnTo(v);
      isTurned = true;
      if (this.#isLikely(u, v, count)) likely.push({ u, count });
    }
    return likely;
  }

  /**
   * Lists in `#touched` whoever shares as many shingles as are needed, or one less with a rare one
   * among them; returns how many do.
   */
  #scan(v: number): number {
    const { firstWord } = this.#corpus.wordings;
    const { owners, places } = this.#corpus.postings;
    const counts = this.#counts;
    const needed = this.#needed;
    const touched = this.#touched;
    const neededByV = needed[v] ?? 0;
    const end = firstWord[v + 1] ?? 0;
    const base = this.#nextRound();
    let seen = 0;
    for (let at = firstWord[v] ?? 0; at < end; at += 1) {
      const posted = places[at] ?? 0;
      if ((posted & POSTED) === 0) continue;
      const place = posted & PLACE;
      const isRare = (posted & RARE_PLACE) !== 0;
      // What stands before v has a smaller number; what follows is found when its own turn comes.
      let owner = owners[place - 1] ?? 0;
      for (let p = place - 2; (owner & FIRST_OWNER) === 0; p -= 1) {
        owner = owners[p] ?? FIRST_OWNER;
        const u = owner & OWNER;
        const known = counts[u] ?? 0;
        const before = known > base ? known - base : 0;
        const count = before & MOST_SHINGLES;
        if (count === MOST_SHINGLES) continue;
        const neededByU = needed[u] ?? 0;
        const enough = neededByU < neededByV ? neededByU : neededByV;
        const rare = isRare ? RARE_SHINGLE : before & RARE_SHINGLE;
        counts[u] = base + rare + count + 1;
        if (isEnough(count + 1, rare, enough) && !isEnough(count, before & RARE_SHINGLE, enough)) {
          touched[seen++] = u;
        }
      }
    }
    return seen;
  }

  /** What the counters of this round start from; those of earlier rounds are smaller. */
  #nextRound(): number {
    if (this.#round === LAST_ROUND) {
      this.#counts.fill(0);
      this.#round = 0;
    }
    this.#round += 1;
    return this.#round * (MOST_SHINGLES + RARE_SHINGLE + 1);
  }

  #turnTo(v: number): void {
    const { firstWord } = this.#corpus.wordings;
    this.#common.turnTo({ from: firstWord[v] ?? 0, to: firstWord[v + 1] ?? 0 });
  }

  #isLikely(u: number, v: number, shingles: number): boolean {
    const facts = this.#facts;
    const first = facts[u * FACTS] ?? 0;
    const length = facts[u * FACTS + LENGTH] ?? 0;
    const weightU = facts[u * FACTS + WEIGHT] ?? 0;
    const weightV = facts[v * FACTS + WEIGHT] ?? 0;
    const lengthV = facts[v * FACTS + LENGTH] ?? 0;
    if (length === 0) return false;
    this.#common.find(first, first + length);
    const { words, weight } = this.#common;
    return (
      weight >= LIKELY_WEIGHT * Math.max(weightU, weightV) ||
      words >= this.#leastShare * Math.min(length, lengthV) ||
      (words >= PART_WORDS && shingles >= PART_SHINGLES)
    );
  }
}

/**
 * Shingles in common are counted up to here, beside the bit that says that one of them is rare, in as
 * many rounds as the rest of a number has room for.
 */
const MOST_SHINGLES = 0x7f;
const RARE_SHINGLE = 0x80;
const LAST_ROUND = 0xff_fffe;

/** Where one shingle is enough, it need not be rare. */
function isEnough(count: number, rare: number, enough: number): boolean {
  return count >= enough || (rare !== 0 && count > 0 && count >= enough - 1);
}

/** Numbers a wording, which lie side by side since they are looked up together. */
const FACTS = 4;
/** Where its words begin is the first of them; then how many they are, 0 for furniture; */
const LENGTH = 1;
/** their weight; */
const WEIGHT = 2;
/** and the document that all segments of the wording are in, -1 when they are in several. */
const ONLY_DOCUMENT = 3;

function factsOf({ wordings, wordingWeights }: Evidence, furniture: Uint8Array): Int32Array {
  const { firstWord, firstOf, documentsOf, documentOf } = wordings;
  const facts = new Int32Array(firstOf.length * FACTS);
  for (let w = 0; w < firstOf.length; w += 1) {
    facts[w * FACTS] = firstWord[w] ?? 0;
    facts[w * FACTS + LENGTH] = furniture[w] === 1 ? 0 : lengthOfWording(wordings, w);
    facts[w * FACTS + WEIGHT] = wordingWeights[w] ?? 0;
    const isInOne = documentsOf[w] === 1;
    facts[w * FACTS + ONLY_DOCUMENT] = isInOne ? (documentOf[firstOf[w] ?? 0] ?? 0) : -1;
  }
  return facts;
}

function shinglesNeeded(wordings: Evidence['wordings'], wording: number): number {
  const length = lengthOfWording(wordings, wording);
  const words = length > LONG_WORDS ? distinctWords(wordings, wording) : length;
  // A shingle stands for three shared words at most.
  const share = Math.ceil((CANDIDATE_SHARE * words) / SHINGLE_WORDS);
  return words > SHORT_WORDS ? Math.max(MIN_SHINGLES, share) : 1;
}

/** Words of a long sentence, up to a limit, without those that only repeat shingles before them. */
function distinctWords({ firstWord, words }: Evidence['wordings'], wording: number): number {
  const shingles = new Set<number>();
  const from = firstWord[wording] ?? 0;
  const end = (firstWord[wording + 1] ?? 0) - SHINGLE_WORDS + 1;
  for (let at = from; at < end && shingles.size < LONG_WORDS; at += 1) {
    shingles.add(shingleAt(words, at));
  }
  return shingles.size;
}
