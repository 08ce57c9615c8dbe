// A note as it is stored, in the database and in the journal alike: sealed, so that damage shows.
import type { Annotation } from './annotation';
import { hashOf } from './hash';

export interface NoteRecord {
  /** The annotation's own. */
  readonly id: string;
  readonly folderId: string;
  /** No two records of a store have the same; of two records of a note the higher is the newer. */
  readonly revision: number;
  /** ISO 8601, UTC: since when the note is in the bin; null while it is not deleted. */
  readonly deleted: string | null;
  /** Null once the note is gone from the bin as well. */
  readonly annotation: Annotation | null;
  /** Of all that stands above. */
  readonly seal: string;
}

type Unsealed = Omit<NoteRecord, 'seal'>;

export function sealed(record: Unsealed): NoteRecord {
  const { id, folderId, revision, deleted, annotation } = record;
  return { id, folderId, revision, deleted, annotation, seal: sealOf(record) };
}

/** Whether a record says what it said when it was sealed. */
export function isSound(record: NoteRecord): boolean {
  return record.seal === sealOf(record);
}

function sealOf({ id, folderId, revision, deleted, annotation }: Unsealed): string {
  return hashOf(JSON.stringify([id, folderId, revision, deleted, annotation]));
}
