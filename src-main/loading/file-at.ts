// Tells whether a path leads to one of the files of a folder, however it is written.
import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/**
 * The one of `files` (relative to `folder`, with `/`) that `path` leads to, through links or not;
 * null where it leads elsewhere or nothing is there.
 */
export async function fileAt(
  path: string,
  folder: string,
  files: readonly string[],
): Promise<string | null> {
  try {
    const inFolder = relative(await realpath(folder), await realpath(path));
    const file = inFolder.split(sep).join('/');
    return files.includes(file) ? file : null;
  } catch {
    return null;
  }
}
