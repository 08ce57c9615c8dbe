// Reads a journal of notes line by line, leaving out what is damaged, and writes one anew.
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { headerLine, JOURNAL_VERSION, readHeader, readRecord } from '../model/journal-format';
import type { NoteRecord } from '../model/note-record';

/** Where the newest record of a note stands in the file, in bytes, its line end included. */
export interface Place {
  readonly offset: number;
  readonly length: number;
  readonly revision: number;
  readonly seal: string;
  readonly isGone: boolean;
}

export interface Contents {
  readonly header: 'sound' | 'newer' | 'damaged' | 'none';
  readonly places: Map<string, Place>;
  /** Lines that do not say what they said when they were written. */
  readonly damaged: number;
  /** In bytes, up to the end of the last whole line. */
  readonly length: number;
  /** The highest. */
  readonly revision: number;
}

interface Readable {
  readonly handle: FileHandle;
  readonly places: ReadonlyMap<string, Place>;
}

/** Opens a file as `open` of `node:fs/promises` does; tests hand in what fails. */
export type OpenFile = (path: string, flags: string) => Promise<FileHandle>;
export const openFile: OpenFile = (path, flags) => open(path, flags);

const LINE_END = 0x0a;
/** Read in one go before others have their turn: some milliseconds of work. */
const BYTES_AT_ONCE = 256 * 1024;
/** Records that make up at least this part of a stretch of the file are read with all that lies between them. */
const DENSE = 0.25;

/** What stands after the last line end is a line that was not written to its end, and does not count. */
export async function readContents(bytes: Buffer): Promise<Contents> {
  const places = new Map<string, Place>();
  const length = bytes.lastIndexOf(LINE_END) + 1;
  let header: Contents['header'] = 'none';
  let damaged = 0;
  let revision = 0;
  let rested = 0;
  for (let offset = 0; offset < length;) {
    const end = bytes.indexOf(LINE_END, offset) + 1;
    const line = bytes.toString('utf8', offset, end - 1);
    if (offset === 0) {
      const found = readHeader(line);
      header = !found ? 'damaged' : found.version > JOURNAL_VERSION ? 'newer' : 'sound';
      if (header === 'newer') break;
    } else {
      const record = readRecord(line);
      if (record) {
        revision = Math.max(revision, record.revision);
        notice(places, record, offset, end - offset);
      } else damaged += 1;
    }
    offset = end;
    if (offset - rested > BYTES_AT_ONCE) {
      rested = offset;
      await setImmediate();
    }
  }
  return { header, places, damaged, length, revision };
}

/** Of two records with one revision the later line counts. */
export function notice(
  places: Map<string, Place>,
  { id, revision, seal, annotation }: NoteRecord,
  offset: number,
  length: number,
): void {
  const known = places.get(id);
  if (known && known.revision > revision) return;
  places.set(id, { offset, length, revision, seal, isGone: annotation === null });
}

/** Writes everything from a position on, and resolves once it is on the disk. */
export async function writeFlushed(
  handle: FileHandle,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    // A disk that gets full takes a part and reports it with the next write.
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
  await handle.datasync();
}

/** A journal of these lines, from its header on. */
export function journalOf(lines: readonly Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.from(headerLine()), ...lines]);
}

/** Writes a file aside and gives it the name once it is on the disk; returns it open for more. */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  openFileAt: OpenFile,
): Promise<FileHandle> {
  const fresh = `${path}.new`;
  const handle = await openFileAt(fresh, 'w+');
  try {
    await writeFlushed(handle, bytes, 0);
    await rename(fresh, path);
    await syncFolder(dirname(path), openFileAt);
    return handle;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Makes a new name last through a power cut; some systems cannot do this to a folder. */
export async function syncFolder(folder: string, openFileAt: OpenFile = openFile): Promise<void> {
  try {
    const handle = await openFileAt(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file itself is on the disk; only its name may be lost, and only with the power.
  }
}

/** The newest of each note; those that can no longer be read are left out. */
export async function readRecords(
  { handle, places }: Readable,
  ids: readonly string[],
): Promise<NoteRecord[]> {
  const wanted = ids.flatMap((id) => places.get(id) ?? []);
  const stretch = await stretchOf(handle, wanted);
  const records: NoteRecord[] = [];
  for (const place of wanted) {
    const line = stretch ? lineAt(stretch.bytes, place, stretch.from) : await lineIn(handle, place);
    const record = readRecord(line.toString('utf8'));
    if (record) records.push(record);
  }
  return records;
}

/** All that lies between the first and the last, in one read; null where most of it is not wanted. */
async function stretchOf(
  handle: FileHandle,
  places: readonly Place[],
): Promise<{ bytes: Buffer; from: number } | null> {
  let [from, to, wanted] = [Infinity, 0, 0];
  for (const { offset, length } of places) {
    from = Math.min(from, offset);
    to = Math.max(to, offset + length);
    wanted += length;
  }
  if (wanted === 0 || wanted < DENSE * (to - from)) return null;
  const bytes = Buffer.alloc(to - from);
  await handle.read(bytes, 0, bytes.length, from);
  return { bytes, from };
}

/** @param from where in the file the bytes begin */
export function lineAt(bytes: Buffer, { offset, length }: Place, from = 0): Buffer {
  return bytes.subarray(offset - from, offset - from + length);
}

async function lineIn(handle: FileHandle, { offset, length }: Place): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  await handle.read(bytes, 0, length, offset);
  return bytes;
}

/** From the start, wherever the handle stands. */
export async function bytesOf(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const bytes = Buffer.alloc(size);
  let done = 0;
  while (done < size) {
    const { bytesRead } = await handle.read(bytes, done, size - done, done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
