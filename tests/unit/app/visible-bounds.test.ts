// The window comes back to where it was, and never to where nobody can reach it.
import { expect, it } from 'vitest';
import fc from 'fast-check';
import { visibleBounds, type Bounds } from '../../../src-main/app/visible-bounds';

const SCREEN: Bounds = { x: 0, y: 24, width: 1440, height: 876 };
const WINDOW: Bounds = { x: 80, y: 60, width: 1280, height: 800 };

it('keeps the place and size on the screen that it was on', () => {
  expect(visibleBounds(WINDOW, SCREEN)).toEqual(WINDOW);
});

it.each([
  ['to the right of a screen that is gone', { ...WINDOW, x: 1500 }],
  ['but for a few pixels', { ...WINDOW, x: 1430 }],
  ['to its left', { ...WINDOW, x: -1270 }],
  ['below it', { ...WINDOW, y: 890 }],
  ['with its bar above it', { ...WINDOW, y: -10 }],
])('leaves the place to the system where the window would be %s', (_, bounds) => {
  expect(visibleBounds(bounds, SCREEN)).toEqual({ width: 1280, height: 800 });
});

it('is never larger than the screen, and its bar can always be taken hold of', () => {
  const place = fc.integer({ min: -5000, max: 5000 });
  const size = fc.integer({ min: 480, max: 6000 });
  const any = fc.record({ x: place, y: place, width: size, height: size });
  fc.assert(
    fc.property(any, any, (bounds, area) => {
      const { x, y, width = 0, height = 0 } = visibleBounds(bounds, area);
      expect(width).toBeLessThanOrEqual(area.width);
      expect(height).toBeLessThanOrEqual(area.height);
      if (x === undefined || y === undefined) return;
      expect(Math.min(x + width, area.x + area.width) - Math.max(x, area.x)).toBeGreaterThan(99);
      expect(y).toBeGreaterThanOrEqual(area.y);
      expect(y).toBeLessThan(area.y + area.height);
    }),
  );
});
