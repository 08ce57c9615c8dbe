// The words of the cue in the gutter: where nothing runs through them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeStretch } from '../../../src-renderer/compare/free-stretch';

const within = { top: 0, bottom: 600 };

describe('the room for the cue', () => {
  it('is all of the gap where nothing is in it', () => {
    expect(freeStretch(within, [], 150)).toEqual(within);
    expect(freeStretch(within, [{ top: 600, bottom: 640 }], 150)).toEqual(within);
  });

  it('is the largest part beside ribbons and stubs', () => {
    const taken = [
      { top: 300, bottom: 324 },
      { top: 100, bottom: 200 },
    ];
    expect(freeStretch(within, taken, 150)).toEqual({ top: 324, bottom: 600 });
  });

  it('is none where no part is large enough', () => {
    const taken = [100, 220, 340, 460, 580].map((top) => ({ top, bottom: top + 24 }));
    expect(freeStretch(within, taken, 150)).toBeNull();
  });

  it('never has anything in it', () => {
    const box = fc
      .tuple(fc.integer({ min: -100, max: 700 }), fc.integer({ min: 1, max: 200 }))
      .map(([top, height]) => ({ top, bottom: top + height }));
    fc.assert(
      fc.property(fc.array(box), (taken) => {
        const free = freeStretch(within, taken, 50);
        if (!free) return;
        expect(free.bottom - free.top).toBeGreaterThanOrEqual(50);
        for (const { top, bottom } of taken)
          expect(bottom <= free.top || top >= free.bottom).toBe(true);
      }),
    );
  });
});
