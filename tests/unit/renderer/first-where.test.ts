// The search by halves gives what looking at each one in turn would give, and looks at few.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstWhere } from '../../../src-renderer/ui/first-where';

const range = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1200));

it('gives the first from which on it holds, and the end where it never does', () => {
  fc.assert(
    fc.property(range, ([low, size, border]) => {
      const high = low + size;
      expect(firstWhere(low, high, (at) => at >= border)).toBe(
        Math.min(Math.max(border, low), high),
      );
    }),
  );
});

it('asks of the range alone, some ten times for a thousand', () => {
  fc.assert(
    fc.property(range, ([low, size, border]) => {
      const asked: number[] = [];
      firstWhere(low, low + size, (at) => asked.push(at) > 0 && at >= border);
      expect(asked.every((at) => at >= low && at < low + size)).toBe(true);
      expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size + 1)));
    }),
  );
});
