// Sees to it that no two articles of a folder have one name, or one id.
import { distinctId, documentId } from '../loading/ids';
import { isJsonLinesName } from '../loading/json-lines-articles';
import type { DocumentSummary } from '../model/document';
import type { FileToRead, Line, ReadPart } from './stages';

/** An article of JSON Lines whose id was taken, and what it is called instead. */
export interface Renamed {
  readonly file: string;
  readonly id: string;
  readonly name: string;
}

/** @param files all that were read: what a file is called, no article of another may be */
export function withDistinctNames(
  parts: readonly Pick<ReadPart, 'articles' | 'lines'>[],
  files: readonly FileToRead[],
): { readonly articles: DocumentSummary[]; readonly renamed: Renamed[] } {
  const names = new Set(files.map(({ name }) => name).filter((name) => !isJsonLinesName(name)));
  const ids = new Set<string>();
  const renamed: Renamed[] = [];
  const articles = parts.flatMap((part) =>
    part.articles.map((article, index): DocumentSummary => {
      const line = part.lines[index] ?? null;
      const file = line === null ? article.file : nameOf(article.file, line, names);
      if (line !== null && file !== article.file) {
        renamed.push({ file: line.file, id: line.id, name: file });
      }
      const usual = file === article.file ? article.id : documentId(file);
      const id = ids.has(usual) ? distinctId(file, ids) : usual;
      ids.add(id);
      return id === article.id && file === article.file ? article : { ...article, id, file };
    }),
  );
  return { articles, renamed };
}

/** As it is; where that is taken, the id with the file before it, and where that is as well, the line. */
function nameOf(own: string, { file, line, id }: Line, names: Set<string>): string {
  let name = own;
  if (names.has(name)) name = `${file}#${id}`;
  if (names.has(name)) name = `${file}:${String(line)}#${id}`;
  while (names.has(name)) name += '#';
  names.add(name);
  return name;
}
