// Entry point of the main process: one instance, one library, one window.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { readArguments } from './arguments';
import type { Result } from '../model/result';
import { Cage } from '../worker/cage';
import { WorkerPool } from '../worker/pool';
import { startUtility } from './caged-utility';
import { tellFailure } from './dialogs';
import { keepErrorsQuiet } from './error-kind';
import { forgetFolder } from './forget-folder';
import { Library } from './library';
import { handleRequests } from './ipc';
import { AppMenu } from './menu';
import { registerScheme, serveWindow } from './protocol';
import { describeRecent, recentPath } from './recent-folders';
import { lockDown } from './security';
import { SessionStore } from './session-store';
import { FolderWatch } from './watch';
import { MainWindow } from './window';

// Whoever started the app may close its end of the pipe; that is no error.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
keepErrorsQuiet(process, (kind) => {
  tellFailure(kind);
  // There is no window yet, and without what failed there may never be one.
  if (!app.isReady()) app.exit(1);
});

const launch = readArguments(process.argv, process.cwd());

registerScheme();
if (app.requestSingleInstanceLock({ folder: launch.folder })) {
  void start();
} else {
  console.log('variorum: open already');
  app.quit();
}

const THREAD = new URL('./thread.js', import.meta.url);

/** Rich formats that are read at a time; each takes up to a gigabyte. */
const CAGED_PROCESSES = Math.min(3, availableParallelism());

async function start(): Promise<void> {
  let window: MainWindow | null = null;
  lockDown();
  app.on('window-all-closed', () => {
    // On macOS an app stays until it is quit, and shows a window again when it is chosen.
    if (process.platform !== 'darwin') app.quit();
  });
  await app.whenReady();
  const store = new SessionStore(app.getPath('userData'));
  const cage = new Cage(startUtility, CAGED_PROCESSES);
  const analyses = join(app.getPath('userData'), 'analyses');
  const library = new Library(
    (name, message) => {
      window?.send(name, message);
      if (name === 'library:opened' && library.path !== null) watch.follow(library.path);
    },
    store,
    analyses,
    new WorkerPool(THREAD, cage.parse),
  );
  const watch = new FolderWatch({
    changed: (folder) => library.renew(folder),
    vanished: (error) => window?.send('library:vanished', error),
    notice: (message) => window?.send('library:notice', message),
  });
  const menu = new AppMenu({
    window: () => window,
    openRecent: (id) => {
      const path = recentPath(store.value.recent, id);
      if (path !== undefined) void library.open(path);
    },
    clearRecent: () => store.update({ recent: [] }),
  });
  const closed = (): void => {
    window = null;
    menu.follow(null);
  };
  const show = (): MainWindow => (window ??= new MainWindow(store, closed));
  let told = '';
  const tellRecent = async (): Promise<void> => {
    const paths = store.value.recent;
    const recent = await describeRecent(paths);
    if (paths !== store.value.recent || told === JSON.stringify(recent)) return;
    told = JSON.stringify(recent);
    menu.showRecent(recent);
    window?.send('recent', recent);
  };
  store.watchRecent(() => void tellRecent());
  // A stick or a drive may have come or gone while another window was looked at.
  app.on('browser-window-focus', () => void tellRecent());
  app.on('second-instance', (_event, _argv, _directory, data) => {
    show().focus();
    const { folder } = data as { folder: string | null };
    if (folder !== null) void library.open(folder);
  });
  app.on('will-quit', () => {
    watch.close();
    void library.close();
    cage.close();
  });
  serveWindow();
  const left = (): void => {
    // Another may have been opened meanwhile, and is watched already.
    if (library.path === null) watch.close();
    window?.loadAnew();
  };
  const forget = (id: string): Promise<Result<null>> =>
    forgetFolder(id, { library, store, analyses, left });
  const { screenshot } = launch;
  handleRequests({ library, store, window: () => window, menu, screenshot, forget });
  void tellRecent();

  const folder = launch.folder ?? store.value.folder;
  if (folder !== null) void library.open(folder);
  show();
  app.on('activate', show);
}
