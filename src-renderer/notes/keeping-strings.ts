// What is said about how notes are kept: mended, backed up, restored, or not saved.
import { count } from '../ui/strings';

export const keeping = {
  savedAgain: 'All notes are saved now.',
  newer:
    'The notes were written by a newer version of Variorum. Install that version to read and write them; the articles can be read with this one. Nothing has been changed.',
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
