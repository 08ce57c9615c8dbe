// Why the journal of notes cannot be read or written, in a reader's words.
import { codeOf } from '../loading/file-errors';
import { fail, type Result } from '../model/result';

/** The journal has a form that only a newer version of the app knows. */
export class NewerJournal extends Error {}

export function refusal(error: unknown): Result<never> {
  if (error instanceof NewerJournal) return fail('newer-data', NEWER);
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('not-writable', 'The disk is full. Free some space.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('not-writable', 'Variorum has no permission to write to its own folder.');
    default: {
      const reason = code || (error instanceof Error ? error.message : String(error));
      return fail(
        'not-writable',
        `The journal of notes cannot be used (${reason}). Check the disk.`,
      );
    }
  }
}

const NEWER =
  'The notes were written by a newer version of Variorum. Install that version to read and write them; nothing has been changed.';
