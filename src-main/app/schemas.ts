// The shape that each request from the window must have before anything is done with it.
import * as v from 'valibot';
import { NOTE_COLOURS, type Annotation, type SpecificResource } from '../model/annotation';
import {
  MATRIX_ORDERS,
  MOST_RECENT,
  type RequestName,
  type Requests,
  type Session,
} from '../model/channels';
import { COMMANDS, CONDITIONS, SYSTEM_COMMANDS, type Command } from '../model/commands';
import { LONGEST_QUERY } from '../model/found';
import { LEADINGS, MEASURES, TEXT_SIZES, THEMES, type Settings } from '../model/settings';

/** Ids are made by this app and are short; anything longer is no id. */
const id = v.pipe(v.string(), v.maxLength(64));

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
}) satisfies v.GenericSchema<Settings>;

const commandStateSchema = v.object({
  holds: v.array(v.picklist(CONDITIONS)),
  on: v.array(v.picklist(COMMANDS as readonly [Command, ...Command[]])),
});

/** The longest article that is read has some ten million characters. */
const copiedText = v.pipe(v.string(), v.minLength(1), v.maxLength(16_000_000));

const words = v.string();

const targetSchema: v.GenericSchema<SpecificResource> = v.object({
  type: v.literal('SpecificResource'),
  source: words,
  selector: v.exactOptional(
    v.tuple([
      v.object({
        type: v.literal('TextQuoteSelector'),
        exact: words,
        prefix: words,
        suffix: words,
      }),
      v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
    ]),
  ),
  fingerprint: v.exactOptional(words),
  file: words,
  title: words,
  contentHash: words,
});

const type = v.literal('TextualBody');
const format = v.literal('text/plain');

const bodySchema = v.variant('purpose', [
  v.object({
    type,
    value: words,
    format: v.literal('text/markdown'),
    purpose: v.literal('commenting'),
  }),
  v.object({ type, value: words, format, purpose: v.literal('tagging') }),
  v.object({ type, value: v.picklist(NOTE_COLOURS), format, purpose: v.literal('highlighting') }),
]);

const annotationSchema: v.GenericSchema<Annotation> = v.object({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: words,
  type: v.literal('Annotation'),
  motivation: v.literal('commenting'),
  created: words,
  modified: words,
  body: v.array(bodySchema),
  target: v.array(targetSchema),
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
  'recent:remove': id,
  'recent:clear': v.null(),
  'text:copy': copiedText,
  'library:current': v.null(),
  'library:choose': v.null(),
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
  'notes:export': v.object({
    format: v.picklist(['markdown', 'html', 'json']),
    notes: v.array(annotationSchema),
  }),
  'edit:history': v.picklist(['undo', 'redo']),
  'export:reveal': v.null(),
  'window:do': v.picklist(SYSTEM_COMMANDS),
  'window:drawn': v.null(),
};

/** An absolute path is at most 4,096 bytes on Linux and 32,767 characters on Windows. */
export const droppedPathSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(32_767));
