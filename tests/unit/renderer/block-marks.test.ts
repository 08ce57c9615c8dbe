// Which segments of a long article are marked: those near the view, and what a selection holds.
import { expect, it } from 'vitest';
import type { Block } from '../../../src-main/model/segment';
import { Marking } from '../../../src-renderer/compare/block-marks.svelte';

const SEGMENTS = 10;
const BLOCKS = 100;

/** A thousand segments of ten characters. */
const blocks: readonly Block[] = Array.from({ length: BLOCKS }, (_, at) => ({
  role: 'paragraph',
  start: at * SEGMENTS * 10,
  end: (at + 1) * SEGMENTS * 10,
  segments: Array.from({ length: SEGMENTS }, (_, one) => {
    const ordinal = at * SEGMENTS + one;
    return { ordinal, start: ordinal * 10, end: ordinal * 10 + 10 };
  }),
}));

function markedIn(marking: Marking): number[] {
  return marking.marked.map(({ at }) => at).sort((p, q) => p - q);
}

function near(from: number, to: number): Parameters<Marking['show']>[0] {
  return { from, to, start: blocks[from]?.start ?? 0, end: blocks[to - 1]?.end ?? 0 };
}

it('marks what is near and makes plain what no longer is', () => {
  const marking = new Marking(blocks);
  marking.show(near(40, 43), () => false);
  expect(markedIn(marking)).toEqual([40, 41, 42]);
  marking.show(near(42, 44), () => false);
  expect(markedIn(marking)).toEqual([42, 43]);
});

it('leaves a block as it is while words in it are selected, and no longer', () => {
  const marking = new Marking(blocks);
  marking.show(near(10, 12), () => false);
  marking.show(near(50, 52), (block) => block === 11);
  marking.show(near(70, 72), (block) => block === 11);
  expect(markedIn(marking)).toEqual([11, 70, 71]);
  marking.show(near(80, 82), () => false);
  expect(markedIn(marking)).toEqual([80, 81]);
});

it('marks all for paper, and what is near again after it', () => {
  const marking = new Marking(blocks);
  marking.showAll();
  expect(markedIn(marking)).toHaveLength(BLOCKS);
  marking.show(near(5, 7), () => false);
  expect(markedIn(marking)).toEqual([5, 6]);
});
