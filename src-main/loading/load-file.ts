// Reads one article file: its bytes, its text, and what a reader ought to know about it.
import { hash } from 'node:crypto';
import type { Encoding, LoadWarning } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import { decode } from './decode';
import { readBytes } from './read-file';

export interface LoadedFile {
  /** As they are in the file; they hold until the next file is loaded. */
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  /** True where nothing in the file says that it is in this encoding. */
  readonly guessed: boolean;
}

const GUESSED =
  'The file is not in UTF-8 and was read as windows-1252. If letters look wrong, save it in UTF-8.';
const EMPTY = 'The file has no words in it.';

/** Waits for the disk. Fails as `readBytes` and `decode` do; `name` is the file of the error. */
export function loadFile(path: string, name: string): Result<LoadedFile> {
  const bytes = readBytes(path, name);
  if (!bytes.ok) return bytes;
  const decoded = decode(bytes.value);
  if (!decoded.ok) return fail(decoded.error.code, decoded.error.message, name);
  return ok({ bytes: bytes.value, ...decoded.value });
}

export function warningsOf(guessed: boolean, words: number): LoadWarning[] {
  const warnings: LoadWarning[] = [];
  if (guessed) warnings.push({ code: 'guessed-encoding', message: GUESSED });
  if (words === 0) warnings.push({ code: 'empty', message: EMPTY });
  return warnings;
}

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}
