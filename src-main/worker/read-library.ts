// Opens a folder: lists it, has its articles read, and says what is in it.
import { basename, sep } from 'node:path';
import { folderId } from '../loading/ids';
import { isJsonLinesName } from '../loading/json-lines-articles';
import { scanFolder } from '../loading/scan';
import type { ReaderSays } from '../analysis/article';
import {
  choicesOf,
  isSilent,
  saidOf,
  type FolderChoices,
  type ReaderChoices,
} from '../model/choices';
import { fileOfName, type LibrarySummary, type RefusedFile } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import type { FolderWork, ReadFolder } from './index-folder';
import type { FileToRead } from './stages';

/** A folder before any of its files is read. */
export interface ListedLibrary extends Pick<
  LibrarySummary,
  'folderId' | 'name' | 'skipped' | 'skippedKinds'
> {
  readonly files: readonly FileToRead[];
  readonly refused: readonly RefusedFile[];
  /** What the reader said of the folder. */
  readonly choices: FolderChoices;
}

export interface ReadLibrary {
  readonly library: LibrarySummary;
  readonly read: ReadFolder;
}

/** In order of file name; `choices` are the reader's. Fails as `scanFolder` does, and with `cancelled`. */
export async function listLibrary(
  folder: string,
  isStopped: () => boolean,
  choices: ReaderChoices = {},
): Promise<Result<ListedLibrary>> {
  const scan = await scanFolder(folder, isStopped);
  if (!scan.ok) return scan;
  const { path, refused, skipped, skippedKinds } = scan.value;
  const kinds = skippedKinds.length > 0 ? { skippedKinds } : {};
  const id = folderId(path);
  const said = choicesOf(choices, id);
  const saysOf = isSilent(said) ? null : readerSays(said);
  const files = scan.value.files.map((name): FileToRead => {
    const isLines = isJsonLinesName(name);
    const file = { name, path: pathIn(path, name) };
    // Of most folders nothing was said, and there may be many files.
    if (saysOf === null && !isLines) return { ...file, reading: 'detect' };
    return {
      ...file,
      reading: saidOf(said, name).encoding ?? 'detect',
      ...saysOf?.(name),
      ...(isLines && linesOf(said, name)),
    };
  });
  return ok({
    folderId: id,
    name: basename(path) || path,
    files,
    refused,
    skipped,
    ...kinds,
    choices: said,
  });
}

/** As `join` does it, which takes half as long as looking at the file. */
function pathIn(folder: string, name: string): string {
  const inside = sep === '/' ? name : name.replaceAll('/', sep);
  return folder.endsWith(sep) ? folder + inside : folder + sep + inside;
}

/** Of a file of JSON Lines: what its fields are called, and how the articles of its lines are to be read. */
function linesOf(choices: FolderChoices, file: string): Pick<FileToRead, 'fields' | 'linesSay'> {
  const saysOf = readerSays(choices);
  const names = Object.keys(choices.files).filter(
    (name) => name !== file && fileOfName(name) === file,
  );
  const said = names.flatMap((name) => {
    const { says } = saysOf(name);
    return says ? [[name, says] as const] : [];
  });
  return {
    fields: saidOf(choices, file).fields ?? {},
    ...(said.length > 0 && { linesSay: Object.fromEntries(said) }),
  };
}

/** How the articles are to be read, by file; all of them share what is said of the whole folder. */
function readerSays(choices: FolderChoices): (file: string) => { readonly says?: ReaderSays } {
  const folder: ReadonlySet<string> = new Set(choices.putBack);
  return (file) => {
    const { details, putBack = [] } = saidOf(choices, file);
    const says: ReaderSays = {
      ...(details?.language !== undefined && { language: details.language }),
      ...((putBack.length > 0 || folder.size > 0) && {
        putBack: { article: new Set(putBack), folder },
      }),
    };
    return Object.keys(says).length === 0 ? {} : { says };
  };
}

/**
 * All articles of a folder, in its order. A file that cannot be read is listed under
 * `library.refused` and stops nothing; a file without words is read with the warning `empty`, so
 * that it can be seen in the library. Fails with `cancelled`.
 *
 * @param hear given some articles after others, in order, as they are read
 */
export async function readLibrary(
  { folderId: id, name, files, refused, skipped, skippedKinds }: ListedLibrary,
  work: FolderWork,
  hear: (articles: LibrarySummary['documents']) => void = () => undefined,
): Promise<Result<ReadLibrary>> {
  const named = { folderId: id, name };
  const read = await work.read(files, true, hear);
  // The last file may have taken long enough for another folder to be opened.
  if (work.isStopped()) return fail('cancelled', 'Opening the folder was cancelled.');
  const library: LibrarySummary = {
    ...named,
    documents: read.articles,
    refused: [...refused, ...read.refused],
    skipped,
    ...(skippedKinds && { skippedKinds }),
  };
  return ok({ library, read });
}
