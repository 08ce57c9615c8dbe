// What is said about how notes are kept: mended, backed up, restored, or not saved.
import type { SnapshotReason } from '../../src-main/model/journal-format';
import type { Snapshot } from '../../src-main/model/keeping';
import { count, figure } from '../ui/strings';

export const keeping = {
  savedAgain: 'All notes are saved now.',
  newer:
    'The notes were written by a newer version of Variorum. Install that version to read and write them; the articles can be read with this one. Nothing has been changed.',
} as const;

/** Of a folder that was moved or renamed. */
export const moving = {
  cameAlong: (notes: number) =>
    `${count(notes, 'note')} came along: this folder was moved or renamed.`,
  offer: (notes: number) =>
    `${count(notes, 'note')} on a folder at another place may be on these articles. Bring ${notes === 1 ? 'it' : 'them'} here if this is that folder, moved or renamed.`,
  bring: 'Bring here',
  brought: (notes: number) => `${count(notes, 'note')} brought here`,
  failed: (why: string) =>
    `Notes of this folder's former place could not be brought here. ${sentence(why)}`,
} as const;

/** @param reason a sentence, or the name of an error */
export function notSaved(reason: string): string {
  return `The note is not saved yet. ${sentence(reason)} Its words are kept here while Variorum is open, and are saved as soon as that is possible.`;
}

export function notRead(reason: string): string {
  return `The notes could not be read. ${sentence(reason)} Restart Variorum to try again.`;
}

export function databaseMended(notes: number): string {
  return `The database of notes was damaged. ${count(notes, 'note')} came back from the journal that is kept beside it; nothing is missing.`;
}

export function journalMended(notes: number): string {
  return notes === 0
    ? 'The journal of notes was damaged. It was mended, and the damaged file was kept; no note is missing.'
    : `The journal of notes was damaged. ${count(notes, 'note')} came back from the database; the damaged file was kept, and no note is missing.`;
}

export function doubtfulNotes(notes: number): string {
  return `${count(notes, 'note')} may have been damaged on the disk. Please look through what you wrote last.`;
}

/** The system's names of errors are put into a sentence; sentences stay as they are. */
function sentence(reason: string): string {
  if (reason.endsWith('.')) return reason;
  return /Quota/.test(reason)
    ? 'The disk is full. Free some space.'
    : `The system says: ${reason}.`;
}

const dateTime = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' });

/** @param taken ISO 8601, UTC */
export function backupDate(taken: string): string {
  return dateTime.format(new Date(taken));
}

/** `12 notes, 3 in the bin · Daily` */
export function backupAbout({ notes, binned, reason }: Snapshot): string {
  const bin = binned === 0 ? '' : `, ${figure(binned)} in the bin`;
  return `${count(notes, 'note')}${bin} · ${BACKUP_REASONS[reason]}`;
}

const BACKUP_REASONS: Readonly<Record<SnapshotReason, string>> = {
  daily: 'Daily',
  asked: 'Backed up by hand',
  migration: 'Before an update',
  restore: 'Before notes were restored',
  deletion: 'Before notes were deleted',
};

export const restoring = {
  title: 'Restore notes',
  about:
    'The notes of all folders become what they were in the backup. Notes made since then go to the bin, and what you have now is backed up first.',
  list: 'Backups',
  none: 'There is no backup yet. One is taken each day on which notes have changed.',
  choose: 'From a file…',
  fromFile: 'The file you chose',
  restore: 'Restore',
} as const;

export function backedUp(notes: number, name: string): string {
  return `${count(notes, 'note')} backed up to ${name}`;
}

export function notBackedUp(reason: string): string {
  return `The notes could not be backed up. ${sentence(reason)}`;
}

/** @param damaged lines of the backup that could not be read */
export function restored(notes: number, damaged: number): string {
  const done = `${count(notes, 'note')} restored`;
  return damaged === 0
    ? done
    : `${done}. ${count(damaged, 'note')} in the backup could not be read, and ${damaged === 1 ? 'is' : 'are'} as before or in the bin.`;
}
