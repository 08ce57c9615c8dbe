// What the system's error codes mean to a reader.
import type { ErrorCode } from '../model/result';

export interface Reason {
  readonly code: ErrorCode;
  /** What to do, as a sentence. */
  readonly advice: string;
}

/** The system's code of a failed file operation, such as `ENOENT`, or nothing. */
export function codeOf(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** True for a code of the operating system, not for one of Node's own (`ERR_…`) and not for none. */
export function isSystemCode(code: string): boolean {
  return code !== '' && !code.startsWith('ERR_');
}

/** Why something could not be read, and what to do about it. */
export function reasonOf(error: unknown): Reason {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'not-permitted',
        advice: 'You have no permission to read it. Change its permissions and try again.',
      };
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'file-vanished',
        advice: 'It is no longer there. Open the folder again to see what it holds now.',
      };
    case 'EMFILE':
    case 'ENFILE':
      return {
        code: 'unreadable',
        advice: 'Too many files are open on this computer. Close other programs and try again.',
      };
    default:
      return {
        code: 'unreadable',
        advice: `The system reports ${codeOf(error) || 'a failure'}. Check the disk and try again.`,
      };
  }
}
