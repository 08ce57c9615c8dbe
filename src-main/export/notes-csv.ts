// Notes as a table for spreadsheets: RFC 4180, a row a passage.
import { unparse } from 'papaparse';
import { COLOUR_NAMES } from '../model/annotation';
import { stateLabel, type NotedNote, type NotedPassage } from './noted';
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

/** UTF-16 code units that a cell can hold in Excel, which drops the rest; LibreOffice holds twice as many. */
const LONGEST_CELL = 32_767;
/** Room for the apostrophes in front of what would be a formula. */
const LONGEST_PART = LONGEST_CELL - 7;

type Row = Readonly<Record<string, string>>;

/**
 * Lines end in CR LF and the text begins with a byte order mark. Line ends within a text stay as
 * they are. A text that no cell can hold goes on in rows of the same note and passage, numbered as
 * parts. What an export states once, other formats say at the end; here each row can stand alone.
 */
export function notesCsv(input: NotesInput): string {
  const frame = notesFrame(input);
  const rows = frame.notes.flatMap((note) =>
    note.passages.flatMap((passage, at) => inParts(rowOf(note, passage, at, frame))),
  );
  const data = rows.map((row) => COLUMNS.map((column) => inert(row[column] ?? '')));
  const table = unparse({ fields: [...COLUMNS], data }, { newline: '\r\n' });
  // A last line without an end would be allowed; with one, files can be put together.
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}

export const COLUMNS = [
  'Note',
  'Passage',
  'Part',
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
    Part: '1',
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

/** The row, and one for each further part of what is too long in it. */
function inParts(row: Row): Row[] {
  const cells = Object.entries(row).map(([name, cell]) => [name, partsOf(cell)] as const);
  const count = Math.max(...cells.map(([, parts]) => parts.length));
  return Array.from({ length: count }, (_, part) => {
    const further = cells.flatMap(([name, parts]) => {
      const text = parts[part];
      return text === undefined ? [] : [[name, text] as const];
    });
    const head = part === 0 ? {} : { Note: row['Note'] ?? '', Passage: row['Passage'] ?? '' };
    return { ...Object.fromEntries(further), ...head, Part: String(part + 1) };
  });
}

/** Joined, the text; no pair of surrogates is divided. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > LONGEST_PART) {
    const isPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(
      text.slice(from + LONGEST_PART - 1, from + LONGEST_PART + 1),
    );
    const to = from + LONGEST_PART - (isPair ? 1 : 0);
    parts.push(text.slice(from, to));
    from = to;
  }
  return [...parts, text.slice(from)];
}

function inert(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
