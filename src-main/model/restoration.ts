// What has to change so that the notes are as they were in a backup; nothing is erased by it.
import type { NoteRecord } from './note-record';

/** A note as it is to be; without an annotation it is gone from the bin as well. */
export type Change = Pick<NoteRecord, 'id' | 'folderId' | 'deleted' | 'annotation'>;

/**
 * Notes that the backup does not have go to the bin. What is in the bin of the backup stays or comes
 * there as of now, so that there are again thirty days to take it out.
 * @param now ISO 8601, UTC
 */
export function restoration(
  current: readonly NoteRecord[],
  backup: readonly NoteRecord[],
  now: string,
): Change[] {
  const currentOf = new Map(current.map((record) => [record.id, record]));
  const changes: Change[] = [];
  for (const { id, folderId, deleted, annotation } of backup) {
    const before = currentOf.get(id);
    currentOf.delete(id);
    const isSame =
      before?.folderId === folderId &&
      (before.deleted === null) === (deleted === null) &&
      JSON.stringify(before.annotation) === JSON.stringify(annotation);
    if (!isSame) changes.push({ id, folderId, deleted: deleted === null ? null : now, annotation });
  }
  for (const { id, folderId, deleted, annotation } of currentOf.values()) {
    if (deleted === null) changes.push({ id, folderId, deleted: now, annotation });
  }
  return changes;
}
