// Notes as a file to take away: one entry point for the formats, and what they are made from.
import type { Anchor, Annotation } from '../model/annotation';
import type { NotesFormat } from '../model/channels';
import type { Article } from '../model/segment';
import { notesHtml } from './notes-html';
import { notesJson } from './notes-json';
import { notesMarkdown } from './notes-markdown';

export interface NotesInput {
  readonly notes: readonly Annotation[];
  /** `anchors[i][j]` says where `notes[i].target[j]` stands now. */
  readonly anchors: readonly (readonly Anchor[])[];
  /** The articles that are loaded; a note on any other is exported as an orphan. */
  readonly articles: readonly Article[];
  readonly folderName: string;
  /** The app's version. */
  readonly version: string;
  /** When the export was made: ISO 8601, UTC. */
  readonly date: string;
}

const WRITERS: Readonly<Record<NotesFormat, (input: NotesInput) => string>> = {
  markdown: notesMarkdown,
  html: notesHtml,
  json: notesJson,
};

/** The content of the file, in UTF-8 without a byte order mark. A list without notes says so. */
export function exportNotes(format: NotesFormat, input: NotesInput): string {
  return WRITERS[format](input);
}
