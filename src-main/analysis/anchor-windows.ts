// The stretches of an article in which most of the words that are looked for stand together.
import type { AnchorArticle } from './anchor-article';
import type { Wanted } from './anchor-wanted';
import type { TokenRange } from './token-range';

/** A word that stands more often than this leads nowhere; others of the note do. */
const MAX_PLACES_OF_WORD = 256;
/** Stretches that are looked at closely. */
const MAX_WINDOWS = 8;
/** A stretch with less than this of what the best one has cannot win. */
const LEAST_OF_BEST = 0.4;
/** A stretch may be longer than what is wanted, since something may have been put in. */
const ROOM_SHARE = 0.35;
const ROOM = 12;
const BEYOND = 4;

/** The best first; overlapping ones are left out. */
export function likelyWindows(article: AnchorArticle, wanted: Wanted): TokenRange[] {
  const { words, weights } = wanted;
  // Place and word in one number, so that they are sorted by place.
  const size = words.length;
  const found: number[] = [];
  words.forEach((word, index) => {
    const places = article.placesOf(word);
    if (places.length > MAX_PLACES_OF_WORD) return;
    for (const place of places) found.push(place * size + index);
  });
  const hits = Float64Array.from(found).sort();
  const placeOf = (hit: number): number => Math.floor((hits[hit] ?? 0) / size);
  const indexOf = (hit: number): number => (hits[hit] ?? 0) % size;
  const reach = size + Math.round(size * ROOM_SHARE) + ROOM;
  // The words of the stretch that ends with each hit, each counted once.
  const counts = new Int32Array(size);
  const firsts = new Int32Array(hits.length);
  const sums = new Float64Array(hits.length);
  let sum = 0;
  let first = 0;
  for (let hit = 0; hit < hits.length; hit += 1) {
    const index = indexOf(hit);
    if ((counts[index] ?? 0) === 0) sum += weights[index] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
    while (placeOf(hit) - placeOf(first) > reach) {
      const gone = indexOf(first);
      counts[gone] = (counts[gone] ?? 0) - 1;
      if (counts[gone] === 0) sum -= weights[gone] ?? 0;
      first += 1;
    }
    firsts[hit] = first;
    sums[hit] = sum;
  }
  const windows: TokenRange[] = [];
  const last = article.tokens.words.length;
  let most = 0;
  while (windows.length < MAX_WINDOWS) {
    let best = -1;
    for (let hit = 0; hit < hits.length; hit += 1) {
      if ((sums[hit] ?? 0) > (best < 0 ? 0 : (sums[best] ?? 0))) best = hit;
    }
    const value = best < 0 ? 0 : (sums[best] ?? 0);
    most = Math.max(most, value);
    if (value <= 0 || value < most * LEAST_OF_BEST) break;
    const from = placeOf(firsts[best] ?? 0);
    const to = placeOf(best);
    windows.push({
      from: Math.max(0, from - indexOf(firsts[best] ?? 0) - BEYOND),
      to: Math.min(last, to + size - indexOf(best) + BEYOND),
    });
    for (let hit = 0; hit < hits.length; hit += 1) {
      if (placeOf(hit) >= from && placeOf(firsts[hit] ?? 0) <= to) sums[hit] = 0;
    }
  }
  return windows;
}
