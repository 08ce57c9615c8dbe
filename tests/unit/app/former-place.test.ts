// What is said of the place where a folder was: nothing is there, the same articles, or others.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formerPlace, mayBeDriveAway } from '../../../src-main/app/former-place';
import { sha256 } from '../../../src-main/loading/load-file';
import type { KnownFile } from '../../../src-main/model/moved-folder';
import { temporaryFolder } from '../loading/temporary-folder';

function folderWith(files: Readonly<Record<string, string>>): string {
  return join(
    temporaryFolder(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`articles/${name}`, text])),
    ),
    'articles',
  );
}

const known = (file: string, text: string): KnownFile => ({
  file,
  contentHash: sha256(Buffer.from(text)),
});
const OPEN = [known('a.txt', 'one'), known('in/b.txt', 'two')];

describe('formerPlace', () => {
  it('knows nothing of a place that is not remembered', async () => {
    expect(await formerPlace(null, OPEN, [])).toEqual({ state: 'unknown' });
  });

  it('says that a folder is gone, also with the folders around it', async () => {
    const folder = folderWith({ 'a.txt': 'one' });
    expect(await formerPlace(`${folder}-gone`, OPEN, [])).toEqual({ state: 'gone' });
    expect(await formerPlace(join(folder, 'x', 'y'), OPEN, [])).toEqual({ state: 'gone' });
  });

  it.each([
    ['/media/anna', true],
    ['/run/media/anna', true],
    ['/mnt/usb', true],
    ['/Volumes', true],
    [null, true],
    ['/', false],
    ['/home/anna', false],
    ['/media/anna/drive', false],
  ])('where %s is the nearest folder that is there, a drive may be away: %s', (nearest, may) => {
    expect(mayBeDriveAway(nearest)).toBe(may);
  });

  it('cannot tell what lines of a file that is there say, and does not call them gone', async () => {
    const folder = folderWith({ 'a.jsonl': '{"text":"one"}' });
    const lines = [known('a.jsonl#1', 'one'), known('a.jsonl:2#x', 'two')];
    expect(await formerPlace(folder, lines, lines)).toEqual({
      state: 'other',
      present: ['a.jsonl#1', 'a.jsonl:2#x'],
      unchanged: [],
    });
  });

  it('knows a copy by one article that is there as it is', async () => {
    const folder = folderWith({ 'a.txt': 'edited since', 'in/b.txt': 'two' });
    expect(await formerPlace(folder, OPEN, OPEN)).toEqual({ state: 'same' });
  });

  it('says of another folder which of the files asked about it has, and which as they were', async () => {
    const folder = folderWith({ 'a.txt': 'other words', 'z.txt': 'three' });
    const asked = [...OPEN, known('z.txt', 'three'), known('../secret', 'x')];
    writeFileSync(join(folder, '..', 'secret'), 'x');
    expect(await formerPlace(folder, OPEN, asked)).toEqual({
      state: 'other',
      present: ['a.txt', 'z.txt'],
      unchanged: ['z.txt'],
    });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('other words');
  });

  it('follows a folder that was renamed in place', async () => {
    const folder = folderWith({ 'a.txt': 'one' });
    renameSync(folder, `${folder} 2016`);
    expect(await formerPlace(folder, OPEN, OPEN)).toEqual({ state: 'gone' });
  });
});
