// A loaded article, and a folder of them, as every other module sees them.
import type { TextDetails, WrittenDetails } from './details';
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

/** Formats that say more of an article than its text. */
export type OriginFormat = RichFormat | 'jsonl';

/** What a file of such a format says of its article; null for what it does not say. */
export interface Origin {
  readonly format: OriginFormat;
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
  /** Path relative to the opened folder, with `/`; of JSON Lines with `#` and the line's id behind it. */
  readonly file: string;
  readonly title: string;
  readonly words: number;
  readonly encoding: Encoding;
  /** SHA-256 of the file's bytes, of a line of JSON Lines that of its text, in hexadecimal. */
  readonly contentHash: string;
  readonly warnings: readonly LoadWarning[];
  /** None for plain text and Markdown. */
  readonly origin?: Origin;
  /** What the text of an article says of it where its file says nothing. */
  readonly inText?: TextDetails;
  /** What the reader wrote of it, which goes before all that was found; the title stands above. */
  readonly written?: WrittenDetails;
  /** Where the reader wrote a title: the one that was found. */
  readonly foundTitle?: string;
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
  /** Of a file of which only lines are no articles: what is wrong with the first of them. */
  readonly error: AppError;
  readonly lines?: WrongLines;
}

/** Lines of a file of JSON Lines that are no articles. */
export interface WrongLines {
  readonly count: number;
  /** Of the first of them, in order: sentences that start with the line's number. */
  readonly reasons: readonly string[];
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
  /** The same by ending, small letters without the dot, the most frequent first; '' for none. Links are counted together. */
  readonly skippedKinds?: readonly SkippedKind[];
}

export interface SkippedKind {
  /** Of a link: '', whatever it is called. */
  readonly ending: string;
  readonly files: number;
  /** Symbolic links, which are not followed: what they lead to may lie anywhere. */
  readonly areLinks?: true;
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
  const { id, file, title, words, encoding, contentHash, warnings, origin, inText } = document;
  const summary = { id, file, title, words, encoding, contentHash, warnings };
  return { ...summary, ...(origin && { origin }), ...(inText && { inText }) };
}

/** The file that an article is in, relative to the opened folder: one of JSON Lines has many. */
export function fileOf({ file, origin }: Pick<DocumentSummary, 'file' | 'origin'>): string {
  return origin?.format === 'jsonl' ? fileOfName(file) : file;
}

/** The same where all that is known is what the article is called. */
export function fileOfName(name: string): string {
  return name.replace(/(\.jsonl)(?::\d+)?#.*$/is, '$1');
}
