// A store of notes as the app has it, with the real journal in a folder of its own.
import Dexie from 'dexie';
import { forgetNotes, mayForget } from '../../../src-main/app/forget-notes';
import { Journal as JournalFile } from '../../../src-main/app/journal';
import { Snapshots } from '../../../src-main/app/snapshots';
import type { NoteRecord } from '../../../src-main/model/note-record';
import { valueOf, type Journal } from '../../../src-renderer/api/journal';
import { NotesDatabase } from '../../../src-renderer/api/notes-database';
import { NoteStore } from '../../../src-renderer/notes/note-store';
import { NoteWriter } from '../../../src-renderer/notes/note-writer.svelte';
import { Toasts } from '../../../src-renderer/ui/toasts.svelte';

export interface Kept {
  readonly database: NotesDatabase;
  readonly file: JournalFile;
  readonly journal: Journal;
  readonly snapshots: Snapshots;
  readonly toasts: Toasts;
  readonly store: NoteStore;
  readonly writer: NoteWriter;
  /** How often the window was told that what it read may have changed. */
  readonly changes: () => number;
  /** How often a database was set aside. */
  readonly setAside: () => number;
}

/** One start of the app. @param folder the journal's @param name the database's */
export function keptNotes(folder: string, name: string, compareAfter = 0): Kept {
  const file = new JournalFile(folder);
  const snapshots = new Snapshots(`${folder}/snapshots`);
  let changes = 0;
  let setAside = 0;
  const journal: Journal = {
    state: async () => valueOf(await file.state()),
    heads: async () => valueOf(await file.heads()),
    records: async (ids) => copyOf(valueOf(await file.records(ids))),
    append: async (records) => void valueOf(await file.append(copyOf(records))),
    keepOld: async (records) => void valueOf(await snapshots.take('migration', records, 0)),
    snapshotDaily: () => Promise.resolve(),
    mayForget: async (id) => void valueOf(await mayForget(id, file, snapshots)),
    forget: async (id) => void valueOf(await forgetNotes(id, folder, file, snapshots)),
    setDatabaseAside: () => Promise.resolve(void (setAside += 1)),
    clearDatabase: () => Dexie.delete(name),
  };
  const database = new NotesDatabase(name);
  const toasts = new Toasts();
  const hooks = {
    tell: (message: string) => void toasts.warn(message),
    changed: () => void (changes += 1),
  };
  const store = new NoteStore(database, journal, hooks, compareAfter);
  const writer = new NoteWriter(store, toasts);
  return {
    database,
    file,
    journal,
    snapshots,
    toasts,
    store,
    writer,
    changes: () => changes,
    setAside: () => setAside,
  };
}

/** Every start ends before the next one begins. */
export async function closed({ database, file, store }: Kept): Promise<void> {
  await store.settled().catch(() => undefined);
  database.close();
  await file.close();
}

/** As a message from process to process makes it. */
function copyOf(records: readonly NoteRecord[]): readonly NoteRecord[] {
  return JSON.parse(JSON.stringify(records)) as NoteRecord[];
}
