// Rows stay as they are while the reader is at them, and follow again afterwards.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RowHold } from '../../../src-renderer/overview/row-hold';

let isHeld = false;
const hold = (): RowHold =>
  new RowHold({ hold: () => (isHeld = true), release: () => (isHeld = false) });

beforeEach(() => {
  isHeld = false;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('holds while the rows are scrolled or have the focus', () => {
  const rows = hold();
  rows.scrolled(120);
  expect(isHeld).toBe(true);
  rows.focused(true);
  rows.scrolled(0);
  expect(isHeld).toBe(true);
  rows.focused(false);
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
