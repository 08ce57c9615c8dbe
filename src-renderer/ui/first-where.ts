// Finds by halves where something begins to hold.

/** The first of `[low, high)` for which it holds, where it holds for all after; `high` for none. */
export function firstWhere(low: number, high: number, holds: (at: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
