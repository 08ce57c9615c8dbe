// The journal of notes: an append-only file outside the browser's storage, flushed before a note counts as saved.
import { copyFile, mkdir, rm, type FileHandle } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../loading/file-errors';
import { readRecord, recordLine } from '../model/journal-format';
import type { JournalState } from '../model/keeping';
import type { NoteRecord } from '../model/note-record';
import type { NoteHead } from '../model/reconcile';
import { ok, type Result } from '../model/result';
import { NewerJournal, refusal } from './journal-errors';
import {
  bytesOf,
  journalOf,
  lineAt,
  notice,
  openFile,
  readContents,
  readRecords,
  replaceFile,
  writeFlushed,
  type OpenFile,
  type Place,
} from './journal-file';

/** Below this, what no longer counts is not worth the writing of all that does. */
const DEAD_BYTES = 4 * 1024 * 1024;
/** Names that are tried for a damaged file of one day. */
const MOST_ASIDE = 100;

interface Opened {
  handle: FileHandle;
  /** In bytes: all before it is whole and on the disk. */
  length: number;
  /** Of the header and the records that count, in bytes. */
  live: number;
  places: Map<string, Place>;
  revision: number;
  readonly damaged: number;
}

interface Waiting {
  readonly records: readonly NoteRecord[];
  readonly done: (result: Result<null>) => void;
}

export class Journal {
  readonly path: string;
  readonly #folder: string;
  readonly #openFile: OpenFile;
  readonly #now: () => Date;
  #opened: Opened | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting: Waiting[] = [];
  /** What no longer counts, in bytes, when the last writing anew failed. */
  #spared = 0;

  /** @param folder the journal's own; made when it is missing */
  constructor(folder: string, openFileAt: OpenFile = openFile, now = () => new Date()) {
    this.#folder = folder;
    this.#openFile = openFileAt;
    this.#now = now;
    this.path = join(folder, 'journal.jsonl');
  }

  state(): Promise<Result<JournalState>> {
    return this.#inTurn(({ places, revision, damaged }) => {
      const count = [...places.values()].filter(({ isGone }) => !isGone).length;
      return { count, revision, damaged };
    });
  }

  /** Of all notes, those that are gone as well. */
  heads(): Promise<Result<readonly NoteHead[]>> {
    return this.#inTurn(({ places }) =>
      [...places].map(([id, { revision, seal, isGone }]) => ({ id, revision, seal, isGone })),
    );
  }

  /** The newest of each note; those that can no longer be read are left out. */
  records(ids: readonly string[]): Promise<Result<readonly NoteRecord[]>> {
    return this.#inTurn((opened) => readRecords(opened, ids));
  }

  /** Of every note that is not gone. */
  all(): Promise<Result<readonly NoteRecord[]>> {
    return this.#inTurn((opened) => {
      const ids = [...opened.places].flatMap(([id, { isGone }]) => (isGone ? [] : [id]));
      return readRecords(opened, ids);
    });
  }

  /** Resolves with success once the records are on the disk; those that wait together go together. */
  append(records: readonly NoteRecord[]): Promise<Result<null>> {
    const appended = new Promise<Result<null>>((done) => this.#waiting.push({ records, done }));
    if (this.#waiting.length === 1) {
      void this.#inTurn((opened) => this.#flush(opened)).then((result) => {
        if (!result.ok) for (const { done } of this.#waiting.splice(0)) done(result);
      });
    }
    return appended;
  }

  /** Of the notes of a folder, those that are gone as well. */
  idsOf(folderId: string): Promise<Result<readonly string[]>> {
    return this.#inTurn((opened) => this.#idsOf(folderId, opened));
  }

  /**
   * Writes all anew but what is of a folder, also that notes of it were there; answers with the ids
   * of these notes.
   */
  forget(folderId: string): Promise<Result<readonly string[]>> {
    return this.#inTurn(async (opened) => {
      const own = await this.#idsOf(folderId, opened);
      const rest = { ...opened, places: new Map(opened.places) };
      for (const id of own) rest.places.delete(id);
      await this.#writeAnew(rest);
      Object.assign(opened, rest);
      return own;
    });
  }

  async #idsOf(folderId: string, { handle, places }: Opened): Promise<readonly string[]> {
    const bytes = await bytesOf(handle);
    const isOf = (place: Place): boolean =>
      readRecord(lineAt(bytes, place).toString('utf8'))?.folderId === folderId;
    return [...places].flatMap(([id, place]) => (isOf(place) ? [id] : []));
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#opened?.handle.close();
    this.#opened = null;
  }

  /** One thing after the other; a journal that could not be opened is tried again each time. */
  #inTurn<T>(act: (opened: Opened) => T | Promise<T>): Promise<Result<T>> {
    const outcome = this.#last.then(async (): Promise<Result<T>> => {
      try {
        this.#opened ??= await this.#open();
        return ok(await act(this.#opened));
      } catch (error) {
        return refusal(error);
      }
    });
    this.#last = outcome;
    return outcome;
  }

  async #open(): Promise<Opened> {
    await mkdir(this.#folder, { recursive: true });
    await rm(`${this.path}.new`, { force: true });
    const handle = await this.#openFile(this.path, 'r+').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    if (!handle) {
      const bytes = journalOf([]);
      const made = await replaceFile(this.path, bytes, this.#openFile);
      return inOrder(made, await readContents(bytes));
    }
    try {
      const bytes = await bytesOf(handle);
      const contents = await readContents(bytes);
      if (contents.header === 'newer') throw new NewerJournal();
      const opened = inOrder(handle, contents);
      if (contents.damaged > 0 || contents.header !== 'sound') {
        const isLost = bytes.length > 0;
        return await this.#mend(opened, isLost ? Math.max(1, contents.damaged) : 0);
      }
      if (contents.length < bytes.length) await handle.truncate(contents.length);
      return opened;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Keeps the damaged file under another name, and writes what is sound anew. */
  async #mend(opened: Opened, damaged: number): Promise<Opened> {
    const mended = { ...opened, damaged };
    if (damaged > 0) await this.#keepAside();
    await this.#writeAnew(mended);
    return mended;
  }

  async #keepAside(): Promise<void> {
    const day = this.#now().toISOString().slice(0, 10);
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : `-${number}`;
      const aside = join(this.#folder, `journal.damaged-${day}${ending}.jsonl`);
      try {
        await copyFile(this.path, aside, constants.COPYFILE_EXCL);
        return;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST' || number >= MOST_ASIDE) throw error;
      }
    }
  }

  async #flush(opened: Opened): Promise<void> {
    const batch = this.#waiting.splice(0);
    const records = batch.flatMap(({ records }) => records);
    const lines = records.map((record) => Buffer.from(recordLine(record)));
    try {
      await writeFlushed(opened.handle, Buffer.concat(lines), opened.length);
      await this.#checkName(opened);
    } catch (error) {
      await this.#cutBack(opened);
      for (const { done } of batch) done(refusal(error));
      return;
    }
    records.forEach((record, at) => {
      const length = lines[at]?.length ?? 0;
      const before = opened.places.get(record.id)?.length ?? 0;
      notice(opened.places, record, opened.length, length);
      opened.live += (opened.places.get(record.id)?.length ?? 0) - before;
      opened.length += length;
      opened.revision = Math.max(opened.revision, record.revision);
    });
    for (const { done } of batch) done(ok(null));
    await this.#spareRoom(opened);
  }

  /** A file that was removed meanwhile takes what is written to it along; the next write makes another. */
  async #checkName({ handle }: Opened): Promise<void> {
    if ((await handle.stat()).nlink > 0) return;
    this.#opened = null;
    await handle.close();
    throw Object.assign(new Error('the journal was removed'), { code: 'ENOENT' });
  }

  /** So that no half line stays. Where that fails as well, the file is opened anew before the next write. */
  async #cutBack({ handle, length }: Opened): Promise<void> {
    try {
      await handle.truncate(length);
    } catch {
      this.#opened = null;
      await handle.close().catch(() => undefined);
    }
  }

  /** Writes the journal anew once most of it no longer counts. */
  async #spareRoom(opened: Opened): Promise<void> {
    const dead = opened.length - opened.live;
    if (dead < DEAD_BYTES + this.#spared || dead < opened.live) return;
    try {
      await this.#writeAnew(opened);
      this.#spared = 0;
    } catch {
      // The journal as it is goes on; this is tried again once there is more to win.
      this.#spared = dead;
    }
  }

  /** Changes nothing where it fails. */
  async #writeAnew(opened: Opened): Promise<void> {
    const former = await bytesOf(opened.handle);
    const bytes = journalOf([...opened.places.values()].map((place) => lineAt(former, place)));
    const contents = await readContents(bytes);
    if (contents.damaged > 0) throw new Error('a record that was sound is damaged');
    const fresh = await replaceFile(this.path, bytes, this.#openFile);
    await opened.handle.close().catch(() => undefined);
    const { damaged, revision } = opened;
    Object.assign(opened, inOrder(fresh, contents), { damaged, revision });
  }
}

function inOrder(
  handle: FileHandle,
  { places, length, revision }: Awaited<ReturnType<typeof readContents>>,
): Opened {
  let live = 0;
  for (const place of places.values()) live += place.length;
  return { handle, places, length, live, revision, damaged: 0 };
}
