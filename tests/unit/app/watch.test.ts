// What happens to the open folder on disk is noticed, once for each time, and nothing else is.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderWatch } from '../../../src-main/app/watch';
import { scanFolder } from '../../../src-main/loading/scan';
import { temporaryFolder } from '../loading/temporary-folder';

/** Longer than changes are waited for to end. */
const SETTLED_MS = 900;

let folder: string;
let heard: string[];
let watch: FolderWatch;

beforeEach(async () => {
  folder = join(temporaryFolder(), 'articles');
  mkdirSync(join(folder, 'inner'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), 'one');
  writeFileSync(join(folder, 'inner', 'b.md'), 'two');
  heard = [];
  watch = new FolderWatch({
    // As the app does: the folder is read again.
    changed: async (path) => {
      heard.push('changed');
      await scanFolder(path);
    },
    vanished: () => heard.push('vanished'),
    notice: (message) => heard.push(message),
  });
  watch.follow(folder);
  await sleep(SETTLED_MS);
  heard.length = 0;
});

afterEach(() => watch.close());

async function after(change: () => void): Promise<string[]> {
  heard.length = 0;
  change();
  await expect.poll(() => heard.length, { timeout: 60_000 }).toBeGreaterThan(0);
  await sleep(SETTLED_MS);
  return [...heard];
}

it('hears of a file that is written, renamed, added and deleted, once each', async () => {
  expect(await after(() => writeFileSync(join(folder, 'a.txt'), 'other'))).toEqual(['changed']);
  expect(await after(() => writeFileSync(join(folder, 'inner', 'b.md'), 'x'))).toEqual(['changed']);
  expect(await after(() => renameSync(join(folder, 'a.txt'), join(folder, 'c.txt')))).toEqual([
    'changed',
  ]);
  expect(await after(() => writeFileSync(join(folder, 'd.txt'), 'new'))).toEqual(['changed']);
  expect(await after(() => rmSync(join(folder, 'd.txt')))).toEqual(['changed']);
});

it('hears of what happens in a folder that was added', async () => {
  const added = join(folder, 'later');
  await after(() => mkdirSync(added));
  expect(await after(() => writeFileSync(join(added, 'e.txt'), 'new'))).toEqual(['changed']);
});

it('hears nothing of other files, of hidden ones, and of what is only read', async () => {
  mkdirSync(join(folder, '.hidden'));
  await sleep(SETTLED_MS);
  heard.length = 0;
  writeFileSync(join(folder, 'picture.png'), 'x');
  writeFileSync(join(folder, '.draft.txt'), 'x');
  writeFileSync(join(folder, '.hidden', 'f.txt'), 'x');
  await scanFolder(folder);
  await sleep(SETTLED_MS);
  expect(heard).toEqual([]);
});

it('reads a folder in which something is written all the time', async () => {
  for (let i = 0; i < 30; i += 1) {
    writeFileSync(join(folder, 'a.txt'), String(i));
    await sleep(100);
  }
  expect(heard.length).toBeGreaterThanOrEqual(1);
  expect(heard.length).toBeLessThanOrEqual(3);
});

it('says once that the folder is gone, and reads it when it is back', async () => {
  const elsewhere = `${folder}-elsewhere`;
  expect(await after(() => renameSync(folder, elsewhere))).toEqual(['vanished']);
  expect(await after(() => renameSync(elsewhere, folder))).toEqual(['changed']);
  expect(await after(() => writeFileSync(join(folder, 'a.txt'), 'again'))).toEqual(['changed']);
});

it('follows another folder, and then nothing of the first', async () => {
  const other = join(temporaryFolder(), 'other');
  mkdirSync(other);
  watch.follow(other);
  await sleep(SETTLED_MS);
  heard.length = 0;
  writeFileSync(join(folder, 'a.txt'), 'other');
  await sleep(SETTLED_MS);
  expect(heard).toEqual([]);
  expect(await after(() => writeFileSync(join(other, 'z.txt'), 'new'))).toEqual(['changed']);
});

it('says once that a folder has more folders than are watched, and watches the others', async () => {
  for (const name of ['x', 'y', 'z']) mkdirSync(join(folder, name));
  const limited = new FolderWatch(
    {
      changed: () => Promise.resolve(heard.push('changed')),
      vanished: () => undefined,
      notice: (message) => heard.push(message),
    },
    2,
  );
  try {
    watch.close();
    heard.length = 0;
    limited.follow(folder);
    await sleep(SETTLED_MS);
    expect(heard).toEqual([expect.stringContaining('more folders in it than can be watched')]);
    expect(await after(() => writeFileSync(join(folder, 'a.txt'), 'other'))).toEqual(['changed']);
  } finally {
    limited.close();
  }
});
