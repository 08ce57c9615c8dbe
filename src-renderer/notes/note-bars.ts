// How the bars of notes stand at the margin: side by side where they meet, as a number where they are many.
import type { NoteColour } from '../../src-main/model/annotation';
import type { Box } from '../compare/text-geometry';

export interface NoteBox extends Box {
  readonly id: string;
  readonly colour: NoteColour;
}

/** One bar: of one note, or of so many that they have only a number. */
export interface NoteBar extends Box {
  readonly ids: readonly string[];
  readonly colour: NoteColour;
  /** From the edge of the margin, of so many side by side. */
  readonly lane: number;
  readonly lanes: number;
}

/** More do not fit into the margin and stay wide enough to be seen. */
const MOST_LANES = 2;

/** In the order of the page. Notes whose lines meet form a group; none stands over another. */
export function placeBars(boxes: readonly NoteBox[]): NoteBar[] {
  const ordered = boxes.toSorted((one, other) => one.top - other.top || one.bottom - other.bottom);
  const bars: NoteBar[] = [];
  let group: NoteBox[] = [];
  let bottom = -Infinity;
  for (const box of ordered) {
    if (box.top >= bottom) {
      bars.push(...barsOf(group));
      group = [];
    }
    group.push(box);
    bottom = Math.max(bottom, box.bottom);
  }
  bars.push(...barsOf(group));
  return bars;
}

function barsOf(group: readonly NoteBox[]): NoteBar[] {
  const placed: NoteBar[] = [];
  const ends: number[] = [];
  for (const { id, colour, top, bottom } of group) {
    const free = ends.findIndex((end) => end <= top);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = bottom;
    placed.push({ ids: [id], colour, top, bottom, lane, lanes: 1 });
  }
  if (ends.length <= MOST_LANES) return placed.map((bar) => ({ ...bar, lanes: ends.length }));
  const [first] = placed;
  if (!first) return [];
  return [
    {
      ids: group.map(({ id }) => id),
      colour: first.colour,
      top: first.top,
      bottom: Math.max(...group.map((box) => box.bottom)),
      lane: 0,
      lanes: 1,
    },
  ];
}
