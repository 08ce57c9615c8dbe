// Searches a corpus for sentences that match without being the same: those that share enough shingles.
import { Judge, type Evidence } from './judge';
import { MIN_LIKELY_PART_WORDS } from './measures';
import { FIRST_OWNER, OWNER, SHINGLE_CEILING, slotOf } from './postings';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import { VerdictColumns, type VerdictPart } from './verdicts';
import { WordSignatures } from './word-signatures';
import { lengthOfWording } from './wordings';

/**
 * A pair is looked at when the shingles that it shares could hold this share of the shorter
 * sentence, and are more than one: a sentence of which two words in five were changed keeps one
 * shingle in five.
 */
const CANDIDATE_SHARE = 0.2;
const MIN_SHINGLES = 2;
/**
 * One less will do where one of them stands in no more wordings than this and the two may have so
 * many words in common that are not frequent.
 */
const RARE_COUNT = 8;
const MIN_RARE_WORDS = 6;
/** A counter of shingles, and the bit that says that one of them is rare. */
const COUNT = 0x7fff;
const RARE = 0x8000;
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
const MAX_CANDIDATES = 64;

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
  readonly #judge: Judge;
  readonly #signatures: WordSignatures;
  /** By wording: shingles in common with the one that is searched for, and whether one of them is rare. */
  readonly #counts: Uint16Array;
  readonly #touched: Int32Array;
  /** By wording: shingles that a pair of it and a longer one must share. */
  readonly #needed: Uint8Array;

  /** @param hasRelated whether sentences that are only related are wanted */
  constructor(corpus: Evidence, furniture: Uint8Array, hasRelated: boolean) {
    const total = corpus.wordings.firstOf.length;
    this.#corpus = corpus;
    this.#furniture = furniture;
    this.#leastShare = hasRelated ? RELATED_SHARE : COUNTED_SHARE;
    this.#judge = new Judge(corpus, hasRelated);
    this.#signatures = new WordSignatures(corpus.wordings, corpus.weights);
    this.#counts = new Uint16Array(total);
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
      if (isTooCommon(this.#corpus, v)) verdicts.markCut(v);
      if (likely.length === 0) continue;
      if (likely.length > MAX_CANDIDATES) {
        verdicts.markCut(v);
        likely.sort((p, q) => q.count - p.count || p.u - q.u).length = MAX_CANDIDATES;
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
    const { wordings } = this.#corpus;
    const seen = this.#scan(v);
    const likely: { u: number; count: number }[] = [];
    const only = documentOnlyOf(wordings, v);
    const neededByV = this.#needed[v] ?? 0;
    for (let i = 0; i < seen; i += 1) {
      const u = this.#touched[i] ?? 0;
      const counter = this.#counts[u] ?? 0;
      this.#counts[u] = 0;
      const count = counter & COUNT;
      const missing = Math.min(neededByV, this.#needed[u] ?? 0) - count;
      if (missing > 1 || (missing === 1 && counter < RARE)) continue;
      if (missing === 1 && this.#signatures.inCommon(u, v) < MIN_RARE_WORDS) continue;
      if (only !== -1 && documentOnlyOf(wordings, u) === only) continue;
      if (this.#furniture[u] === 1 || !this.#isLikely(u, v, count)) continue;
      likely.push({ u, count });
    }
    return likely;
  }

  /** Counts into `#counts` and lists in `#touched` whoever shares a shingle; returns how many do. */
  #scan(v: number): number {
    const { firstWord, words } = this.#corpus.wordings;
    const { owners, places, counts: ownersOf } = this.#corpus.postings;
    const counts = this.#counts;
    const end = firstWord[v + 1] ?? 0;
    // Where one shingle is enough, it need not be rare.
    const tellsRare = (this.#needed[v] ?? 0) > 1;
    let seen = 0;
    for (let at = firstWord[v] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      if (place === 0) continue;
      const isRare =
        tellsRare && (ownersOf[slotOf(shingleAt(words, at), ownersOf.length)] ?? 0) <= RARE_COUNT;
      const rare = isRare ? RARE : 0;
      // What stands before v has a smaller number; what follows is found when its own turn comes.
      let owner = owners[place - 1] ?? 0;
      for (let p = place - 2; (owner & FIRST_OWNER) === 0; p -= 1) {
        owner = owners[p] ?? FIRST_OWNER;
        const u = owner & OWNER;
        const count = counts[u] ?? 0;
        if (count === 0) this.#touched[seen++] = u;
        counts[u] = ((count & COUNT) < COUNT ? count + 1 : count) | rare;
      }
    }
    return seen;
  }

  #isLikely(u: number, v: number, shingles: number): boolean {
    const { wordings, wordingWeights } = this.#corpus;
    this.#judge.turnTo(v);
    const { words, weight } = this.#judge.inCommon(u);
    const shorter = Math.min(lengthOfWording(wordings, u), lengthOfWording(wordings, v));
    const heavier = Math.max(wordingWeights[u] ?? 0, wordingWeights[v] ?? 0);
    return (
      weight >= LIKELY_WEIGHT * heavier ||
      words >= this.#leastShare * shorter ||
      (words >= PART_WORDS && shingles >= PART_SHINGLES)
    );
  }
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

/** Whether all shingles of a wording stand in so many others that none was posted. */
function isTooCommon({ wordings, postings }: Evidence, wording: number): boolean {
  const { firstWord, words } = wordings;
  const { counts } = postings;
  const from = firstWord[wording] ?? 0;
  const end = (firstWord[wording + 1] ?? 0) - SHINGLE_WORDS + 1;
  for (let at = from; at < end; at += 1) {
    const slot = slotOf(shingleAt(words, at), counts.length);
    if ((counts[slot] ?? 0) <= SHINGLE_CEILING) return false;
  }
  return end > from;
}

/** The document that all segments of a wording are in; -1 when they are in several. */
function documentOnlyOf(
  { documentsOf, documentOf, firstOf }: Evidence['wordings'],
  wording: number,
): number {
  return documentsOf[wording] === 1 ? (documentOf[firstOf[wording] ?? 0] ?? 0) : -1;
}
