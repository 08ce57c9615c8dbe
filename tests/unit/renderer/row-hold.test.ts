// Rows stay as they are while the reader is at them, and follow again afterwards.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RowHold, type Blur } from '../../../src-renderer/overview/row-hold';

let isHeld = false;
let releases = 0;
const hold = (): RowHold =>
  new RowHold({
    hold: () => (isHeld = true),
    release: () => {
      isHeld = false;
      releases += 1;
    },
  });

/** The focus leaves a row for another one, for something else or for nothing. */
function leavingFor(what: 'row' | 'elsewhere' | null): Blur {
  const relatedTarget = what === null ? null : new EventTarget();
  return { currentTarget: { contains: () => what === 'row' }, relatedTarget };
}

beforeEach(() => {
  isHeld = false;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('holds while the rows are scrolled or have the focus', () => {
  const rows = hold();
  rows.scrolled(120);
  expect(isHeld).toBe(true);
  rows.focused();
  rows.scrolled(0);
  expect(isHeld).toBe(true);
  rows.blurred(leavingFor(null));
  expect(isHeld).toBe(false);
});

it('lets no rows in between while the focus goes from row to row', () => {
  const rows = hold();
  rows.focused();
  releases = 0;
  rows.blurred(leavingFor('row'));
  rows.focused();
  expect([isHeld, releases]).toEqual([true, 0]);
  rows.blurred(leavingFor('elsewhere'));
  expect(isHeld).toBe(false);
});

it('holds for a while after the pointer moved, however often it does', () => {
  const rows = hold();
  rows.pointed();
  vi.advanceTimersByTime(1000);
  rows.pointed();
  vi.advanceTimersByTime(1000);
  expect(isHeld).toBe(true);
  vi.advanceTimersByTime(600);
  expect(isHeld).toBe(false);
});

it('lets go at the end, also of a pointer that has just moved', () => {
  const rows = hold();
  rows.pointed();
  rows.end();
  expect(isHeld).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});
