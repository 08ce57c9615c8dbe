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

/** What the articles of a file's lines are called: an id alone would not tell which file it is from. */
export class LineNames {
  readonly #file: string;
  readonly #taken = new Set<string>();

  constructor(file: string) {
    this.#file = file;
  }

  /** By the id; where a line before has it, by the line as well. */
  next({ id, line }: Pick<JsonLinesArticle, 'id' | 'line'>): string {
    const usual = `${this.#file}#${id}`;
    const name = this.#taken.has(usual) ? `${this.#file}:${String(line)}#${id}` : usual;
    this.#taken.add(name);
    return name;
  }
}

/** @param says what the reader says of it */
export function readLine(
  name: string,
  line: JsonLinesArticle,
  scan?: TextScan,
  says?: ReaderSays,
): LineArticle {
  const { text, title, lang, encoding } = line;
  const origin = originOf('jsonl', { ...line, language: lang });
  const read = readArticle(text, name, scan, origin, says);
  const about = { file: name, title: title ?? read.title, encoding, contentHash: sha256(text) };
  return { about: { ...about, origin }, blocks: read.blocks };
}
