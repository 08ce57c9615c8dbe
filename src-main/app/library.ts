// The open folder as the main process knows it: opens, reloads, and asks the worker about it.
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileAt } from '../loading/file-at';
import { folderId } from '../loading/ids';
import { isArticleName } from '../loading/scan';
import { ARTICLES_PER_MESSAGE, type EventName, type Events, type Opening } from '../model/channels';
import { fileOf, type DocumentSummary, type LibraryHead } from '../model/document';
import { fail, ok, type AppError, type ErrorCode, type Result } from '../model/result';
import type { WorkerPool, RunningTask } from '../worker/pool';
import type { Tasks } from '../worker/tasks';
import { FolderSayings } from './folder-sayings';
import type { SessionStore } from './session-store';

/** What is said of a folder that has gone, or of a drive that is away. */
const OUT_OF_REACH: ReadonlySet<ErrorCode> = new Set([
  'no-folder',
  'not-a-folder',
  'not-permitted',
  'unreadable',
]);

type Say = <N extends EventName>(name: N, message: Events[N]) => void;

interface OpenedFolder extends Opening {
  readonly path: string;
  readonly documents: readonly DocumentSummary[];
}

export class Library {
  readonly pool: Pick<WorkerPool, 'run' | 'close'>;
  readonly choices: FolderSayings;
  readonly #say: Say;
  readonly #store: Pick<SessionStore, 'update' | 'value'>;
  readonly #keepIn: string | null;
  #opened: OpenedFolder | null = null;
  /** What was read so far of the folder that is being opened. */
  #arriving: Pick<OpenedFolder, 'serial' | 'documents' | 'path'> | null = null;
  #serial = 0;
  /** The first folder is being opened while the window starts; it waits for the outcome. */
  #opening: Promise<Result<LibraryHead | null>> = Promise.resolve(ok(null));
  /** The latest opening's: which folder it is of. */
  #located: Promise<Result<string>> = Promise.resolve(ok(''));
  /** Counts the openings, so that one that was overtaken knows it. */
  #openings = 0;
  #reading: RunningTask<'open'> | null = null;
  #comparing: RunningTask<'analyse'> | null = null;

  /** @param keepIn the folder that analyses are kept in, as an absolute path; null to keep none */
  constructor(
    say: Say,
    store: Pick<SessionStore, 'update' | 'value'>,
    keepIn: string | null,
    pool: Pick<WorkerPool, 'run' | 'close'>,
  ) {
    this.#keepIn = keepIn;
    this.#say = say;
    this.#store = store;
    this.pool = pool;
    this.choices = new FolderSayings(this, store);
  }

  async current(): Promise<Result<Opening | null>> {
    let awaited = this.#opening;
    let last = await awaited;
    while (awaited !== this.#opening) {
      awaited = this.#opening;
      last = await awaited;
    }
    if (!this.#opened) return last.ok ? ok(null) : last;
    const { serial, library } = this.#opened;
    return ok({ serial, library });
  }

  /**
   * The latest opening wins. A comparison that runs goes on until the new folder has been read.
   * @param path absolute; an article stands for the folder it lies in
   */
  open(path: string): Promise<Result<LibraryHead>> {
    const opening = this.#open(path);
    this.#opening = opening;
    return opening;
  }

  async reload(): Promise<Result<LibraryHead>> {
    return this.#opened
      ? this.open(this.#opened.path)
      : fail('no-folder', 'No folder is open. Open a folder first.');
  }

  /** Reads the open folder again, if it still is this one, once any opening under way has ended. */
  async renew(folder: string): Promise<void> {
    await this.current();
    if (this.#opened?.path === folder) await this.reload();
  }

  /** Of the open folder, as an absolute path; null where none is open. */
  get path(): string | null {
    return this.#opened?.path ?? null;
  }

  /** Of the open folder; null where none is open. */
  get folderId(): string | null {
    return this.#opened?.library.folderId ?? null;
  }

  /** Of the open folder. */
  get documents(): readonly DocumentSummary[] {
    return this.#opened?.documents ?? [];
  }

  /** The file of the open folder that a path leads to, relative to it; null for any other. */
  async fileAt(path: string): Promise<string | null> {
    if (!this.#opened) return null;
    return fileAt(path, this.#opened.path, this.files);
  }

  /** Whether the open folder has a file of this name, be it one that was refused. */
  has(file: string): boolean {
    return this.files.includes(file);
  }

  /** Of the open folder, those that were refused as well; of JSON Lines once for each article. */
  get files(): readonly string[] {
    const { documents = [], library } = this.#opened ?? {};
    return [...documents, ...(library?.refused ?? [])].map(fileOf);
  }

  /** Of the open folder, or of one that is being read. */
  articles(serial: number, from: number): readonly DocumentSummary[] {
    const known = [this.#opened, this.#arriving].find((one) => one?.serial === serial);
    return known?.documents.slice(from, from + ARTICLES_PER_MESSAGE) ?? [];
  }

  /** Takes the place of a comparison that runs. */
  async analyse(): Promise<Tasks['analyse']['output']> {
    this.#comparing?.cancel();
    const serial = this.#opened?.serial ?? 0;
    const task: RunningTask<'analyse'> = this.pool.run('analyse', null, {
      progress: (progress) => {
        if (this.#comparing === task && !this.#reading) this.#say('progress', progress);
      },
      part: (pairs) => {
        if (this.#comparing === task) this.#say('pairs:found', { serial, pairs });
      },
    });
    this.#comparing = task;
    const output = await task.output;
    if (this.#comparing === task) this.#comparing = null;
    this.#sayWhenIdle();
    return output;
  }

  /** Stops what the reader sees the progress of. */
  cancel(): void {
    (this.#reading ?? this.#comparing)?.cancel();
  }

  /** Once nothing is read or compared. */
  async atRest(): Promise<void> {
    while (this.#reading || this.#comparing) {
      await (this.#reading ?? this.#comparing)?.output;
      // Whoever waits for the same output goes first.
      await new Promise(setImmediate);
    }
  }

  /**
   * Closes a folder, where it is the one that is open or being opened, and ends once nothing is
   * written of it any more. Another that is being opened goes on. True where it was open.
   */
  async leave(id: string): Promise<boolean> {
    const isIt = (one: { readonly path: string } | null): boolean =>
      one !== null && folderId(one.path) === id;
    await this.#located;
    while (this.#reading && isIt(this.#arriving)) {
      this.#reading.cancel();
      await this.#reading.output;
      await this.#located;
    }
    if (!isIt(this.#opened)) return false;
    const comparing = this.#comparing;
    comparing?.cancel();
    this.#comparing = this.#opened = null;
    if (this.#reading) {
      await comparing?.output;
      await this.pool.run('leave', id).output;
      return true;
    }
    this.#arriving = null;
    this.#opening = Promise.resolve(ok(null));
    await this.pool.close();
    return true;
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  async #open(path: string): Promise<Result<LibraryHead>> {
    const number = ++this.#openings;
    this.#reading?.cancel();
    this.#located = folderOf(path);
    const folder = await this.#located;
    if (number !== this.#openings) return fail('cancelled', 'Another folder was opened instead.');
    const result = folder.ok ? await this.#read(folder.value) : folder;
    if (result.ok) return result;
    const error = folder.ok ? this.#outOfReach(folder.value, result.error) : result.error;
    this.#say('library:failed', error);
    return { ok: false, error };
  }

  /** A folder that was opened before can be tried again, or found elsewhere. */
  #outOfReach(folder: string, error: AppError): AppError {
    const isKnown = this.#store.value.recent.includes(folder);
    return isKnown && OUT_OF_REACH.has(error.code)
      ? { ...error, folderId: folderId(folder) }
      : error;
  }

  async #read(folder: string): Promise<Result<LibraryHead>> {
    const serial = ++this.#serial;
    const documents: DocumentSummary[] = [];
    this.#arriving = { serial, documents, path: folder };
    const task: RunningTask<'open'> = this.pool.run(
      'open',
      { folder, keepIn: this.#keepIn, choices: this.#store.value.choices },
      {
        progress: (progress) => {
          if (this.#reading === task) this.#say('progress', progress);
        },
        part: (part) => {
          documents.splice(part.from, part.documents.length, ...part.documents);
          if (this.#reading === task) this.#say('library:reading', { serial, ...part });
        },
      },
    );
    this.#reading = task;
    const output = await task.output;
    if (this.#reading === task) this.#reading = null;
    if (output.ok) this.#accept({ serial, library: output.value, path: folder, documents });
    this.#sayWhenIdle();
    return output;
  }

  /** Overtaken or not: the worker holds this folder now, until it has read another. */
  #accept(opened: OpenedFolder): void {
    this.#comparing?.cancel();
    this.#comparing = null;
    this.#opened = opened;
    const { serial, library, path } = opened;
    this.#store.update({ folder: path });
    this.#say('library:opened', { serial, library });
    void this.choices.follow();
  }

  #sayWhenIdle(): void {
    if (!this.#reading && !this.#comparing) this.#say('progress', null);
  }
}

/** Of anything that is no file, the path itself: reading it says what is wrong with it. */
async function folderOf(path: string): Promise<Result<string>> {
  if (!(await isFile(path))) return ok(path);
  const name = basename(path);
  return isArticleName(name)
    ? ok(dirname(path))
    : fail(
        'not-a-folder',
        `“${name}” is not an article. Open a folder, or an article (text, web page, Word document, PDF, EPUB, RTF, message, JSON Lines) to open the folder it is in.`,
      );
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
