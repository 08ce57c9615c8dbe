// What is now where a folder was, so that a folder that was moved is told from one that was copied.
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileHash } from '../loading/file-hash';
import { fileOfName } from '../model/document';
import type { FormerPlace, KnownFile } from '../model/moved-folder';

/** Folders that systems hang drives up in: where nothing further is there, the drive may be away. */
const DRIVES = /^\/(?:Volumes|run|mnt(?:\/[^/]+)?|(?:run\/)?media(?:\/[^/]+)?)$/;

/**
 * @param path of the folder as it was; null where it is not remembered
 * @param open the articles of the open folder
 * @param asked files of the former folder
 */
export async function formerPlace(
  path: string | null,
  open: readonly KnownFile[],
  asked: readonly KnownFile[],
): Promise<FormerPlace> {
  if (path === null) return { state: 'unknown' };
  if (!(await isFolder(path))) {
    return { state: mayBeDriveAway(await nearestThere(path)) ? 'unknown' : 'gone' };
  }
  for (const known of open) {
    if ((await hashAt(path, known.file)) === known.contentHash) return { state: 'same' };
  }
  const [present, unchanged] = [new Set<string>(), new Set<string>()];
  for (const { file, contentHash } of asked) {
    const hash = await hashAt(path, file);
    if (hash === null) continue;
    present.add(file);
    if (hash === contentHash) unchanged.add(file);
  }
  return { state: 'other', present: [...present], unchanged: [...unchanged] };
}

/** Of a line of JSON Lines, when its file is there: no hash at all, since the file would have to be parsed. */
const UNKNOWN_HASH = '';

/** Null where there is no such file in the folder. */
async function hashAt(folder: string, name: string): Promise<string | null> {
  const file = fileOfName(name);
  const path = resolve(join(folder, file));
  const inside = relative(folder, path);
  if (inside === '' || inside.split(sep)[0] === '..') return null;
  try {
    if (!(await stat(path)).isFile()) return null;
    return file === name ? await fileHash(path) : UNKNOWN_HASH;
  } catch {
    return null;
  }
}

/** The nearest folder around that is there; null where not even a drive's letter or a server is. */
async function nearestThere(path: string): Promise<string | null> {
  const around = dirname(path);
  if (await isFolder(around)) return around;
  return around === path ? null : nearestThere(around);
}

/** @param nearest the nearest folder on the way that is there */
export function mayBeDriveAway(nearest: string | null): boolean {
  return nearest === null || DRIVES.test(nearest);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
