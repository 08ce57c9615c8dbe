// The folders that were opened before, as the window and the menus show them.
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { folderId } from '../loading/ids';
import type { RecentFolder } from '../model/channels';

/** A network drive that is gone may not answer for minutes: by then it counts as missing. */
const PATIENCE_MS = 1500;

/** @param paths absolute, the latest first */
export function describeRecent(paths: readonly string[]): Promise<RecentFolder[]> {
  return Promise.all(
    paths.map(async (path) => ({
      id: folderId(path),
      name: basename(path) || path,
      place: placeOf(path, homedir()),
      isMissing: !(await isFolder(path)),
    })),
  );
}

export function recentPath(paths: readonly string[], id: string): string | undefined {
  return paths.find((path) => folderId(path) === id);
}

/** The folder around it, with `~` for the home folder. */
export function placeOf(path: string, home: string): string {
  const around = dirname(path);
  if (around === home) return '~';
  return around.startsWith(home + sep) ? `~${around.slice(home.length)}` : around;
}

async function isFolder(path: string): Promise<boolean> {
  const timeUp = new AbortController();
  try {
    return await Promise.race([
      stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
      setTimeout(PATIENCE_MS, false, { signal: timeUp.signal }),
    ]);
  } finally {
    timeUp.abort();
  }
}
