// Shows what an export will hold, in a window of its own, before a file is written.
import type { BrowserWindow } from 'electron';
import { withNotice } from '../export/html-page';
import { tablePage } from '../export/table-page';
import { textPage } from '../export/text-page';
import type { NotesExport, NotesFormat } from '../model/notes-export';
import { fail, ok, type Result } from '../model/result';
import { inertWindow } from './inert-window';
import type { Library } from './library';
import { servePage } from './protocol';
import { paper } from './window';

const SIZE = { width: 960, height: 780, minWidth: 320, minHeight: 240 };

/** These two hold what the page holds, in another form. */
const AS_PAGE: ReadonlySet<NotesFormat> = new Set(['html', 'pdf', 'docx']);

/** What is said of a preview that looks otherwise than the file will. */
const NOTICES: Partial<Readonly<Record<NotesFormat, string>>> = {
  pdf: 'Shown as a web page shows it. The PDF holds the same on white pages, and breaks where a page ends.',
  docx: 'Shown as a web page shows it. The Word document holds the same words, the Markdown of notes as it was typed, with fonts and page breaks of its own.',
};

/** One at a time: another one takes its place. */
let shown: BrowserWindow | null = null;

export async function previewNotes(
  { format, scope, notes }: NotesExport,
  library: Library,
  parent: BrowserWindow | null,
): Promise<Result<null>> {
  const opened = await library.current();
  if (!opened.ok) return opened;
  if (!parent || !opened.value) return ok(null);
  const isPage = AS_PAGE.has(format);
  const wanted = {
    format: isPage ? ('html' as const) : format,
    scope,
    notes,
    date: new Date().toISOString(),
  };
  const made = await library.pool.run('exportNotes', wanted).output;
  if (!made.ok) return made;
  if (typeof made.value !== 'string') return fail('internal', 'This format cannot be previewed.');
  const title = `Preview: notes on ${opened.value.library.name}`;
  return show(pageOf(format, made.value, title), title, parent);
}

function pageOf(format: NotesFormat, made: string, title: string): string {
  const notice = NOTICES[format];
  if (notice !== undefined) return withNotice(made, notice);
  if (AS_PAGE.has(format)) return made;
  return format === 'csv' ? tablePage(title, made) : textPage(title, made);
}

async function show(html: string, title: string, parent: BrowserWindow): Promise<Result<null>> {
  shown?.close();
  const page = servePage(html);
  const window = inertWindow({ ...SIZE, parent, title, show: false, backgroundColor: paper() });
  shown = window;
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('closed', () => {
    page.release();
    if (shown === window) shown = null;
  });
  window.webContents.on('before-input-event', (_event, { type, key, control, meta }) => {
    const closes = key === 'Escape' || (key.toLowerCase() === 'w' && (control || meta));
    if (type === 'keyDown' && closes) window.close();
  });
  try {
    await window.loadURL(page.url);
    window.show();
  } catch {
    // One that was closed meanwhile, or made way for another, has not failed.
    if (window.isDestroyed()) return ok(null);
    window.destroy();
    return fail(
      'internal',
      'The preview could not be shown. The notes can be exported all the same.',
    );
  }
  return ok(null);
}
