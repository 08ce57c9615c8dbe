// The shape that records of notes must have, from the window and from files alike.
import * as v from 'valibot';
import type { NoteRecord } from '../model/note-record';
import { annotationSchema } from './schemas';

const noteRecordSchema: v.GenericSchema<NoteRecord> = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  folderId: v.pipe(v.string(), v.maxLength(256)),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  deleted: v.nullable(v.string()),
  annotation: v.nullable(annotationSchema),
  seal: v.string(),
});

export const noteRecordsSchema = v.array(noteRecordSchema);

/** What was read is used as it is: a copy in the schema's order would no longer fit its seal. */
export function isNoteRecord(value: unknown): value is NoteRecord {
  return v.is(noteRecordSchema, value);
}
