// Which rows of a long list are drawn, and where the keys lead.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  AROUND,
  AROUND_ARRIVING,
  DRAWN_WHOLE,
  rowAfterKey,
  rowAfterLoss,
  rowRange,
  topShowing,
} from '../../../src-renderer/ui/row-range';

const HEIGHT = 58;
const counts = fc.integer({ min: DRAWN_WHOLE + 1, max: 30_000 });
const arounds = fc.constantFrom(AROUND, AROUND_ARRIVING);
const viewport = fc.record({ top: fc.nat({ max: 2_000_000 }), height: fc.nat({ max: 2000 }) });

it('draws what can be seen, no more than a few rows beyond, and keeps the height of all', () => {
  fc.assert(
    fc.property(counts, viewport, arounds, (count, view, around) => {
      const { from, to, above, below } = rowRange(count, HEIGHT, view, around);
      const end = Math.min(view.top + view.height, count * HEIGHT);
      const start = Math.min(view.top, Math.max(0, count * HEIGHT - view.height));
      expect(from * HEIGHT).toBeLessThanOrEqual(start);
      expect(to * HEIGHT).toBeGreaterThanOrEqual(end);
      expect(to - from).toBeLessThanOrEqual(Math.ceil(view.height / HEIGHT) + 1 + 2 * around);
      expect(above + (to - from) * HEIGHT + below).toBe(count * HEIGHT);
    }),
  );
});

it('draws short lists whole', () => {
  const whole = { from: 0, to: DRAWN_WHOLE, above: 0, below: 0 };
  expect(rowRange(DRAWN_WHOLE, HEIGHT, { top: 900, height: 10 })).toEqual(whole);
});

it('scrolls no further than it must to show a whole row', () => {
  const view = { top: 1000, height: 580 };
  expect(topShowing(20, HEIGHT, view)).toBe(1000);
  expect(topShowing(0, HEIGHT, view)).toBe(0);
  expect(topShowing(100, HEIGHT, view)).toBe(101 * HEIGHT - 580);
});

it('walks by arrows, pages and ends, and stays in the list', () => {
  expect(rowAfterKey('ArrowDown', 3, 10, 5)).toBe(4);
  expect(rowAfterKey('ArrowUp', 0, 10, 5)).toBe(0);
  expect(rowAfterKey('PageDown', 7, 10, 5)).toBe(9);
  expect(rowAfterKey('PageUp', 7, 10, 5)).toBe(2);
  expect(rowAfterKey('Home', 7, 10, 5)).toBe(0);
  expect(rowAfterKey('End', 7, 10, 5)).toBe(9);
  expect(rowAfterKey('a', 7, 10, 5)).toBeNull();
  expect(rowAfterKey('End', 0, 0, 5)).toBeNull();
});

it.each([
  ['the next one', 'b', ['a', 'c', 'd'], 1],
  ['the next one that is left', 'b', ['a', 'd'], 1],
  ['the one before, where it was the last', 'd', ['a', 'b', 'c'], 2],
  ['none, where none is left', 'b', [], null],
])('goes on from a row that is lost to %s', (_, lost, now, row) => {
  expect(rowAfterLoss(['a', 'b', 'c', 'd'], now, lost)).toBe(row);
});
