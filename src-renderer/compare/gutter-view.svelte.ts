// What a gutter shows at any moment, told from where its two texts are scrolled to.
import type { Match } from '../../src-main/model/alignment';
import type { CompareState } from './compare-state.svelte';
import { freeStretch } from './free-stretch';
import { InOrder } from './match-sides';
import type { PaneState } from './pane-state.svelte';
import {
  drawRibbons,
  ribbonsFromBase,
  ribbonsThroughBase,
  STUB_SIZE,
  type End,
  type PlacedRibbon,
  type Ribbon,
} from './ribbons';
import { placeOf } from './scroll-link.svelte';
import type { ScrollAnchor } from './scroll-map';
import type { PartnerSide, Side } from './sides';

/** In pixels, for the words of the cue, which stand upright in the gutter. */
const CUE_ROOM = 150;
/** Characters of a text that are looked at for the words at a pin. */
const PIN_STRETCH = 60;

interface Line {
  /** Pixels from the top of the gutter. */
  readonly from: number;
  readonly to: number;
}

export class GutterView {
  /** In pixels, as it is drawn. */
  width = $state(50);
  /** The reader is at the button that pins: where it would pin is shown. */
  isPinning = $state(false);
  readonly #compare: CompareState;
  readonly #from: Side;
  readonly #to: PartnerSide;
  readonly #fromPane: PaneState;
  readonly #toPane: PaneState;

  readonly #ribbons: readonly Ribbon[] = $derived.by(() => {
    const matches = this.#compare.shownIn(this.#to);
    return this.#from === 'left'
      ? ribbonsFromBase(matches, this.#to)
      : ribbonsThroughBase(this.#compare.shownIn(this.#from), matches, this.#to);
  });
  readonly #order = $derived.by(() => ({
    from: new InOrder(this.#ribbons, ({ from }) => from),
    to: new InOrder(this.#ribbons, ({ to }) => to),
  }));
  /** Those that have an end around the view. They change now and then; the scrolling moves them. */
  readonly #near: readonly PlacedRibbon[] = $derived.by(() => {
    const found = new Set([
      ...this.#order.from.in(this.#fromPane.near),
      ...this.#order.to.in(this.#toPane.near),
    ]);
    return [...found].map((ribbon) => ({
      ...ribbon,
      fromBox: ribbon.from && this.#fromPane.roughBoxOf(ribbon.from),
      toBox: this.#toPane.roughBoxOf(ribbon.to),
    }));
  });
  readonly drawn = $derived.by(() =>
    drawRibbons(this.#near, { from: this.#fromPane, to: this.#toPane, width: this.width }),
  );

  /** The stretch without counterpart, as far as it is seen, and at which edge it stands. */
  readonly gap = $derived.by(() => {
    const gap = this.#compare.counterparts.gapWith(this.#to);
    if (!gap) return null;
    const { scrollTop, viewport } = this.#compare.panes[gap.side];
    const edge = gap.side === this.#from ? 'from' : gap.side === this.#to ? 'to' : null;
    const top = Math.max(0, gap.top - scrollTop);
    return { top, bottom: Math.max(top, Math.min(viewport, gap.bottom - scrollTop)), edge };
  });
  /**
   * How far from the middle of the gap its words stand, so that no ribbon and no stub runs through
   * them; null where there is no such place.
   */
  readonly cueShift: number | null = $derived.by(() => {
    const { gap } = this;
    if (!gap) return null;
    const { ribbons, stubs } = this.drawn;
    // At an edge, the words are clear of what stands at the other one.
    const isNear = (end: End | null): boolean => !gap.edge || !end || end === gap.edge;
    const half = STUB_SIZE / 2;
    const taken = [
      ...ribbons.flatMap(({ box, end }) => (isNear(end) ? box : [])),
      ...stubs.flatMap(({ y, end }) => (isNear(end) ? { top: y - half, bottom: y + half } : [])),
    ];
    const free = freeStretch(gap, taken, CUE_ROOM);
    return free && (free.top + free.bottom - gap.top - gap.bottom) / 2;
  });

  readonly pins = $derived.by(() =>
    this.#compare.pinning.of(this.#to).map((pin) => {
      const line = this.#lineOf(pin);
      const { viewport } = this.#toPane;
      const isIn = (y: number): boolean => y >= 0 && y <= viewport;
      const isSeen = line !== null && (isIn(line.from) || isIn(line.to));
      const { from, to } = line ?? { from: 0, to: 0 };
      const middle = Math.min(Math.max((from + to) / 2, 12), Math.max(viewport - 12, 12));
      return { pin, from, to, middle, isSeen };
    }),
  );
  readonly preview: Line | null = $derived.by(() => {
    if (!this.isPinning) return null;
    const base = this.#compare.panes.left;
    const other = this.#toPane;
    return { from: placeOf(base) - base.scrollTop, to: placeOf(other) - other.scrollTop };
  });

  constructor(compare: CompareState, from: Side, to: PartnerSide) {
    this.#compare = compare;
    this.#from = from;
    this.#to = to;
    this.#fromPane = compare.panes[from];
    this.#toPane = compare.panes[to];
  }

  isChosen(match: Match): boolean {
    return this.#compare.lit.get(this.#to)?.id === match.id;
  }

  linesIn(side: Side, pixels: number): number {
    return Math.max(1, Math.round(pixels / this.#compare.panes[side].lineHeight));
  }

  screensIn(side: Side, pixels: number): number {
    return pixels / this.#compare.panes[side].viewport;
  }

  /** The first words of the base at a pin. */
  wordsAt({ base }: ScrollAnchor): string {
    const words = this.#compare.article('left')?.text.slice(base, base + PIN_STRETCH) ?? '';
    return words.replace(/\s+/g, ' ').trim();
  }

  /** Brings a pin that is out of view into it. */
  show(pin: ScrollAnchor): void {
    const line = this.pins.find((one) => one.pin.base === pin.base);
    const place = this.#compare.panes.left.geometry?.placeOf(pin.base);
    if (line && !line.isSeen && place !== undefined) this.#compare.scrolling.goTo('left', place);
  }

  #lineOf({ base, other }: ScrollAnchor): Line | null {
    const { left } = this.#compare.panes;
    void left.layout;
    void this.#toPane.layout;
    if (!left.geometry || !this.#toPane.geometry) return null;
    return {
      from: left.geometry.placeOf(base) - left.scrollTop,
      to: this.#toPane.geometry.placeOf(other) - this.#toPane.scrollTop,
    };
  }
}
