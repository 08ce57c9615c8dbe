// What the list of notes is narrowed down to and how it is sorted, as it is remembered.
import type { AnchorState, NoteColour } from './annotation';
import type { DocumentId } from './document';

/** The latest or the oldest first, what was changed last first, or as they stand in the articles. */
export const NOTE_SORTS = ['newest', 'oldest', 'changed', 'place'] as const;
export type NoteSort = (typeof NOTE_SORTS)[number];

/** Null where all are shown. */
export interface NoteFilter {
  readonly query: string;
  readonly article: DocumentId | null;
  readonly tag: string | null;
  readonly colour: NoteColour | null;
  readonly state: AnchorState | null;
  readonly sort: NoteSort;
}

export const ALL_NOTES: NoteFilter = {
  query: '',
  article: null,
  tag: null,
  colour: null,
  state: null,
  sort: 'newest',
};
