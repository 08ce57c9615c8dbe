// The shape that each request from the window must have before anything is done with it.
import * as v from 'valibot';
import type { Annotation } from '../model/annotation';
import { MATRIX_ORDERS, type RequestName, type Requests } from '../model/channels';
import { LONGEST_QUERY } from '../model/found';

/** Ids are made by this app and are short; anything longer is no id. */
const id = v.pipe(v.string(), v.maxLength(64));

export const sessionSchema = v.object({
  view: v.picklist(['overview', 'compare', 'notes']),
  left: v.nullable(id),
  right: v.nullable(id),
  libraryShown: v.boolean(),
  // Sessions of the first version have none.
  matrixOrder: v.fallback(v.picklist(MATRIX_ORDERS), 'together'),
});

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const targetSchema = v.object({
  type: v.literal('SpecificResource'),
  source: v.string(),
  selector: v.tuple([
    v.object({
      type: v.literal('TextQuoteSelector'),
      exact: v.string(),
      prefix: v.string(),
      suffix: v.string(),
    }),
    v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  ]),
  file: v.string(),
  title: v.string(),
  contentHash: v.string(),
});

const annotationSchema: v.GenericSchema<Annotation> = v.object({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: v.string(),
  type: v.literal('Annotation'),
  motivation: v.literal('commenting'),
  created: v.string(),
  modified: v.string(),
  body: v.array(
    v.object({
      type: v.literal('TextualBody'),
      value: v.string(),
      format: v.literal('text/markdown'),
      purpose: v.literal('commenting'),
    }),
  ),
  target: v.array(targetSchema),
});

type RequestSchemas = { readonly [N in RequestName]: v.GenericSchema<Requests[N]['ask']> };

export const requestSchemas: RequestSchemas = {
  'session:load': v.null(),
  'session:save': sessionSchema,
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
  'window:drawn': v.null(),
};

/** An absolute path is at most 4,096 bytes on Linux and 32,767 characters on Windows. */
export const droppedPathSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(32_767));
