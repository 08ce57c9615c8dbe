// The zip reader unpacks what is asked for, inside its folder only, and notices damage.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unzip } from '../../../resources/launcher/stand-in/zip.mjs';
import { makeZip, type ZipFile } from './archives';
import { makeScratch, put } from './scratch';

const everything = (name: string): string => name;

async function unpack(files: readonly ZipFile[], place: (name: string) => string | null) {
  const parent = makeScratch();
  const folder = join(parent, 'inside');
  const count = await unzip(put(parent, 'a.zip', makeZip(files)), folder, place);
  return { parent, folder, count };
}

it('unpacks packed, stored and empty files with their permissions', async () => {
  const long = Buffer.alloc(100_000, 'article ');
  const { folder, count } = await unpack(
    [
      { name: 'App/', body: Buffer.alloc(0), stored: true },
      { name: 'App/run', body: long, mode: 0o100755 },
      { name: 'App/data/plain.txt', body: Buffer.from('plain'), stored: true },
      { name: 'App/empty', body: Buffer.alloc(0), stored: true },
    ],
    everything,
  );
  expect(count).toBe(3);
  expect(readFileSync(join(folder, 'App/run')).equals(long)).toBe(true);
  expect(readFileSync(join(folder, 'App/data/plain.txt'), 'utf8')).toBe('plain');
  expect(statSync(join(folder, 'App/empty')).size).toBe(0);
  if (process.platform !== 'win32') {
    expect(statSync(join(folder, 'App/run')).mode & 0o111).not.toBe(0);
    expect(statSync(join(folder, 'App/empty')).mode & 0o111).toBe(0);
  }
});

it('leaves out and renames as it is told', async () => {
  const files = ['a', 'b', 'c'].map((name) => ({ name, body: Buffer.from(name) }));
  const rename = (name: string): string | null => (name === 'b' ? null : `${name}.txt`);
  const { folder } = await unpack(files, rename);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'c.txt']);
});

it.each(['../outside', 'a/../../outside', '/outside', '..\\outside', '..'])(
  'refuses a path that leads out of the folder: %s',
  async (path) => {
    const parent = makeScratch();
    const name = path.startsWith('/') ? join(parent, path) : path;
    const archive = put(parent, 'a.zip', makeZip([{ name, body: Buffer.from('bad') }]));
    const unpacking = unzip(archive, join(parent, 'inside'), everything);
    await expect(unpacking).rejects.toThrow('leads out of its folder');
    expect(existsSync(join(parent, 'outside'))).toBe(false);
  },
);

it('refuses a link, which could lead anywhere', async () => {
  const link = { name: 'link', body: Buffer.from('/etc/passwd'), mode: 0o120777 };
  await expect(unpack([link], everything)).rejects.toThrow('link is a link');
});

it('notices a wrong checksum', async () => {
  const file = { name: 'a', body: Buffer.from('changed'), checksum: 1 };
  await expect(unpack([file], everything)).rejects.toThrow('a is damaged');
});

it('refuses what is not a zip', async () => {
  const parent = makeScratch();
  const file = put(parent, 'a.zip', 'no zip at all');
  await expect(unzip(file, join(parent, 'x'), everything)).rejects.toThrow('not a zip archive');
});
