// Draws the marks of a strip: thousands of them are one picture, not thousands of elements.
import type { MatchKind } from '../../src-main/model/alignment';

export interface StripMark {
  readonly kind: MatchKind | 'moved';
  readonly hasFigure: boolean;
  /** Shares of the strip's height, from 0 to 1. */
  readonly top: number;
  readonly bottom: number;
}

/** CSS pixels, and device pixels in each. */
export interface StripSize {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

/** In CSS pixels: a mark is never lower, and neighbours stay apart where there is room. */
const LEAST_HEIGHT = 2;
const GAP = 0.5;
const INSET_START = 2;
const INSET_END = 3;
const FIGURE_WIDTH = 3;
const RELATED_WIDTH = 2;

export function drawStrip(
  canvas: HTMLCanvasElement,
  { width, height, density }: StripSize,
  marks: readonly StripMark[],
): void {
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(density, density);
  const colours = coloursOn(canvas);
  for (const { kind, hasFigure, top, bottom } of marks) {
    const from = top * height;
    const size = Math.max(LEAST_HEIGHT, (bottom - top) * height - GAP);
    context.fillStyle = colours[kind];
    const room = width - INSET_START - INSET_END;
    context.fillRect(INSET_START, from, kind === 'related' ? RELATED_WIDTH : room, size);
    if (!hasFigure) continue;
    context.fillStyle = colours.figure;
    context.fillRect(INSET_START + room - FIGURE_WIDTH, from, FIGURE_WIDTH, size);
  }
}

const COLOURS = ['identical', 'edited', 'quotation', 'related', 'moved', 'figure'] as const;

/** As the theme has them now; what a custom property holds is not yet a colour. */
function coloursOn(canvas: HTMLCanvasElement): Record<(typeof COLOURS)[number], string> {
  const named = COLOURS.map((name) => {
    canvas.style.color = `var(--${name})`;
    return [name, getComputedStyle(canvas).color] as const;
  });
  canvas.style.color = '';
  return Object.fromEntries(named) as Record<(typeof COLOURS)[number], string>;
}
