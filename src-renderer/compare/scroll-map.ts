// The arithmetic of synchronised scrolling: from a place in one text to its place in the other.

/** Heights in CSS pixels. */
export interface Extent {
  /** Of the whole text. */
  readonly height: number;
  /** Of the part that is seen. */
  readonly viewport: number;
}

/** Places that belong together: pixels from the top of each text. */
export interface ScrollAnchor {
  readonly left: number;
  readonly right: number;
}

/**
 * The place in the text, in pixels, that the reference line lies on.
 * The line is mid-viewport; over the first half screen it slides from the top, over the last to the
 * bottom, so that both ends of a text can be reached.
 */
export function placeAt(scrollTop: number, { height, viewport }: Extent): number {
  const range = Math.max(0, height - viewport);
  if (range === 0) return 0;
  const half = viewport / 2;
  if (range < viewport) return (scrollTop / range) * height;
  if (scrollTop < half) return 2 * scrollTop;
  if (scrollTop > range - half) return height - 2 * (range - scrollTop);
  return scrollTop + half;
}

/** The inverse of `placeAt`: how far to scroll for a place to lie on the reference line. */
export function scrollTopFor(place: number, { height, viewport }: Extent): number {
  const range = Math.max(0, height - viewport);
  if (range === 0) return 0;
  const inside = Math.min(Math.max(place, 0), height);
  if (range < viewport) return (inside / height) * range;
  if (inside < viewport) return inside / 2;
  if (inside > height - viewport) return range - (height - inside) / 2;
  return inside - viewport / 2;
}

/** Anchors in increasing order on both sides, with the ends of both texts. */
export function completeAnchors(
  anchors: readonly ScrollAnchor[],
  left: Extent,
  right: Extent,
): ScrollAnchor[] {
  const complete: ScrollAnchor[] = [{ left: 0, right: 0 }];
  const end = { left: left.height, right: right.height };
  for (const anchor of [...anchors].sort((p, q) => p.left - q.left)) {
    const last = complete[complete.length - 1] ?? end;
    const increases = anchor.left > last.left && anchor.right > last.right;
    if (increases && anchor.left < end.left && anchor.right < end.right) complete.push(anchor);
  }
  complete.push(end);
  return complete;
}

/** The place in the other text, by interpolation between the two anchors around it. */
export function mapPlace(
  place: number,
  anchors: readonly ScrollAnchor[],
  from: 'left' | 'right',
): number {
  const to = from === 'left' ? 'right' : 'left';
  let low = 0;
  let high = anchors.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.[from] ?? Infinity) <= place) low = middle;
    else high = middle;
  }
  const before = anchors[low];
  const after = anchors[high];
  if (!before || !after) return place;
  const width = after[from] - before[from];
  const part = width === 0 ? 0 : (place - before[from]) / width;
  return before[to] + part * (after[to] - before[to]);
}
