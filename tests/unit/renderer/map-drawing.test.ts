// The map of the whole matrix: each share at its place, the largest on top, none too small to be seen.
import { expect, it } from 'vitest';
import { drawMap, mapPairs } from '../../../src-renderer/overview/map-drawing';
import { sharePaints } from '../../../src-renderer/overview/share-scale';
import { listOf } from './pair-samples';

interface Rectangle {
  readonly colour: string;
  readonly at: readonly [x: number, y: number, width: number, height: number];
}

/** What is painted for some places of articles, on a canvas of so many pixels. */
function painted(side: number, places: readonly number[], isMirrored = false): Rectangle[] {
  const list = listOf(
    200,
    [{ of: [0, 2], shares: [0, 40] }],
    [
      { of: [0, 1], shares: [90, 80] },
      { of: [1, 150], shares: [5, 5] },
    ],
  );
  const all: Rectangle[] = [];
  const context = {
    fillStyle: '',
    fillRect(...at: [number, number, number, number]) {
      all.push({ colour: this.fillStyle, at });
    },
  };
  const canvas = { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement;
  const size = { side, density: 1 };
  const pairs = mapPairs(list, places);
  drawMap(canvas, size, places.length, pairs, sharePaints.light, 'diagonal', isMirrored);
  return all;
}

const ground = (percent: number): string | undefined => sharePaints.light[percent]?.ground;

it('paints the share of each in the other, the best pair last', () => {
  const rectangles = painted(30, [2, 0, 1]);
  expect(rectangles.slice(0, 3).map(({ colour }) => colour)).toEqual(Array(3).fill('diagonal'));
  expect(rectangles.slice(3).map(({ colour, at }) => [colour, at[0], at[1]])).toEqual([
    [ground(40), 10, 0],
    [ground(90), 20, 10],
    [ground(80), 10, 20],
  ]);
});

it('is turned round where lines run from right to left', () => {
  const [share] = painted(30, [2, 0, 1], true).slice(3);
  expect(share?.at.slice(0, 2)).toEqual([10, 0]);
  const [, another] = painted(30, [2, 0, 1], true).slice(3);
  expect(another?.at.slice(0, 2)).toEqual([0, 10]);
});

it('never paints less than two pixels, however many articles there are', () => {
  const places = Array.from({ length: 200 }, (_, place) => place);
  for (const { at } of painted(100, places)) {
    expect(at[2]).toBeGreaterThanOrEqual(2);
    expect(at[3]).toBeGreaterThanOrEqual(2);
  }
});
