// The heaviest chain of pairs that increases on both sides: what kept its order.

/** A place in A with a place in B: ordinals of segments, or of tokens. */
export interface PlacePair {
  readonly a: number;
  readonly b: number;
}

export interface WeightedPair extends PlacePair {
  readonly weight: number;
}

/**
 * The pairs of the heaviest chain that strictly increases in `a` and in `b`, in its order. Of two
 * chains of one weight, the one that ends further to the front in `a` is taken. O(n log n) by a
 * Fenwick tree of prefix maxima over `b` (Gusfield 1997, section 12.5, with weights).
 */
export function heaviestChain<P extends WeightedPair>(pairs: readonly P[]): readonly P[] {
  // What most pairs of articles share stands in one order.
  if (isChain(pairs)) return pairs;
  // Pairs of one `a` from the greatest `b` down, so that none of them can follow another.
  const sorted = [...pairs].sort((p, q) => p.a - q.a || q.b - p.b);
  const ranks = new Map(
    [...new Set(sorted.map(({ b }) => b))].sort((p, q) => p - q).map((b, i) => [b, i + 1]),
  );
  const total = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  // tree[r] is the index of the pair that ends the heaviest chain among some ranks up to r.
  const tree = new Int32Array(ranks.size + 1).fill(-1);
  const totalOf = (index: number): number => (index < 0 ? 0 : (total[index] ?? 0));
  let last = -1;
  sorted.forEach(({ b, weight }, index) => {
    const rank = ranks.get(b) ?? 0;
    let best = -1;
    for (let r = rank - 1; r > 0; r -= r & -r) {
      const candidate = tree[r] ?? -1;
      if (totalOf(candidate) > totalOf(best)) best = candidate;
    }
    total[index] = weight + totalOf(best);
    previous[index] = best;
    for (let r = rank; r < tree.length; r += r & -r) {
      if (totalOf(index) > totalOf(tree[r] ?? -1)) tree[r] = index;
    }
    if (totalOf(index) > totalOf(last)) last = index;
  });
  const chain: P[] = [];
  for (let index = last; index >= 0; index = previous[index] ?? -1) {
    const pair = sorted[index];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/** True where the pairs are their own heaviest chain, in its order. */
function isChain(pairs: readonly WeightedPair[]): boolean {
  for (let i = 0; i < pairs.length; i += 1) {
    const [before, pair] = [pairs[i - 1], pairs[i]];
    if (!pair || pair.weight <= 0) return false;
    if (before && (before.a >= pair.a || before.b >= pair.b)) return false;
  }
  return true;
}

/** Where the pairs of an increasing chain divide the two sides. */
export class Backbone {
  readonly #a: readonly number[];
  readonly #b: readonly number[];

  constructor(chain: readonly PlacePair[]) {
    this.#a = chain.map(({ a }) => a);
    this.#b = chain.map(({ b }) => b);
  }

  /** How many pairs of the chain lie before `b` on one side but not before `a` on the other, less the converse. */
  offset(a: number, b: number): number {
    return countBelow(this.#b, b) - countBelow(this.#a, a);
  }

  /** True where `a` with `b` belongs to the chain or could stand between two of its pairs. */
  fits(a: number, b: number): boolean {
    const place = countBelow(this.#a, a);
    if (place !== countBelow(this.#b, b)) return false;
    return (this.#a[place] === a) === (this.#b[place] === b);
  }
}

function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
