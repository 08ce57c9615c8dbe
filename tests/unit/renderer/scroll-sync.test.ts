// Going back to where the reader was: every column that is open then, also one that was opened meanwhile.
import { describe, expect, it } from 'vitest';
import type { Match } from '../../../src-main/model/alignment';
import type { PaneState } from '../../../src-renderer/compare/pane-state.svelte';
import { ScrollSync } from '../../../src-renderer/compare/scroll-sync.svelte';
import type { PartnerSide, Side } from '../../../src-renderer/compare/sides';

const VIEWPORT = 500;

/** A pane whose text is so high, each of its characters a pixel below the one before. */
function paneOf(articleId: string, height: number): PaneState {
  return {
    articleId,
    element: { scrollTop: 0 },
    scrollTop: 0,
    height,
    viewport: VIEWPORT,
    geometry: { height, placeOf: (offset: number) => offset },
    boxOf: ({ start, end }: Match['a']) => ({ top: start, bottom: end }),
    look: () => undefined,
    keep: () => undefined,
  } as unknown as PaneState;
}

interface Opened {
  readonly scrolling: ScrollSync;
  readonly open: PartnerSide[];
  readonly topOf: (side: Side) => number;
  readonly change: (side: Side, articleId: string) => void;
}

/** The base and one column of the same height; the others are twice and three times as high. */
function openTwo(): Opened {
  const panes = {
    left: paneOf('a', 4000),
    right: paneOf('b', 4000),
    third: paneOf('c', 8000),
    fourth: paneOf('d', 12_000),
  };
  const open: PartnerSide[] = ['right'];
  const scrolling = new ScrollSync(
    panes,
    () => open,
    () => ({ matches: [], pins: [] }),
  );
  const change = (side: Side, articleId: string): void =>
    void Object.assign(panes[side], { articleId });
  return { scrolling, open, topOf: (side) => panes[side].scrollTop, change };
}

const match = {
  id: '0-0',
  kind: 'identical',
  a: { start: 3000, end: 3020 },
  b: { start: 3000, end: 3020 },
} as unknown as Match;

/** Where the middle of a pane is. */
const middle = (top: number): number => top + VIEWPORT / 2;

describe('going back', () => {
  it('takes along a column that was opened meanwhile', () => {
    const { scrolling, open, topOf } = openTwo();
    scrolling.goTo('left', 1000);
    scrolling.remember();
    scrolling.centre(match, new Map([['right', match]]));
    open.push('third');
    scrolling.join('third');
    scrolling.centre(match, new Map([['right', match]]));
    expect(middle(topOf('third'))).toBe(6020);
    scrolling.goBack();
    expect([middle(topOf('left')), middle(topOf('right'))]).toEqual([1000, 1000]);
    expect(middle(topOf('third'))).toBe(2000);
  });

  it('does so while the lock is off: choosing moved all columns as well', () => {
    const { scrolling, open, topOf } = openTwo();
    scrolling.goTo('left', 1000);
    scrolling.remember();
    open.push('third');
    scrolling.join('third');
    scrolling.centre(match, new Map([['right', match]]));
    scrolling.toggle();
    scrolling.goBack();
    expect([middle(topOf('left')), middle(topOf('third'))]).toEqual([1000, 2000]);
  });

  it('does not take an article to where another was read in its column', () => {
    const { scrolling, open, topOf, change } = openTwo();
    open.push('third');
    scrolling.goTo('left', 1000);
    scrolling.toggle();
    scrolling.goTo('third', 5000);
    scrolling.toggle();
    scrolling.remember();
    scrolling.centre(match, new Map([['right', match]]));
    change('third', 'd');
    scrolling.join('third');
    scrolling.goBack();
    expect(middle(topOf('third'))).toBe(2000);
  });
});
