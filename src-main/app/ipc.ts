// Answers the window's requests, each from our own frame only and only in its proper shape.
import { clipboard, ipcMain, nativeTheme, type IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import { DROP_CHANNEL, type RequestName, type Requests } from '../model/channels';
import { fail } from '../model/result';
import { exportNotes, revealExport } from './export-notes';
import { importNotes } from './import-notes';
import type { Library } from './library';
import { chooseFolder } from './dialogs';
import type { AppMenu } from './menu';
import { notesHandlers } from './notes-keeping';
import { formerPlace } from './former-place';
import { describeRecent, recentPath } from './recent-folders';
import { droppedPathSchema, requestSchemas } from './schemas';
import { Search } from './search';
import { isOwnUrl } from './security';
import type { SessionStore } from './session-store';
import type { MainWindow } from './window';
import { doInWindow } from './window-commands';

export interface Parts {
  readonly library: Library;
  readonly store: SessionStore;
  readonly window: () => MainWindow | null;
  readonly menu: AppMenu;
  readonly screenshot: string | null;
}

type Handlers = {
  [N in RequestName]: (
    message: Requests[N]['ask'],
  ) => Requests[N]['answer'] | Promise<Requests[N]['answer']>;
};

function handlers({ library, store, window, menu, screenshot }: Parts): Handlers {
  const search = new Search(library.pool, (progress) =>
    window()?.send('folder:search-progress', progress),
  );
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
    'recent:remove': (id) => {
      const gone = recentPath(store.value.recent, id);
      store.update({ recent: store.value.recent.filter((path) => path !== gone) });
      return null;
    },
    'recent:clear': () => {
      store.update({ recent: [] });
      return null;
    },
    'folder:former': ({ folderId, files }) =>
      formerPlace(recentPath(store.value.recent, folderId) ?? null, library.documents, files),
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
  for (const name of Object.keys(known) as RequestName[]) listen(name, known);
  ipcMain.handle(DROP_CHANNEL, (event, path: unknown) => {
    if (!isFromOwnFrame(event)) return refusal(DROP_CHANNEL);
    const checked = v.safeParse(droppedPathSchema, path);
    return checked.success ? parts.library.open(checked.output) : refusal(DROP_CHANNEL);
  });
}

function listen<N extends RequestName>(name: N, known: Handlers): void {
  ipcMain.handle(name, (event, message: unknown) => {
    if (!isFromOwnFrame(event)) return refusal(name);
    const checked = v.safeParse(requestSchemas[name], message);
    return checked.success ? known[name](checked.output) : refusal(name);
  });
}

function isFromOwnFrame({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnUrl(senderFrame.url);
}

function refusal(channel: string): unknown {
  return fail(
    'bad-request',
    `Variorum refused a malformed request (${channel}). Please report it.`,
  );
}
