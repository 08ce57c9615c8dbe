// Where notes are kept: IndexedDB through Dexie, as W3C annotations.
import Dexie, { type EntityTable } from 'dexie';
import { noteText, type Annotation } from '../../src-main/model/annotation';

/** A note as it is stored: the annotation, the folder it belongs to, and whether it is in the bin. */
export interface StoredNote {
  readonly id: string;
  readonly folderId: string;
  readonly annotation: Annotation;
  /** ISO 8601, UTC; null while the note is not deleted. */
  readonly deleted: string | null;
}

/** Deleted notes are kept this long, so that a deletion can be undone. */
const BIN_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

type Tables = Dexie & { notes: EntityTable<StoredNote, 'id'> };

export class NotesDatabase {
  readonly #dexie: Tables;

  /** @param name another name for a database of its own, as tests need */
  constructor(name = 'variorum') {
    // Strict: a note is said to be saved only once it has reached the disk.
    this.#dexie = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Tables;
    this.#dexie.version(1).stores({ notes: 'id, folderId' });
  }

  /** The folder's notes that are not in the bin, oldest first. */
  async notesOf(folderId: string): Promise<Annotation[]> {
    const rows = await this.#dexie.notes.where('folderId').equals(folderId).toArray();
    return rows
      .filter((row) => row.deleted === null)
      .map((row) => row.annotation)
      .sort((one, other) => one.created.localeCompare(other.created));
  }

  /** Resolves once the note is on disk. */
  async put(folderId: string, annotation: Annotation): Promise<void> {
    await this.#dexie.notes.put({ id: annotation.id, folderId, annotation, deleted: null });
  }

  /** Moves a note to the bin. */
  async remove(id: string, now: Date): Promise<void> {
    await this.#dexie.notes.update(id, { deleted: now.toISOString() });
  }

  /** What is in the folder's bin, what was deleted last first. */
  async binOf(folderId: string): Promise<{ annotation: Annotation; deleted: string }[]> {
    const rows = await this.#dexie.notes.where('folderId').equals(folderId).toArray();
    return rows
      .flatMap(({ annotation, deleted }) => (deleted === null ? [] : [{ annotation, deleted }]))
      .filter(({ annotation }) => annotation.body.length > 1 || noteText(annotation).trim() !== '')
      .sort((one, other) => other.deleted.localeCompare(one.deleted));
  }

  /** Removes a note for good. */
  async purge(id: string): Promise<void> {
    await this.#dexie.notes.delete(id);
  }

  /** Forgets what has been in the bin for longer than it keeps things, and returns how many notes. */
  async emptyBin(now: Date): Promise<number> {
    const limit = new Date(now.getTime() - BIN_DAYS * DAY_MS).toISOString();
    return this.#dexie.notes.filter(({ deleted }) => deleted !== null && deleted < limit).delete();
  }
}
