// Brings notes of older versions of the database into the form of today.
import Dexie from 'dexie';
import type { Annotation } from '../../src-main/model/annotation';
import { sealed, type NoteRecord } from '../../src-main/model/note-record';

/** A row of version 1. */
export interface StoredNote {
  readonly id: string;
  readonly folderId: string;
  readonly annotation: Annotation;
  readonly deleted: string | null;
}

/** Dexie counts in tens what IndexedDB counts in ones. */
const DEXIE_STEP = 10;

/** Of a database, as Dexie counts; 0 where there is none. Opens nothing. */
export async function versionOf(name: string): Promise<number> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  return (found?.version ?? 0) / DEXIE_STEP;
}

export async function readVersion1(name: string): Promise<StoredNote[]> {
  const dexie = new Dexie(name);
  try {
    await dexie.open();
    return await dexie.table<StoredNote>('notes').toArray();
  } finally {
    dexie.close();
  }
}

/** The same rows become the same records each time: a migration that was broken off is begun again. */
export function toVersion2(rows: readonly StoredNote[], firstRevision: number): NoteRecord[] {
  return rows.map(({ id, folderId, annotation, deleted }, at) =>
    sealed({ id, folderId, revision: firstRevision + at, deleted, annotation }),
  );
}
