// Answers the window's requests, each from our own frame only and only in its proper shape.
import { clipboard, ipcMain, nativeTheme, type BrowserWindow } from 'electron';
import { DROP_CHANNEL, type RequestName, type Requests } from '../model/channels';
import { fail, type Result } from '../model/result';
import { kindOf } from './error-kind';
import { exportNotes, revealExport } from './export-notes';
import { previewNotes } from './preview-report';
import { importNotes } from './import-notes';
import type { Library } from './library';
import { chooseFolder } from './dialogs';
import type { AppMenu } from './menu';
import { notesHandlers } from './notes-keeping';
import { formerPlace } from './former-place';
import { describeRecent, recentPath } from './recent-folders';
import { openOutside } from './open-outside';
import { admit } from './requests';
import { droppedPathSchema, LIMITS, requestSchemas } from './schemas';
import { Search } from './search';
import type { SessionStore } from './session-store';
import type { MainWindow } from './window';
import { doInWindow } from './window-commands';

export interface Parts {
  readonly library: Library;
  readonly store: SessionStore;
  readonly window: () => MainWindow | null;
  readonly menu: AppMenu;
  readonly screenshot: string | null;
  readonly forget: (folderId: string) => Promise<Result<null>>;
}

type Handlers = {
  [N in RequestName]: (
    message: Requests[N]['ask'],
  ) => Requests[N]['answer'] | Promise<Requests[N]['answer']>;
};

function handlers({ library, store, window, menu, screenshot, forget }: Parts): Handlers {
  const search = new Search(library.pool, (progress) =>
    window()?.send('folder:search-progress', progress),
  );
  /** Where folders were, by id, that the reader has found elsewhere. */
  const located = new Map<string, string>();
  return {
    'session:load': () => store.value.window,
    'session:save': (session) => {
      store.update({ window: session });
      return null;
    },
    'settings:load': () => store.value.settings,
    'settings:save': (settings) => {
      nativeTheme.themeSource = settings.theme;
      store.update({ settings });
      return null;
    },
    'commands:state': (state) => {
      menu.follow(state);
      return null;
    },
    'recent:list': () => describeRecent(store.value.recent),
    'recent:open': (id) => {
      const path = recentPath(store.value.recent, id);
      return path === undefined
        ? fail('no-folder', 'This folder is no longer in the list. Open it by Open folder….')
        : library.open(path);
    },
    'recent:locate': async (id) => {
      const shown = window();
      const former = recentPath(store.value.recent, id) ?? located.get(id) ?? null;
      const folder = shown ? await chooseFolder(shown.browser, former) : null;
      if (folder === null) return { ok: true, value: null };
      const opened = await library.open(folder);
      if (opened.ok && former !== null && folder !== former) {
        // Its notes are about to be looked for by where it was.
        located.set(id, former);
        store.update({ recent: store.value.recent.filter((path) => path !== former) });
      }
      return opened;
    },
    'recent:remove': (id) => {
      const gone = recentPath(store.value.recent, id);
      store.update({ recent: store.value.recent.filter((path) => path !== gone) });
      return null;
    },
    'recent:clear': () => {
      store.update({ recent: [] });
      return null;
    },
    'folder:forget': forget,
    'folder:former': ({ folderId, files }) =>
      formerPlace(
        recentPath(store.value.recent, folderId) ?? located.get(folderId) ?? null,
        library.documents,
        files,
      ),
    'text:copy': async (text) => {
      await clipboard.writeText(text);
      return null;
    },
    'library:current': () => library.current(),
    'library:choose': async () => {
      const shown = window();
      const folder = shown ? await chooseFolder(shown.browser) : null;
      return folder === null ? { ok: true, value: null } : library.open(folder);
    },
    'library:reload': () => library.reload(),
    'file:reopen': ({ file, encoding }) => library.choices.reopen(file, encoding),
    'file:fields': (file) => library.pool.run('fields', file).output,
    'file:name-fields': ({ file, fields }) => library.choices.nameFields(file, fields),
    'lines:count': (lines) => library.choices.count(lines),
    'article:describe': ({ document, details }) => library.choices.describe(document, details),
    'library:articles': ({ serial, from }) => library.articles(serial, from),
    'article:read': (id) => library.pool.run('read', id).output,
    'pair:align': (pair) => library.pool.run('align', pair).output,
    'match:others': (sentence) => library.pool.run('others', sentence).output,
    'pairs:analyse': () => library.analyse(),
    'folder:search': (query) => search.find(query),
    'folder:search-stop': () => {
      search.stop();
      return null;
    },
    'task:cancel': () => {
      library.cancel();
      return null;
    },
    'notes:anchor': (targets) => library.pool.run('anchor', targets).output,
    ...notesHandlers(window),
    'notes:export': (wanted) => exportNotes(wanted, { library, store, window: window() }),
    'notes:preview': (wanted) => previewNotes(wanted, library, window()?.browser ?? null),
    'notes:import': () => importNotes({ library, store, window: window() }),
    'notes:export-format': () => store.value.exportFormat,
    'edit:history': (step) => {
      window()?.browser.webContents[step]();
      return null;
    },
    'export:reveal': () => {
      revealExport();
      return null;
    },
    'address:open': openOutside,
    'window:do': (command) => {
      const shown = window();
      if (shown) doInWindow(command, shown.browser);
      return null;
    },
    'window:drawn': async () => {
      console.log('variorum: ready');
      if (screenshot !== null) await window()?.writeScreenshot(screenshot, () => library.atRest());
      return null;
    },
    'window:settled': () => {
      window()?.settled();
      return null;
    },
  };
}

export function handleRequests(parts: Parts): void {
  const known = handlers(parts);
  const window = (): BrowserWindow | null => parts.window()?.browser ?? null;
  for (const name of Object.keys(known) as RequestName[]) listen(name, known, window);
  const gate = { name: DROP_CHANNEL, schema: droppedPathSchema, window };
  ipcMain.handle(DROP_CHANNEL, (event, path: unknown) => {
    const admitted = admit(event, path, gate);
    return admitted.ok ? parts.library.open(admitted.value) : admitted;
  });
}

function listen<N extends RequestName>(
  name: N,
  known: Handlers,
  window: () => BrowserWindow | null,
): void {
  const gate = { name, schema: requestSchemas[name], limit: LIMITS[name], window };
  ipcMain.handle(name, async (event, message: unknown) => {
    const admitted = admit(event, message, gate);
    if (!admitted.ok) return admitted;
    try {
      return await known[name](admitted.value);
    } catch (error) {
      // Electron writes what it is given to the terminal.
      throw new Error(`Variorum could not answer (${name}): ${kindOf(error)}`);
    }
  });
}
