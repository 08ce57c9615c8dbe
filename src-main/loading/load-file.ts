// Reads one article file, whatever format it is in: its bytes, its text, and what a reader ought to know about it.
import { hash } from 'node:crypto';
import type { Encoding, LoadWarning, Origin } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import { decodeWith, markedEncoding, replacedWarnings } from './charset';
import { BINARY, decode, isBinaryText } from './decode';
import { guessEncoding, isNearlyUtf8, isShifted, unmarkedWide } from './detect';
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

/**
 * The encoding that the reader chose; `detect` to guess where nothing says it; null to take for
 * windows-1252 whatever is not UTF-8, as the command line does.
 */
export type Reading = Encoding | 'detect' | null;

const GUESSED_LINES =
  'The file is not in UTF-8 and was read as windows-1252. If letters look wrong, save it in UTF-8.';
const guessedAs = (encoding: Encoding): string =>
  `The file does not say its encoding and was read as ${encoding}. If letters look wrong, reopen it with another encoding.`;
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
  reading: Reading = null,
): Result<LoadedFile> | Promise<Result<LoadedFile>> {
  const bytes = readBytes(path, name);
  if (!bytes.ok) return bytes;
  const format = sniff(bytes.value, name);
  return format === 'text'
    ? loadText(bytes.value, name, reading)
    : loadRich(bytes.value, name, format, parse, reading);
}

function loadText(
  bytes: Uint8Array,
  name: string,
  reading: Reading,
): Result<LoadedFile> | Promise<Result<LoadedFile>> {
  if (reading !== null && reading !== 'detect') return loadAs(bytes.slice(), name, reading, false);
  const decoded = decode(bytes);
  if (reading === 'detect' && (!decoded.ok || decoded.value.guessed || isShifted(bytes))) {
    return loadGuessed(bytes.slice(), name);
  }
  if (!decoded.ok) return fail(decoded.error.code, decoded.error.message, name);
  return ok({ bytes, ...decoded.value });
}

async function loadGuessed(bytes: Uint8Array, name: string): Promise<Result<LoadedFile>> {
  const told =
    markedEncoding(bytes) ?? (isNearlyUtf8(bytes) && !bytes.includes(0) ? 'utf-8' : null);
  const guess =
    told ?? (isShifted(bytes) ? 'iso-2022-jp' : unmarkedWide(bytes)) ?? (await byteGuess(bytes));
  return guess === null ? noText(name) : loadAs(bytes, name, guess, told === null);
}

/** Null for what is no text in an encoding of bytes. */
async function byteGuess(bytes: Uint8Array): Promise<Encoding | null> {
  return bytes.includes(0) ? null : guessEncoding(bytes);
}

/** @param bytes that are of nobody else */
async function loadAs(
  bytes: Uint8Array,
  name: string,
  encoding: Encoding,
  guessed: boolean,
): Promise<Result<LoadedFile>> {
  const text = await decodeWith(bytes, encoding);
  if (isBinaryText(text)) return noText(name);
  return ok({ bytes, text, encoding, guessed, warnings: replacedWarnings(text, encoding) });
}

function noText(name: string): Result<never> {
  const { code, message } = BINARY;
  return fail(code, message, name);
}

async function loadRich(
  read: Uint8Array,
  name: string,
  format: Exclude<FileFormat, 'text'>,
  parse: ParseRich,
  reading: Reading,
): Promise<Result<LoadedFile>> {
  if (format === 'word-97' || format === 'archive') {
    return fail('damaged-file', UNREADABLE[format], name);
  }
  // A copy: other files are read meanwhile, and who parses may take the bytes away.
  const bytes = read.slice();
  const parsed = await parse({
    format,
    bytes: read.slice(),
    encoding: reading === 'detect' ? null : reading,
  });
  if (!parsed.ok) return fail(parsed.error.code, parsed.error.message, name);
  return ok({ bytes, ...parsed.value } satisfies LoadedFile & ParsedFile);
}

/**
 * @param told by the parser of a rich format
 * @param encoding null for a line of JSON Lines, of which no other encoding can be chosen
 */
export function warningsOf(
  guessed: boolean,
  words: number,
  told: readonly LoadWarning[] = [],
  encoding: Encoding | null = null,
): LoadWarning[] {
  const warnings: LoadWarning[] = [];
  if (guessed)
    warnings.push({
      code: 'guessed-encoding',
      message: encoding === null ? GUESSED_LINES : guessedAs(encoding),
    });
  if (words === 0) warnings.push({ code: 'empty', message: EMPTY });
  return [...warnings, ...told];
}

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}
