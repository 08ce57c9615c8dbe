// The texts of an open folder: as they were read, or read when they are asked for.
import { loadFile, sha256 } from '../loading/load-file';
import type { DocumentSummary } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import { textOf } from './folder-documents';
import type { ReadFolder } from './index-folder';
import type { FileToRead } from './stages';

/** By place in the library. */
export type LibraryTexts = (place: number) => Result<string>;

/** What was read, whatever has become of the files since. */
export function textsInMemory({ collection, parts }: ReadFolder): LibraryTexts {
  const texts = parts.map((part) => part.texts);
  return (place) => ok(textOf(collection, texts, place));
}

/** Read again: fails where an article is not any more what it was when it was analysed. */
export function textsOnDisk(
  documents: readonly DocumentSummary[],
  files: readonly FileToRead[],
): LibraryTexts {
  const pathOf = new Map(files.map(({ name, path }) => [name, path]));
  return (place) => {
    const document = documents[place];
    const path = document && pathOf.get(document.file);
    if (document === undefined || path === undefined) return changed(document?.file);
    const loaded = loadFile(path, document.file);
    if (!loaded.ok) return loaded;
    return sha256(loaded.value.bytes) === document.contentHash
      ? ok(loaded.value.text)
      : changed(document.file);
  };
}

function changed(file?: string): Result<never> {
  return fail(
    'file-changed',
    'This article has changed since the folder was opened. Reload the folder to read it.',
    file,
  );
}
