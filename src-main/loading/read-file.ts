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
 * Fails with `not-permitted`, `file-vanished`, `too-large` or `unreadable`. `name` is given as the
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
 * Files are read into pieces of a larger block of memory, one after the other: memory that is asked
 * for anew for each small file costs more than to read it.
 */
const BLOCK_BYTES = 1 << 20;
let block = Buffer.alloc(0);
let used = 0;

/** What is there: a file may have become shorter since it was asked for its size. */
function readAll(file: number, size: number): Uint8Array {
  if (size > block.length - used) {
    block = Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, size));
    used = 0;
  }
  let length = 0;
  while (length < size) {
    const read = readSync(file, block, used + length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  used += length;
  return block.subarray(used - length, used);
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_000_000));
  return (
    `This file has ${megabytes(size)} MB, and files of up to ${megabytes(MAX_FILE_BYTES)} MB are ` +
    'read. Divide it into single articles.'
  );
}
