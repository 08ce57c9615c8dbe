// The menu of what can be done at a place: what is in it, and where it stands.

export interface ContextItem {
  readonly label: string;
  /** The key that does the same; '' for none. */
  readonly key: string;
  run(): void;
}

/** Runs of items, with a line between them. */
export type ContextGroups = readonly (readonly ContextItem[])[];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export class ContextMenuState {
  /** What it is about, for screen readers. */
  label = $state('');
  groups = $state.raw<ContextGroups>([]);
  /** In CSS pixels of the window; null while it is closed. */
  at = $state.raw<Point | null>(null);

  open(label: string, groups: ContextGroups, at: Point): void {
    this.label = label;
    this.groups = groups.filter((group) => group.length > 0);
    this.at = this.groups.length > 0 ? at : null;
  }

  close(): void {
    this.at = null;
  }
}
