// Writes a file so that it is either wholly there or not touched at all.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, failInternally, ok, type Result } from '../model/result';
import { codeOf, isSystemCode } from './file-errors';

type Data =
  | string
  | Uint8Array
  | Iterable<string>
  | AsyncIterable<string>
  | AsyncIterable<string | Uint8Array>;

/**
 * Writes `data` to a temporary file beside `path`, flushes it to the disk, and gives it the name;
 * what stood there before is replaced whole or kept. `data` may be chunks that are made while they
 * are written. What is no ordinary file (a terminal, a pipe) is written to as it is. Fails with
 * `not-writable`, or `internal` where the chunks themselves fail, and leaves no temporary file behind.
 */
export async function writeAtomically(path: string, data: Data): Promise<Result<null>> {
  try {
    const target = await targetOf(path);
    if (target.isSpecial) await writeFile(target.path, data);
    else await replace(target.path, data);
    return ok(null);
  } catch (error) {
    const code = codeOf(error);
    // Without a code of the system it was the data that failed while it was made.
    if (!isSystemCode(code)) return failInternally(error);
    return fail('not-writable', messageOf(path, code));
  }
}

/**
 * The file behind a link, so that the link stays; throws where it must not be written to, which a
 * new file under its name would not notice. Asked of
 * what the name leads to, since `/dev/stdout` leads to a pipe that has no path of its own.
 */
async function targetOf(path: string): Promise<{ path: string; isSpecial: boolean }> {
  const absolute = resolve(path);
  try {
    const stats = await stat(absolute);
    if (stats.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    if (!stats.isFile()) return { path: absolute, isSpecial: true };
    await (await open(absolute, 'r+')).close();
    return { path: await realpath(absolute), isSpecial: false };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  // Nothing is there, or a link that leads nowhere: that is written where it points.
  const link = await readlink(absolute).catch(() => null);
  return { path: link === null ? absolute : resolve(dirname(absolute), link), isSpecial: false };
}

/** Files that are being written. */
const temporaryFiles = new Set<string>();

/** At once, for a process that is about to end. */
export function removeTemporaryFiles(): void {
  for (const file of temporaryFiles) rmSync(file, { force: true });
}

async function replace(path: string, data: Data): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
  temporaryFiles.add(temporary);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await writeFile(handle, data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    temporaryFiles.delete(temporary);
  }
  await syncFolder(folder);
}

/** Makes the new name last through a power cut; some systems cannot do this to a folder. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file itself is on the disk; only its name may be lost, and only with the power.
  }
}

function messageOf(path: string, code: string): string {
  const folder = dirname(resolve(path));
  const could = `“${basename(path)}” could not be written to “${folder}”.`;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `${could} There is no such folder. Create it or choose another.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${could} You have no permission to write there. Choose another folder.`;
    case 'EISDIR':
      return `${could} There is a folder of that name. Choose another name.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `${could} The disk is full. Free some space or choose another disk.`;
    case 'ENAMETOOLONG':
      return `${could} The name is too long. Choose a shorter one.`;
    default:
      return `${could} The system reports ${code}. Choose another folder.`;
  }
}
