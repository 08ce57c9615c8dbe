// Where in a stretch there is room for words that nothing else may run through.
import type { Box } from './text-geometry';

/** The free part of `within` that has the most room, at least `least`; null where none has. */
export function freeStretch(within: Box, taken: readonly Box[], least: number): Box | null {
  let best: Box | null = null;
  let top = within.top;
  const consider = (bottom: number): void => {
    if (bottom - top >= Math.max(least, best ? best.bottom - best.top + 1 : 0))
      best = { top, bottom };
  };
  for (const box of [...taken].sort((one, other) => one.top - other.top)) {
    if (box.bottom <= top || box.top >= within.bottom) continue;
    consider(box.top);
    top = box.bottom;
  }
  consider(within.bottom);
  return best;
}
