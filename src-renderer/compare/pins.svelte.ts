// Places in two articles that the reader says belong together, by pair.
import type { PairPins } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { ScrollAnchor } from './scroll-map';

const NONE: readonly ScrollAnchor[] = [];

export class PinBook {
  /** Kept as the article whose id comes first sees them. */
  #byPair = $state.raw<ReadonlyMap<string, readonly ScrollAnchor[]>>(new Map());

  of(base: DocumentId | null, other: DocumentId | null): readonly ScrollAnchor[] {
    if (base === null || other === null) return NONE;
    const pins = this.#byPair.get(keyOf(base, other)) ?? NONE;
    return base < other || pins.length === 0 ? pins : pins.map(mirror).sort(byBase);
  }

  set(base: DocumentId, other: DocumentId, pins: readonly ScrollAnchor[]): void {
    const own = base < other ? pins : pins.map(mirror);
    this.#byPair = new Map([...this.#byPair, [keyOf(base, other), [...own].sort(byBase)]]);
  }

  /** All of them, as they are stored. */
  get kept(): readonly PairPins[] {
    return [...this.#byPair].flatMap(([key, pins]) => {
      const [base, other] = key.split(' ');
      return base === undefined || other === undefined || pins.length === 0
        ? []
        : { base, other, pins };
    });
  }

  /** Takes what was stored, in the place of all that there are. */
  take(kept: readonly PairPins[]): void {
    this.#byPair = new Map();
    for (const { base, other, pins } of kept) {
      this.set(
        base,
        other,
        pins.reduce<ScrollAnchor[]>((taken, pin) => withPin(taken, pin), []),
      );
    }
  }

  /** Lets go of all pins in an article, whose text has changed. */
  forget(id: DocumentId): void {
    this.#byPair = new Map([...this.#byPair].filter(([key]) => !key.split(' ').includes(id)));
  }
}

/** With a new pin; what runs across it goes, since the reader knows better now. */
export function withPin(pins: readonly ScrollAnchor[], pin: ScrollAnchor): ScrollAnchor[] {
  const kept = pins.filter(
    ({ base, other }) =>
      (base < pin.base && other < pin.other) || (base > pin.base && other > pin.other),
  );
  return [...kept, pin].sort(byBase);
}

/** Ids have no spaces. */
function keyOf(one: DocumentId, other: DocumentId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function mirror({ base, other }: ScrollAnchor): ScrollAnchor {
  return { base: other, other: base };
}

function byBase(one: ScrollAnchor, other: ScrollAnchor): number {
  return one.base - other.base;
}
