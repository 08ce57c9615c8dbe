// A loaded article, and a folder of them, as every other module sees them.
import type { AppError } from './result';

/** Opaque, and the same for the same file of the same folder in every session. */
export type DocumentId = string;

/** The encoding that a file's bytes were read in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Something a reader ought to know about a file that did load. */
export interface LoadWarning {
  readonly code: 'guessed-encoding' | 'empty';
  readonly message: string;
}

/** What the library shows of an article: everything but its text. */
export interface DocumentSummary {
  readonly id: DocumentId;
  /** Path relative to the opened folder, with `/`. */
  readonly file: string;
  readonly title: string;
  readonly words: number;
  readonly encoding: Encoding;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly contentHash: string;
  readonly warnings: readonly LoadWarning[];
}

/**
 * One article. `text` is the decoded file without its byte order mark, line ends untouched;
 * it never changes, and every offset in the project counts its UTF-16 code units.
 */
export interface SourceDocument extends DocumentSummary {
  readonly text: string;
}

/** A file that could not be read, with the reason. */
export interface RefusedFile {
  readonly file: string;
  readonly error: AppError;
}

/** An opened folder, without the texts. */
export interface LibrarySummary {
  /** Opaque, and the same for the same folder in every session. */
  readonly folderId: string;
  /** The folder's own name, never its path. */
  readonly name: string;
  /** In order of file name. */
  readonly documents: readonly DocumentSummary[];
  readonly refused: readonly RefusedFile[];
  /** How many files of other kinds lay in the folder. */
  readonly skipped: number;
}

/** An opened folder without its articles, of which there may be thousands. */
export interface LibraryHead extends Omit<LibrarySummary, 'documents'> {
  /** How many articles it has. */
  readonly articles: number;
}

export function headOf({ documents, ...rest }: LibrarySummary): LibraryHead {
  return { ...rest, articles: documents.length };
}

export function summarise(document: SourceDocument): DocumentSummary {
  const { id, file, title, words, encoding, contentHash, warnings } = document;
  return { id, file, title, words, encoding, contentHash, warnings };
}
