// The sentences that may match without being the same: those that share enough shingles.
import { isRepeated, slotOf, tokensOfWording, type Postings } from './postings';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import type { Wordings } from './wordings';

/**
 * A pair is looked at when the shingles that it shares could hold this share of the shorter
 * sentence, and are more than one: a sentence of which two words in five were changed keeps one
 * shingle in five.
 */
const CANDIDATE_SHARE = 0.2;
const MIN_SHINGLES = 2;
/** Of a sentence of so few words, two mistyped ones may leave one shingle, a fifth of its words. */
const SHORT_WORDS = 15;
/** Candidates kept for one wording, those with most shingles in common first. */
const MAX_CANDIDATES = 64;

/** Wordings that are looked at between two steps: a few milliseconds. */
const WORDINGS_PER_STEP = 256;

/**
 * Calls `found` with every pair of wordings, `u < v`, that share enough shingles and that do not
 * both stand in one and the same document only. Counts shared shingles with one counter a
 * wording (ScanCount, Li, Lu and Lu 2008). Yields, now and then, how many
 * wordings are done; returns false when a ceiling left something out.
 */
export function* forEachCandidate(
  wordings: Wordings,
  postings: Postings,
  found: (u: number, v: number) => void,
): Generator<number, boolean> {
  const total = wordings.firstOf.length;
  const slots = postings.firstPosting.length - 1;
  const lengths = new Int32Array(total);
  const onlyDocument = new Int32Array(total);
  for (let w = 0; w < total; w += 1) {
    const { range } = tokensOfWording(wordings, w);
    lengths[w] = range.to - range.from;
    onlyDocument[w] = documentOnlyOf(wordings, w);
  }
  const counts = new Uint16Array(total);
  const touched = new Int32Array(total);
  // By slot: the last wording that looked there, so that a shingle that it repeats counts once.
  const last = new Int32Array(slots).fill(-1);
  let complete = true;
  for (let v = 0; v < total; v += 1) {
    if (v % WORDINGS_PER_STEP === 0) yield v;
    const { document, range } = tokensOfWording(wordings, v);
    let seen = 0;
    for (let at = range.from; at + SHINGLE_WORDS <= range.to; at += 1) {
      const hash = shingleAt(document.words, at);
      const slot = slotOf(hash, slots);
      const first = postings.firstPosting[slot] ?? 0;
      const end = postings.firstPosting[slot + 1] ?? 0;
      if (first === end) continue;
      if (last[slot] === v && isRepeated(document.words, range.from, at, hash)) continue;
      last[slot] = v;
      for (let p = first; p < end; p += 1) {
        const u = postings.wordings[p] ?? 0;
        // In increasing order: what follows is counted when its own turn comes.
        if (u >= v) break;
        if (postings.hashes[p] !== hash) continue;
        const count = counts[u] ?? 0;
        if (count === 0) touched[seen++] = u;
        if (count < 0xffff) counts[u] = count + 1;
      }
    }
    const likely: { u: number; count: number }[] = [];
    for (let i = 0; i < seen; i += 1) {
      const u = touched[i] ?? 0;
      const count = counts[u] ?? 0;
      counts[u] = 0;
      // A shingle stands for three shared words at most.
      const shorter = Math.min(lengths[u] ?? 0, lengths[v] ?? 0);
      const least = shorter > SHORT_WORDS ? MIN_SHINGLES : 1;
      if (count * SHINGLE_WORDS < CANDIDATE_SHARE * shorter || count < least) continue;
      if (onlyDocument[v] !== -1 && onlyDocument[u] === onlyDocument[v]) continue;
      likely.push({ u, count });
    }
    if (likely.length > MAX_CANDIDATES) {
      complete = false;
      likely.sort((p, q) => q.count - p.count || p.u - q.u).length = MAX_CANDIDATES;
    }
    for (const { u } of likely) found(u, v);
  }
  return complete;
}

/** The document that all segments of a wording are in; -1 when they are in several. */
function documentOnlyOf(wordings: Wordings, wording: number): number {
  const { firstMember, members, documentOf } = wordings;
  const first = documentOf[members[firstMember[wording] ?? 0] ?? 0] ?? 0;
  const last = documentOf[members[(firstMember[wording + 1] ?? 1) - 1] ?? 0] ?? 0;
  return first === last ? first : -1;
}
