// Notes as a file to take away: one entry point for the formats, and what they are made from.
import type { Anchor, Annotation } from '../model/annotation';
import type { ExportScope, NotesFormat } from '../model/notes-export';
import type { Article } from '../model/segment';
import { notesCsv } from './notes-csv';
import { notesDocx } from './notes-docx';
import { notesHtml } from './notes-html';
import { notesJson } from './notes-json';
import { notesJsonLd } from './notes-jsonld';
import { notesMarkdown } from './notes-markdown';
import { notesTei } from './notes-tei';

export interface NotesInput {
  readonly notes: readonly Annotation[];
  /** `anchors[i][j]` says where `notes[i].target[j]` stands now. */
  readonly anchors: readonly (readonly Anchor[])[];
  /** The articles that are loaded; a note on any other is exported as an orphan. */
  readonly articles: readonly Article[];
  readonly folderName: string;
  readonly scope: ExportScope;
  /** The app's version. */
  readonly version: string;
  /** When the export was made: ISO 8601, UTC. */
  readonly date: string;
}

type Writer = (input: NotesInput) => string | Promise<Uint8Array>;

const WRITERS: Readonly<Record<NotesFormat, Writer>> = {
  markdown: notesMarkdown,
  html: notesHtml,
  // The page, for whoever can print it.
  pdf: notesHtml,
  docx: notesDocx,
  csv: notesCsv,
  json: notesJson,
  jsonld: notesJsonLd,
  tei: notesTei,
};

/**
 * The content of the file: text is meant in UTF-8 as it is, with a byte order mark where it has one.
 * A list without notes says so. The same input gives the same bytes.
 */
export async function exportNotes(
  format: NotesFormat,
  input: NotesInput,
): Promise<string | Uint8Array> {
  return WRITERS[format](input);
}
