// Keeps the two panes at the same place: the pane that the reader touches leads, the other follows.
import { isCounted, type Match } from '../../src-main/model/alignment';
import type { Side } from './compare-state.svelte';
import type { PaneState } from './pane-state.svelte';
import { anchorsOf, mapPlace, placeAt, scrollTopFor, type ScrollAnchor } from './scroll-map';
import { extentOf } from './match-sides';
import type { Box } from './text-geometry';

/** Browsers round a scroll position to whole device pixels: nearer than this is the same place. */
const SAME_PLACE_PX = 1;

export class ScrollSync {
  on = $state(true);

  readonly #panes: Readonly<Record<Side, PaneState>>;
  #matches = $state.raw<readonly Match[]>([]);
  /** In offsets: where these stand is read from the page when it is needed. */
  readonly #anchors: readonly ScrollAnchor[] = $derived(anchorsOf(this.#matches));
  /** What we ourselves scrolled each pane to; its scroll event is no wish of the reader. */
  readonly #expected: Record<Side, number | null> = { left: null, right: null };
  /** Pixels that the right text stands away from its place, kept when the lock was off for a while. */
  #offset = 0;
  #remembered: (Readonly<Record<Side, number>> & { readonly offset: number }) | null = null;

  constructor(panes: Readonly<Record<Side, PaneState>>) {
    this.#panes = panes;
  }

  /** The same pair, read anew: the panes stay where they are. */
  renew(matches: readonly Match[]): void {
    this.#matches = matches;
  }

  /** A new pair, whose matches are not known yet: both panes at their start. */
  reset(): void {
    this.#matches = [];
    this.#offset = 0;
    this.#remembered = null;
    this.#scroll('left', 0);
    this.#scroll('right', 0);
  }

  toggle(): void {
    this.on = !this.on;
    if (this.on) this.#keepOffset();
  }

  /** Takes the element of a pane, and brings it to where the reader was. */
  mount(side: Side, element: HTMLElement): () => void {
    const unmount = this.#panes[side].mount(element);
    this.#expected[side] = element.scrollTop === 0 ? null : element.scrollTop;
    return unmount;
  }

  /**
   * Takes the measure of a pane's text anew. What stood on the reference line stays there, also when
   * the pane became narrower or its type larger.
   */
  measure(side: Side): void {
    const pane = this.#panes[side];
    const before = { place: this.#place(side), height: pane.height };
    pane.measure();
    if (before.height === 0 || before.height === pane.height) return;
    // At its ends a text stays at its ends.
    const place = before.place === 0 ? 0 : (pane.keptPlace() ?? before.place);
    this.#scroll(side, scrollTopFor(place, pane));
  }

  /** Called for every scroll event of a pane. */
  scrolled(side: Side): void {
    const pane = this.#panes[side];
    if (!pane.element) return;
    const top = pane.element.scrollTop;
    pane.scrollTop = top;
    pane.look();
    pane.keep(this.#place(side));
    const expected = this.#expected[side];
    this.#expected[side] = null;
    if (expected !== null && Math.abs(expected - top) <= SAME_PLACE_PX) return;
    if (this.on) this.#follow(side);
  }

  /**
   * Puts a match at the middle of both panes, as far as their ends allow; of a match that is taller
   * than a pane, the change that is looked at.
   */
  centre(match: Match, change: Readonly<Partial<Record<Side, Box>>> = {}): void {
    const left = this.#middle('left', match, change.left);
    const right = this.#middle('right', match, change.right);
    if (left === null || right === null) return;
    this.#offset = 0;
    this.#scroll('left', scrollTopFor(left, this.#panes.left));
    this.#scroll('right', scrollTopFor(right, this.#panes.right));
    // What moved is no anchor: the panes stay as they are until the next match is chosen.
    if (match.moved || !isCounted(match.kind)) this.#keepOffset();
  }

  /** Scrolls one pane to a place in its text, in pixels from the top; the other follows. */
  goTo(side: Side, place: number): void {
    this.#scroll(side, scrollTopFor(place, this.#panes[side]));
    if (this.on) this.#follow(side);
  }

  remember(): void {
    this.#remembered = {
      left: this.#panes.left.scrollTop,
      right: this.#panes.right.scrollTop,
      offset: this.#offset,
    };
  }

  goBack(): void {
    if (!this.#remembered) return;
    this.#offset = this.#remembered.offset;
    this.#scroll('left', this.#remembered.left);
    this.#scroll('right', this.#remembered.right);
    this.#remembered = null;
  }

  #follow(leader: Side): void {
    const follower: Side = leader === 'left' ? 'right' : 'left';
    const from = this.#place(leader) - (leader === 'right' ? this.#offset : 0);
    const place = this.#map(from, leader);
    if (place === null) return;
    const wanted = place + (leader === 'left' ? this.#offset : 0);
    this.#scroll(follower, scrollTopFor(wanted, this.#panes[follower]));
  }

  #scroll(side: Side, top: number): void {
    const pane = this.#panes[side];
    if (!pane.element) return;
    const before = pane.element.scrollTop;
    pane.element.scrollTop = top;
    pane.scrollTop = pane.element.scrollTop;
    pane.look();
    pane.keep(this.#place(side));
    // No scroll event comes when nothing moved; an expectation left over would swallow the next one.
    this.#expected[side] = pane.scrollTop === before ? null : pane.scrollTop;
  }

  #place(side: Side): number {
    const pane = this.#panes[side];
    return placeAt(pane.scrollTop, pane);
  }

  #middle(side: Side, match: Match, change?: Box): number | null {
    const pane = this.#panes[side];
    const whole = pane.boxOf(extentOf(match, side));
    const box = whole && whole.bottom - whole.top > pane.viewport && change ? change : whole;
    return box ? (box.top + box.bottom) / 2 : null;
  }

  #keepOffset(): void {
    const place = this.#map(this.#place('left'), 'left');
    this.#offset = place === null ? 0 : this.#place('right') - place;
  }

  /** Null until both texts are drawn. */
  #map(place: number, from: Side): number | null {
    const left = this.#panes.left.geometry;
    const right = this.#panes.right.geometry;
    return left && right ? mapPlace(place, this.#anchors, { left, right }, from) : null;
  }
}
