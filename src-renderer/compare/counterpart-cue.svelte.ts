// Says where the reader is in a stretch that has no counterpart in the text beside it.
import type { Span } from '../../src-main/model/span';
import type { CompareState } from './compare-state.svelte';
import { extentOf, gapsOf } from './match-sides';
import { placeOf } from './scroll-link.svelte';
import type { PartnerSide, Side } from './sides';
import type { Box } from './text-geometry';

/** In characters: two lines of a column. What is shorter is passed before it could be said. */
const LEAST_GAP = 130;

export interface Gap extends Box {
  readonly side: Side;
}

export class CounterpartCue {
  readonly #compare: CompareState;
  /** By column: the base's stretches that it does not have, and its own that the base does not have. */
  readonly #gaps: ReadonlyMap<PartnerSide, Readonly<Partial<Record<Side, readonly Span[]>>>> =
    $derived.by(() => new Map(this.#compare.beside.map(({ side }) => [side, this.#gapsOf(side)])));

  constructor(compare: CompareState) {
    this.#compare = compare;
  }

  /** Columns that have no counterpart of what the leading pane shows at its reference line. */
  readonly lacking: readonly PartnerSide[] = $derived.by(() =>
    this.#compare.beside.flatMap(({ side }) => (this.gapWith(side) ? [side] : [])),
  );

  /**
   * The stretch on the reference line that has no counterpart between a column and the base: the
   * column's own while it leads, else the base's.
   */
  gapWith(partner: PartnerSide): Gap | null {
    const { panes, scrolling } = this.#compare;
    const side = scrolling.leader === partner ? partner : 'left';
    const pane = panes[side];
    void pane.layout;
    const { geometry } = pane;
    const gaps = this.#gaps.get(partner)?.[side] ?? [];
    if (!geometry || gaps.length === 0) return null;
    const place = placeOf(pane);
    const length = pane.article?.text.length ?? 0;
    const boxOf = ({ start, end }: Span): Box => ({
      top: start === 0 ? 0 : geometry.placeOf(start),
      bottom: end === length ? pane.height : geometry.placeOf(end),
    });
    let [low, high] = [0, gaps.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const box = boxOf(gaps[middle] ?? { start: 0, end: 0 });
      if (box.bottom < place) low = middle + 1;
      else if (box.top > place) high = middle - 1;
      else return { side, ...box };
    }
    return null;
  }

  /** What is related stands for a counterpart here: a ribbon leads to it. */
  #gapsOf(side: PartnerSide): Readonly<Partial<Record<Side, readonly Span[]>>> {
    const { matches } = this.#compare.partners[side];
    if (matches.length === 0) return {};
    const gaps = (one: Side): readonly Span[] =>
      gapsOf(
        matches.map((match) => extentOf(match, one)),
        this.#compare.article(one)?.text.length ?? 0,
        LEAST_GAP,
      );
    return { left: gaps('left'), [side]: gaps(side) };
  }
}
