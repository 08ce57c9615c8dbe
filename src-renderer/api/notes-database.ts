// Where notes are read from: IndexedDB through Dexie, a sealed record a row.
import Dexie, { type EntityTable } from 'dexie';
import { isSound, type NoteRecord } from '../../src-main/model/note-record';
import { readVersion1, toVersion2, versionOf } from './notes-migration';

/** Counts the forms that the database has had. */
const VERSION = 2;
/** Rows that are read in one go where all are read: some milliseconds of work. */
const ROWS_AT_ONCE = 500;

type Tables = Dexie & { notes: EntityTable<NoteRecord, 'id'> };

/** The database has a form that only a newer version of the app knows. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

export interface Opening {
  /** Above those of the journal: what is migrated is newer than what is kept there. */
  readonly firstRevision: number;
  /** Resolves once notes of an older version are kept elsewhere; only then they are migrated. */
  readonly keepOld: (records: readonly NoteRecord[]) => Promise<void>;
}

export class NotesDatabase {
  readonly #name: string;
  #dexie: Tables | null = null;

  /** @param name another name for a database of its own, as tests need */
  constructor(name = 'variorum') {
    this.#name = name;
  }

  /**
   * Migrates an older database, all or nothing, and says what was found; throws `NewerDatabase`
   * before it touches a newer one.
   */
  async open({ firstRevision, keepOld }: Opening): Promise<'old' | 'none' | 'there'> {
    if (this.#dexie) return 'there';
    const found = await versionOf(this.#name);
    if (found > VERSION) throw new NewerDatabase();
    if (found === 1) await keepOld(toVersion2(await readVersion1(this.#name), firstRevision));
    // Strict: a note is said to be saved only once it has reached the disk.
    const dexie = new Dexie(this.#name, {
      chromeTransactionDurability: 'strict',
      autoOpen: false,
    }) as Tables;
    dexie.version(1).stores({ notes: 'id, folderId' });
    dexie
      .version(VERSION)
      .stores({ notes: 'id, folderId, revision' })
      .upgrade(async (upgrade) => {
        const table = upgrade.table('notes');
        await table.bulkPut(toVersion2(await table.toArray(), firstRevision));
      });
    try {
      await dexie.open();
    } catch (error) {
      dexie.close();
      throw error;
    }
    // The browser closes a database that it has found damaged, and may have emptied it.
    dexie.on('close', () => {
      if (this.#dexie === dexie) this.#dexie = null;
    });
    this.#dexie = dexie;
    return found === 1 ? 'old' : found === 0 ? 'none' : 'there';
  }

  close(): void {
    this.#dexie?.close();
    this.#dexie = null;
  }

  /** Removes everything; what is kept in the journal comes back from there. */
  async delete(): Promise<void> {
    this.close();
    await Dexie.delete(this.#name);
  }

  /** False as well once the browser has closed it. */
  get isOpen(): boolean {
    return this.#dexie?.isOpen() ?? false;
  }

  /** The rows as they are, their indexes anew. */
  async reindex(): Promise<void> {
    const dexie = this.#tables;
    await dexie.transaction('rw', dexie.notes, async () => {
      const rows = await dexie.notes.toArray();
      await dexie.notes.clear();
      await dexie.notes.bulkPut(rows);
    });
  }

  /** Of a folder, or of all of them; those in the bin as well. */
  async records(folderId: string | null): Promise<NoteRecord[]> {
    const { notes } = this.#tables;
    return folderId === null ? notes.toArray() : notes.where('folderId').equals(folderId).toArray();
  }

  async get(ids: readonly string[]): Promise<NoteRecord[]> {
    const found = await this.#tables.notes.bulkGet([...ids]);
    return found.flatMap((record) => record ?? []);
  }

  /** Those that were put into the bin before a time (ISO 8601, UTC). */
  async binnedBefore(time: string): Promise<NoteRecord[]> {
    const { notes } = this.#tables;
    return notes.filter(({ deleted }) => deleted !== null && deleted < time).toArray();
  }

  /** Whether what is there has still the form of an older version; false as well where that cannot be told. */
  async isOld(): Promise<boolean> {
    const found = await versionOf(this.#name).catch(() => 0);
    return found > 0 && found < VERSION;
  }

  /** How many there are, and the highest revision. */
  async state(): Promise<{ count: number; revision: number }> {
    const { notes } = this.#tables;
    const [count, last] = await Promise.all([notes.count(), notes.orderBy('revision').last()]);
    return { count, revision: last?.revision ?? 0 };
  }

  /** Whether every row can be found by its folder and by its revision. */
  async isIndexed(): Promise<boolean> {
    const { notes } = this.#tables;
    const [rows, folders, revisions] = await Promise.all([
      notes.count(),
      notes.orderBy('folderId').count(),
      notes.orderBy('revision').count(),
    ]);
    return rows === folders && rows === revisions;
  }

  /** The folders that have notes, in the bin or not. */
  async folders(): Promise<string[]> {
    const keys = await this.#tables.notes.orderBy('folderId').uniqueKeys();
    return keys.filter((key) => typeof key === 'string');
  }

  /** All rows of a folder, some at a time, so that the window stays quick. */
  async *inPartsOf(folderId: string): AsyncGenerator<readonly NoteRecord[]> {
    const { notes } = this.#tables;
    const ids = await notes.where('folderId').equals(folderId).primaryKeys();
    for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
      yield await this.get(ids.slice(from, from + ROWS_AT_ONCE));
    }
  }

  /** All rows, some at a time, so that the window stays quick. */
  async *inParts(): AsyncGenerator<readonly NoteRecord[]> {
    const { notes } = this.#tables;
    for (let last: string | null = null; ;) {
      const rest = last === null ? notes.orderBy(':id') : notes.where(':id').above(last);
      const part: NoteRecord[] = await rest.limit(ROWS_AT_ONCE).toArray();
      if (part.length > 0) yield part;
      if (part.length < ROWS_AT_ONCE) return;
      last = part[part.length - 1]?.id ?? null;
    }
  }

  /**
   * Takes records that are newer than the rows of theirs, or stand for damaged ones; those of notes
   * that are gone remove the row. Resolves once all of it is on the disk.
   */
  async apply(records: readonly NoteRecord[]): Promise<void> {
    const dexie = this.#tables;
    await dexie.transaction('rw', dexie.notes, async () => {
      const rows = await dexie.notes.bulkGet(records.map(({ id }) => id));
      const newer = records.filter((record, at) => {
        const row = rows[at];
        return !row || row.revision < record.revision || !isSound(row);
      });
      await dexie.notes.bulkPut(newer.filter(({ annotation }) => annotation !== null));
      const gone = newer.filter(({ annotation }) => annotation === null);
      await dexie.notes.bulkDelete(gone.map(({ id }) => id));
    });
  }

  get #tables(): Tables {
    if (!this.#dexie) throw new Error('The database of notes is not open.');
    return this.#dexie;
  }
}
