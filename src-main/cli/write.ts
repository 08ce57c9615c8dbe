// Where a command's output goes: the standard output, or a file that is whole or not there.
import { codeOf, isSystemCode } from '../loading/file-errors';
import { fail, failInternally, ok, type Result } from '../model/result';
import type { Io } from './io';

/** The name that stands for the standard output. */
export const STANDARD_OUTPUT = '-';

/** Written at once: a write for each line would take longer than to make it. */
const CHUNK_CHARACTERS = 65_536;

/** Fails with `not-writable`, or with `internal` where `parts` themselves fail. */
export async function write(
  parts: AsyncIterable<string | Uint8Array>,
  out: string,
  io: Io,
): Promise<Result<null>> {
  const chunks = inChunks(parts);
  return out === STANDARD_OUTPUT ? print(chunks, io) : io.save(out, chunks);
}

/** What was made before a failure is given before it. */
async function* inChunks(
  parts: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  let chunk = '';
  try {
    for await (const part of parts) {
      // Bytes come in chunks already.
      if (typeof part !== 'string') {
        yield part;
        continue;
      }
      chunk += part;
      if (chunk.length < CHUNK_CHARACTERS) continue;
      const whole = chunk;
      chunk = '';
      yield whole;
    }
  } catch (error) {
    if (chunk !== '') yield chunk;
    throw error;
  }
  if (chunk !== '') yield chunk;
}

/** Whoever closes the pipe early, as `head` does, has had what they wanted. */
async function print(chunks: AsyncIterable<string | Uint8Array>, io: Io): Promise<Result<null>> {
  try {
    for await (const chunk of chunks) if (!(await io.write(chunk))) break;
    return ok(null);
  } catch (error) {
    if (!isSystemCode(codeOf(error))) return failInternally(error);
    return fail(
      'not-writable',
      `The standard output could not be written: ${(error as Error).message}.`,
    );
  }
}

/** A text, or bytes, as the only part of an output. */
export async function* once<T extends string | Uint8Array>(content: T): AsyncGenerator<T> {
  yield await Promise.resolve(content);
}
