// The tar reader finds one file, whatever its size and neighbours, and checks what it reads.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extractOne } from '../../../resources/launcher/stand-in/tar.mjs';
import { makeTar, makeTgz } from './archives';
import { makeScratch, put } from './scratch';

it('takes out the wanted file byte for byte and tells the checksum of the archive', async () => {
  const folder = makeScratch();
  const target = join(folder, 'out');
  const body = fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(body, body, body, async (before, wanted, after) => {
      const files = { 'package/a.txt': before, 'package/b.zip': wanted, 'package/c.zip': after };
      const archive = makeTgz(files);
      const file = put(folder, 'a.tgz', archive);
      const integrity = await extractOne(file, /^package\/.*\.zip$/, target);
      expect(readFileSync(target)).toEqual(wanted);
      expect(integrity).toBe(`sha512-${createHash('sha512').update(archive).digest('base64')}`);
    }),
    { numRuns: 30 },
  );
});

it('reads a file that is larger than one piece of the stream', async () => {
  const folder = makeScratch();
  const body = Buffer.alloc(3_000_001, 'variorum');
  const file = put(folder, 'a.tgz', makeTgz({ 'package/b.zip': body }));
  await extractOne(file, /zip$/, join(folder, 'out'));
  expect(readFileSync(join(folder, 'out')).equals(body)).toBe(true);
});

it('refuses an archive without the wanted file', async () => {
  const folder = makeScratch();
  const file = put(folder, 'a.tgz', makeTgz({ 'package/a.txt': Buffer.from('a') }));
  await expect(extractOne(file, /zip$/, join(folder, 'out'))).rejects.toThrow('holds no file like');
});

it('refuses an archive that ends within the file', async () => {
  const folder = makeScratch();
  const whole = makeTar({ 'b.zip': Buffer.alloc(5000) });
  const file = put(folder, 'a.tgz', gzipSync(whole.subarray(0, 2000)));
  await expect(extractOne(file, /zip$/, join(folder, 'out'))).rejects.toThrow('ends too early');
});

it('refuses what is not a tar file', async () => {
  const folder = makeScratch();
  const file = put(folder, 'a.tgz', gzipSync(Buffer.alloc(1024, 'x')));
  await expect(extractOne(file, /zip$/, join(folder, 'out'))).rejects.toThrow('not a tar file');
});
