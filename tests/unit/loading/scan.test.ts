// Listing a folder: which files are articles, and what is said of the others.
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanFolder } from '../../../src-main/loading/scan';
import { asNormalUser, temporaryFolder } from './temporary-folder';

describe('scanFolder', () => {
  it('refuses a name of bytes that are no letters, and no other one', async () => {
    const folder = temporaryFolder({ 'lost\ufffd.txt': 'Words.' });
    const named = (...bytes: number[]): Buffer =>
      Buffer.concat([Buffer.from(`${folder}/b`), Buffer.of(...bytes)]);
    writeFileSync(Buffer.concat([named(0xff), Buffer.from('.txt')]), 'Words.');
    mkdirSync(named(0xfe));
    const scan = await scanFolder(folder);
    if (!scan.ok) throw new Error(scan.error.message);
    expect(scan.value.files).toEqual(['lost\ufffd.txt']);
    expect(scan.value.refused.map(({ file }) => file).sort()).toEqual(['b\ufffd', 'b\ufffd.txt']);
    expect(scan.value.refused[0]?.error.message).toContain('Rename it');
  });

  it('lists .txt and .md of any case, also in folders, in code-unit order', async () => {
    const folder = temporaryFolder({
      'b.txt': '',
      'a/z.MD': '',
      'Z.TXT': '',
      'a.md': '',
      '.hidden.txt': '',
      '.git/x.txt': '',
      'picture.png': '',
      'é.txt': '',
    });
    symlinkSync(join(folder, 'b.txt'), join(folder, 'link.txt'));
    symlinkSync(folder, join(folder, 'loop'));
    const scan = await scanFolder(folder);
    expect(scan).toMatchObject({
      ok: true,
      value: { files: ['Z.TXT', 'a.md', 'a/z.MD', 'b.txt', 'é.txt'], skipped: 3, refused: [] },
    });
    // A link that is called like a text is no text that was left out.
    expect(scan.ok && scan.value.skippedKinds).toContainEqual({
      ...{ ending: '', files: 2, areLinks: true },
    });
    expect(scan.ok && scan.value.skippedKinds.map(({ ending }) => ending)).not.toContain('txt');
  });

  it('says what is wrong with a folder', async () => {
    const folder = temporaryFolder({ 'only/picture.png': '', 'empty/.keep': '' });
    const codeOf = async (path: string): Promise<string> => {
      const scan = await scanFolder(path);
      return scan.ok ? 'ok' : scan.error.code;
    };
    expect(await codeOf(join(folder, 'none'))).toBe('no-folder');
    expect(await codeOf(join(folder, 'only/picture.png'))).toBe('not-a-folder');
    expect(await codeOf(join(folder, 'only/picture.png/x'))).toBe('no-folder');
    expect(await codeOf(join(folder, 'only'))).toBe('no-articles');
    expect(await codeOf(join(folder, 'empty'))).toBe('empty-folder');
  });

  it('goes no deeper than the limit, and says so', async () => {
    const deep = Array.from({ length: 40 }, () => 'd').join('/');
    const folder = temporaryFolder({ 'top.txt': '', [`${deep}/low.txt`]: '' });
    const scan = await scanFolder(folder);
    expect(scan).toMatchObject({ ok: true, value: { files: ['top.txt'] } });
    expect(scan.ok && scan.value.refused).toHaveLength(1);
  });

  it('reports folders that it may not list', async () => {
    const folder = temporaryFolder({ 'a.txt': '', 'shut/b.txt': '' });
    chmodSync(join(folder, 'shut'), 0);
    const scan = await asNormalUser(folder, () => scanFolder(folder));
    chmodSync(join(folder, 'shut'), 0o700);
    expect(scan).toMatchObject({
      ok: true,
      value: { files: ['a.txt'], refused: [{ file: 'shut', error: { code: 'not-permitted' } }] },
    });
    expect(scan.ok && scan.value.refused[0]?.error.message).toMatch(
      /^This folder cannot be listed/,
    );
  });
});
