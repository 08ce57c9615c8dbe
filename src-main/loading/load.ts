// Reads a folder of articles: scan, read, decode, and divide into blocks.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import {
  summarise,
  type DocumentId,
  type LibrarySummary,
  type LoadWarning,
  type RefusedFile,
  type SourceDocument,
} from '../model/document';
import { fail, ok, type Result } from '../model/result';
import type { Block } from '../model/segment';
import { decode } from './decode';
import { readBytes } from './read-file';
import { scanFolder } from './scan';

/** Divides a decoded text; `analysis/article.ts` has the one that the app uses. */
export type ArticleReader = (
  text: string,
  file: string,
) => { readonly title: string; readonly words: number; readonly blocks: readonly Block[] };

export interface LoadOptions {
  readonly readArticle: ArticleReader;
  /** Called after every file with the number of files done and of all files. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked before every file and after the last; true ends the loading with the error `cancelled`. */
  readonly cancelled?: () => boolean;
}

export interface LoadedDocument {
  readonly document: SourceDocument;
  readonly blocks: readonly Block[];
}

export interface LoadedFolder {
  /** Absolute, with symbolic links resolved. */
  readonly path: string;
  readonly library: LibrarySummary;
  /** In order of file name, as in `library.documents`. */
  readonly documents: readonly LoadedDocument[];
}

/** Hexadecimal digits of the hash that names a folder, and of the one that names an article. */
const FOLDER_ID_LENGTH = 16;
const DOCUMENT_ID_LENGTH = 12;

/**
 * All articles of a folder, in order of file name. A file that cannot be read is listed under
 * `library.refused` and stops nothing; a file without words is loaded with the warning `empty`, so
 * that it can be seen in the library. Fails as `scanFolder` does, and with `cancelled`.
 */
export async function loadFolder(
  folder: string,
  { readArticle, onProgress, cancelled = () => false }: LoadOptions,
): Promise<Result<LoadedFolder>> {
  const scan = await scanFolder(folder, cancelled);
  if (!scan.ok) return scan;
  const { path, files, skipped } = scan.value;
  const documents: LoadedDocument[] = [];
  const refused: RefusedFile[] = [...scan.value.refused];
  const ids = new Set<DocumentId>();
  for (const [index, file] of files.entries()) {
    if (cancelled()) return wasCancelled();
    const loaded = await loadFile(path, file, newId(file, ids), readArticle);
    if (loaded.ok) documents.push(loaded.value);
    else refused.push({ file, error: loaded.error });
    onProgress?.(index + 1, files.length);
  }
  // The last file may have taken long enough for another folder to be opened.
  if (cancelled()) return wasCancelled();
  const library: LibrarySummary = {
    folderId: sha256(path).slice(0, FOLDER_ID_LENGTH),
    name: basename(path) || path,
    documents: documents.map(({ document }) => summarise(document)),
    refused,
    skipped,
  };
  return ok({ path, library, documents });
}

function wasCancelled(): Result<never> {
  return fail('cancelled', 'Opening the folder was cancelled.');
}

async function loadFile(
  folder: string,
  file: string,
  id: DocumentId,
  readArticle: ArticleReader,
): Promise<Result<LoadedDocument>> {
  const bytes = readBytes(join(folder, file), file);
  if (!bytes.ok) return bytes;
  const decoded = decode(bytes.value);
  if (!decoded.ok) return fail(decoded.error.code, decoded.error.message, file);
  const { text, encoding, guessed } = decoded.value;
  const { title, words, blocks } = readArticle(text, file);
  const warnings: LoadWarning[] = [];
  if (guessed) warnings.push({ code: 'guessed-encoding', message: GUESSED });
  if (words === 0) warnings.push({ code: 'empty', message: EMPTY });
  const contentHash = sha256(bytes.value);
  return ok({
    document: { id, file, title, words, encoding, contentHash, warnings, text },
    blocks,
  });
}

const GUESSED =
  'The file is not in UTF-8 and was read as windows-1252. If letters look wrong, save it in UTF-8.';
const EMPTY = 'The file has no words in it.';

/** The shortest start of the path's hash that is free; the usual length unless two files collide. */
function newId(file: string, taken: Set<DocumentId>): DocumentId {
  const hash = sha256(file);
  let length = DOCUMENT_ID_LENGTH;
  while (taken.has(hash.slice(0, length)) && length < hash.length) length += 1;
  const id = hash.slice(0, length);
  taken.add(id);
  return id;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
