// Pinning: the reader says that what two panes show belongs together, and takes it back.
import type { PairPins } from '../../src-main/model/channels';
import type { Columns } from './columns.svelte';
import { withPin, type PinBook } from './pins.svelte';
import type { ScrollAnchor } from './scroll-map';
import { placeOf } from './scroll-link.svelte';
import type { ScrollSync } from './scroll-sync.svelte';
import type { PartnerSide } from './sides';
import type { TextGeometry } from './text-geometry';

export class Pinning {
  readonly #columns: Columns;
  readonly #scrolling: ScrollSync;
  readonly #book: PinBook;

  constructor(columns: Columns, scrolling: ScrollSync, book: PinBook) {
    this.#columns = columns;
    this.#scrolling = scrolling;
    this.#book = book;
  }

  /** Of a column with the base, in their order. */
  of(side: PartnerSide): readonly ScrollAnchor[] {
    return this.#book.of(this.#columns.left, this.#columns.partners[side].id);
  }

  /** Of all pairs of the folder. */
  get kept(): readonly PairPins[] {
    return this.#book.kept;
  }

  /** Those of another folder, or of an earlier session. */
  take(kept: readonly PairPins[]): void {
    this.#book.take(kept);
  }

  /** Pins what lies on the reference lines of the base and a column; false while they are not drawn. */
  add(side: PartnerSide): boolean {
    const { left: base, [side]: other } = this.#columns.panes;
    if (!base.geometry || !other.geometry) return false;
    const pin = {
      base: nearestOffset(base.geometry, placeOf(base)),
      other: nearestOffset(other.geometry, placeOf(other)),
    };
    this.set(side, withPin(this.of(side), pin));
    return true;
  }

  remove(side: PartnerSide, pin: ScrollAnchor): void {
    this.set(
      side,
      this.of(side).filter(({ base, other }) => base !== pin.base || other !== pin.other),
    );
  }

  /** The texts stay where they are; from here on they go by these pins. */
  set(side: PartnerSide, pins: readonly ScrollAnchor[]): void {
    const { left } = this.#columns;
    const { id } = this.#columns.partners[side];
    if (left === null || id === null) return;
    this.#book.set(left, id, pins);
    this.#scrolling.links[side].keepOffset();
  }
}

/** Between two paragraphs, the words that are nearer. */
function nearestOffset(geometry: TextGeometry, place: number): number {
  const next = geometry.offsetAt(place);
  if (next === 0) return next;
  const isNext = geometry.placeOf(next) - place <= place - geometry.placeOf(next - 1);
  return isNext ? next : next - 1;
}
