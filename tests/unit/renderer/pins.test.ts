// Pins: they increase on both sides, belong to their pair, and are the same seen from the other article.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PinBook, withPin } from '../../../src-renderer/compare/pins.svelte';

const pin = fc.record({ base: fc.nat(1000), other: fc.nat(1000) });

describe('a pin', () => {
  it('takes the place of those that run across it', () => {
    const pins = [
      { base: 10, other: 10 },
      { base: 50, other: 80 },
      { base: 90, other: 90 },
    ];
    expect(withPin(pins, { base: 60, other: 20 })).toEqual([
      { base: 10, other: 10 },
      { base: 60, other: 20 },
      { base: 90, other: 90 },
    ]);
  });

  it('increases with the others on both sides, and the newest is always kept', () => {
    fc.assert(
      fc.property(fc.array(pin, { minLength: 1, maxLength: 20 }), (made) => {
        const pins = made.reduce<ReturnType<typeof withPin>>((kept, one) => withPin(kept, one), []);
        expect(pins).toContainEqual(made.at(-1));
        for (const [at, next] of pins.slice(1).entries()) {
          expect(next.base).toBeGreaterThan(pins[at]?.base ?? Infinity);
          expect(next.other).toBeGreaterThan(pins[at]?.other ?? Infinity);
        }
      }),
    );
  });
});

describe('the pins of a pair', () => {
  it('are the same seen from the other article, and no other pair’s', () => {
    const book = new PinBook();
    book.set('b', 'a', [{ base: 5, other: 7 }]);
    expect(book.of('b', 'a')).toEqual([{ base: 5, other: 7 }]);
    expect(book.of('a', 'b')).toEqual([{ base: 7, other: 5 }]);
    expect(book.of('a', 'c')).toEqual([]);
    expect(book.of('a', null)).toEqual([]);
  });

  it('are given out as they are stored, and taken back the same in the place of others', () => {
    fc.assert(
      fc.property(fc.array(pin, { maxLength: 8 }), (made) => {
        const book = new PinBook();
        book.set('b', 'a', made.reduce<ReturnType<typeof withPin>>(withPin, []));
        const again = new PinBook();
        again.set('a', 'c', [{ base: 1, other: 1 }]);
        again.take(book.kept);
        expect(again.kept).toEqual(book.kept);
        expect(again.of('b', 'a')).toEqual(book.of('b', 'a'));
        expect(again.of('a', 'c')).toEqual([]);
      }),
    );
  });

  it('that run across one another were not stored here, and do not come in', () => {
    const book = new PinBook();
    const pins = [
      { base: 9, other: 1 },
      { base: 3, other: 5 },
    ];
    book.take([{ base: 'a', other: 'b', pins }]);
    expect(book.of('a', 'b')).toEqual([{ base: 3, other: 5 }]);
  });

  it('go when the text of one of the two has changed', () => {
    const book = new PinBook();
    book.set('a', 'b', [{ base: 5, other: 7 }]);
    book.set('b', 'c', [{ base: 5, other: 7 }]);
    book.forget('a');
    expect(book.of('a', 'b')).toEqual([]);
    expect(book.of('b', 'c')).toHaveLength(1);
  });
});
