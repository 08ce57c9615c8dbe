// The distance that a text keeps from its place when the lock was off for a while, up to its ends.

export interface KeptOffset {
  /** From the place that belongs to the base's to the one that is shown. */
  shifted(place: number): number;
  /** The inverse of `shifted`. */
  unshifted(place: number): number;
}

export const NO_OFFSET: KeptOffset = { shifted: (place) => place, unshifted: (place) => place };

/**
 * A text of `height` stands `offset` away from `place`, all in pixels. The distance is the same all
 * over the text, but for its ends: there it dwindles, so that both texts can reach them together.
 * Towards an end that is nearer to `place` than the distance needs to dwindle, it stays as it is:
 * the texts never jump.
 */
export function keptOffset(offset: number, place: number, height: number): KeptOffset {
  const size = Math.abs(offset);
  if (size === 0) return NO_OFFSET;
  // One of the texts stands still or goes twice as fast where the distance dwindles.
  const [toStart, toEnd] = offset > 0 ? [1, 0.5] : [0.5, 1];
  const dwindlesAtStart = place * toStart >= size;
  const dwindlesAtEnd = (height - place) * toEnd >= size;
  return {
    shifted(at) {
      const start = dwindlesAtStart ? Math.max(0, at) * toStart : size;
      const end = dwindlesAtEnd ? Math.max(0, height - at) * toEnd : size;
      return at + Math.sign(offset) * Math.min(size, start, end);
    },
    unshifted(at) {
      if (offset > 0) {
        const start = dwindlesAtStart ? at / 2 : -Infinity;
        const end = dwindlesAtEnd ? 2 * at - height : -Infinity;
        return Math.max(at - offset, start, end);
      }
      const start = dwindlesAtStart ? 2 * at : Infinity;
      const end = dwindlesAtEnd ? (at + height) / 2 : Infinity;
      return Math.min(at - offset, start, end);
    },
  };
}
