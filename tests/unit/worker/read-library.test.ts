// Opening a folder: what is read, what is refused, and what is said about it.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../../src-main/loading/read-file';
import type { LibrarySummary } from '../../../src-main/model/document';
import type { Result } from '../../../src-main/model/result';
import { OneHand } from '../../../src-main/worker/hands';
import { FolderWork } from '../../../src-main/worker/index-folder';
import { listLibrary, readLibrary, type ReadLibrary } from '../../../src-main/worker/read-library';
import { asNormalUser, temporaryFolder } from '../loading/temporary-folder';

/** A shared cell that asks the work to stop. */
function cell(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

async function read(
  folder: string,
  stop = cell(),
  clock?: () => number,
): Promise<Result<ReadLibrary>> {
  const listed = await listLibrary(folder, () => false);
  return listed.ok ? readLibrary(listed.value, new FolderWork(new OneHand(clock), stop)) : listed;
}

async function load(folder: string): Promise<LibrarySummary> {
  const loaded = await read(folder);
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.value.library;
}

describe('a folder', () => {
  it('is read with ids and hashes that stay the same', async () => {
    const folder = temporaryFolder({ 'a.txt': 'One two.', 'sub/b.md': '# Three' });
    const first = await load(folder);
    expect(first.documents.map(({ file }) => file)).toEqual(['a.txt', 'sub/b.md']);
    expect(first.documents[0]).toMatchObject({ words: 2, encoding: 'utf-8', warnings: [] });
    expect(first.documents[0]).not.toHaveProperty('text');
    expect(first.folderId).toMatch(/^[0-9a-f]{16}$/);
    writeFileSync(join(folder, 'a.txt'), 'Other text.');
    const second = await load(folder);
    const ids = ({ documents }: LibrarySummary): string[] => documents.map(({ id }) => id);
    expect(ids(second)).toEqual(ids(first));
    expect(ids(first)[0]).toMatch(/^[0-9a-f]{12}$/);
    expect(second.folderId).toBe(first.folderId);
    expect(second.documents[0]?.contentHash).not.toBe(first.documents[0]?.contentHash);
  });

  it('shows an empty file and one of another encoding, with a warning', async () => {
    const { documents } = await load(
      temporaryFolder({
        'empty.txt': '',
        'latin.txt': Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
      }),
    );
    expect(documents.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      ['empty'],
      ['guessed-encoding'],
    ]);
  });

  it('refuses what it cannot read and goes on', async () => {
    const folder = temporaryFolder({ 'good.txt': 'Text.', 'junk.txt': 'a\0b', 'huge.txt': '' });
    truncateSync(join(folder, 'huge.txt'), MAX_FILE_BYTES + 1);
    const { documents, refused } = await load(folder);
    expect(documents.map(({ file }) => file)).toEqual(['good.txt']);
    expect(refused.map(({ file, error }) => [file, error.code, error.file])).toEqual([
      ['huge.txt', 'too-large', 'huge.txt'],
      ['junk.txt', 'binary-file', 'junk.txt'],
    ]);
    // The name stands beside the message wherever it is shown.
    for (const { file, error } of refused) expect(error.message).not.toContain(file);
  });

  it('refuses a file that vanishes between listing and reading', async () => {
    const folder = temporaryFolder({ 'a.txt': 'A.', 'b.txt': 'B.', 'c.txt': 'C.' });
    const work = new FolderWork(new OneHand(), cell());
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ name, path: join(folder, name) }));
    rmSync(join(folder, 'b.txt'));
    const { articles, refused } = await work.read(files, true);
    expect(articles.map(({ file }) => file)).toEqual(['a.txt', 'c.txt']);
    expect(refused).toMatchObject([{ file: 'b.txt', error: { code: 'file-vanished' } }]);
  });

  it.skipIf(process.platform === 'win32')('never opens a pipe or a link', async () => {
    const folder = temporaryFolder({ 'a.txt': 'A.' });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    symlinkSync('/etc/passwd', join(folder, 'link.txt'));
    const { documents, skipped } = await load(folder);
    expect(documents).toHaveLength(1);
    expect(skipped).toBe(2);
  });

  it('refuses a file that it may not read', async () => {
    const folder = temporaryFolder({ 'a.txt': 'A.', 'shut.txt': 'B.' });
    chmodSync(join(folder, 'shut.txt'), 0);
    const { refused } = await asNormalUser(folder, () => load(folder));
    expect(refused).toMatchObject([{ file: 'shut.txt', error: { code: 'not-permitted' } }]);
    expect(refused[0]?.error.message).toMatch(/^This file cannot be read/);
  });

  it('stops when it is told to, also after the last file', async () => {
    const folder = temporaryFolder({ 'a.txt': 'A.', 'b.txt': 'B.' });
    const stop = cell();
    const reading = read(folder, stop);
    Atomics.store(stop, 0, 1);
    expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('is the same through a link', async () => {
    const folder = temporaryFolder({ 'real/a.txt': 'A.' });
    mkdirSync(join(folder, 'links'));
    symlinkSync(join(folder, 'real'), join(folder, 'links/to'));
    const direct = await load(join(folder, 'real'));
    const linked = await load(join(folder, 'links/to'));
    expect(linked.folderId).toBe(direct.folderId);
    expect(linked.name).toBe('real');
  });
});
