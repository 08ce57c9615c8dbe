// The cells of a large matrix that are drawn, and where the keys lead in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellAfterKey,
  drawnFrom,
  drawnTo,
  sameCell,
  type CellPlace,
} from '../../../src-renderer/overview/cell-range';

it('draws everything that can be seen, and little around it', () => {
  const count = 500;
  const places = fc.integer({ min: 0, max: 14_000 });
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 1000 }), (start, extent) => {
      const [from, to] = [drawnFrom(28, start), drawnTo(count, 28, start, extent)];
      for (let place = 0; place < count; place += 1) {
        const isSeen = place * 28 < start + extent && (place + 1) * 28 > start;
        if (isSeen) expect(place >= from && place < to).toBe(true);
      }
      expect(to - from).toBeLessThanOrEqual(Math.ceil(extent / 28) + 8);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(count);
    }),
  );
});

const nowhere = (): boolean => false;

/** `Ctrl+ArrowDown` from 'row,column' in 10 by 10, a page of 4. */
function after(name: string, at: string, filled: string[] = []): string | null {
  const [row = 0, column = 0] = at.split(',').map(Number);
  const isFilled = (place: CellPlace): boolean => filled.includes(`${place.row},${place.column}`);
  const key = { key: name.replace('Ctrl+', ''), mod: name.startsWith('Ctrl+') };
  const to = cellAfterKey(key, { row, column }, 10, 4, isFilled);
  return to && `${to.row},${to.column}`;
}

it('finds the cell of the same two articles in another order', () => {
  expect(sameCell({ row: 0, column: 2 }, [5, 6, 7], [7, 6, 5])).toEqual({ row: 2, column: 0 });
  expect(sameCell({ row: 0, column: 2 }, [5, 6, 7], [5, 6])).toBeNull();
  expect(sameCell({ row: 3, column: 0 }, [5, 6, 7], [5, 6])).toBeNull();
});

describe('keys', () => {
  it.each([
    ['ArrowRight', '3,5', '3,6'],
    ['ArrowLeft', '3,5', '3,4'],
    ['ArrowDown', '3,5', '4,5'],
    ['ArrowUp', '3,5', '2,5'],
    // Past the diagonal, where there is nothing to open.
    ['ArrowLeft', '3,4', '3,2'],
    ['ArrowDown', '4,5', '6,5'],
    // At the edge it stays, also where only the diagonal would follow.
    ['ArrowLeft', '3,0', '3,0'],
    ['ArrowUp', '0,4', '0,4'],
    ['ArrowLeft', '0,1', '0,1'],
    ['ArrowDown', '8,9', '8,9'],
    ['Home', '3,5', '3,0'],
    ['Home', '0,5', '0,1'],
    ['End', '3,5', '3,9'],
    ['End', '9,5', '9,8'],
    ['Ctrl+Home', '3,5', '0,1'],
    ['Ctrl+End', '3,5', '9,8'],
    ['PageDown', '3,5', '7,5'],
    ['PageUp', '7,5', '3,5'],
    ['PageDown', '1,5', '6,5'],
    ['PageDown', '8,5', '9,5'],
    ['PageUp', '2,0', '1,0'],
    ['PageDown', '7,9', '8,9'],
  ])('%s from %s leads to %s', (key, at, to) => {
    expect(after(key, at)).toBe(to);
  });

  it('with Ctrl, an arrow leads to the next cell with something in it, else to the edge', () => {
    expect(after('Ctrl+ArrowRight', '3,5', ['3,8'])).toBe('3,8');
    expect(after('Ctrl+ArrowRight', '3,5')).toBe('3,9');
    expect(after('Ctrl+ArrowLeft', '3,5', ['3,1', '3,2'])).toBe('3,2');
    expect(after('Ctrl+ArrowDown', '0,5', ['5,5'])).toBe('9,5');
  });

  it('leaves other keys, and matrices with nothing to open, alone', () => {
    expect(after('Enter', '3,5')).toBeNull();
    expect(
      cellAfterKey({ key: 'End', mod: false }, { row: 0, column: 0 }, 1, 4, nowhere),
    ).toBeNull();
  });

  it('never leads out of the matrix or onto the diagonal', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.array(fc.tuple(fc.constantFrom(...keys, 'PageUp', 'PageDown'), fc.boolean())),
        (count, pressed) => {
          let at: CellPlace = { row: 0, column: 1 };
          for (const [key, mod] of pressed) {
            at = cellAfterKey({ key, mod }, at, count, 3, nowhere) ?? at;
            expect(at.row).not.toBe(at.column);
            expect(Math.min(at.row, at.column)).toBeGreaterThanOrEqual(0);
            expect(Math.max(at.row, at.column)).toBeLessThan(count);
          }
        },
      ),
    );
  });
});
