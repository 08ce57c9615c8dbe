// What there is to say of the files that were read: what is wrong with them, and whether they suffice.
import { isJsonLinesName } from '../loading/json-lines-articles';
import type { DocumentSummary, RefusedFile } from '../model/document';
import { fail, type AppError, type Result } from '../model/result';
import type { ReadFolder } from '../worker/index-folder';
import type { Renamed } from '../worker/names';
import type { Sources } from './sources';

/** Lines of one file that are told one by one; of the others, how many there are. */
const MAX_TOLD = 20;

/** Files and lines that could not be read, those of one file together and not too many. */
export function readRefusals({ parts }: ReadFolder): RefusedFile[] {
  const byFile = new Map<string, { errors: AppError[]; articles: number }>();
  const fileOf = (file: string): { errors: AppError[]; articles: number } => {
    const known = byFile.get(file) ?? { errors: [], articles: 0 };
    byFile.set(file, known);
    return known;
  };
  for (const { refused, lines } of parts) {
    for (const { file, error } of refused) fileOf(file).errors.push(error);
    for (const line of lines) if (line !== null) fileOf(line.file).articles += 1;
  }
  return [...byFile].flatMap(([file, { errors, articles }]) =>
    told(errors, articles).map((error) => ({ file, error })),
  );
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

/** Whole sentences about names that were taken. */
export function remarksOn({ renamed }: ReadFolder): string[] {
  const byFile = new Map<string, Renamed[]>();
  for (const one of renamed) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  return [...byFile].flatMap(([file, all]) => {
    const more = all.length - MAX_TOLD;
    const lines = all
      .slice(0, MAX_TOLD)
      .map(({ id, name }) => `“${file}”: The id “${id}” was taken; this one is called “${name}”.`);
    return more > 0 ? [...lines, `“${file}”: ${String(more)} more ids were taken.`] : lines;
  });
}

/** The failure of sources of which fewer than two have words, or a named file gave no article. */
export function whyNotEnough(sources: Sources, read: ReadFolder): Result<never> | null {
  const refused = [...sources.refused, ...readRefusals(read)];
  for (const { name } of sources.folder === null ? sources.files : []) {
    const error = refused.find(({ file }) => file === name)?.error;
    if (error !== undefined && !hasArticles(name, read)) {
      return fail(error.code, `“${name}”: ${error.message}`);
    }
  }
  if (read.articles.filter(hasWords).length >= 2) return null;
  return fail('no-articles', tooFew(sources, read.articles, refused));
}

function hasArticles(name: string, { parts, articles }: ReadFolder): boolean {
  return isJsonLinesName(name)
    ? parts.some(({ lines }) => lines.some((line) => line?.file === name))
    : articles.some(({ file }) => file === name);
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
