// How much room the library, the notes and the list of matches take beside what is read.
import type { PanelSizes } from '../../src-main/model/channels';

export type Panel = keyof PanelSizes;

/** In CSS pixels: the least that a title or a note can be read in, and the most that leaves room to read. */
export const PANEL_LIMITS: Readonly<Record<Panel, { least: number; most: number; usual: number }>> =
  {
    library: { least: 160, most: 480, usual: 216 },
    notes: { least: 200, most: 560, usual: 264 },
    matches: { least: 96, most: 560, usual: 240 },
  };

export class Panels {
  sizes = $state.raw<PanelSizes>({
    library: PANEL_LIMITS.library.usual,
    notes: PANEL_LIMITS.notes.usual,
    matches: PANEL_LIMITS.matches.usual,
  });

  /** Brings a size within its limits. */
  resize(panel: Panel, size: number): void {
    const { least, most } = PANEL_LIMITS[panel];
    const rounded = Math.round(Math.min(Math.max(size, least), most));
    if (rounded !== this.sizes[panel]) this.sizes = { ...this.sizes, [panel]: rounded };
  }

  reset(panel: Panel): void {
    this.resize(panel, PANEL_LIMITS[panel].usual);
  }

  /** Takes what an earlier session had. */
  take(sizes: PanelSizes): void {
    for (const panel of Object.keys(PANEL_LIMITS) as Panel[]) this.resize(panel, sizes[panel]);
  }
}
