// Reads some files after another into shards, each with its texts and what is known of its articles.
import { readArticle } from '../analysis/article';
import { segment, titleOf } from '../analysis/segment';
import { ShardBuilder } from '../analysis/shard';
import { textDetails } from '../analysis/text-details';
import { TextScan } from '../analysis/text-scan';
import type { Vocabulary } from '../analysis/vocabulary';
import { isPlainEncoding } from '../loading/decode';
import { documentId } from '../loading/ids';
import {
  isJsonLinesName,
  readJsonLines,
  type JsonLinesArticle,
} from '../loading/json-lines-articles';
import { loadFile, sha256, warningsOf } from '../loading/load-file';
import type { ParseRich } from '../loading/parsed';
import { TextPartBuilder } from '../loading/text-part';
import type { TextDetails } from '../model/details';
import type { DocumentSummary, LoadWarning, Origin, RefusedFile } from '../model/document';
import type { Block } from '../model/segment';
import { LineNames, readLine } from './line-article';
import { LinesRefused } from './lines-refused';
import type { FileToRead, Line, ReadPart } from './stages';

/** Articles in one shard; the last one of a group may have fewer. */
const ARTICLES_PER_SHARD = 64;

/** Files that one hand takes at a time. A file of JSON Lines is taken alone: it may have many articles. */
export function groupsOf(files: readonly FileToRead[]): FileToRead[][] {
  const groups: FileToRead[][] = [];
  let group: FileToRead[] = [];
  for (const file of files) {
    if (isJsonLinesName(file.name)) {
      groups.push([file]);
      continue;
    }
    if (group.length === 0) groups.push(group);
    group.push(file);
    if (group.length === ARTICLES_PER_SHARD) group = [];
  }
  return groups;
}

/** What the file itself does not say. */
function inText(told: TextDetails, origin: Origin | undefined): { readonly inText?: TextDetails } {
  const further = Object.entries(told).filter(
    ([name]) => (origin?.[name as keyof TextDetails] ?? null) === null,
  );
  return further.length === 0 ? {} : { inText: Object.fromEntries(further) };
}

/** A shard, and the words of its tokens by the numbers of the vocabulary. */
export interface ReadShard {
  readonly part: Omit<ReadPart, 'taken'>;
  readonly words: Int32Array;
}

export class GroupReader {
  readonly #isHashed: boolean;
  readonly #parse: ParseRich;
  readonly #builder: ShardBuilder;
  readonly #texts = new TextPartBuilder();
  readonly #scan = new TextScan();
  #articles: DocumentSummary[] = [];
  #lines: (Line | null)[] = [];
  #refused: RefusedFile[] = [];

  /** @param isHashed whether the articles need the hashes of their content */
  constructor(vocabulary: Vocabulary, isHashed: boolean, parse: ParseRich) {
    this.#isHashed = isHashed;
    this.#parse = parse;
    this.#builder = new ShardBuilder(vocabulary);
  }

  /** `stops` is asked before each article. */
  async *read(files: readonly FileToRead[], stops: () => boolean): AsyncGenerator<ReadShard, void> {
    for (const file of files) {
      if (stops()) break;
      if (!isJsonLinesName(file.name)) {
        await this.#addFile(file);
        continue;
      }
      const names = new LineNames(file.name);
      const wrong = new LinesRefused(file.name);
      const fields = file.fields ?? file.fieldNames;
      for await (const { line, article } of readJsonLines(file.path, file.name, fields)) {
        if (stops()) break;
        if (article.ok) this.#addLine(file, names, article.value);
        else if (file.fields !== undefined && line > 0) wrong.add(article.error);
        else this.#refused.push({ file: file.name, error: article.error });
        if (this.#articles.length === ARTICLES_PER_SHARD) yield this.#finish();
      }
      this.#refused.push(...wrong.asOne());
    }
    yield this.#finish();
  }

  async #addFile({ name, path, reading, says }: FileToRead): Promise<void> {
    const loading = loadFile(path, name, this.#parse, reading);
    const loaded = loading instanceof Promise ? await loading : loading;
    if (!loaded.ok) {
      this.#refused.push({ file: name, error: loaded.error });
      return;
    }
    const { bytes, text, encoding, guessed, origin, warnings } = loaded.value;
    const read = readArticle(text, name, this.#scan.scan(text), origin, says);
    if (origin || !isPlainEncoding(encoding)) this.#texts.addText(text);
    else this.#texts.add(bytes, encoding);
    const contentHash = this.#isHashed ? sha256(bytes) : '';
    const title = loaded.value.title ?? read.title;
    const about = {
      ...{ file: name, title, encoding, contentHash },
      ...(origin && { origin }),
      // Whoever needs no hashes lists no articles either.
      ...(this.#isHashed && inText(textDetails(text, read.blocks), origin)),
    };
    this.#add(text, read.blocks, about, guessed, null, warnings);
  }

  #addLine(
    { name, fields, says, linesSay }: FileToRead,
    names: LineNames,
    article: JsonLinesArticle,
  ): void {
    const { id, line, text, lang, encoding, guessed } = article;
    const scan = this.#scan.scan(text);
    this.#texts.addText(text);
    const at = { file: name, line, id };
    if (fields !== undefined) {
      const own = names.next(article);
      const { about, blocks } = readLine(own, article, scan, linesSay?.[own] ?? says);
      this.#add(text, blocks, about, guessed, at);
      return;
    }
    // Whoever compares lines only calls them by their ids.
    const blocks = segment(text, 'plain', lang ?? undefined, scan);
    const title = article.title ?? titleOf(blocks, text, id);
    const contentHash = this.#isHashed ? sha256(text) : '';
    this.#add(text, blocks, { file: id, title, encoding, contentHash }, guessed, at);
  }

  #add(
    text: string,
    blocks: readonly Block[],
    about: Omit<DocumentSummary, 'id' | 'words' | 'warnings'>,
    guessed: boolean,
    line: Line | null,
    told?: readonly LoadWarning[],
  ): void {
    const words = this.#builder.add(text, blocks, this.#scan);
    const warnings = warningsOf(guessed, words, told, line === null ? about.encoding : null);
    this.#articles.push({ id: documentId(about.file), ...about, words, warnings });
    this.#lines.push(line);
  }

  #finish(): ReadShard {
    const { shard, words } = this.#builder.finish();
    const part = {
      shard,
      texts: this.#texts.finish(),
      articles: this.#articles,
      lines: this.#lines,
      refused: this.#refused,
    };
    [this.#articles, this.#lines, this.#refused] = [[], [], []];
    return { part, words };
  }
}
