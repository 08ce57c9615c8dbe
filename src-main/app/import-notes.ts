// Reads notes from a file of the reader's choosing, as the open folder has them.
import { app } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { decode } from '../loading/decode';
import { reasonOf } from '../loading/file-errors';
import type { NotesFromFile } from '../model/notes-import';
import { fail, ok, type Result } from '../model/result';
import { chooseNotesFile } from './dialogs';
import type { Library } from './library';
import type { SessionStore } from './session-store';
import type { MainWindow } from './window';

/** Bytes; a hundred times the notes of a long project. */
const MOST_BYTES = 200_000_000;

interface Parts {
  readonly library: Library;
  readonly store: SessionStore;
  readonly window: MainWindow | null;
}

/** Where exports go, imports are looked for. */
export async function importNotes({
  library,
  store,
  window,
}: Parts): Promise<Result<NotesFromFile>> {
  if (!window) return ok(null);
  const folder = store.value.exportFolder ?? app.getPath('documents');
  const path = await chooseNotesFile(window.browser, folder);
  if (path === null) return ok(null);
  const name = basename(path);
  const text = await textOf(path, name);
  if (!text.ok) return text;
  const date = new Date().toISOString();
  const notes = await library.pool.run('importNotes', { name, text: text.value, date }).output;
  if (!notes.ok) return notes;
  store.update({ exportFolder: dirname(path) });
  return ok({ name, notes: notes.value });
}

async function textOf(path: string, name: string): Promise<Result<string>> {
  try {
    if ((await stat(path)).size > MOST_BYTES) {
      return fail('too-large', `“${name}” cannot be imported. It has more than 200 MB.`);
    }
    const decoded = decode(await readFile(path));
    return decoded.ok
      ? ok(decoded.value.text)
      : fail('bad-notes', `“${name}” cannot be imported. It is not text.`);
  } catch (error) {
    const { code, advice } = reasonOf(error);
    return fail(code, `“${name}” cannot be read. ${advice}`);
  }
}
