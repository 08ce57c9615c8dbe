// What is left of a snapshot without the notes of a folder: lines of others stay as they are, damaged ones too.
import {
  headerLine,
  JOURNAL_VERSION,
  readHeader,
  readRecord,
  type SnapshotAbout,
} from '../model/journal-format';
import type { NoteRecord } from '../model/note-record';

/** The notes of a folder. */
export interface FolderNotes {
  readonly folderId: string;
  /** When a snapshot was taken, the folder may have been at another place: its notes are known by these. */
  readonly ids: ReadonlySet<string>;
}

/**
 * The lines that are left, if any; `newer` and `unreadable` for a file that has something of the
 * folder which nobody can take out.
 */
export type Rest = 'untouched' | 'newer' | 'unreadable' | { readonly lines: readonly string[] };

export function withoutNotes(content: string, notes: FolderNotes): Rest {
  const [first = '', ...lines] = content.split('\n');
  const header = readHeader(first);
  if (!header || header.version > JOURNAL_VERSION) {
    if (!isNamedIn(content, notes)) return 'untouched';
    return header ? 'newer' : 'unreadable';
  }
  const written = lines.filter((line) => line !== '');
  const kept: string[] = [];
  const records = new Map<string, NoteRecord>();
  for (const line of written) {
    const record = readRecord(line);
    if (record ? isOf(record, notes) : isNamedIn(line, notes)) continue;
    kept.push(`${line}\n`);
    const known = record && records.get(record.id);
    if (record && (!known || known.revision <= record.revision)) records.set(record.id, record);
  }
  if (kept.length === written.length) return 'untouched';
  if (kept.length === 0) return { lines: [] };
  const left = [...records.values()].filter(({ annotation }) => annotation !== null);
  const about = header.about && countedAnew(header.about, left);
  return { lines: [headerLine(about), ...kept] };
}

/** Whether a text that cannot be read as records has something of the folder. */
export function isNamedIn(text: string, { folderId, ids }: FolderNotes): boolean {
  if (text.includes(folderId)) return true;
  for (const [, quoted] of text.matchAll(/"(?=([^"\\]*)")/g)) {
    if (ids.has(quoted ?? '')) return true;
  }
  return false;
}

export function countedAnew(about: SnapshotAbout, records: readonly NoteRecord[]): SnapshotAbout {
  const binned = records.filter(({ deleted }) => deleted !== null).length;
  return { ...about, notes: records.length - binned, binned };
}

function isOf(record: NoteRecord, { folderId, ids }: FolderNotes): boolean {
  return record.folderId === folderId || ids.has(record.id);
}
