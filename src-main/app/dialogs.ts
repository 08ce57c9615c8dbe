// The system's own dialogs: choosing a folder, choosing where an export goes, and what is said of an unforeseen error.
import { dialog, type BrowserWindow } from 'electron';
import { basename, dirname, extname, join } from 'node:path';
import type { NotesFormat } from '../model/notes-export';

const FORMATS: Readonly<Record<NotesFormat, { name: string; extension: string }>> = {
  html: { name: 'Web page', extension: 'html' },
  pdf: { name: 'PDF', extension: 'pdf' },
  docx: { name: 'Word document', extension: 'docx' },
  markdown: { name: 'Markdown', extension: 'md' },
  csv: { name: 'Table (CSV)', extension: 'csv' },
  json: { name: 'Data (JSON)', extension: 'json' },
  jsonld: { name: 'Web annotations (JSON-LD)', extension: 'jsonld' },
  tei: { name: 'Critical apparatus (TEI)', extension: 'xml' },
};

/**
 * An absolute path, or null when the reader closed the dialog.
 * @param former where a folder was that is looked for
 */
export async function chooseFolder(
  window: BrowserWindow,
  former: string | null = null,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: former === null ? 'Open folder' : `Where is “${basename(former)}” now?`,
    buttonLabel: 'Open',
    ...(former !== null && { defaultPath: dirname(former) }),
    properties: ['openDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** A file of notes: an absolute path, or null when the reader closed the dialog. */
export async function chooseNotesFile(
  window: BrowserWindow,
  folder: string,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import notes',
    buttonLabel: 'Import',
    defaultPath: folder,
    filters: [
      { name: 'Notes (JSON, JSON-LD)', extensions: ['json', 'jsonld'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export interface Destination {
  readonly path: string;
  readonly format: NotesFormat;
  /** True where an ending was added to the chosen name: the dialog asked about another file. */
  readonly hasAddedEnding: boolean;
}

/** Where to write an export. The name that is chosen decides: `notes.json` is written as JSON. */
export async function chooseDestination(
  window: BrowserWindow,
  format: NotesFormat,
  name: string,
  folder: string,
): Promise<Destination | null> {
  const { name: label, extension } = FORMATS[format];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export notes',
    buttonLabel: 'Export',
    defaultPath: join(folder, `${name}.${extension}`),
    filters: [{ name: label, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  const given = formatOf(filePath);
  if (given) return { path: filePath, format: given, hasAddedEnding: false };
  const hasAddedEnding = extname(filePath) === '';
  const path = hasAddedEnding ? `${filePath}.${extension}` : filePath;
  return { path, format, hasAddedEnding };
}

/** The places of the buttons below. */
const [REPLACE, CANCEL] = [0, 1];

/** Asks as the system's dialog does for the names that it knows; true to go on. */
export async function confirmReplacing(window: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `“${basename(path)}” is there already. Replace it?`,
    detail: `What the file in “${basename(dirname(path))}” holds now would be lost.`,
    buttons: ['Replace', 'Cancel'],
    defaultId: CANCEL,
    cancelId: CANCEL,
    noLink: true,
  });
  return response === REPLACE;
}

function formatOf(path: string): NotesFormat | null {
  const extension = extname(path).slice(1).toLowerCase();
  const found = Object.entries(FORMATS).find(([, format]) => format.extension === extension);
  return found ? (found[0] as NotesFormat) : null;
}

/** Of an error that nobody expected; before the app is ready, Linux has this in the terminal only. */
export function tellFailure(kind: string): void {
  dialog.showErrorBox(
    'Something went wrong inside Variorum',
    `An error that was not foreseen (${kind}) has ended what Variorum was doing. Quit Variorum and start it again: what it says was saved is kept. If this happens again, please report it.`,
  );
}
