// What the orders of the table are called, in its heads and in the control that chooses one.
import type { SortKey } from './pair-sort';

export const sortName: Readonly<Record<SortKey, string>> = {
  best: 'Most shared',
  title: 'Title',
  copied: 'Copied sentences',
  identical: 'Identical sentences',
  edited: 'Edited sentences',
  quotation: 'Quotations',
  shareA: 'Share of the first',
  shareB: 'Share of the second',
  longest: 'Longest passage',
  figures: 'Changed figures',
  moved: 'Moved sentences',
  related: 'Related sentences',
};
