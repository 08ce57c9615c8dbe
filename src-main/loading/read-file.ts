// Reads the bytes of one file without ever waiting on something that is not a file.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { fail, ok, type Result } from '../model/result';
import { codeOf, reasonOf } from './file-errors';

/** Bytes; a hundred novels. More is no article, and would have to be held in memory as a whole. */
export const MAX_FILE_BYTES = 50_000_000;

/** Not through a link, and without waiting for a writer of a pipe; not every system knows these. */
const KNOWN: Partial<typeof constants> = constants;
const FLAGS = constants.O_RDONLY | (KNOWN.O_NOFOLLOW ?? 0) | (KNOWN.O_NONBLOCK ?? 0);

/**
 * The bytes are those of the file until the next file is read. Fails with `not-permitted`, `file-vanished`, `too-large` or `unreadable`. `name` is given as the
 * error's file; the message does not repeat it, since it stands beside it wherever it is shown.
 */
export function readBytes(path: string, name: string): Result<Uint8Array> {
  try {
    const file = openSync(path, FLAGS);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) {
        return fail('unreadable', 'This is not an ordinary file and was left out.', name);
      }
      if (stats.size > MAX_FILE_BYTES) return fail('too-large', tooLarge(stats.size), name);
      return ok(readAll(file, stats.size));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (codeOf(error) === 'ELOOP') {
      return fail('unreadable', 'This is a link to another place and was left out.', name);
    }
    const { code, advice } = reasonOf(error);
    return fail(code, `This file cannot be read. ${advice}`, name);
  }
}

/**
 * Files up to this size are read into one block of memory that is used again: the system clears what
 * is asked for anew, which for a small file takes longer than to read it.
 */
const BLOCK_BYTES = 1 << 20;
let block = Buffer.alloc(0);

/** What is there: a file may have become shorter since it was asked for its size. */
function readAll(file: number, size: number): Uint8Array {
  if (block.length === 0) block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  const into = size > block.length ? Buffer.allocUnsafeSlow(size) : block;
  let length = 0;
  while (length < size) {
    const read = readSync(file, into, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return into.subarray(0, length);
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_000_000));
  return (
    `This file has ${megabytes(size)} MB, and files of up to ${megabytes(MAX_FILE_BYTES)} MB are ` +
    'read. Divide it into single articles.'
  );
}
