// What the main process says of the journal of notes and of its snapshots.
import type { SnapshotAbout } from './journal-format';
import type { NoteRecord } from './note-record';

/** Deleted notes are kept this long, so that a deletion can be undone. */
export const BIN_DAYS = 30;
export const DAY_MS = 24 * 60 * 60 * 1000;

export interface JournalState {
  /** Of notes that are not gone. */
  readonly count: number;
  /** The highest. */
  readonly revision: number;
  /** Lines that were found damaged when the journal was opened; the file with them was kept. */
  readonly damaged: number;
}

export interface Snapshot extends SnapshotAbout {
  /** Of its file. */
  readonly name: string;
}

export interface SnapshotContents {
  /** Of all notes that were not gone, those in the bin as well. */
  readonly records: readonly NoteRecord[];
  /** Lines that do not say what they said when they were written, and are left out. */
  readonly damaged: number;
}
