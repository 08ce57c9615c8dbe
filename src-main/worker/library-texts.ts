// The texts of an open folder: as they were read, or read when they are asked for.
import { decodeAs, isPlainEncoding } from '../loading/decode';
import { sha256 } from '../loading/load-file';
import { readBytes } from '../loading/read-file';
import { textAt } from '../loading/text-part';
import type { DocumentId, DocumentSummary } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import { textOf } from './folder-documents';
import type { ReadFolder } from './index-folder';
import type { FileToRead, ReadPart } from './stages';

/** By place in the library. */
export type LibraryTexts = (place: number) => Result<string>;

/** Of the articles whose files do not hold their text as every thread reads it. */
export type ExtractedTexts = ReadonlyMap<DocumentId, string>;

export function isExtracted({ origin, encoding }: DocumentSummary): boolean {
  return origin !== undefined || !isPlainEncoding(encoding);
}

/** What was read, whatever has become of the files since. */
export function textsInMemory({ collection, parts }: ReadFolder): LibraryTexts {
  const texts = parts.map((part) => part.texts);
  return (place) => ok(textOf(collection, texts, place));
}

/** Those of `documents` that have one. */
export function extractedTexts(
  documents: readonly DocumentSummary[],
  texts: LibraryTexts,
): ExtractedTexts {
  const extracted = new Map<DocumentId, string>();
  documents.forEach((document, place) => {
    const text = isExtracted(document) ? texts(place) : null;
    if (text?.ok) extracted.set(document.id, text.value);
  });
  return extracted;
}

/** By file, of some articles that were read. */
export function extractedIn({
  articles,
  texts,
}: Pick<ReadPart, 'articles' | 'texts'>): ReadonlyMap<string, string> {
  return new Map(
    articles.flatMap((document, index) =>
      isExtracted(document) ? [[document.file, textAt(texts, index)]] : [],
    ),
  );
}

/** Read again: fails where an article is not any more what it was when it was analysed. */
export function textsOnDisk(
  documents: readonly DocumentSummary[],
  files: readonly FileToRead[],
  extracted: ExtractedTexts,
): LibraryTexts {
  const pathOf = new Map(files.map(({ name, path }) => [name, path]));
  return (place) => {
    const document = documents[place];
    // A line of a file is kept: the bytes of the file would not say whether it is the same.
    const line = document?.origin?.format === 'jsonl' ? extracted.get(document.id) : undefined;
    if (line !== undefined) return ok(line);
    const path = document && pathOf.get(document.file);
    if (document === undefined || path === undefined) return changed(document?.file);
    const bytes = readBytes(path, document.file);
    if (!bytes.ok) return bytes;
    if (sha256(bytes.value) !== document.contentHash) return changed(document.file);
    const { encoding, origin } = document;
    if (origin === undefined && isPlainEncoding(encoding))
      return ok(decodeAs(bytes.value, encoding));
    const text = extracted.get(document.id);
    return text === undefined ? changed(document.file) : ok(text);
  };
}

function changed(file?: string): Result<never> {
  return fail(
    'file-changed',
    'This article has changed since the folder was opened. Reload the folder to read it.',
    file,
  );
}

export function noSuchDocument(): Result<never> {
  return fail(
    'no-such-document',
    'That article is no longer in the open folder. Reload the folder and choose it again.',
  );
}
