// Names that stay the same from session to session: of a folder by its path, of an article by its file.
import type { DocumentId } from '../model/document';
import { sha256 } from './load-file';

/** Hexadecimal digits of the hash that names a folder, and of the one that names an article. */
const FOLDER_ID_LENGTH = 16;
const DOCUMENT_ID_LENGTH = 12;

export function folderId(path: string): string {
  return sha256(path).slice(0, FOLDER_ID_LENGTH);
}

/** The start of the hash of the file's name in its folder, of the usual length unless told otherwise. */
export function documentId(file: string, length = DOCUMENT_ID_LENGTH): DocumentId {
  return sha256(file).slice(0, length);
}

/** As many more digits as it takes where two files of a folder would have one id. */
export function distinctId(file: string, taken: ReadonlySet<DocumentId>): DocumentId {
  let length = DOCUMENT_ID_LENGTH;
  while (taken.has(documentId(file, length)) && length < 64) length += 1;
  return documentId(file, length);
}
