// Notes that come from a file, and how they go with those that are there.
import type { Annotation } from './annotation';

/** From a file, attached to the open folder; null when the reader closed the dialog. */
export type NotesFromFile = {
  /** Of the file, without its folder. */
  readonly name: string;
  readonly notes: readonly Annotation[];
} | null;
