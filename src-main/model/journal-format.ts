// The journal of notes as text: a header, then a sealed record a line; snapshots have the same form.
import { hashOf } from './hash';
import { isSound, type NoteRecord } from './note-record';

export const JOURNAL_VERSION = 1;
const FORMAT = 'variorum-journal';

/** Why a snapshot was taken. */
export const SNAPSHOT_REASONS = ['daily', 'asked', 'migration', 'restore', 'deletion'] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** What the header of a snapshot says beside the format. */
export interface SnapshotAbout {
  readonly reason: SnapshotReason;
  /** ISO 8601, UTC. */
  readonly taken: string;
  /** Of the notes in it, those that are in the bin not among them. */
  readonly notes: number;
  readonly binned: number;
  /** The highest of the journal that it was taken of. */
  readonly revision: number;
}

/**
 * The first line of every version, past and to come: an object with these members and any others,
 * whose `seal` is the hash of the JSON of all the others in their order. So a damaged header is told
 * from one of a later version.
 */
export interface JournalHeader {
  readonly version: number;
  /** Of snapshots only. */
  readonly about: SnapshotAbout | null;
}

export function headerLine(about: SnapshotAbout | null = null): string {
  const header = { format: FORMAT, version: JOURNAL_VERSION, ...(about ? { about } : {}) };
  return `${JSON.stringify({ ...header, seal: hashOf(JSON.stringify(header)) })}\n`;
}

/** Null for what is no header, or a damaged one. */
export function readHeader(line: string): JournalHeader | null {
  const found = parsed(line);
  if (!found) return null;
  const { seal, ...rest } = found;
  if (rest['format'] !== FORMAT || seal !== hashOf(JSON.stringify(rest))) return null;
  const { version, about } = rest;
  if (typeof version !== 'number' || !Number.isSafeInteger(version)) return null;
  return { version, about: (about as SnapshotAbout | undefined) ?? null };
}

export function recordLine(record: NoteRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** Null for a line that does not say what it said when it was sealed. */
export function readRecord(line: string): NoteRecord | null {
  const found = parsed(line) as Partial<NoteRecord> | null;
  if (!found || typeof found.id !== 'string' || typeof found.folderId !== 'string') return null;
  // What is missing would be sealed as what is null.
  if (found.annotation === undefined || found.deleted === undefined) return null;
  if (!Number.isSafeInteger(found.revision)) return null;
  return isSound(found as NoteRecord) ? (found as NoteRecord) : null;
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
