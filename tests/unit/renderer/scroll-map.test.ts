// Guarantees of synchronised scrolling: ends can be reached, the way back is the way there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match } from '../../../src-main/model/alignment';
import {
  anchorsOf,
  mapPlace,
  placeAt,
  scrollTopFor,
  type LaidOut,
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
    let base = 0;
    let other = 0;
    return steps.map(([a, b]): ScrollAnchor => ({ base: (base += a), other: (other += b) }));
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

/** A text in which each character takes one pixel. */
const plain = (height: number): LaidOut => ({ height, placeOf: (offset) => offset });

describe('the map between the texts', () => {
  it('puts an anchor on its partner', () => {
    const texts = { base: plain(1000), other: plain(3000) };
    const found = [{ base: 300, other: 1200 }];
    expect(mapPlace(300, found, texts, 'base')).toBe(1200);
    expect(mapPlace(1200, found, texts, 'other')).toBe(300);
    expect(mapPlace(150, found, texts, 'base')).toBe(600);
  });

  it('takes every place there and back', () => {
    fc.assert(
      fc.property(anchors, fc.double({ min: 0, max: 1, noNaN: true }), (found, part) => {
        const last = found[found.length - 1] ?? { base: 0, other: 0 };
        const texts = { base: plain(last.base + 700), other: plain(last.other + 900) };
        const place = part * texts.base.height;
        const there = mapPlace(place, found, texts, 'base');
        expect(mapPlace(there, found, texts, 'other')).toBeCloseTo(place, 4);
      }),
    );
  });

  it('takes ends to ends', () => {
    fc.assert(
      fc.property(anchors, (found) => {
        const last = found[found.length - 1] ?? { base: 0, other: 0 };
        const texts = { base: plain(last.base + 700), other: plain(last.other + 900) };
        expect(mapPlace(0, found, texts, 'base')).toBe(0);
        expect(mapPlace(texts.base.height, found, texts, 'base')).toBeCloseTo(
          texts.other.height,
          6,
        );
      }),
    );
  });

  it('reads few places of a long text from the page', () => {
    const found = Array.from({ length: 10_000 }, (_, at) => ({ base: at * 9, other: at * 8 }));
    let read = 0;
    const counted: LaidOut = { height: 90_000, placeOf: (offset) => ((read += 1), offset) };
    mapPlace(45_000, found, { base: counted, other: counted }, 'base');
    expect(read).toBeLessThan(20);
  });
});

describe('anchors', () => {
  const match = (a: number, b: number, more: Partial<Match> = {}): Match =>
    ({
      a: { start: a, end: a + 50 },
      b: { start: b, end: b + 40 },
      kind: 'identical',
      moved: false,
      ...more,
    }) as Match;

  it('are the starts and ends of what counts and kept its order', () => {
    expect(
      anchorsOf([
        match(100, 300),
        match(200, 20, { moved: true }),
        match(300, 400, { kind: 'related' }),
        match(500, 600),
      ]),
    ).toEqual([
      { base: 100, other: 300 },
      { base: 150, other: 340 },
      { base: 500, other: 600 },
      { base: 550, other: 640 },
    ]);
  });

  it('leave out what would run backwards on one side', () => {
    expect(anchorsOf([match(100, 300), match(120, 320)])).toEqual([
      { base: 100, other: 300 },
      { base: 120, other: 320 },
      { base: 150, other: 340 },
      { base: 170, other: 360 },
    ]);
    expect(anchorsOf([match(100, 300), match(150, 310)])).toEqual([
      { base: 100, other: 300 },
      { base: 150, other: 310 },
      { base: 200, other: 350 },
    ]);
  });

  it('give way to what the reader pins', () => {
    expect(anchorsOf([match(100, 300), match(500, 600)], [{ base: 520, other: 200 }])).toEqual([
      { base: 520, other: 200 },
      { base: 550, other: 640 },
    ]);
  });
});
