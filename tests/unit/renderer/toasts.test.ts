// Messages go when they are out of date, and never stand over one another.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toasts } from '../../../src-renderer/ui/toasts.svelte';

let toasts: Toasts;
const said = (): string[] => toasts.list.map(({ message }) => message);

beforeEach(() => {
  vi.useFakeTimers();
  toasts = new Toasts();
});
afterEach(() => void vi.useRealTimers());

describe('a message', () => {
  it('takes the place of the one before, also of an equal one', () => {
    toasts.say('Copied');
    toasts.say('Copied');
    expect(said()).toEqual(['Copied']);
    toasts.say('Note deleted', { label: 'Undo', run: () => undefined });
    expect(said()).toEqual(['Note deleted']);
  });

  it('goes by itself, counted from when it was said last', () => {
    toasts.say('Copied');
    vi.advanceTimersByTime(6000);
    toasts.say('Copied');
    vi.advanceTimersByTime(6000);
    expect(said()).toEqual(['Copied']);
    vi.advanceTimersByTime(3000);
    expect(said()).toEqual([]);
  });

  it('stays while the reader is at it', () => {
    const id = toasts.say('Note deleted');
    toasts.hold(id, true);
    vi.advanceTimersByTime(60_000);
    expect(said()).toEqual(['Note deleted']);
    toasts.hold(id, false);
    vi.advanceTimersByTime(9000);
    expect(said()).toEqual([]);
  });

  it('is gone once what it offers was done', () => {
    const run = vi.fn();
    toasts.say('Note deleted', { label: 'Undo', run });
    const [toast] = toasts.list;
    if (toast) toasts.act(toast);
    expect(run).toHaveBeenCalledOnce();
    expect(said()).toEqual([]);
  });
});

describe('a warning', () => {
  it('stays until it is closed, beside what is said, and once', () => {
    const id = toasts.warn('Not saved');
    expect(toasts.warn('Not saved')).toBe(id);
    toasts.say('Copied');
    vi.advanceTimersByTime(60_000);
    expect(said()).toEqual(['Not saved']);
    toasts.close(id);
    expect(said()).toEqual([]);
  });
});
