// Opens a folder: lists it, has its articles read, and says what is in it.
import { basename, join } from 'node:path';
import { folderId } from '../loading/ids';
import { scanFolder } from '../loading/scan';
import type { LibrarySummary } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import type { FolderWork, ReadFolder } from './index-folder';
import type { FileToRead } from './stages';

export interface ReadLibrary {
  readonly library: LibrarySummary;
  readonly files: readonly FileToRead[];
  readonly read: ReadFolder;
}

/**
 * All articles of a folder, in order of file name. A file that cannot be read is listed under
 * `library.refused` and stops nothing; a file without words is read with the warning `empty`, so
 * that it can be seen in the library. Fails as `scanFolder` does, and with `cancelled`.
 *
 * @param hear given some articles after others, in order, as they are read
 */
export async function readLibrary(
  folder: string,
  work: FolderWork,
  hear: (library: Pick<LibrarySummary, 'folderId' | 'name' | 'documents'>) => void = () =>
    undefined,
): Promise<Result<ReadLibrary>> {
  const scan = await scanFolder(folder, () => work.isStopped());
  if (!scan.ok) return scan;
  const { path, skipped } = scan.value;
  const files = scan.value.files.map((name) => ({ name, path: join(path, name) }));
  const named = { folderId: folderId(path), name: basename(path) || path };
  const read = await work.read(files, true, (documents) => hear({ ...named, documents }));
  // The last file may have taken long enough for another folder to be opened.
  if (work.isStopped()) return fail('cancelled', 'Opening the folder was cancelled.');
  const library: LibrarySummary = {
    ...named,
    documents: read.articles,
    refused: [...scan.value.refused, ...read.refused],
    skipped,
  };
  return ok({ library, files, read });
}
