// Notices when articles of the open folder change on disk, without watching each of them.
import { realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { codeOf } from '../loading/file-errors';
import { folderId } from '../loading/ids';
import type { AppError } from '../model/result';
import { isArticleName, MAX_DEPTH } from '../loading/scan';

/** After the last change this long: an editor writes a file in several steps. */
const QUIET_MS = 300;
/** Where changes never end, so often at least. */
const LONGEST_WAIT_MS = 2000;
/** How often it is looked whether a folder that is gone is there again. */
const LOOK_AGAIN_MS = 2000;
/** Folders that are watched; each takes one of the system's watches. */
const MAX_FOLDERS = 4000;

const TOO_MANY =
  'Not all changes on disk are noticed here: this folder has more folders in it than can be watched. Reload it (F5) after you have changed a file.';
const NO_WATCHES =
  'Changes on disk are not noticed: the system has no more watches to give. Reload the folder (F5) after you have changed a file.';

function vanished(folder: string): AppError {
  return {
    code: 'no-folder',
    folderId: folderId(folder),
    message: `The folder “${basename(folder)}” is no longer there. What was read of it stays open and its notes are kept; it is read again when it is back.`,
  };
}

export interface WatchEvents {
  /** Ends once the folder has been read again. */
  readonly changed: (folder: string) => Promise<unknown>;
  readonly vanished: (error: AppError) => void;
  readonly notice: (message: string) => void;
}

/**
 * Folders are watched, not files: a folder tells of changes in its files, and there may be a
 * hundred thousand of these. What the scan passes over is passed over here as well.
 */
export class FolderWatch {
  readonly #events: WatchEvents;
  readonly #mostFolders: number;
  #folder: string | null = null;
  #watcher: FSWatcher | null = null;
  #quiet: NodeJS.Timeout | null = null;
  #latest: NodeJS.Timeout | null = null;
  #again: NodeJS.Timeout | null = null;
  #isReading = false;
  #isStale = false;
  /** What was said of this folder, so that it is said once. */
  readonly #said = new Set<string>();

  constructor(events: WatchEvents, mostFolders = MAX_FOLDERS) {
    this.#events = events;
    this.#mostFolders = mostFolders;
  }

  /** Watches this folder and no other; one that is watched already goes on being watched. */
  follow(folder: string): void {
    if (folder === this.#folder && this.#watcher) return;
    this.close();
    this.#folder = folder;
    this.#watch(folder);
  }

  close(): void {
    void this.#watcher?.close();
    this.#watcher = null;
    this.#folder = null;
    this.#isStale = false;
    this.#said.clear();
    for (const timer of [this.#quiet, this.#latest, this.#again]) if (timer) clearTimeout(timer);
    this.#quiet = this.#latest = this.#again = null;
  }

  #watch(folder: string): void {
    const root = realPath(folder);
    if (root === null) {
      this.#waitForReturn(folder);
      return;
    }
    const folders = new Set<string>();
    const mayWatch = (path: string): boolean => {
      if (folders.has(path)) return true;
      if (folders.size >= this.#mostFolders) this.#notice(TOO_MANY);
      else folders.add(path);
      return folders.has(path);
    };
    const watcher = watch(root, {
      ignoreInitial: true,
      followSymlinks: false,
      atomic: false,
      depth: MAX_DEPTH,
      ignored: (path, stats) => {
        if (path === root) return false;
        if (basename(path).startsWith('.')) return true;
        // Asked first by the name alone.
        return stats !== undefined && !(stats.isDirectory() && mayWatch(path));
      },
    });
    this.#watcher = watcher;
    watcher.on('addDir', () => this.#hear());
    watcher.on('unlinkDir', (path) => {
      folders.delete(path);
      if (path === root) this.#lose(folder);
      else this.#hear();
    });
    watcher.on('raw', (_event, name) => {
      // The system may not tell the name.
      if (typeof name !== 'string' || isArticle(name)) this.#hear();
      else if (realPath(folder) === null) this.#lose(folder);
    });
    watcher.on('error', (error) => {
      if (['ENOSPC', 'EMFILE', 'ENFILE'].includes(codeOf(error))) this.#notice(NO_WATCHES);
    });
  }

  #notice(message: string): void {
    if (this.#said.has(message)) return;
    this.#said.add(message);
    this.#events.notice(message);
  }

  #hear(): void {
    if (this.#folder === null) return;
    if (this.#quiet) clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.#read(), QUIET_MS);
    this.#latest ??= setTimeout(() => void this.#read(), LONGEST_WAIT_MS);
  }

  /** One reading at a time; what changes meanwhile is read after it. */
  async #read(): Promise<void> {
    if (this.#quiet) clearTimeout(this.#quiet);
    if (this.#latest) clearTimeout(this.#latest);
    this.#quiet = this.#latest = null;
    const folder = this.#folder;
    if (folder === null) return;
    if (this.#isReading) {
      this.#isStale = true;
      return;
    }
    if (realPath(folder) === null) {
      this.#lose(folder);
      return;
    }
    this.#isReading = true;
    try {
      await this.#events.changed(folder);
    } finally {
      this.#isReading = false;
    }
    if (this.#isStale) {
      this.#isStale = false;
      this.#hear();
    }
  }

  #lose(folder: string): void {
    if (this.#folder !== folder || this.#again) return;
    void this.#watcher?.close();
    this.#watcher = null;
    this.#events.vanished(vanished(folder));
    this.#waitForReturn(folder);
  }

  /** A drive may be plugged in again, a folder renamed back. */
  #waitForReturn(folder: string): void {
    this.#again = setTimeout(() => {
      this.#again = null;
      if (this.#folder !== folder) return;
      if (realPath(folder) === null) {
        this.#waitForReturn(folder);
        return;
      }
      this.#watch(folder);
      this.#hear();
    }, LOOK_AGAIN_MS);
  }
}

function isArticle(path: string): boolean {
  const name = basename(path);
  return !name.startsWith('.') && isArticleName(name);
}

/** With links resolved; null where no folder is. */
function realPath(folder: string): string | null {
  try {
    const path = realpathSync(folder);
    return statSync(path).isDirectory() ? path : null;
  } catch {
    return null;
  }
}
