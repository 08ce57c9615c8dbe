// The articles of a folder for an export of notes: all that can be read, and what cannot is told.
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../analysis/article';
import { countWords } from '../analysis/tokenize';
import { distinctId } from '../loading/ids';
import { isJsonLinesName, readJsonLines } from '../loading/json-lines-articles';
import { loadFile, sha256, warningsOf } from '../loading/load-file';
import { refuseRich, type ParseRich } from '../loading/parsed';
import { scanFolder } from '../loading/scan';
import type { FieldNames } from '../model/article-fields';
import type { DocumentId, LoadWarning } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import type { Article } from '../model/segment';
import { LineNames, readLine, type LineArticle } from '../worker/line-article';
import type { Io } from './io';
import { checkFields } from './named-fields';

export interface ReadFolder {
  readonly name: string;
  readonly articles: readonly Article[];
}

/** What cannot be read is told and left out; its notes are then orphans. */
export async function readFolder(
  folder: string,
  out: string,
  fields: FieldNames | null,
  io: Pick<Io, 'warn' | 'parse'>,
): Promise<Result<ReadFolder>> {
  const scan = await scanFolder(folder);
  if (!scan.ok) return scan;
  const { path, files, refused } = scan.value;
  for (const { file, error } of refused) io.warn(`warning: “${file}”: ${error.message}`);
  const sources = files.map((name) => ({ name, path: join(path, name) }));
  const named = fields === null ? ok(null) : await checkFields(fields, sources, `“${folder}”`);
  if (!named.ok) return named;
  const written = await realpath(out).catch(() => null);
  const articles: Article[] = [];
  const taken = new Set<DocumentId>();
  for (const file of files) {
    if (written === join(path, file)) {
      const message = `“${file}” is one of the articles in “${folder}”. Choose another file for --out.`;
      return fail('not-writable', message);
    }
    for await (const read of articlesIn(join(path, file), file, fields, io.parse ?? refuseRich)) {
      if (!read.ok) {
        io.warn(`warning: “${file}”: ${read.error.message}`);
        continue;
      }
      const { about, text, blocks, warnings } = read.value;
      const id = distinctId(about.file, taken);
      taken.add(id);
      const words = countWords(text, { start: 0, end: text.length });
      articles.push({ document: { ...about, id, words, warnings: warnings(words) }, text, blocks });
    }
  }
  return ok({ name: path.replace(/^.*[/\\]/, '') || path, articles });
}

interface Read extends LineArticle {
  readonly text: string;
  /** For so many words. */
  readonly warnings: (words: number) => readonly LoadWarning[];
}

/** One, or those of its lines; and what is wrong with what is none. */
async function* articlesIn(
  path: string,
  file: string,
  fields: FieldNames | null,
  parse: ParseRich,
): AsyncGenerator<Result<Read>> {
  if (isJsonLinesName(file)) {
    const names = new LineNames(file);
    for await (const { article } of readJsonLines(path, file, fields ?? {})) {
      if (!article.ok) yield article;
      else {
        const { text, guessed } = article.value;
        const warnings = (words: number) => warningsOf(guessed, words);
        yield ok({ ...readLine(names.next(article.value), article.value), text, warnings });
      }
    }
    return;
  }
  const loaded = await loadFile(path, file, parse);
  if (!loaded.ok) {
    yield loaded;
    return;
  }
  const { text, encoding, guessed, bytes, origin, warnings: told } = loaded.value;
  const { title, blocks } = readArticle(text, file, undefined, origin);
  const about = { file, title: loaded.value.title ?? title, encoding, contentHash: sha256(bytes) };
  const warnings = (words: number) => warningsOf(guessed, words, told, encoding);
  yield ok({ about: { ...about, ...(origin && { origin }) }, blocks, text, warnings });
}
