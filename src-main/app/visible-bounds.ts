// Where the window opens: where it was, unless that is on no screen any more.

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In pixels: of the bar by which a window is moved, what a pointer can take hold of. */
const GRIP = { width: 120, height: 28 };

/**
 * The remembered place and size as far as they fit the screen; without a place, the system finds one.
 * @param area what a window may cover of the screen that is nearest to it
 */
export function visibleBounds(bounds: Bounds, area: Bounds): Partial<Bounds> {
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  const seen = Math.min(bounds.x + width, area.x + area.width) - Math.max(bounds.x, area.x);
  const isReached =
    seen >= Math.min(GRIP.width, width) &&
    bounds.y >= area.y &&
    bounds.y + GRIP.height <= area.y + area.height;
  return isReached ? { x: bounds.x, y: bounds.y, width, height } : { width, height };
}
