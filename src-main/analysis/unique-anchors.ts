// Cuts two endless runs of tokens at the words that each of them has exactly once.
import type { TokenRange } from './token-range';

/**
 * The longest chain, in order in both, of tokens that occur once in A and once in B (Cohen's
 * patience diff), in O(n log n).
 */
export function uniqueAnchors(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  inA: TokenRange,
  inB: TokenRange,
): [number, number][] {
  const placesA = uniquePlaces(a, inA);
  const placesB = uniquePlaces(b, inB);
  // Tops of the piles of patience sorting, each an index into `pairs`; `below` leads back.
  const pairs: [number, number][] = [];
  const below: number[] = [];
  const tops: number[] = [];
  for (const [id, atA] of placesA) {
    const atB = placesB.get(id);
    if (atA < 0 || atB === undefined || atB < 0) continue;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < atB) low = middle + 1;
      else high = middle;
    }
    below.push(low > 0 ? (tops[low - 1] ?? -1) : -1);
    tops[low] = pairs.length;
    pairs.push([atA, atB]);
  }
  const chain: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/** By token, in order of its first place: that place, or -1 where it occurs again. */
function uniquePlaces(ids: ArrayLike<number>, range: TokenRange): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = range.from; at < range.to; at += 1) {
    const id = ids[at] ?? 0;
    places.set(id, places.has(id) ? -1 : at);
  }
  return places;
}
