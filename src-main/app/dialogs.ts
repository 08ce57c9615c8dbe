// The system's own dialogs: choosing a folder, and choosing where an export goes.
import { dialog, type BrowserWindow } from 'electron';
import { extname, join } from 'node:path';
import type { NotesFormat } from '../model/channels';

const FORMATS: Readonly<Record<NotesFormat, { name: string; extension: string }>> = {
  markdown: { name: 'Markdown', extension: 'md' },
  html: { name: 'Web page', extension: 'html' },
  json: { name: 'Data (JSON)', extension: 'json' },
};

/** An absolute path, or null when the reader closed the dialog. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open folder',
    buttonLabel: 'Open',
    properties: ['openDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export interface Destination {
  readonly path: string;
  readonly format: NotesFormat;
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
  if (given) return { path: filePath, format: given };
  return { path: extname(filePath) ? filePath : `${filePath}.${extension}`, format };
}

function formatOf(path: string): NotesFormat | null {
  const extension = extname(path).slice(1).toLowerCase();
  const found = Object.entries(FORMATS).find(([, format]) => format.extension === extension);
  return found ? (found[0] as NotesFormat) : null;
}
