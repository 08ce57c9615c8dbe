// Which rows of a long list are drawn: those that can be seen, and some around them.

/** Lists of up to this many rows are drawn whole: with less to keep in place, less can go wrong. */
export const DRAWN_WHOLE = 60;
/** Rows drawn above and below those that can be seen, so that scrolling meets no gap. */
export const AROUND = 12;
/** The same while rows arrive, and each time others stand there. */
export const AROUND_ARRIVING = 2;

/** Rows `[from, to)`, and the room in pixels that those above and below take. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

/** Where a list is scrolled to and how much of it can be seen, in pixels. */
export interface Viewport {
  readonly top: number;
  readonly height: number;
}

/**
 * @param rowHeight in pixels, the same for all rows
 * @param around rows drawn above and below those that can be seen
 */
export function rowRange(
  count: number,
  rowHeight: number,
  { top, height }: Viewport,
  around: number = AROUND,
): RowRange {
  if (count <= DRAWN_WHOLE) return { from: 0, to: count, above: 0, below: 0 };
  const shown = Math.ceil(height / rowHeight) + 1;
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight)), Math.max(0, count - shown));
  const from = Math.max(0, first - around);
  const to = Math.min(count, first + shown + around);
  return { from, to, above: from * rowHeight, below: (count - to) * rowHeight };
}

/** The scroll position, nearest to the present one, at which a whole row can be seen. */
export function topShowing(row: number, rowHeight: number, { top, height }: Viewport): number {
  const start = row * rowHeight;
  return Math.max(0, Math.min(start, Math.max(top, start + rowHeight - height)));
}

/** Of a list that has lost a row: the row that comes next, else the last; null where none is left. */
export function rowAfterLoss(
  before: readonly string[],
  now: readonly string[],
  lost: string,
): number | null {
  const places = new Map(now.map((key, row) => [key, row]));
  const after = before.slice(before.indexOf(lost) + 1).find((key) => places.has(key));
  if (after !== undefined) return places.get(after) ?? null;
  return now.length === 0 ? null : now.length - 1;
}

/** Where a key leads from a row, by arrows, pages and ends; null for any other key. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}
