// A file is wholly there or not touched.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../../../src-main/loading/atomic-write';
import { asNormalUser, temporaryFolder } from './temporary-folder';

describe('writeAtomically', () => {
  it('writes texts, bytes and chunks, and leaves nothing else behind', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'out.txt');
    for (const data of ['é\n', Buffer.from('é\n'), ['é', '\n']]) {
      expect(await writeAtomically(path, data)).toEqual({ ok: true, value: null });
      expect(readFileSync(path, 'utf8')).toBe('é\n');
    }
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });

  it('keeps what was there when the data fails half-way', async () => {
    const folder = temporaryFolder({ 'out.txt': 'old' });
    function* failing(): Generator<string> {
      yield 'new';
      throw new Error('no more');
    }
    const written = await writeAtomically(join(folder, 'out.txt'), failing());
    const error = written.ok ? null : written.error;
    expect(error?.code).toBe('internal');
    expect(error?.message).toMatch(/no more.*Please report it\.$/);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });

  it('names the folder and what to do when it cannot write', async () => {
    const folder = temporaryFolder({ 'file.txt': 'x' });
    mkdirSync(join(folder, 'folder'));
    const messageOf = async (path: string): Promise<string> => {
      const written = await writeAtomically(join(folder, path), 'x');
      return written.ok ? 'ok' : written.error.message;
    };
    expect(await messageOf('none/out.txt')).toContain(
      `to “${join(folder, 'none')}”. There is no such folder.`,
    );
    expect(await messageOf('folder')).toContain('There is a folder of that name.');
    expect(await messageOf('file.txt/out.txt')).toContain('There is no such folder.');
    expect(readdirSync(folder)).toEqual(['file.txt', 'folder']);
  });

  it('writes through a link to the file behind it', async () => {
    const folder = temporaryFolder({ 'real.txt': 'old' });
    const link = join(folder, 'link.txt');
    symlinkSync(join(folder, 'real.txt'), link);
    await writeAtomically(link, 'new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')(
    'writes where a link points that leads nowhere yet',
    async () => {
      const folder = temporaryFolder();
      symlinkSync('later.txt', join(folder, 'link.txt'));
      expect((await writeAtomically(join(folder, 'link.txt'), 'new')).ok).toBe(true);
      expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, 'later.txt'), 'utf8')).toBe('new');
    },
  );

  it.skipIf(process.platform === 'win32')(
    'writes to a pipe as it is, and never replaces it',
    async () => {
      const folder = temporaryFolder();
      const pipe = join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      // Opened for both, so that nobody waits for the other end.
      const end = openSync(pipe, constants.O_RDWR);
      expect(await writeAtomically(pipe, 'through')).toEqual({ ok: true, value: null });
      const buffer = Buffer.alloc(7);
      readSync(end, buffer);
      closeSync(end);
      expect(buffer.toString()).toBe('through');
      expect(lstatSync(pipe).isFIFO()).toBe(true);
      expect(readdirSync(folder)).toEqual(['pipe']);
    },
  );

  it('respects files and folders that are shut', async () => {
    const folder = temporaryFolder({ 'shut.txt': 'old', 'shut/x': '' });
    writeFileSync(join(folder, 'shut.txt'), 'old');
    chmodSync(join(folder, 'shut.txt'), 0o400);
    chmodSync(join(folder, 'shut'), 0o500);
    for (const path of ['shut.txt', 'shut/out.txt']) {
      const written = await asNormalUser(folder, () => writeAtomically(join(folder, path), 'new'));
      expect(written).toMatchObject({ ok: false, error: { code: 'not-writable' } });
    }
    chmodSync(join(folder, 'shut'), 0o700);
    expect(existsSync(join(folder, 'shut/out.txt'))).toBe(false);
  });
});
