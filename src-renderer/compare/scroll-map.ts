// The arithmetic of synchronised scrolling: from a place in one text to its place in the other.
import { isCounted, type Match } from '../../src-main/model/alignment';
import { extentOf } from './match-sides';

/** Heights in CSS pixels. */
export interface Extent {
  /** Of the whole text. */
  readonly height: number;
  /** Of the part that is seen. */
  readonly viewport: number;
}

/** What belongs together in the base and in another text: an offset into each, in characters. */
export interface ScrollAnchor {
  readonly base: number;
  readonly other: number;
}

export type AnchorSide = keyof ScrollAnchor;

/** One text as it is laid out. */
export interface LaidOut {
  readonly height: number;
  /** Where the reading is at an offset, in pixels from the top: more from each word to the next. */
  placeOf(offset: number): number;
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

/**
 * The starts and ends of the matches that count and kept their order, as offsets into both texts, and
 * what the reader pinned, which goes before them. They increase on both sides.
 */
export function anchorsOf(
  matches: readonly Match[],
  pins: readonly ScrollAnchor[] = [],
): ScrollAnchor[] {
  const anchors = [...pins].sort((p, q) => p.base - q.base);
  const own = matches.flatMap((match) => {
    if (match.moved || !isCounted(match.kind)) return [];
    const [a, b] = [extentOf(match, 'left'), extentOf(match, 'right')];
    return [
      { base: a.start, other: b.start },
      { base: a.end, other: b.end },
    ];
  });
  own.sort((p, q) => p.base - q.base || p.other - q.other);
  return increasing(pins.length === 0 ? own : withoutCrossing(anchors, own));
}

function increasing(anchors: readonly ScrollAnchor[]): ScrollAnchor[] {
  const kept: ScrollAnchor[] = [];
  for (const anchor of anchors) {
    const last = kept[kept.length - 1];
    if (!last || (anchor.base > last.base && anchor.other > last.other)) kept.push(anchor);
  }
  return kept;
}

/** All pins, and of the others those that lie between the same two pins on both sides. */
function withoutCrossing(
  pins: readonly ScrollAnchor[],
  others: readonly ScrollAnchor[],
): ScrollAnchor[] {
  const fits = others.filter((anchor) =>
    pins.every(
      (pin) =>
        pin.base < anchor.base === pin.other < anchor.other &&
        pin.base !== anchor.base &&
        pin.other !== anchor.other,
    ),
  );
  return [...pins, ...fits].sort((p, q) => p.base - q.base);
}

/**
 * The place in the other text: by interpolation, in pixels, between the two anchors around it, the
 * starts and ends of both texts among them. Looks at as few anchors as it can, since each is read
 * from the page.
 */
export function mapPlace(
  place: number,
  anchors: readonly ScrollAnchor[],
  texts: Readonly<Record<AnchorSide, LaidOut>>,
  from: AnchorSide,
): number {
  const to = from === 'base' ? 'other' : 'base';
  const placeIn = (at: number, side: AnchorSide): number => {
    const anchor = anchors[at];
    if (at < 0) return 0;
    return anchor ? texts[side].placeOf(anchor[side]) : texts[side].height;
  };
  let low = -1;
  let high = anchors.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (placeIn(middle, from) <= place) low = middle;
    else high = middle;
  }
  const [before, after] = [placeIn(low, from), placeIn(high, from)];
  const [start, end] = [placeIn(low, to), placeIn(high, to)];
  const part = after > before ? (place - before) / (after - before) : 0;
  return start + part * (end - start);
}
