// A loaded article, and a folder of them, as every other module sees them.
import type { AppError } from './result';

/** Opaque, and the same for the same file of the same folder in every session. */
export type DocumentId = string;

/** The encodings that a file's bytes are read in, by their names on the web; those of one script together. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'iso-8859-5',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What the reader chose, by folder and by file. */
export type ChosenEncodings = Readonly<Record<string, Readonly<Record<string, Encoding>>>>;

/** What every thread decodes by itself, without tables that would have to be loaded. */
export type PlainEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Something a reader ought to know about a file that did load. */
export interface LoadWarning {
  readonly code:
    | 'guessed-encoding'
    | 'empty'
    /** Bytes that are no letters in the encoding. */
    | 'replaced-letters'
    /** No main text was found on a page, so that all of it is there. */
    | 'whole-page'
    /** Of a PDF, pages that are pictures. */
    | 'pages-without-text'
    /** What follows a damaged place was left out. */
    | 'damaged'
    /** Attachments of a message. */
    | 'parts-left-out';
  readonly message: string;
}

/** Formats whose text has to be taken out of them. */
export const RICH_FORMATS = ['html', 'docx', 'pdf', 'epub', 'rtf', 'eml'] as const;
export type RichFormat = (typeof RICH_FORMATS)[number];

/** What a file of a rich format says of its article; null for what it does not say. */
export interface Origin {
  readonly format: RichFormat;
  readonly author: string | null;
  /** Who published it: a newspaper, a site, a sender. */
  readonly outlet: string | null;
  /** ISO 8601, a day or a time, as far as it is known. */
  readonly date: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
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
  /** Of a rich format; none for plain text and Markdown. */
  readonly origin?: Origin;
  /** Of plain text and Markdown: the day that a line of it gives, ISO 8601. */
  readonly published?: string;
}

/**
 * One article. `text` is the decoded file without its byte order mark, line ends untouched, or what
 * was taken out of a rich format (see `extracted-text`); it never changes, and every offset in the project counts its UTF-16 code units.
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
  /** The same by ending, small letters without the dot, the most frequent first; '' for none. */
  readonly skippedKinds?: readonly SkippedKind[];
}

export interface SkippedKind {
  readonly ending: string;
  readonly files: number;
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
  const { id, file, title, words, encoding, contentHash, warnings, origin, published } = document;
  return {
    ...{ id, file, title, words, encoding, contentHash, warnings },
    ...(origin !== undefined && { origin }),
    ...(published !== undefined && { published }),
  };
}
