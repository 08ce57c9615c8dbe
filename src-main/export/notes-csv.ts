// Notes as a table for spreadsheets: RFC 4180, a row a passage.
import { unparse } from 'papaparse';
import { COLOUR_NAMES, stateLabel, type NotedNote, type NotedPassage } from './noted';
import type { NotesInput } from './notes';
import { notesFrame, type NotesFrame } from './notes-frame';

/** Without it, Excel reads UTF-8 as the computer's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What makes a spreadsheet take a text for a formula, after any apostrophes (OWASP, "CSV
 * injection"), the full-width forms included. An apostrophe in front says that it is text; to have
 * the text back, take one apostrophe from each cell that this expression fits.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

type Row = Readonly<Record<string, string>>;

/**
 * Lines end in CR LF and the text begins with a byte order mark. Line ends within a text stay as
 * they are. What an export states once, other formats say at the end; here each row can stand alone.
 */
export function notesCsv(input: NotesInput): string {
  const frame = notesFrame(input);
  const rows = frame.notes.flatMap((note) =>
    note.passages.map((passage, at) => rowOf(note, passage, at, frame)),
  );
  const data = rows.map((row) => COLUMNS.map((column) => inert(row[column] ?? '')));
  const table = unparse({ fields: [...COLUMNS], data }, { newline: '\r\n' });
  // A last line without an end would be allowed; with one, files can be put together.
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}

export const COLUMNS = [
  'Note',
  'Passage',
  'Article',
  'File',
  'Outlet',
  'Line',
  'Sentence number',
  'Quotation',
  'Sentence',
  'State',
  'Words now',
  'Text',
  'Tags',
  'Colour',
  'Created',
  'Modified',
  'SHA-256 now',
  'SHA-256 when noted',
  'Id',
  'Exported',
  'Exported by',
  'Settings',
] as const;

function rowOf(note: NotedNote, passage: NotedPassage, at: number, frame: NotesFrame): Row {
  const { place } = passage;
  return {
    Note: String(note.number),
    Passage: String(at + 1),
    Article: passage.title,
    File: passage.file,
    Outlet: passage.outlet ?? '',
    Line: place ? String(place.line) : '',
    'Sentence number': place ? String(place.sentenceNumber) : '',
    Quotation: passage.quotation ?? '',
    Sentence: place?.sentence ?? '',
    State: stateLabel(passage),
    'Words now': passage.now ?? '',
    Text: note.text,
    Tags: note.tags.join('; '),
    Colour: COLOUR_NAMES[note.colour],
    Created: note.created,
    Modified: note.modified,
    'SHA-256 now': passage.hashNow ?? '',
    'SHA-256 when noted': passage.hashThen,
    Id: note.id,
    Exported: frame.date,
    'Exported by': frame.app,
    Settings: frame.settings.join(' '),
  };
}

function inert(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
