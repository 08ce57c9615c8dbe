// Which cells of a large matrix are drawn, and where a key leads from one to another.

/** Rows and columns drawn around what can be seen, so that scrolling meets no gap. */
const AROUND = 3;

/** The first row or column that is drawn, and the one after the last. */
export function drawnFrom(size: number, start: number): number {
  return Math.max(0, Math.floor(start / size) - AROUND);
}

export function drawnTo(count: number, size: number, start: number, extent: number): number {
  return Math.min(count, Math.ceil((start + extent) / size) + AROUND);
}

/** A row and a column, from 0 on. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellKey {
  readonly key: string;
  /** With Ctrl or Cmd. */
  readonly mod: boolean;
}

/**
 * Where a key leads, past the diagonal, where there is nothing to open; null for any other key.
 * @param count of the rows, and of the columns
 * @param page rows that can be seen at a time
 * @param isFilled whether something stands in a cell: with Ctrl, an arrow leads to the next such one
 */
export function cellAfterKey(
  { key, mod }: CellKey,
  at: CellPlace,
  count: number,
  page: number,
  isFilled: (place: CellPlace) => boolean,
): CellPlace | null {
  const last = count - 1;
  if (last < 1) return null;
  const step = ARROWS[key];
  if (step) {
    const along = (from: CellPlace): CellPlace | null =>
      pastDiagonal(moved(from, step), step, last);
    let next = along(at);
    while (mod && next && !isFilled(next) && along(next)) next = along(next);
    return next ?? at;
  }
  const row = { PageDown: at.row + page, PageUp: at.row - page }[key];
  if (row !== undefined) {
    const to = { row: Math.min(Math.max(row, 0), last), column: at.column };
    const way = key === 'PageDown' ? DOWN : UP;
    return pastDiagonal(to, way, last) ?? pastDiagonal(to, { row: -way.row, column: 0 }, last);
  }
  if (key === 'Home')
    return mod ? { row: 0, column: 1 } : { row: at.row, column: at.row === 0 ? 1 : 0 };
  if (key !== 'End') return null;
  if (mod) return { row: last, column: last - 1 };
  return { row: at.row, column: at.row === last ? last - 1 : last };
}

const DOWN = { row: 1, column: 0 };
const UP = { row: -1, column: 0 };
const ARROWS: Readonly<Record<string, CellPlace>> = {
  ArrowDown: DOWN,
  ArrowUp: UP,
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
};

/** Where the cell of the same two articles stands in another order; null where one of them has gone. */
export function sameCell(
  at: CellPlace,
  before: readonly number[],
  after: readonly number[],
): CellPlace | null {
  const [one, other] = [before[at.row], before[at.column]];
  if (one === undefined || other === undefined) return null;
  const [row, column] = [after.indexOf(one), after.indexOf(other)];
  return row < 0 || column < 0 ? null : { row, column };
}

function moved(from: CellPlace, by: CellPlace): CellPlace {
  return { row: from.row + by.row, column: from.column + by.column };
}

/** The place itself, or the one a step further where it is on the diagonal; null where there is none. */
function pastDiagonal(place: CellPlace, step: CellPlace, last: number): CellPlace | null {
  const to = place.row === place.column ? moved(place, step) : place;
  const isThere = Math.min(to.row, to.column) >= 0 && Math.max(to.row, to.column) <= last;
  return isThere ? to : null;
}
