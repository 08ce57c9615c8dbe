// Reads all sources into memory, in order of the articles' names, and says what could not be read.
import type { LoadedDocument } from '../loading/load';
import type { DocumentSummary, RefusedFile } from '../model/document';
import { fail, ok, type AppError, type Result } from '../model/result';
import { ArticleFiles, mustHaveArticles } from './articles';
import type { EngineContext } from './engine';
import type { Sources } from './sources';

export interface ReadSources {
  /** In order of file name. */
  readonly documents: readonly LoadedDocument[];
  readonly refused: readonly RefusedFile[];
  /** Whole sentences about names that were taken. */
  readonly remarks: readonly string[];
}

/** Lines of one file that are told one by one; of the others, how many there are. */
const MAX_TOLD = 20;

/**
 * Fails with `no-articles` where fewer than two have words, and for a named file that has none. When
 * it is to stop, it gives what it has read, however little.
 */
export async function readSources(
  sources: Sources,
  { progress, shouldStop }: Pick<EngineContext, 'progress' | 'shouldStop'>,
): Promise<Result<ReadSources>> {
  const { files, folder } = sources;
  const reader = new ArticleFiles(files);
  const documents: LoadedDocument[] = [];
  const refused: RefusedFile[] = [...sources.refused];
  const remarks: string[] = [];
  let stopped = false;
  for (const [index, file] of files.entries()) {
    stopped = shouldStop();
    if (stopped) break;
    const read = await reader.read(file, (inFile) => {
      const articles = documents.length + inFile;
      progress({ stage: 'read', done: index, total: files.length, articles });
      stopped = shouldStop();
      return !stopped;
    });
    if (folder === null) {
      const named = mustHaveArticles(file, read);
      if (!named.ok) return named;
    }
    for (const document of read.documents) documents.push(document);
    for (const error of told(read.errors, read.documents.length)) {
      refused.push({ file: file.name, error });
    }
    remarks.push(...renamings(file.name, read.renamed));
    progress({ stage: 'read', done: index + 1, total: files.length });
  }
  documents.sort(({ document: p }, { document: q }) => (p.file < q.file ? -1 : 1));
  const summaries = documents.map(({ document }) => document);
  if (!stopped && summaries.filter(hasWords).length < 2) {
    return fail('no-articles', tooFew(sources, summaries, refused));
  }
  return ok({ documents, refused, remarks });
}

/** A file without any article may hold something else: one line is enough to say so. */
function told(errors: readonly AppError[], articles: number): AppError[] {
  const [first] = errors;
  if (first === undefined) return [];
  const most = articles === 0 ? 1 : MAX_TOLD;
  const more = errors.length - most;
  if (more <= 0) return [...errors];
  const message = `${String(more)} more ${more === 1 ? 'line is' : 'lines are'} wrong.`;
  return articles === 0
    ? [{ ...first, message: `It holds no article: ${first.message} ${message}` }]
    : [...errors.slice(0, most), { ...first, message }];
}

function renamings(
  file: string,
  renamed: readonly { readonly id: string; readonly name: string }[],
): string[] {
  const more = renamed.length - MAX_TOLD;
  const lines = renamed
    .slice(0, MAX_TOLD)
    .map(({ id, name }) => `“${file}”: The id “${id}” was taken; this one is called “${name}”.`);
  if (more > 0) lines.push(`“${file}”: ${String(more)} more ids were taken.`);
  return lines;
}

function hasWords({ words }: DocumentSummary): boolean {
  return words > 0;
}

function tooFew(
  { called, folder }: Sources,
  documents: readonly DocumentSummary[],
  refused: readonly RefusedFile[],
): string {
  const [only] = documents.filter(hasWords);
  const where = folder === null ? `Of ${called},` : called;
  const empty = documents.length - (only === undefined ? 0 : 1);
  const [first] = refused;
  const lost =
    first === undefined
      ? ''
      : ` ${String(refused.length)} could not be read; “${first.file}”: ${first.error.message}`;
  const mute = empty === 0 ? '' : ` ${empty === 1 ? '1 has' : `${String(empty)} have`} no words.`;
  const needed = ' Two are needed for a comparison.';
  if (only === undefined) {
    return `No article in ${called} can be compared.${mute}${lost}${needed}`;
  }
  const counted = folder === null ? 'only one can be compared' : 'holds one article only';
  return `${where} ${counted}, “${only.file}”.${mute}${lost}${needed}`;
}
