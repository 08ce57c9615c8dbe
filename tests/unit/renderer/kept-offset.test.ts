// The distance between two texts that were moved apart: kept, without a jump, and gone at the ends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptOffset } from '../../../src-renderer/compare/kept-offset';

const HEIGHT = 4000;
const place = fc.double({ min: 0, max: HEIGHT, noNaN: true });
const offset = fc.double({ min: -HEIGHT, max: HEIGHT, noNaN: true });

describe('keptOffset', () => {
  it('is the distance itself where it was kept', () => {
    fc.assert(
      fc.property(place, offset, (at, px) => {
        expect(keptOffset(px, at, HEIGHT).shifted(at)).toBeCloseTo(at + px, 6);
      }),
    );
  });

  it('has an inverse, and goes on where the base goes on', () => {
    fc.assert(
      fc.property(place, offset, place, place, (kept, px, one, other) => {
        const { shifted, unshifted } = keptOffset(px, kept, HEIGHT);
        expect(unshifted(shifted(one))).toBeCloseTo(one, 6);
        if (other - one > 1e-6) expect(shifted(other)).toBeGreaterThan(shifted(one));
        // At most twice as fast: a turn of the wheel is never a jump.
        expect(Math.abs(shifted(other) - shifted(one))).toBeLessThanOrEqual(
          2 * Math.abs(other - one) + 1e-6,
        );
      }),
    );
  });

  it('is gone at both ends where there was room for it to dwindle', () => {
    for (const px of [300, -300]) {
      const { shifted } = keptOffset(px, HEIGHT / 2, HEIGHT);
      expect(shifted(0)).toBe(0);
      expect(shifted(HEIGHT)).toBe(HEIGHT);
      expect(shifted(HEIGHT / 2 + 500)).toBe(HEIGHT / 2 + 500 + px);
    }
  });

  it('stays where it was kept at an end', () => {
    expect(keptOffset(300, 0, HEIGHT).shifted(0)).toBe(300);
    expect(keptOffset(-300, HEIGHT, HEIGHT).shifted(HEIGHT)).toBe(HEIGHT - 300);
  });
});
