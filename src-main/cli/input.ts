// What a command reads: a file by name, or the standard input.
import { readFile } from 'node:fs/promises';
import { decode } from '../loading/decode';
import { codeOf } from '../loading/file-errors';
import { fail, ok, type Result } from '../model/result';

/** The name that stands for the standard input. */
const STANDARD_INPUT = '-';
/** Bytes; the longest text that the language can hold has half a billion characters. */
const MAX_BYTES = 500_000_000;

/** All of it as text: UTF-8, or windows-1252 where it cannot be. Fails with one line of reason. */
export async function readInput(
  name: string,
  standardInput: () => AsyncIterable<Uint8Array>,
): Promise<Result<string>> {
  const called = name === STANDARD_INPUT ? 'The standard input' : `“${name}”`;
  try {
    const bytes = name === STANDARD_INPUT ? await collected(standardInput()) : await readFile(name);
    if (bytes.length > MAX_BYTES) return tooLarge(called);
    const decoded = decode(bytes);
    return decoded.ok ? ok(decoded.value.text) : fail('binary-file', `${called} is not text.`);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_FS_FILE_TOO_LARGE') return tooLarge(called);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return fail('unreadable', `There is no file ${called}. Check the name and try again.`);
    }
    if (code === 'EISDIR') return fail('unreadable', `${called} is a folder, not a file.`);
    return fail('unreadable', `${called} cannot be read: ${(error as Error).message}.`);
  }
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

function tooLarge(called: string): Result<never> {
  return fail('too-large', `${called} has more than 500 MB. Divide it and try again.`);
}
