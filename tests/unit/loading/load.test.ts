// Opening a folder: what is read, what is refused, and what is said about it.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFolder, type ArticleReader, type LoadedFolder } from '../../../src-main/loading/load';
import { MAX_FILE_BYTES } from '../../../src-main/loading/read-file';
import { scanFolder } from '../../../src-main/loading/scan';
import { asNormalUser, temporaryFolder } from './temporary-folder';

const readArticle: ArticleReader = (text, file) => ({
  title: file,
  words: text.split(/\s+/).filter(Boolean).length,
  blocks: [],
});

async function load(folder: string): Promise<LoadedFolder> {
  const loaded = await loadFolder(folder, { readArticle });
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.value;
}

describe('scanFolder', () => {
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

describe('loadFolder', () => {
  it('loads articles with ids and hashes that stay the same', async () => {
    const folder = temporaryFolder({ 'a.txt': 'One two.', 'sub/b.md': '# Three' });
    const first = await load(folder);
    expect(first.documents.map(({ document }) => document.file)).toEqual(['a.txt', 'sub/b.md']);
    expect(first.library.documents[0]).toMatchObject({ words: 2, encoding: 'utf-8', warnings: [] });
    expect(first.library.documents[0]).not.toHaveProperty('text');
    expect(first.library.folderId).toMatch(/^[0-9a-f]{16}$/);
    writeFileSync(join(folder, 'a.txt'), 'Other text.');
    const second = await load(folder);
    const ids = (loaded: LoadedFolder): string[] => loaded.library.documents.map(({ id }) => id);
    expect(ids(second)).toEqual(ids(first));
    expect(ids(first)[0]).toMatch(/^[0-9a-f]{12}$/);
    expect(second.library.folderId).toBe(first.library.folderId);
    expect(second.documents[0]?.document.contentHash).not.toBe(
      first.documents[0]?.document.contentHash,
    );
  });

  it('shows an empty file and one of another encoding, with a warning', async () => {
    const folder = temporaryFolder({
      'empty.txt': '',
      'latin.txt': Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
    });
    const { library } = await load(folder);
    expect(library.documents.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      ['empty'],
      ['guessed-encoding'],
    ]);
  });

  it('refuses what it cannot read and goes on', async () => {
    const folder = temporaryFolder({ 'good.txt': 'Text.', 'junk.txt': 'a\0b', 'huge.txt': '' });
    truncateSync(join(folder, 'huge.txt'), MAX_FILE_BYTES + 1);
    const { library } = await load(folder);
    expect(library.documents.map(({ file }) => file)).toEqual(['good.txt']);
    expect(library.refused.map(({ file, error }) => [file, error.code, error.file])).toEqual([
      ['huge.txt', 'too-large', 'huge.txt'],
      ['junk.txt', 'binary-file', 'junk.txt'],
    ]);
    // The name stands beside the message wherever it is shown.
    for (const { file, error } of library.refused) expect(error.message).not.toContain(file);
  });

  it('refuses a file that vanishes between listing and reading', async () => {
    const folder = temporaryFolder({ 'a.txt': 'A.', 'b.txt': 'B.', 'c.txt': 'C.' });
    const loaded = await loadFolder(folder, {
      readArticle,
      onProgress: (done) => {
        if (done === 1) rmSync(join(folder, 'b.txt'));
      },
    });
    expect(loaded).toMatchObject({
      ok: true,
      value: { library: { refused: [{ file: 'b.txt', error: { code: 'file-vanished' } }] } },
    });
  });

  it.skipIf(process.platform === 'win32')('never opens a pipe or a link', async () => {
    const folder = temporaryFolder({ 'a.txt': 'A.' });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    symlinkSync('/etc/passwd', join(folder, 'link.txt'));
    const { library } = await load(folder);
    expect(library.documents).toHaveLength(1);
    expect(library.skipped).toBe(2);
  });

  it('refuses a file that it may not read', async () => {
    const folder = temporaryFolder({ 'a.txt': 'A.', 'shut.txt': 'B.' });
    chmodSync(join(folder, 'shut.txt'), 0);
    const { library } = await asNormalUser(folder, () => load(folder));
    expect(library.refused).toMatchObject([{ file: 'shut.txt', error: { code: 'not-permitted' } }]);
    expect(library.refused[0]?.error.message).toMatch(/^This file cannot be read/);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const folder = temporaryFolder({ 'a.txt': 'A.', 'b.txt': 'B.', 'c.txt': 'C.' });
    const steps: string[] = [];
    const onProgress = (done: number, total: number): void => {
      steps.push(`${String(done)}/${String(total)}`);
    };
    const loaded = await loadFolder(folder, {
      readArticle,
      onProgress,
      cancelled: () => steps.length === 2,
    });
    expect(steps).toEqual(['1/3', '2/3']);
    expect(loaded).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('stops even after the last file, when another folder is wanted by then', async () => {
    let isOvertaken = false;
    const loaded = await loadFolder(temporaryFolder({ 'a.txt': 'A.' }), {
      readArticle,
      onProgress: () => (isOvertaken = true),
      cancelled: () => isOvertaken,
    });
    expect(loaded).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('loads a folder through a link as the folder itself', async () => {
    const folder = temporaryFolder({ 'real/a.txt': 'A.' });
    mkdirSync(join(folder, 'links'));
    symlinkSync(join(folder, 'real'), join(folder, 'links/to'));
    const [direct, linked] = [
      await load(join(folder, 'real')),
      await load(join(folder, 'links/to')),
    ];
    expect(linked.library.folderId).toBe(direct.library.folderId);
    expect(linked.library.name).toBe('real');
  });
});
