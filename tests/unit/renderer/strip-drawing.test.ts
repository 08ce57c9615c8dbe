// The shapes of a strip's marks, by which the kinds are told apart where all have one colour.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeOf, type Stamp, type StripMark } from '../../../src-renderer/compare/strip-drawing';

const KINDS: readonly StripMark['kind'][] = [
  'identical',
  'edited',
  'quotation',
  'related',
  'moved',
];
const ROOM = 6;

/** A row of pixels, two to each: `##..##` */
function across(stamps: readonly Stamp[], y: number): string {
  return Array.from({ length: 2 * ROOM }, (_, at) => {
    const x = (at + 0.5) / 2;
    const isIn = (stamp: Stamp): boolean =>
      x >= stamp.x && x < stamp.x + stamp.width && y >= stamp.y && y < stamp.y + stamp.height;
    return stamps.some(isIn) ? '#' : '.';
  }).join('');
}

describe('the shape of a mark', () => {
  it('is one of its own for each kind, however low the mark is', () => {
    for (const height of [2, 3, 40]) {
      const rows = KINDS.map((kind) => across(shapeOf(kind, ROOM, height), 0.5));
      expect(rows).toEqual([
        '############',
        '####....####',
        '....####....',
        '##..........',
        '######......',
      ]);
    }
  });

  it('goes on down the mark: what is dotted has gaps, what moved goes from side to side', () => {
    expect(across(shapeOf('quotation', ROOM, 8), 2.5)).toBe('............');
    expect(across(shapeOf('quotation', ROOM, 8), 4.5)).toBe('....####....');
    expect(across(shapeOf('moved', ROOM, 8), 3.5)).toBe('......######');
  });

  it('stays within the mark', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.double({ min: 2, max: 900, noNaN: true }),
        (kind, height) => {
          for (const stamp of shapeOf(kind, ROOM, height)) {
            expect(stamp.height).toBeGreaterThan(0);
            expect(stamp.y + stamp.height).toBeLessThanOrEqual(height + 1e-9);
            expect(stamp.x + stamp.width).toBeLessThanOrEqual(ROOM);
          }
        },
      ),
    );
  });
});
