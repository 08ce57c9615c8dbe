// The hash of a file of any size, read a piece at a time.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Bytes hashed at a time: what else the thread has to do waits for no more than a few milliseconds. */
const CHUNK_BYTES = 1 << 20;

/** SHA-256 in hexadecimal, as `sha256` gives it of the bytes; null where the file cannot be read. */
export async function fileHash(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      hash.update(chunk as Buffer);
    }
    return hash.digest('hex');
  } catch {
    return null;
  }
}
