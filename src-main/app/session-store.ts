// Remembers between starts what was open and how the window stood, in a file of the app's own.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../loading/file-errors';
import { folderId } from '../loading/ids';
import { MOST_RECENT } from '../model/channels';
import { readStored, type StoredSession } from './stored-session';
import { withoutFolder } from './without-folder';

export class SessionStore {
  readonly #file: string;
  #value: StoredSession;
  #watchers: (() => void)[] = [];
  /** Ids of folders that were forgotten: the window may still speak of them. */
  readonly #forgotten = new Set<string>();

  constructor(folder: string) {
    this.#file = join(folder, 'session.json');
    this.#value = readStored(contentOf(this.#file));
  }

  get value(): StoredSession {
    return this.#value;
  }

  /** Calls whenever other folders, or the same in another order, were opened before. */
  watchRecent(watcher: () => void): void {
    this.#watchers.push(watcher);
  }

  /** A folder that is opened becomes the latest of those that were opened. */
  update(change: Partial<StoredSession>): boolean {
    const before = this.#value.recent;
    this.#value = { ...this.#value, ...change };
    const { folder } = change;
    if (typeof folder === 'string' && before[0] !== folder) {
      const others = this.#value.recent.filter((path) => path !== folder);
      this.#value = { ...this.#value, recent: [folder, ...others].slice(0, MOST_RECENT) };
    }
    if (typeof folder === 'string') this.#forgotten.delete(folderId(folder));
    for (const id of this.#forgotten) this.#value = withoutFolder(this.#value, id);
    const isWritten = this.#write();
    if (this.#value.recent !== before) for (const watcher of this.#watchers) watcher();
    return isWritten;
  }

  /** Keeps nothing of a folder, until it is opened again; false where that could not be written. */
  forget(id: string): boolean {
    this.#forgotten.add(id);
    return this.update({});
  }

  /** A session that cannot be written is not worth a word to the reader: the next start is a fresh one. */
  #write(): boolean {
    const fresh = `${this.#file}.new`;
    try {
      writeFileSync(fresh, JSON.stringify(this.#value));
      renameSync(fresh, this.#file);
      return true;
    } catch (error) {
      console.error('The session could not be saved:', codeOf(error));
      return false;
    }
  }
}

/** Null where there is none that can be read. */
function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
