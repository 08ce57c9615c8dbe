// Keeps the panes at the same place: the pane that the reader touches leads, the others follow.
import { isCounted, type Match } from '../../src-main/model/alignment';
import type { DocumentId } from '../../src-main/model/document';
import { NO_OFFSET, type KeptOffset } from './kept-offset';
import { extentOf } from './match-sides';
import type { PaneState, Resumed } from './pane-state.svelte';
import { placeOf, ScrollLink, type Ties } from './scroll-link.svelte';
import { scrollTopFor } from './scroll-map';
import { PARTNERS, SIDES, type PartnerSide, type Side } from './sides';
import type { Box } from './text-geometry';

/** Browsers round a scroll position to whole device pixels: nearer than this is the same place. */
const SAME_PLACE_PX = 1;

/** Where the reader was, and how the texts stood to each other. */
interface Remembered {
  readonly tops: ReadonlyMap<Side, { readonly top: number; readonly article: DocumentId | null }>;
  readonly offsets: ReadonlyMap<PartnerSide, KeptOffset>;
}

export class ScrollSync {
  on = $state(true);
  /** The reader holds the key that releases the lock. */
  held = $state(false);
  readonly locked: boolean = $derived(this.on && !this.held);
  /** The pane that the reader scrolled last, and the last of those beside the base. */
  leader = $state<Side>('left');
  partner = $state<PartnerSide>('right');
  readonly links: Readonly<Record<PartnerSide, ScrollLink>>;

  readonly #panes: Readonly<Record<Side, PaneState>>;
  readonly #open: () => readonly PartnerSide[];
  readonly #joining = new Set<PartnerSide>();
  #remembered: Remembered | null = null;

  /**
   * @param open the columns beside the base that there are
   * @param ties what is known of each
   */
  constructor(
    panes: Readonly<Record<Side, PaneState>>,
    open: () => readonly PartnerSide[],
    ties: (side: PartnerSide) => Ties,
  ) {
    this.#panes = panes;
    this.#open = open;
    const link = (side: PartnerSide): ScrollLink =>
      new ScrollLink(panes.left, panes[side], () => ties(side));
    this.links = { right: link('right'), third: link('third'), fourth: link('fourth') };
  }

  /** New articles: all panes at their start. */
  reset(): void {
    this.#remembered = null;
    this.#joining.clear();
    this.leader = 'left';
    this.partner = 'right';
    for (const side of PARTNERS) this.links[side].offset = NO_OFFSET;
    for (const side of this.#sides()) this.#scroll(side, 0);
  }

  /** A column that was just opened goes to where the base is, once it is drawn. */
  join(side: PartnerSide): void {
    this.links[side].offset = NO_OFFSET;
    this.#joining.add(side);
  }

  /** The articles that are shown next begin where they were read before, from the left. */
  resume(articles: readonly Resumed[]): void {
    for (const [at, side] of SIDES.entries()) this.#panes[side].resume(articles[at] ?? null);
  }

  toggle(): void {
    this.on = !this.on;
    if (this.on) this.#keepOffsets();
  }

  /** The lock is off while a key is held; it comes back with the panes as they stand then. */
  hold(isHeld: boolean): void {
    if (this.held === isHeld) return;
    this.held = isHeld;
    if (this.locked) this.#keepOffsets();
  }

  /** Takes the element of a pane, and brings it to where the reader was. */
  mount(side: Side, element: HTMLElement): () => void {
    return this.#panes[side].mount(element);
  }

  /**
   * Takes the measure of a pane's text anew. What stood on the reference line stays there, also when
   * the pane became narrower or its type larger.
   */
  measure(side: Side): void {
    const pane = this.#panes[side];
    const before = { place: placeOf(pane), height: pane.height };
    pane.measure();
    if (side !== 'left' && this.#joining.delete(side)) {
      this.#bring(side, placeOf(this.#panes.left));
      return;
    }
    if (before.height === 0) this.#resumeAt(side);
    if (before.height === 0 || before.height === pane.height) return;
    // At its ends a text stays at its ends.
    const place = before.place === 0 ? 0 : (pane.keptPlace() ?? before.place);
    this.#scroll(side, scrollTopFor(place, pane));
  }

  /** Called for every scroll event of a pane. */
  scrolled(side: Side): void {
    const pane = this.#panes[side];
    const { element } = pane;
    if (!element) return;
    // Laid out anew, and moved by that: no wish of the reader.
    if (element.scrollHeight !== pane.height || element.clientHeight !== pane.viewport) {
      this.measure(side);
      return;
    }
    // What we ourselves scrolled it to is known already.
    if (Math.abs(element.scrollTop - pane.scrollTop) < SAME_PLACE_PX) return;
    pane.scrollTop = element.scrollTop;
    pane.look();
    pane.keep(placeOf(pane));
    this.#lead(side);
    if (this.locked) this.#follow(side);
  }

  /**
   * Puts a match at the middle of all panes that have it, as far as their ends allow; of a match that
   * is taller than a pane, the change that is looked at.
   * @param lit the match of each column that has the same sentence
   */
  centre(
    match: Match,
    lit: ReadonlyMap<PartnerSide, Match>,
    change: Readonly<Partial<Record<Side, Box>>> = {},
  ): void {
    const base = this.#middle('left', match, change.left);
    if (base === null) return;
    this.#scroll('left', scrollTopFor(base, this.#panes.left));
    for (const side of this.#open()) {
      const link = this.links[side];
      const own = lit.get(side);
      link.offset = NO_OFFSET;
      const middle = own && this.#middle(side, own, change[side]);
      if (middle === undefined || middle === null) this.#bring(side, base);
      else this.#scroll(side, scrollTopFor(middle, this.#panes[side]));
      // What moved is no anchor: the panes stay as they are until the next match is chosen.
      if (own && (own.moved || !isCounted(own.kind))) link.keepOffset();
    }
  }

  /** Scrolls one pane to a place in its text, in pixels from the top; the others follow. */
  goTo(side: Side, place: number): void {
    this.#scroll(side, scrollTopFor(place, this.#panes[side]));
    this.#lead(side);
    if (this.locked) this.#follow(side);
  }

  /** Brings the other panes to where one is, once all are drawn. */
  follow(side: Side): void {
    requestAnimationFrame(() => {
      this.#lead(side);
      if (this.locked) this.#follow(side);
    });
  }

  /** Whether there is a place to go back to. */
  get remembers(): boolean {
    return this.#remembered !== null;
  }

  remember(): void {
    this.#remembered = {
      tops: new Map(
        this.#sides().map((side) => {
          const { scrollTop: top, articleId: article } = this.#panes[side];
          return [side, { top, article }];
        }),
      ),
      offsets: new Map(this.#open().map((side) => [side, this.links[side].offset])),
    };
  }

  goBack(): void {
    if (!this.#remembered) return;
    const { tops, offsets } = this.#remembered;
    this.#remembered = null;
    const isSame = (side: Side): boolean => tops.get(side)?.article === this.#panes[side].articleId;
    for (const side of this.#open()) this.links[side].offset = offsets.get(side) ?? NO_OFFSET;
    for (const [side, { top }] of tops) if (isSame(side)) this.#scroll(side, top);
    // Another article stands in a column than did then: it goes to where the base is.
    for (const side of this.#open()) {
      if (isSame(side)) continue;
      this.links[side].offset = NO_OFFSET;
      this.#bring(side, placeOf(this.#panes.left));
    }
  }

  #lead(side: Side): void {
    this.leader = side;
    if (side !== 'left') this.partner = side;
  }

  #sides(): readonly Side[] {
    return ['left', ...this.#open()];
  }

  #follow(leader: Side): void {
    const own = placeOf(this.#panes[leader]);
    const place = leader === 'left' ? own : this.links[leader].toBase(own);
    if (place === null) return;
    if (leader !== 'left') this.#scroll('left', scrollTopFor(place, this.#panes.left));
    for (const side of this.#open()) if (side !== leader) this.#bring(side, place);
  }

  /** Scrolls a column to what belongs to a place in the base. */
  #bring(side: PartnerSide, place: number): void {
    const wanted = this.links[side].fromBase(place);
    if (wanted !== null) this.#scroll(side, scrollTopFor(wanted, this.#panes[side]));
  }

  #scroll(side: Side, top: number): void {
    const pane = this.#panes[side];
    if (!pane.element) return;
    pane.element.scrollTop = top;
    pane.scrollTop = pane.element.scrollTop;
    pane.look();
    pane.keep(placeOf(pane));
  }

  #resumeAt(side: Side): void {
    const pane = this.#panes[side];
    const place = pane.resumedPlace();
    if (place === null) return;
    this.#scroll(side, scrollTopFor(place, pane));
    if (this.locked) this.#keepOffsets();
  }

  #middle(side: Side, match: Match, change?: Box): number | null {
    const pane = this.#panes[side];
    const whole = pane.boxOf(extentOf(match, side));
    const box = whole && whole.bottom - whole.top > pane.viewport && change ? change : whole;
    return box ? (box.top + box.bottom) / 2 : null;
  }

  #keepOffsets(): void {
    for (const side of this.#open()) this.links[side].keepOffset();
  }
}
