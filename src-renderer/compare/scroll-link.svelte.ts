// What ties one column to the base while it scrolls: anchors, the reader's pins, and an offset.
import type { Match } from '../../src-main/model/alignment';
import { keptOffset, NO_OFFSET, type KeptOffset } from './kept-offset';
import type { PaneState } from './pane-state.svelte';
import { anchorsOf, mapPlace, placeAt, type AnchorSide, type ScrollAnchor } from './scroll-map';

/** What is known of where the two texts belong together. */
export interface Ties {
  readonly matches: readonly Match[];
  /** By the reader. They increase on both sides. */
  readonly pins: readonly ScrollAnchor[];
}

export class ScrollLink {
  /** How far the text stands away from its place, kept when the lock was off for a while. */
  offset: KeptOffset = NO_OFFSET;
  readonly #base: PaneState;
  readonly #other: PaneState;
  readonly #ties: () => Ties;
  /** In offsets: where these stand is read from the page when it is needed. */
  readonly #anchors: readonly ScrollAnchor[] = $derived.by(() => {
    const { matches, pins } = this.#ties();
    return anchorsOf(matches, pins);
  });

  constructor(base: PaneState, other: PaneState, ties: () => Ties) {
    this.#base = base;
    this.#other = other;
    this.#ties = ties;
  }

  /** The place in this text, in pixels, for a place in the base; null until both are drawn. */
  fromBase(place: number): number | null {
    const mapped = this.#map(place, 'base');
    return mapped === null ? null : this.offset.shifted(mapped);
  }

  toBase(place: number): number | null {
    return this.#map(this.offset.unshifted(place), 'other');
  }

  /** The two texts stay as they stand to each other now. */
  keepOffset(): void {
    const mapped = this.#map(placeOf(this.#base), 'base');
    this.offset =
      mapped === null
        ? NO_OFFSET
        : keptOffset(placeOf(this.#other) - mapped, mapped, this.#other.height);
  }

  #map(place: number, from: AnchorSide): number | null {
    const base = this.#base.geometry;
    const other = this.#other.geometry;
    return base && other ? mapPlace(place, this.#anchors, { base, other }, from) : null;
  }
}

/** What is on the reference line of a pane, in pixels from the top of its text. */
export function placeOf(pane: PaneState): number {
  return placeAt(pane.scrollTop, pane);
}
