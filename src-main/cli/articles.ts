// Files to articles with names of their own: one a file, or one a line of JSON Lines.
import { readArticle, type ReadArticle } from '../analysis/article';
import { segment, titleOf } from '../analysis/segment';
import { countWords } from '../analysis/tokenize';
import {
  isJsonLinesName,
  readJsonLines,
  type JsonLinesArticle,
} from '../loading/json-lines-articles';
import { loadedFrom, loadFile, newId, sha256, type LoadedDocument } from '../loading/load';
import { fail, ok, type AppError, type Result } from '../model/result';
import type { SourceFile } from './sources';

/** What reading a file gave: articles, and what was wrong with it or with lines of it. */
export interface ReadFile {
  readonly documents: readonly LoadedDocument[];
  /** Of the file as a whole, or one for each line. */
  readonly errors: readonly AppError[];
  /** Articles whose id was taken and that bear another name, with that name. */
  readonly renamed: readonly { readonly id: string; readonly name: string }[];
}

/** Reads files one after another and sees to it that no two articles have one name. */
export class ArticleFiles {
  readonly #ids = new Set<string>();
  readonly #names: Set<string>;

  /** @param files all that will be read: what a file is called, no article of another may be */
  constructor(files: readonly SourceFile[]) {
    this.#names = new Set(
      files.filter(({ name }) => !isJsonLinesName(name)).map(({ name }) => name),
    );
  }

  /** `goesOn` is asked before each line with the number of articles before it; false ends the file. */
  async read({ name, path }: SourceFile, goesOn: (articles: number) => boolean): Promise<ReadFile> {
    if (isJsonLinesName(name)) return this.#readLines(path, name, goesOn);
    const loaded = await loadFile(path, name, newId(name, this.#ids), readArticle);
    return loaded.ok
      ? { documents: [loaded.value], errors: [], renamed: [] }
      : { documents: [], errors: [loaded.error], renamed: [] };
  }

  async #readLines(
    path: string,
    file: string,
    goesOn: (articles: number) => boolean,
  ): Promise<ReadFile> {
    const documents: LoadedDocument[] = [];
    const errors: AppError[] = [];
    const renamed: { id: string; name: string }[] = [];
    for await (const { article } of readJsonLines(path, file)) {
      if (!goesOn(documents.length)) break;
      if (!article.ok) {
        errors.push(article.error);
        continue;
      }
      const name = this.#nameFor(file, article.value);
      if (name !== article.value.id) renamed.push({ id: article.value.id, name });
      documents.push(documentOf(name, newId(name, this.#ids), article.value));
    }
    return { documents, errors, renamed };
  }

  /** The id; where that is taken, with the file before it, and where that is as well, the line. */
  #nameFor(file: string, { id, line }: JsonLinesArticle): string {
    let name = id;
    if (this.#names.has(name)) name = `${file}#${id}`;
    if (this.#names.has(name)) name = `${file}:${String(line)}#${id}`;
    while (this.#names.has(name)) name += '#';
    this.#names.add(name);
    return name;
  }
}

function documentOf(file: string, id: string, article: JsonLinesArticle): LoadedDocument {
  const { text, title, lang, encoding, guessed } = article;
  const contentHash = sha256(text);
  return loadedFrom(
    { id, file, contentHash },
    { text, encoding, guessed },
    readText(text, file, title, lang),
  );
}

/** As `readArticle`, whatever the article is called: a line of JSON is never Markdown. */
function readText(
  text: string,
  file: string,
  title: string | null,
  lang: string | null,
): ReadArticle {
  const blocks = segment(text, 'plain', lang ?? undefined);
  let words = 0;
  for (const block of blocks) words += countWords(text, block);
  return { title: title ?? titleOf(blocks, text, file), words, blocks };
}

/** True for a file of JSON Lines that has an article in it, unlike one that matches were written to. */
export async function holdsArticles({ path, name }: SourceFile): Promise<boolean> {
  for await (const { article } of readJsonLines(path, name)) if (article.ok) return true;
  return false;
}

/** Fails with the first error of a file that was named and gave no article at all. */
export function mustHaveArticles(file: SourceFile, read: ReadFile): Result<null> {
  const [error] = read.errors;
  return error === undefined || read.documents.length > 0
    ? ok(null)
    : fail(error.code, `“${file.name}”: ${error.message}`);
}
