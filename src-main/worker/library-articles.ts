// The articles of an open folder, each read when it is asked for, and as the reader wants it to be read.
import { readArticle, type ReaderSays } from '../analysis/article';
import { prepare, type PreparedDocument } from '../analysis/prepare';
import { linesIn } from '../analysis/put-back';
import type { Vocabulary } from '../analysis/vocabulary';
import { fileOf, type DocumentId, type DocumentSummary } from '../model/document';
import { ok, type Result } from '../model/result';
import type { Article, Block } from '../model/segment';
import { noSuchDocument, type LibraryTexts } from './library-texts';
import type { FileToRead } from './stages';
import type { Tasks } from './tasks';

export class LibraryArticles {
  readonly #documents: readonly DocumentSummary[];
  readonly #placeOf: ReadonlyMap<DocumentId, number>;
  readonly #texts: LibraryTexts;
  readonly #says: ReadonlyMap<string, ReaderSays>;

  constructor(
    documents: readonly DocumentSummary[],
    placeOf: ReadonlyMap<DocumentId, number>,
    texts: LibraryTexts,
    files: readonly FileToRead[],
  ) {
    this.#documents = documents;
    this.#placeOf = placeOf;
    this.#texts = texts;
    this.#says = new Map(
      files.flatMap(({ name, says = {}, linesSay = {} }) => [
        [name, says] as const,
        ...Object.entries(linesSay),
      ]),
    );
  }

  at(place: number): Result<Article> {
    const document = this.#documents[place];
    const text = this.#texts(place);
    if (!text.ok) return text;
    if (document === undefined) return noSuchDocument();
    return ok({ document, text: text.value, blocks: this.blocksOf(text.value, document) });
  }

  of(id: DocumentId): Result<Article> {
    const place = this.#placeOf.get(id);
    return place === undefined ? noSuchDocument() : this.at(place);
  }

  blocksOf(text: string, document: DocumentSummary): readonly Block[] {
    const { file, origin } = document;
    const says = this.#says.get(file) ?? this.#says.get(fileOf(document));
    return readArticle(text, file, undefined, origin, says).blocks;
  }

  prepared(place: number, vocabulary: Vocabulary): Result<PreparedDocument> {
    const article = this.at(place);
    if (!article.ok) return article;
    const { document, text, blocks } = article.value;
    return ok(prepare({ ...document, text }, blocks, vocabulary));
  }

  /** What lines of an article are known by, and which of some articles have one of them. */
  lines({ document, segments, among }: Tasks['lines']['input']): Tasks['lines']['output'] {
    const article = this.of(document);
    if (!article.ok) return article;
    const keys = linesIn(article.value, segments);
    const has = (id: DocumentId): boolean => {
      const other = this.of(id);
      return other.ok && linesIn(other.value).some((key) => keys.includes(key));
    };
    return ok({ keys, documents: among.filter((id) => id === document || has(id)) });
  }
}
