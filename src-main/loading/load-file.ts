// Reads one article file, whatever format it is in: its bytes, its text, and what a reader ought to know about it.
import { hash } from 'node:crypto';
import type { Encoding, LoadWarning, Origin } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import { decode } from './decode';
import type { ParsedFile, ParseRich } from './parsed';
import { readBytes } from './read-file';
import { sniff, type FileFormat } from './sniff';

export interface LoadedFile {
  /** As they are in the file; they hold until the next file is loaded. */
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  /** True where nothing in the file says that it is in this encoding. */
  readonly guessed: boolean;
  /** Of a rich format: then the bytes are not those of the text. */
  readonly origin?: Origin;
  /** What the file itself says; null where only the text can tell it. */
  readonly title?: string | null;
  /** Of the parser. */
  readonly warnings?: readonly LoadWarning[];
}

const GUESSED =
  'The file is not in UTF-8 and was read as windows-1252. If letters look wrong, save it in UTF-8.';
const EMPTY = 'The file has no words in it.';

const UNREADABLE: Readonly<Record<'word-97' | 'archive', string>> = {
  'word-97':
    'This is a document of Word 97 to 2003, or an encrypted one. Save it as .docx without a password and reload the folder.',
  archive: 'This is an archive and no article. Unpack it into the folder and reload the folder.',
};

/**
 * Waits for the disk; for a rich format, which `parse` reads, there is a promise to wait for. Fails as
 * `readBytes`, `decode` and `parse` do; `name` is the file of the error.
 */
export function loadFile(
  path: string,
  name: string,
  parse: ParseRich,
): Result<LoadedFile> | Promise<Result<LoadedFile>> {
  const bytes = readBytes(path, name);
  if (!bytes.ok) return bytes;
  const format = sniff(bytes.value, name);
  return format === 'text'
    ? loadText(bytes.value, name)
    : loadRich(bytes.value, name, format, parse);
}

function loadText(bytes: Uint8Array, name: string): Result<LoadedFile> {
  const decoded = decode(bytes);
  if (!decoded.ok) return fail(decoded.error.code, decoded.error.message, name);
  return ok({ bytes, ...decoded.value });
}

async function loadRich(
  read: Uint8Array,
  name: string,
  format: Exclude<FileFormat, 'text'>,
  parse: ParseRich,
): Promise<Result<LoadedFile>> {
  if (format === 'word-97' || format === 'archive') {
    return fail('damaged-file', UNREADABLE[format], name);
  }
  // A copy: other files are read meanwhile, and who parses may take the bytes away.
  const bytes = read.slice();
  const parsed = await parse({ format, bytes: read.slice(), encoding: null });
  if (!parsed.ok) return fail(parsed.error.code, parsed.error.message, name);
  return ok({ bytes, ...parsed.value } satisfies LoadedFile & ParsedFile);
}

/** @param told by the parser of a rich format */
export function warningsOf(
  guessed: boolean,
  words: number,
  told: readonly LoadWarning[] = [],
): LoadWarning[] {
  const warnings: LoadWarning[] = [];
  if (guessed) warnings.push({ code: 'guessed-encoding', message: GUESSED });
  if (words === 0) warnings.push({ code: 'empty', message: EMPTY });
  return [...warnings, ...told];
}

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}
