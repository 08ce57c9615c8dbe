// Guarantees of synchronised scrolling: ends can be reached, the way back is the way there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeAnchors,
  mapPlace,
  placeAt,
  scrollTopFor,
  type ScrollAnchor,
} from '../../../src-renderer/compare/scroll-map';

const extent = fc.record({
  height: fc.integer({ min: 200, max: 400_000 }),
  viewport: fc.integer({ min: 100, max: 1500 }),
});

const anchors = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 })), {
    maxLength: 40,
  })
  .map((steps) => {
    let left = 0;
    let right = 0;
    return steps.map(([a, b]): ScrollAnchor => ({ left: (left += a), right: (right += b) }));
  });

describe('the reference line', () => {
  it('is mid-viewport in the middle of a text', () => {
    expect(placeAt(5000, { height: 20_000, viewport: 800 })).toBe(5400);
  });

  it('slides to the top in the first half screen and to the bottom in the last', () => {
    const text = { height: 20_000, viewport: 800 };
    expect(placeAt(0, text)).toBe(0);
    expect(placeAt(200, text)).toBe(400);
    expect(placeAt(400, text)).toBe(800);
    expect(placeAt(19_000, text)).toBe(19_600);
    expect(placeAt(19_200, text)).toBe(20_000);
  });

  it('reaches both ends of every text that scrolls', () => {
    fc.assert(
      fc.property(extent, (text) => {
        const range = text.height - text.viewport;
        fc.pre(range > 0);
        expect(placeAt(0, text)).toBe(0);
        expect(placeAt(range, text)).toBeCloseTo(text.height, 6);
      }),
    );
  });

  it('is undone by its inverse, everywhere', () => {
    fc.assert(
      fc.property(extent, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const range = text.height - text.viewport;
        fc.pre(range > 0);
        const scrollTop = part * range;
        expect(scrollTopFor(placeAt(scrollTop, text), text)).toBeCloseTo(scrollTop, 5);
      }),
    );
  });

  it('never goes backwards', () => {
    fc.assert(
      fc.property(extent, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const range = text.height - text.viewport;
        fc.pre(range > 2);
        const scrollTop = part * (range - 1);
        expect(placeAt(scrollTop + 1, text)).toBeGreaterThan(placeAt(scrollTop, text));
      }),
    );
  });
});

describe('the map between the texts', () => {
  it('puts an anchor on its partner', () => {
    const complete = completeAnchors(
      [{ left: 300, right: 1200 }],
      { height: 1000, viewport: 500 },
      { height: 3000, viewport: 500 },
    );
    expect(mapPlace(300, complete, 'left')).toBe(1200);
    expect(mapPlace(1200, complete, 'right')).toBe(300);
    expect(mapPlace(150, complete, 'left')).toBe(600);
  });

  it('leaves out what would run backwards, and what lies beyond the ends', () => {
    const complete = completeAnchors(
      [
        { left: 100, right: 900 },
        { left: 200, right: 300 },
        { left: 5000, right: 950 },
      ],
      { height: 1000, viewport: 500 },
      { height: 1000, viewport: 500 },
    );
    expect(complete).toEqual([
      { left: 0, right: 0 },
      { left: 100, right: 900 },
      { left: 1000, right: 1000 },
    ]);
  });

  it('takes every place there and back', () => {
    fc.assert(
      fc.property(anchors, fc.double({ min: 0, max: 1, noNaN: true }), (found, part) => {
        const last = found[found.length - 1] ?? { left: 0, right: 0 };
        const left = { height: last.left + 700, viewport: 500 };
        const right = { height: last.right + 900, viewport: 500 };
        const complete = completeAnchors(found, left, right);
        const place = part * left.height;
        const there = mapPlace(place, complete, 'left');
        expect(mapPlace(there, complete, 'right')).toBeCloseTo(place, 4);
      }),
    );
  });

  it('takes ends to ends', () => {
    fc.assert(
      fc.property(anchors, extent, extent, (found, left, right) => {
        const complete = completeAnchors(found, left, right);
        expect(mapPlace(0, complete, 'left')).toBe(0);
        expect(mapPlace(left.height, complete, 'left')).toBeCloseTo(right.height, 6);
      }),
    );
  });
});
