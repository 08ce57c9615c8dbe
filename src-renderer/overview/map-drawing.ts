// Draws the whole matrix as one small picture, on which what articles share is never too small to be seen.
import { PAIR_COLUMN } from '../../src-main/model/pair-rows';
import type { PairList } from '../library/pair-list';
import { shareStep, type Paint } from './share-scale';

/** A pair by its places in the matrix, with the share of each in the other. */
export interface MapPair {
  readonly row: number;
  readonly column: number;
  readonly shareOfRow: number;
  readonly shareOfColumn: number;
}

/**
 * The pairs of some articles that share sentences, best last.
 * @param places of the articles in the library, in the matrix's order
 */
export function* mapPairs(list: PairList, places: readonly number[]): Generator<MapPair> {
  // By article, one more than its place in the matrix; 0 for none.
  const placeOf = new Uint32Array(1 + places.reduce((most, place) => Math.max(most, place), 0));
  for (const [place, article] of places.entries()) placeOf[article] = place + 1;
  const part = (index: number, shared: number, words: number): number =>
    (list.column(shared)[index] ?? 0) / Math.max(1, list.column(words)[index] ?? 0);
  const [first, second] = [list.column(PAIR_COLUMN.a), list.column(PAIR_COLUMN.b)];
  for (let index = list.size - 1; index >= 0; index -= 1) {
    const row = (placeOf[first[index] ?? 0] ?? 0) - 1;
    const column = (placeOf[second[index] ?? 0] ?? 0) - 1;
    if (row < 0 || column < 0) continue;
    const shareOfRow = part(index, PAIR_COLUMN.sharedWordsA, PAIR_COLUMN.wordsA);
    const shareOfColumn = part(index, PAIR_COLUMN.sharedWordsB, PAIR_COLUMN.wordsB);
    yield { row, column, shareOfRow, shareOfColumn };
  }
}

/** CSS pixels of each side, and device pixels in each. */
export interface MapSize {
  readonly side: number;
  readonly density: number;
}

/** In device pixels: a cell is never drawn smaller. */
const LEAST_CELL = 2;

/**
 * @param pairs those that share most last, so that they stand above those that share little
 * @param paints by per cent
 * @param isMirrored where lines run from right to left
 */
export function drawMap(
  canvas: HTMLCanvasElement,
  { side, density }: MapSize,
  count: number,
  pairs: Iterable<MapPair>,
  paints: readonly Paint[],
  diagonal: string,
  isMirrored: boolean,
): void {
  canvas.width = Math.round(side * density);
  canvas.height = canvas.width;
  const context = canvas.getContext('2d');
  if (!context || count === 0) return;
  const cell = canvas.width / count;
  const extent = Math.max(LEAST_CELL, Math.ceil(cell) - (cell > 2 * LEAST_CELL ? 1 : 0));
  const draw = (row: number, column: number, part: number): void => {
    const along = isMirrored ? count - 1 - column : column;
    context.fillStyle = paints[shareStep(part)]?.ground ?? '';
    context.fillRect(Math.floor(along * cell), Math.floor(row * cell), extent, extent);
  };
  for (let place = 0; place < count; place += 1) {
    const along = isMirrored ? count - 1 - place : place;
    context.fillStyle = diagonal;
    context.fillRect(Math.floor(along * cell), Math.floor(place * cell), extent, extent);
  }
  for (const { row, column, shareOfRow, shareOfColumn } of pairs) {
    if (shareOfRow > 0) draw(row, column, shareOfRow);
    if (shareOfColumn > 0) draw(column, row, shareOfColumn);
  }
}
