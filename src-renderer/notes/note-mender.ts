// Compares the journal of notes with their database, and brings the one that is behind up to date.
import { isSound, sealed, type NoteRecord } from '../../src-main/model/note-record';
import { planOf, type RowHead } from '../../src-main/model/reconcile';
import type { Journal } from '../api/journal';
import type { NotesDatabase } from '../api/notes-database';

/** Records that are handed over in one go: as many as a message carries easily. */
const AT_ONCE = 250;

export interface Mended {
  /** Notes that the database had lost, or had in an older or a damaged form. */
  readonly restored: number;
  /** Notes that the journal had lost, or had in an older form. */
  readonly journaled: number;
  /** Notes whose damaged form is all that is left. */
  readonly doubtful: number;
}

interface Stores {
  readonly database: NotesDatabase;
  readonly journal: Journal;
  /** Notes that are written meanwhile: they may be in one place and not yet in the other. */
  readonly written: ReadonlySet<string>;
  /** The next revision. */
  readonly next: () => number;
  /** Lets the window do what it has to do. */
  readonly rest: () => Promise<void>;
}

export async function mend(stores: Stores): Promise<Mended> {
  const { database, journal } = stores;
  if (!(await database.isIndexed())) await database.reindex();
  const heads = await journal.heads();
  const rows: RowHead[] = [];
  for await (const part of database.inParts()) {
    rows.push(...part.map(headOf));
    await stores.rest();
  }
  const isLeft = ({ id }: { id: string }): boolean => !stores.written.has(id);
  const plan = planOf(heads.filter(isLeft), rows.filter(isLeft));
  let restored = 0;
  for (const ids of inParts([...plan.toDatabase, ...plan.toRemove])) {
    const records = (await journal.records(ids)).filter(isLeft);
    restored += records.filter(({ annotation }) => annotation !== null).length;
    await database.apply(records);
    await stores.rest();
  }
  let journaled = 0;
  for (const ids of inParts(plan.toJournal)) {
    const found = await database.get(ids);
    const records = found.filter((row) => isSound(row) && isLeft(row));
    journaled += records.length;
    await journal.append(records);
    await stores.rest();
  }
  const doubtful = await adopt(stores, plan.doubtful);
  return { restored, journaled, doubtful };
}

/** What may be all that is left of a note is kept as it is, and sealed anew. */
async function adopt(
  { database, journal, next, written }: Stores,
  ids: readonly string[],
): Promise<number> {
  const rows = (await database.get(ids)).filter((row) => isWhole(row) && !written.has(row.id));
  const records = rows.map(({ id, folderId, deleted, annotation }) =>
    sealed({ id, folderId, revision: next(), deleted: deleted ?? null, annotation }),
  );
  if (records.length > 0) await Promise.all([database.apply(records), journal.append(records)]);
  return records.length;
}

/** Whether there is enough of a note for it to be shown. */
function isWhole({ folderId, annotation }: NoteRecord): boolean {
  return (
    typeof folderId === 'string' &&
    typeof annotation?.created === 'string' &&
    Array.isArray(annotation.body) &&
    Array.isArray(annotation.target)
  );
}

function headOf(row: NoteRecord): RowHead {
  return { id: row.id, revision: row.revision, seal: row.seal, isSound: isSound(row) };
}

function* inParts(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += AT_ONCE) yield ids.slice(from, from + AT_ONCE);
}
