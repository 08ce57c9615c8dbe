// Dated snapshots of all notes, each a file in the journal's form; the oldest make room.
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../loading/atomic-write';
import { codeOf } from '../loading/file-errors';
import {
  headerLine,
  JOURNAL_VERSION,
  readHeader,
  readRecord,
  recordLine,
  type SnapshotAbout,
  type SnapshotReason,
} from '../model/journal-format';
import { DAY_MS, type Snapshot, type SnapshotContents } from '../model/keeping';
import type { NoteRecord } from '../model/note-record';
import { fail, ok, type Result } from '../model/result';
import { countedAnew, isNamedIn, withoutNotes } from './forget-snapshot';

/** The newest are all kept; of those before them one a week. */
const NEWEST = 10;
const WEEKS = 10;
/** What was taken before something that changed all notes is kept at least so long. */
const GUARD_DAYS = 30;
const GUARDS: readonly SnapshotReason[] = ['migration', 'restore', 'deletion'];
/** Far longer than a header. */
const HEADER_BYTES = 1024;
const NAME = /^\d{4}-[\w-]+\.jsonl$/;
/** What is left of a writing that was broken off, see `writeAtomically`. */
const BROKEN_OFF = /^\.\d{4}-[\w-]+\.jsonl(?:\.[\w-]+)?\.tmp$/;

export class Snapshots {
  readonly folder: string;
  readonly #now: () => Date;
  #last = 0;

  constructor(folder: string, now = () => new Date()) {
    this.folder = folder;
    this.#now = now;
  }

  /** The newest first. Files that are no snapshots of this version are left out. */
  async list(): Promise<readonly Snapshot[]> {
    const names = await readdir(this.folder).catch(() => []);
    const found = await Promise.all(
      names
        .filter((name) => NAME.test(name))
        .map(async (name) => {
          const about = await aboutOf(join(this.folder, name)).catch(() => null);
          return about ? [{ ...about, name }] : [];
        }),
    );
    return found.flat().sort((one, other) => other.taken.localeCompare(one.taken));
  }

  /** Resolves with success once it is on the disk. @param records of all notes that are not gone */
  async take(
    reason: SnapshotReason,
    records: readonly NoteRecord[],
    revision: number,
  ): Promise<Result<Snapshot>> {
    // No two have the same moment, so that their names differ and their order is known.
    this.#last = Math.max(this.#now().getTime(), this.#last + 1);
    const taken = new Date(this.#last).toISOString();
    const about = countedAnew({ reason, taken, notes: 0, binned: 0, revision }, records);
    const name = `${taken.replace(/[:.]/g, '-')}-${reason}.jsonl`;
    try {
      await mkdir(this.folder, { recursive: true });
    } catch (error) {
      return fail('not-writable', `No snapshot could be written (${codeOf(error)}).`);
    }
    const written = await writeAtomically(join(this.folder, name), linesOf(about, records));
    if (!written.ok) return written;
    await this.#rotate();
    return ok({ ...about, name });
  }

  /** @param name as `list` gives it */
  read(name: string): Promise<Result<SnapshotContents>> {
    return NAME.test(name)
      ? readSnapshot(join(this.folder, name), name)
      : Promise.resolve(fail('bad-request', `“${name}” is not the name of a snapshot.`));
  }

  /**
   * Fails, and names the file, where a snapshot has notes of a folder that cannot be taken out of it:
   * deleted whole, it would take those of other folders along.
   * @param ids of these notes
   */
  async mayForget(folderId: string, ids: readonly string[]): Promise<Result<null>> {
    const notes = { folderId, ids: new Set(ids) };
    for (const name of await this.#names(NAME)) {
      const rest = await readFile(join(this.folder, name), 'utf8').then(
        (content) => withoutNotes(content, notes),
        () => 'unreadable' as const,
      );
      if (rest !== 'newer' && rest !== 'unreadable') continue;
      return fail(rest === 'newer' ? 'newer-data' : rest, this.#keeps(name, rest));
    }
    return ok(null);
  }

  /**
   * Writes anew, without the notes of a folder, each that has some; where none is left, it goes. What
   * `mayForget` fails for stays as it is.
   * @param ids of these notes
   */
  async forget(folderId: string, ids: readonly string[]): Promise<void> {
    const notes = { folderId, ids: new Set(ids) };
    for (const name of await this.#names(NAME)) {
      const path = join(this.folder, name);
      const rest = withoutNotes(await readFile(path, 'utf8'), notes);
      if (typeof rest === 'string') continue;
      if (rest.lines.length === 0) await rm(path, { force: true });
      else {
        const written = await writeAtomically(path, rest.lines);
        if (!written.ok) throw Object.assign(new Error(), { code: written.error.code });
      }
    }
    for (const name of await this.#names(BROKEN_OFF)) {
      const path = join(this.folder, name);
      if (isNamedIn(await readFile(path, 'utf8'), notes)) await rm(path, { force: true });
    }
  }

  /** Of the files in the folder; whatever else lies there is not ours. */
  async #names(form: RegExp): Promise<readonly string[]> {
    const entries = await readdir(this.folder, { withFileTypes: true }).catch(() => []);
    return entries.flatMap((entry) => (entry.isFile() && form.test(entry.name) ? entry.name : []));
  }

  #keeps(name: string, why: 'newer' | 'unreadable'): string {
    const file = `“${name}” in “${this.folder}”`;
    return why === 'newer'
      ? `The backup ${file} has notes of this folder, and was written by a newer version of Variorum. Forget the folder with that version, or move the file elsewhere and forget the folder again. Nothing has been changed.`
      : `The backup ${file} cannot be read, and may have notes of this folder beside those of others. Move the file elsewhere, or delete it, and forget the folder again. Nothing has been changed.`;
  }

  async #rotate(): Promise<void> {
    const all = await this.list();
    const kept = keptOf(all, this.#now());
    const gone = all.filter((snapshot) => !kept.has(snapshot));
    await Promise.all(gone.map(({ name }) => rm(join(this.folder, name), { force: true })));
  }
}

/** Those that are kept. @param snapshots the newest first */
export function keptOf<S extends Pick<SnapshotAbout, 'reason' | 'taken'>>(
  snapshots: readonly S[],
  now: Date,
): Set<S> {
  const kept = new Set(snapshots.slice(0, NEWEST));
  const weeks = new Set<number>();
  for (const snapshot of snapshots) {
    const days = (now.getTime() - Date.parse(snapshot.taken)) / DAY_MS;
    if (GUARDS.includes(snapshot.reason) && days < GUARD_DAYS) kept.add(snapshot);
    // Weeks of the calendar: in weeks counted from now, none would ever grow old.
    const week = Math.floor(Date.parse(snapshot.taken) / DAY_MS / 7);
    if (kept.has(snapshot) || days >= WEEKS * 7 || weeks.has(week)) continue;
    weeks.add(week);
    kept.add(snapshot);
  }
  return kept;
}

/** Any file in the form of a snapshot or a journal, wherever it lies. @param name for messages */
export async function readSnapshot(path: string, name: string): Promise<Result<SnapshotContents>> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    return fail('unreadable', `“${name}” could not be read (${codeOf(error)}).`);
  }
  const [first = '', ...lines] = content.split('\n');
  const header = readHeader(first);
  if (!header) {
    return fail('unreadable', `“${name}” is not a backup of notes. Nothing has been changed.`);
  }
  if (header.version > JOURNAL_VERSION) {
    const message = `“${name}” was written by a newer version of Variorum. Nothing has been changed.`;
    return fail('newer-data', message);
  }
  const newest = new Map<string, NoteRecord>();
  let damaged = 0;
  for (const line of lines) {
    if (line === '') continue;
    const record = readRecord(line);
    const known = record && newest.get(record.id);
    if (!record) damaged += 1;
    else if (!known || known.revision <= record.revision) newest.set(record.id, record);
  }
  const records = [...newest.values()].filter(({ annotation }) => annotation !== null);
  return ok({ records, damaged });
}

function* linesOf(about: SnapshotAbout, records: readonly NoteRecord[]): Generator<string> {
  yield headerLine(about);
  for (const record of records) yield recordLine(record);
}

async function aboutOf(path: string): Promise<SnapshotAbout | null> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const header = readHeader(buffer.toString('utf8', 0, bytesRead).split('\n', 1)[0] ?? '');
    return header && header.version <= JOURNAL_VERSION ? header.about : null;
  } finally {
    await handle.close();
  }
}
