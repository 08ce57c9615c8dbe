// What may be written to the terminal of an error: its kind and where it arose, since its message may name a file or quote a text.
import { codeOf } from '../loading/file-errors';

/** `Error ENOENT`, `TypeError` */
export function kindOf(error: unknown): string {
  return error instanceof Error ? [error.name, codeOf(error)].join(' ').trim() : typeof error;
}

/**
 * What nobody waits for, and what nobody catches, would be written out whole, the latter in a dialog
 * as well.
 * @param failed called with the kind of the first error that nobody catches, to tell the reader: one
 *   that comes again and again would bury the window under dialogs
 */
export function keepErrorsQuiet(process: NodeJS.Process, failed: (kind: string) => void): void {
  process.on('unhandledRejection', (error) => {
    console.error(`variorum: something was not done: ${kindOf(error)}`);
  });
  let isTold = false;
  process.on('uncaughtException', (error) => {
    console.error(`variorum: something failed: ${kindOf(error)}`);
    if (isTold) return;
    isTold = true;
    failed(kindOf(error));
  });
}
