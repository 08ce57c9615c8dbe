// An article that is a line of JSON: what is known of it, and its blocks.
import { readArticle, type ReaderSays } from '../analysis/article';
import type { TextScan } from '../analysis/text-scan';
import { originOf } from '../loading/facts';
import type { JsonLinesArticle } from '../loading/json-lines-articles';
import { sha256 } from '../loading/load-file';
import type { DocumentSummary } from '../model/document';
import type { Block } from '../model/segment';

export interface LineArticle {
  readonly about: Omit<DocumentSummary, 'id' | 'words' | 'warnings'>;
  readonly blocks: readonly Block[];
}

/** What the article of a line is called: its id alone would not tell which file it is from. */
export function lineName(file: string, id: string): string {
  return `${file}#${id}`;
}

/** @param saysOf what the reader says of an article by its name */
export function readLine(
  file: string,
  line: JsonLinesArticle,
  scan?: TextScan,
  saysOf: (name: string) => ReaderSays | undefined = () => undefined,
): LineArticle {
  const { id, text, title, lang, encoding } = line;
  const name = lineName(file, id);
  const origin = originOf('jsonl', { ...line, language: lang });
  const read = readArticle(text, name, scan, origin, saysOf(name));
  const about = { file: name, title: title ?? read.title, encoding, contentHash: sha256(text) };
  return { about: { ...about, origin }, blocks: read.blocks };
}
