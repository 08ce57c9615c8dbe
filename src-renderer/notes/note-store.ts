// The notes as they are kept twice: in the database, which is quick to read, and in the journal, which nothing else can wipe.
import type { Annotation } from '../../src-main/model/annotation';
import { sealed, type NoteRecord } from '../../src-main/model/note-record';
import { BIN_DAYS, DAY_MS, type JournalState } from '../../src-main/model/keeping';
import type { Change } from '../../src-main/model/restoration';
import { Refused, type Journal } from '../api/journal';
import { NewerDatabase, type NotesDatabase } from '../api/notes-database';
import { databaseMended, doubtfulNotes, journalMended } from './keeping-strings';
import { mend, type Mended } from './note-mender';

/** A note in the bin, and since when it is there. */
export interface BinnedNote {
  readonly annotation: Annotation;
  /** ISO 8601, UTC. */
  readonly deleted: string;
}

export interface Hooks {
  /** Says something to the reader that has to be seen. */
  readonly tell: (message: string) => void;
  /** What was read before may no longer be what is kept. */
  readonly changed: () => void;
}

/**
 * Notes that are written in one go. So many at most can be in one store and not yet in the other
 * when the app is killed; that is put right without a word.
 */
export const WRITTEN_AT_ONCE = 20;
/** The full comparison waits until the window has been drawn and the notes are shown. */
const COMPARE_AFTER_MS = 1500;
/** Far longer than a deletion takes. */
const DELETION_MS = 3000;

interface OpenedDatabase {
  /** A database of an older version, none at all, or one as it is now. */
  readonly found: 'old' | 'none' | 'there';
  readonly count: number;
  readonly revision: number;
}

export class NoteStore {
  readonly #database: NotesDatabase;
  readonly #journal: Journal;
  readonly #hooks: Hooks;
  #revision = 0;
  #opening: Promise<void> | null = null;
  /** The full comparison and what follows it, once a start. */
  #comparing: Promise<void> | null = null;
  /** The database has refused something, and may have been wiped since. */
  #doubted = false;
  #isOpening = false;
  #isDamageTold = false;
  /** What has been handed to both places and is not yet in both. */
  readonly #saving = new Set<Promise<unknown>>();
  /** For each comparison that is under way the notes that have been written since it began. */
  readonly #written = new Set<Set<string>>();
  readonly #compareAfter: number;

  /** @param compareAfter in milliseconds: when the full comparison begins after an opening */
  constructor(
    database: NotesDatabase,
    journal: Journal,
    hooks: Hooks,
    compareAfter = COMPARE_AFTER_MS,
  ) {
    this.#compareAfter = compareAfter;
    this.#database = database;
    this.#journal = journal;
    this.#hooks = hooks;
  }

  /** All of a folder, or of all folders; those in the bin as well. From wherever they can be read. */
  async records(folderId: string | null): Promise<NoteRecord[]> {
    try {
      await this.#open();
      return await this.#database.records(folderId);
    } catch (error) {
      if (isNewer(error)) throw error;
      this.#doubted = true;
      return await this.#fromDatabaseAlone(folderId).catch(() => this.#fromJournal(folderId));
    }
  }

  /** The folders that have notes, in the bin or not. */
  async folders(): Promise<string[]> {
    await this.#open();
    return this.#database.folders();
  }

  /** All of a folder, those in the bin as well, some at a time, so that the window stays quick. */
  async *recordsInParts(folderId: string): AsyncGenerator<readonly NoteRecord[]> {
    await this.#open();
    yield* this.#database.inPartsOf(folderId);
  }

  /** What the database has lost comes from the journal. */
  async get(ids: readonly string[]): Promise<readonly NoteRecord[]> {
    await this.#open();
    const found = await this.#database.get(ids);
    const known = new Set(found.map(({ id }) => id));
    const missing = ids.filter((id) => !known.has(id));
    return missing.length === 0 ? found : [...found, ...(await this.#journal.records(missing))];
  }

  /** Resolves once all changes are on the disk in both places; throws as soon as one of them refuses. */
  async save(changes: readonly Change[]): Promise<void> {
    await this.#open();
    const records = changes.map((change) => sealed({ ...change, revision: this.#next() }));
    const stored = this.#database.apply(records).catch((error: unknown) => {
      this.#doubted = true;
      // A comparison that is under way has passed these notes over.
      this.#comparing = null;
      throw error;
    });
    for (const written of this.#written) for (const { id } of records) written.add(id);
    const both = [stored, this.#journal.append(records)];
    const ended = Promise.allSettled(both);
    this.#saving.add(ended);
    void ended.then(() => this.#saving.delete(ended));
    await Promise.all(both);
  }

  /**
   * Removes the notes of a folder so that nothing of them is left in any file. At first as any
   * deletion does it: were the app to end in the midst of this, nothing would bring them back.
   */
  async forget(folderId: string): Promise<void> {
    await this.#open();
    await this.settled();
    await this.#journal.mayForget(folderId);
    const records = await this.#database.records(folderId);
    for (let from = 0; from < records.length; from += WRITTEN_AT_ONCE) {
      const part = records.slice(from, from + WRITTEN_AT_ONCE);
      await this.save(part.map((record) => ({ ...record, annotation: null })));
    }
    await this.#journal.forget(folderId);
    this.#isOpening = true;
    this.#opening = this.#makeAnew().finally(() => (this.#isOpening = false));
    await this.#opening;
  }

  /** A database keeps what was deleted for a while: it is removed, and filled again from the journal. */
  async #makeAnew(): Promise<void> {
    this.#database.close();
    await this.#journal.clearDatabase();
    const { revision } = await this.#journal.state();
    await this.#openDatabase({ count: 0, revision, damaged: 0 });
    await this.#mendBoth();
  }

  /** Resolves once what an opening began has been done: the comparison, the bin, the snapshot. */
  async settled(): Promise<void> {
    await this.#opening;
    await this.#comparing;
  }

  #next(): number {
    this.#revision += 1;
    return this.#revision;
  }

  #open(): Promise<void> {
    if (this.#opening && (this.#isOpening || (!this.#doubted && this.#database.isOpen))) {
      return this.#opening;
    }
    this.#isOpening = true;
    this.#opening = this.#openBoth().finally(() => (this.#isOpening = false));
    return this.#opening;
  }

  async #openBoth(): Promise<void> {
    if (this.#doubted) this.#database.close();
    this.#doubted = false;
    try {
      await this.#openNow();
    } catch (error) {
      this.#doubted = true;
      throw error;
    }
  }

  async #openNow(): Promise<void> {
    const journal = await this.#journal.state();
    const { found, ...rows } = await this.#openDatabase(journal);
    this.#revision = Math.max(this.#revision, journal.revision, rows.revision);
    const isAlike = rows.count === journal.count && rows.revision <= journal.revision;
    // Where a look shows that one is behind, what is read next has to be right.
    if (!isAlike || journal.damaged > 0) await this.#mend(journal, found);
    this.#comparing ??= this.#compareLater(isAlike ? journal : null);
  }

  async #openDatabase({ revision }: JournalState): Promise<OpenedDatabase> {
    const opening = {
      firstRevision: revision + 1,
      keepOld: (records: readonly NoteRecord[]) => this.#journal.keepOld(records),
    };
    try {
      const found = await this.#database.open(opening);
      return { found, ...(await this.#database.state()) };
    } catch (error) {
      // What is not migrated yet is in no journal.
      if (!isDamage(error) || (await this.#database.isOld())) throw error;
    }
    await this.#journal.setDatabaseAside();
    await this.#delete();
    const found = await this.#database.open(opening);
    return { found, ...(await this.#database.state()) };
  }

  /** A database that cannot be read may not be deleted in the usual way either, or not come to an end. */
  async #delete(): Promise<void> {
    const late = new Promise<never>((_done, give) =>
      setTimeout(() => give(new Error('late')), DELETION_MS),
    );
    await Promise.race([this.#database.delete(), late]).catch(() => this.#journal.clearDatabase());
  }

  async #mend(state: JournalState, found: OpenedDatabase['found'] = 'there'): Promise<boolean> {
    const { restored, journaled, doubtful } = await this.#mendBoth();
    const { tell } = this.#hooks;
    const isLost = restored > 0 && found === 'none';
    if (isLost || restored > WRITTEN_AT_ONCE) tell(databaseMended(restored));
    const isBehind = journaled > WRITTEN_AT_ONCE && found !== 'old';
    if ((state.damaged > 0 || isBehind) && !this.#isDamageTold) {
      this.#isDamageTold = true;
      tell(journalMended(journaled));
    }
    if (doubtful > 0) tell(doubtfulNotes(doubtful));
    return restored + journaled + doubtful > 0;
  }

  async #mendBoth(): Promise<Mended> {
    const written = new Set<string>();
    this.#written.add(written);
    await Promise.all(this.#saving);
    const mended = mend({
      database: this.#database,
      journal: this.#journal,
      written,
      next: () => this.#next(),
      rest: () => new Promise((done) => setTimeout(done)),
    });
    return mended.finally(() => this.#written.delete(written));
  }

  /** @param state of a journal that is still to be compared */
  async #compareLater(state: JournalState | null): Promise<void> {
    await new Promise((done) => setTimeout(done, this.#compareAfter));
    try {
      if (state && (await this.#mend(state))) this.#hooks.changed();
      await this.#emptyBin(new Date());
      await this.#journal.snapshotDaily();
    } catch {
      // What could not be read or written now is found at the next write or the next start.
      this.#doubted = true;
    }
  }

  /** Forgets what has been in the bin for longer than it keeps things. */
  async #emptyBin(now: Date): Promise<void> {
    const limit = new Date(now.getTime() - BIN_DAYS * DAY_MS).toISOString();
    const gone = await this.#database.binnedBefore(limit);
    for (let from = 0; from < gone.length; from += WRITTEN_AT_ONCE) {
      const part = gone.slice(from, from + WRITTEN_AT_ONCE);
      await this.save(part.map((record) => ({ ...record, annotation: null })));
    }
  }

  /** Where the journal cannot be opened: what is read is right, though nothing can be saved. */
  async #fromDatabaseAlone(folderId: string | null): Promise<NoteRecord[]> {
    const keepOld = (): Promise<void> => Promise.reject(new Error('not now'));
    await this.#database.open({ firstRevision: 1, keepOld });
    return this.#database.records(folderId);
  }

  async #fromJournal(folderId: string | null): Promise<NoteRecord[]> {
    const heads = await this.#journal.heads();
    const ids = heads.flatMap(({ id, isGone }) => (isGone ? [] : [id]));
    const records = await this.#journal.records(ids);
    return records.filter((record) => folderId === null || record.folderId === folderId);
  }
}

/** Whether only a newer version of the app may touch the notes. */
export function isNewer(error: unknown): boolean {
  return (
    error instanceof NewerDatabase || (error instanceof Refused && error.code === 'newer-data')
  );
}

/** A full disk is no damage, and neither is what the main process refuses. */
function isDamage(error: unknown): boolean {
  if (isNewer(error) || error instanceof Refused) return false;
  return !/Quota/.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
}
