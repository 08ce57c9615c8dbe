// Rows of different heights: which of them can be seen, from what is known of their heights.
import type { RowRange, Viewport } from './row-range';

/** In pixels above and below what can be seen, so that scrolling meets no gap. */
const AROUND = 600;

export class RowHeights {
  readonly #known = new Map<string, number>();
  /** Of a row that has not been drawn yet. */
  readonly #usual: number;
  #keys: readonly string[] = [];
  #tops: Float64Array | null = null;

  constructor(usual: number) {
    this.#usual = usual;
  }

  /** False where that was known. */
  learn(key: string, height: number): boolean {
    if (height === 0 || this.#known.get(key) === height) return false;
    this.#known.set(key, height);
    this.#tops = null;
    return true;
  }

  /** Where each row begins; at the end, where the last one ends. */
  tops(keys: readonly string[]): Float64Array {
    if (this.#tops && this.#keys === keys) return this.#tops;
    const tops = new Float64Array(keys.length + 1);
    let top = 0;
    for (const [at, key] of keys.entries()) {
      tops[at] = top;
      top += this.#known.get(key) ?? this.#usual;
    }
    tops[keys.length] = top;
    this.#keys = keys;
    this.#tops = tops;
    return tops;
  }

  range(keys: readonly string[], { top, height }: Viewport): RowRange {
    const tops = this.tops(keys);
    const whole = tops[keys.length] ?? 0;
    // What was learned meanwhile may have made the list shorter than where it is looked at.
    const seen = Math.max(0, Math.min(top, whole - height));
    const from = Math.max(0, firstAbove(tops, seen - AROUND) - 1);
    const to = Math.min(keys.length, firstAbove(tops, seen + height + AROUND));
    return { from, to, above: tops[from] ?? 0, below: whole - (tops[to] ?? whole) };
  }
}

/** The first place whose value is above a limit. */
function firstAbove(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
