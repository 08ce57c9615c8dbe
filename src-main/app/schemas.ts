// The shape that each request from the window must have before anything is done with it.
import * as v from 'valibot';
import { annotationSchema, targetSchema } from '../import/annotation-schema';
import { NOTE_COLOURS } from '../model/annotation';
import {
  MATRIX_ORDERS,
  MOST_RECENT,
  type RequestName,
  type Requests,
  type Session,
} from '../model/channels';
import { isAddress } from '../model/address';
import { COMMANDS, CONDITIONS, SYSTEM_COMMANDS, type Command } from '../model/commands';
import { ENCODINGS } from '../model/document';
import { LONGEST_QUERY } from '../model/found';
import { ALL_NOTES, NOTE_SORTS, type NoteFilter } from '../model/note-filter';
import { NOTES_FORMATS, type ExportScope } from '../model/notes-export';
import type { NoteRecord } from '../model/note-record';
import type { Packed } from '../model/packed';
import { LEADINGS, MEASURES, TEXT_SIZES, THEMES, type Settings } from '../model/settings';
import { MANY_NOTES } from './message-size';
import { detailsSchema, fieldNamesSchema } from './stored-choices';

/** Ids are made by this app and are short; anything longer is no id. */
const id = v.pipe(v.string(), v.maxLength(64));

/** As `folderId` makes it: what a file of the app's own is called by. */
const folderId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The place may be in the room above the first block, or below the last. */
const placeSchema = v.nullable(v.object({ block: offset, part: v.pipe(v.number(), v.finite()) }));

/** What a screen can hold, in CSS pixels; what fits the window is for the window to say. */
const panelSize = v.pipe(v.number(), v.minValue(80), v.maxValue(4000));

/** What is typed into a search field; far longer than a title. */
const query = v.pipe(v.string(), v.maxLength(1000));

/** There are two columns more than the first two. */
const furtherColumns = v.pipe(v.array(v.object({ id, place: placeSchema })), v.maxLength(2));

const pairPins = v.object({
  base: id,
  other: id,
  pins: v.array(v.object({ base: offset, other: offset })),
});

const noteFilterSchema = v.object({
  query,
  article: v.nullable(id),
  tag: v.nullable(query),
  colour: v.nullable(v.picklist(NOTE_COLOURS)),
  state: v.nullable(v.picklist(['exact', 'moved', 'changed', 'orphan'])),
  sort: v.picklist(NOTE_SORTS),
}) satisfies v.GenericSchema<NoteFilter>;

const readingEntries = {
  view: v.picklist(['overview', 'compare', 'notes']),
  left: v.nullable(id),
  right: v.nullable(id),
  places: v.object({ left: placeSchema, right: placeSchema }),
  further: furtherColumns,
  chosen: v.nullable(id),
  pins: v.array(pairPins),
  versions: v.record(id, v.pipe(v.string(), v.maxLength(64))),
  query,
  // Sessions of earlier versions have none.
  noteFilter: v.fallback(noteFilterSchema, ALL_NOTES),
};

export const sessionSchema = v.object({
  ...readingEntries,
  folderId: v.nullable(id),
  earlier: v.pipe(v.array(v.object({ ...readingEntries, folderId: id })), v.maxLength(MOST_RECENT)),
  sync: v.boolean(),
  hidden: v.pipe(v.array(v.pipe(v.string(), v.maxLength(32))), v.maxLength(32)),
  libraryShown: v.boolean(),
  matrixOrder: v.picklist(MATRIX_ORDERS),
  notesShown: v.boolean(),
  matchesShown: v.boolean(),
  sizes: v.object({ library: panelSize, notes: panelSize, matches: panelSize }),
}) satisfies v.GenericSchema<Session>;

function between(steps: readonly number[]) {
  return v.pipe(v.number(), v.minValue(Math.min(...steps)), v.maxValue(Math.max(...steps)));
}

export const settingsSchema = v.object({
  theme: v.picklist(THEMES),
  textSize: between(TEXT_SIZES),
  leading: between(LEADINGS),
  measure: between(MEASURES),
  capitals: v.boolean(),
  punctuation: v.boolean(),
  odd: v.boolean(),
  spoken: v.boolean(),
}) satisfies v.GenericSchema<Settings>;

const commandStateSchema = v.object({
  holds: v.array(v.picklist(CONDITIONS)),
  on: v.array(v.picklist(COMMANDS as readonly [Command, ...Command[]])),
  names: v.exactOptional(
    v.record(
      v.picklist(COMMANDS as readonly [Command, ...Command[]]),
      v.pipe(v.string(), v.maxLength(200)),
    ),
  ),
});

/** The longest article that is read has some ten million characters. */
const LONGEST_COPY = 16_000_000;
const copiedText = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_COPY));

const words = v.string();

const scopeSchema: v.GenericSchema<ExportScope> = v.variant('kind', [
  v.object({ kind: v.literal('everything') }),
  v.object({ kind: v.literal('article'), document: id }),
  v.object({ kind: v.literal('pair'), documents: v.tuple([id, id]) }),
  v.object({ kind: v.literal('selection'), notes: v.array(words) }),
]);

/** Messages that may be longer than others, see `excessOf`. */
export const LIMITS: Partial<Record<RequestName, number>> = {
  'session:save': 4_000_000,
  'folder:former': 8_000_000,
  'text:copy': LONGEST_COPY + 1,
  'notes:anchor': MANY_NOTES,
  'journal:records': 8_000_000,
  'journal:append': MANY_NOTES,
  'snapshots:migration': MANY_NOTES,
  'notes:export': MANY_NOTES,
  'notes:preview': MANY_NOTES,
};

/** Read and checked record by record, by `note-schemas`, once it is unpacked. */
const packedRecords = v.custom<Packed<readonly NoteRecord[]>>((value) => typeof value === 'string');

/** Ids of notes are URNs; those of an import may be others. */
const noteIds = v.array(v.pipe(v.string(), v.maxLength(256)));

/** Of a file relative to the open folder. */
const fileName = v.pipe(v.string(), v.maxLength(4096));

const exportSchema = v.object({
  format: v.picklist(NOTES_FORMATS),
  scope: scopeSchema,
  notes: v.array(annotationSchema),
});

type RequestSchemas = { readonly [N in RequestName]: v.GenericSchema<Requests[N]['ask']> };

export const requestSchemas: RequestSchemas = {
  'session:load': v.null(),
  'session:save': sessionSchema,
  'settings:load': v.null(),
  'settings:save': settingsSchema,
  'commands:state': commandStateSchema,
  'recent:list': v.null(),
  'recent:open': id,
  'recent:locate': id,
  'recent:remove': id,
  'recent:clear': v.null(),
  'folder:forget': folderId,
  'folder:former': v.object({
    folderId: id,
    files: v.array(v.object({ file: words, contentHash: v.pipe(v.string(), v.maxLength(64)) })),
  }),
  'text:copy': copiedText,
  'library:current': v.null(),
  'library:choose': v.null(),
  'file:reopen': v.object({
    file: fileName,
    encoding: v.nullable(v.picklist(ENCODINGS)),
  }),
  'file:fields': fileName,
  'file:name-fields': v.object({ file: fileName, fields: fieldNamesSchema }),
  'lines:count': v.object({
    document: id,
    segments: v.pipe(v.array(offset), v.minLength(1)),
    among: v.pipe(v.array(id), v.maxLength(4)),
    scope: v.nullable(v.picklist(['article', 'folder'])),
  }),
  'article:describe': v.object({ document: id, details: detailsSchema }),
  'library:reload': v.null(),
  'library:articles': v.object({ serial: offset, from: offset }),
  'article:read': id,
  'pair:align': v.object({ a: id, b: id }),
  'match:others': v.object({ document: id, segments: v.array(offset) }),
  'pairs:analyse': v.null(),
  'folder:search': v.object({
    query: v.pipe(v.string(), v.maxLength(LONGEST_QUERY)),
    from: offset,
  }),
  'folder:search-stop': v.null(),
  'task:cancel': v.null(),
  'notes:anchor': v.array(targetSchema),
  'journal:state': v.null(),
  'journal:heads': v.null(),
  'journal:records': noteIds,
  'journal:append': packedRecords,
  'journal:may-forget': folderId,
  'journal:forget': folderId,
  'snapshots:list': v.null(),
  'snapshots:take': v.picklist(['daily', 'asked', 'restore', 'deletion']),
  'snapshots:migration': packedRecords,
  'snapshots:read': query,
  'snapshots:choose': v.null(),
  'snapshots:reveal': query,
  'database:set-aside': v.null(),
  'database:clear': v.null(),
  'notes:export': exportSchema,
  'notes:preview': exportSchema,
  'notes:import': v.null(),
  'notes:export-format': v.null(),
  'edit:history': v.picklist(['undo', 'redo']),
  'export:reveal': v.null(),
  'address:open': v.pipe(v.string(), v.check(isAddress)),
  'window:do': v.picklist(SYSTEM_COMMANDS),
  'window:drawn': v.null(),
  'window:settled': v.null(),
};

/** An absolute path is at most 4,096 bytes on Linux and 32,767 characters on Windows. */
export const droppedPathSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(32_767));
