// Answers what the window asks of the journal of notes and its snapshots, and sets a damaged database aside.
import { app, dialog, session, shell } from 'electron';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { codeOf } from '../loading/file-errors';
import type { RequestName, Requests } from '../model/channels';
import { DAY_MS, type Snapshot, type SnapshotContents } from '../model/keeping';
import { isSound, type NoteRecord } from '../model/note-record';
import { pack, type Packed } from '../model/packed';
import { fail, ok, type Result } from '../model/result';
import { forgetNotes, mayForget } from './forget-notes';
import { Journal } from './journal';
import { isNoteRecord, noteRecordsSchema } from './note-schemas';
import { readSnapshot, Snapshots } from './snapshots';
import type { MainWindow } from './window';

/** All that one folder holds: the journal, the snapshots, and what was set aside. */
const FOLDER = 'notes';

type NotesRequest = Extract<
  RequestName,
  `journal:${string}` | `snapshots:${string}` | `database:${string}`
>;
type Handlers = {
  [N in NotesRequest]: (
    message: Requests[N]['ask'],
  ) => Requests[N]['answer'] | Promise<Requests[N]['answer']>;
};

export function notesHandlers(window: () => MainWindow | null): Handlers {
  const folder = join(app.getPath('userData'), FOLDER);
  const journal = new Journal(folder);
  const snapshots = new Snapshots(join(folder, 'snapshots'));
  return {
    'journal:state': () => journal.state(),
    'journal:heads': async () => pack(await journal.heads()),
    'journal:records': async (ids) => pack(await journal.records(ids)),
    'journal:append': (packed) => withRecords(packed, (records) => journal.append(records)),
    'journal:may-forget': (id) => mayForget(id, journal, snapshots),
    'journal:forget': (id) => forgetNotes(id, folder, journal, snapshots),
    'snapshots:list': async () => ok(await snapshots.list()),
    'snapshots:take': async (reason) => {
      const state = await journal.state();
      if (!state.ok) return state;
      const [newest] = await snapshots.list();
      if (reason === 'daily' && !isDue(newest, state.value.revision)) return ok(null);
      const records = await journal.all();
      return records.ok ? snapshots.take(reason, records.value, state.value.revision) : records;
    },
    'snapshots:migration': (packed) =>
      withRecords(packed, (records) => beforeMigration(snapshots, records)),
    'snapshots:read': async (name) => pack(checked(await snapshots.read(name), name)),
    'snapshots:choose': async () => {
      const shown = window();
      const path = shown ? await chooseBackup(shown) : null;
      if (path === null) return ok(null);
      const name = basename(path);
      return pack(checked(await readSnapshot(path, name), name));
    },
    'snapshots:reveal': async (name) => {
      const known = (await snapshots.list()).find((snapshot) => snapshot.name === name);
      if (known) shell.showItemInFolder(join(snapshots.folder, known.name));
      return null;
    },
    'database:set-aside': () => setAside(folder),
    'database:clear': async () => {
      await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
      return null;
    },
  };
}

/** Checked by their seals as well: the journal holds nothing that it would not read. */
function withRecords<T>(
  packed: Packed<readonly NoteRecord[]>,
  act: (records: readonly NoteRecord[]) => Promise<Result<T>>,
): Promise<Result<T>> | Result<T> {
  const records = parsed(packed);
  return v.is(noteRecordsSchema, records) && records.every(isSound)
    ? act(records)
    : fail('bad-request', 'Variorum refused malformed notes. Please report it.');
}

function parsed(packed: string): unknown {
  try {
    return JSON.parse(packed);
  } catch {
    return null;
  }
}

/** A seal proves that nothing was damaged, not that what was sealed is a note. */
function checked(contents: Result<SnapshotContents>, name: string): Result<SnapshotContents> {
  if (!contents.ok || contents.value.records.every(isNoteRecord)) return contents;
  return fail('unreadable', `“${name}” holds what is no note. Nothing has been changed.`);
}

function isDue(newest: Snapshot | undefined, revision: number): boolean {
  if (!newest) return revision > 0;
  return revision > newest.revision && Date.now() - Date.parse(newest.taken) >= DAY_MS;
}

/** One is enough for a migration that was begun several times. */
async function beforeMigration(
  snapshots: Snapshots,
  records: readonly NoteRecord[],
): Promise<Result<Snapshot>> {
  const revision = Math.max(0, ...records.map((record) => record.revision));
  const newest = (await snapshots.list()).find(({ reason }) => reason === 'migration');
  if (newest) {
    const before = await snapshots.read(newest.name);
    if (before.ok && JSON.stringify(before.value.records) === JSON.stringify(records)) {
      return ok(newest);
    }
  }
  return snapshots.take('migration', records, revision);
}

/** Copies the database as the system has it; its new name is never one that exists. */
async function setAside(folder: string): Promise<Result<string>> {
  const source = join(app.getPath('userData'), 'IndexedDB');
  const name = `damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  try {
    if (existsSync(source)) {
      await cp(source, join(folder, name), { recursive: true, force: false, errorOnExist: true });
    }
    return ok(name);
  } catch (error) {
    return fail('not-writable', `The damaged database could not be kept (${codeOf(error)}).`);
  }
}

async function chooseBackup({ browser }: MainWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
    title: 'Restore notes',
    buttonLabel: 'Choose',
    filters: [{ name: 'Backup of notes', extensions: ['jsonl'] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
