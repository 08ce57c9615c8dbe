// Writes the reader's notes to a file of the reader's choosing, whole or not at all.
import { app, shell } from 'electron';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeAtomically } from '../loading/atomic-write';
import type { Exported, NotesExport } from '../model/notes-export';
import { fail, ok, type Result } from '../model/result';
import { chooseDestination, confirmReplacing } from './dialogs';
import type { Library } from './library';
import { printReport } from './print-report';
import type { SessionStore } from './session-store';
import type { MainWindow } from './window';

interface Parts {
  readonly library: Library;
  readonly store: SessionStore;
  readonly window: MainWindow | null;
}

/** Kept here, since the window never learns a path. */
let lastExport: string | null = null;

export async function exportNotes(
  { format, scope, notes }: NotesExport,
  { library, store, window }: Parts,
): Promise<Result<Exported>> {
  const opened = await library.current();
  if (!opened.ok) return opened;
  if (!window || !opened.value) return ok(null);
  const folder = store.value.exportFolder ?? app.getPath('documents');
  const destination = await chooseDestination(
    window.browser,
    format,
    `Notes on ${opened.value.library.name}`,
    folder,
  );
  if (!destination) return ok(null);
  const article = await library.fileAt(destination.path);
  if (article !== null) {
    const message = `“${article}” is an article of the open folder. Choose another name.`;
    return fail('not-writable', message, article);
  }
  if (destination.hasAddedEnding && existsSync(destination.path)) {
    if (!(await confirmReplacing(window.browser, destination.path))) return ok(null);
  }
  const date = new Date().toISOString();
  const wanted = { format: destination.format, scope, notes, date };
  const made = await library.pool.run('exportNotes', wanted).output;
  const content =
    destination.format === 'pdf' && made.ok && typeof made.value === 'string'
      ? await printReport(made.value, date)
      : made;
  if (!content.ok) return content;
  const written = await writeAtomically(destination.path, content.value);
  if (!written.ok) return written;
  lastExport = destination.path;
  store.update({ exportFolder: dirname(destination.path), exportFormat: destination.format });
  return ok({ name: basename(destination.path), format: destination.format });
}

export function revealExport(): void {
  if (lastExport !== null) shell.showItemInFolder(lastExport);
}
