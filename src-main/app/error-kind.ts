// What may be written to the terminal of an error: its kind and where it arose, since its message may name a file or quote a text.
import { codeOf } from '../loading/file-errors';

/** `Error ENOENT`, `TypeError` */
export function kindOf(error: unknown): string {
  return error instanceof Error ? [error.name, codeOf(error)].join(' ').trim() : typeof error;
}

/** What nobody waits for, and what nobody catches, would be written out whole. */
export function keepErrorsQuiet(process: NodeJS.Process): void {
  process.on('unhandledRejection', (error) => {
    console.error(`variorum: something was not done: ${kindOf(error)}`);
  });
}
