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

/** Of marks that have only their shapes: dots and what is between them, and the steps of what moved. */
const DOT = 2;
const STEP = 3;

/** A part of a mark, in CSS pixels from the start of its top. */
export interface Stamp {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @param byShape where the system's colours are forced, so that all marks have one */
export function drawStrip(
  canvas: HTMLCanvasElement,
  { width, height, density }: StripSize,
  marks: readonly StripMark[],
  byShape: boolean,
): void {
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(density, density);
  const colours = coloursOn(canvas);
  const room = width - INSET_START - INSET_END;
  for (const { kind, hasFigure, top, bottom } of marks) {
    const from = top * height;
    const size = Math.max(LEAST_HEIGHT, (bottom - top) * height - GAP);
    context.fillStyle = colours[kind];
    if (byShape) {
      for (const stamp of shapeOf(kind, room, size)) {
        context.fillRect(INSET_START + stamp.x, from + stamp.y, stamp.width, stamp.height);
      }
    } else context.fillRect(INSET_START, from, kind === 'related' ? RELATED_WIDTH : room, size);
    if (!hasFigure) continue;
    context.fillStyle = colours.figure;
    // Beside the mark where it would not be told from it.
    const figureAt = byShape ? width - INSET_END + 1 : INSET_START + room - FIGURE_WIDTH;
    context.fillRect(figureAt, from, byShape ? INSET_END - 1 : FIGURE_WIDTH, size);
  }
}

/**
 * A mark that is told by its shape alone, as the bars beside the text are: whole, double, dotted, in
 * steps, and thin and dotted. Also the lowest mark has it, since the shapes differ across.
 */
export function shapeOf(kind: StripMark['kind'], room: number, height: number): readonly Stamp[] {
  const third = room / 3;
  const every = (step: number, x: (at: number) => number, width: number): Stamp[] =>
    Array.from({ length: Math.max(1, Math.ceil(height / step)) }, (_, at) => ({
      x: x(at),
      y: at * step,
      width,
      height: Math.min(step === STEP ? STEP : DOT, height - at * step),
    }));
  switch (kind) {
    case 'identical':
      return [{ x: 0, y: 0, width: room, height }];
    case 'edited':
      return [0, 2 * third].map((x) => ({ x, y: 0, width: third, height }));
    case 'quotation':
      return every(2 * DOT, () => third, third);
    case 'moved':
      return every(STEP, (at) => (at % 2) * (room / 2), room / 2);
    case 'related':
      return every(2 * DOT, () => 0, 1);
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
