// Finds the article of the open folder that a note from elsewhere is on.
import { sourceDocument } from '../model/annotation';
import type { DocumentId, DocumentSummary } from '../model/document';
import type { OpenArticles } from './attach-notes';
import type { TargetDraft } from './note-draft';

/** A quotation of this length that only one article has is on that article. */
const DISTINCTIVE_LENGTH = 24;
/** Quotations that are looked for in all articles. */
const MOST_SEARCHED = 1000;

/** Null stands for a name that several have. */
type ByName = ReadonlyMap<string, DocumentSummary | null>;

export class ArticleFinder {
  readonly #articles: OpenArticles;
  readonly #byId: ReadonlyMap<DocumentId, DocumentSummary>;
  readonly #byHash: ByName;
  readonly #byFile: ByName;
  readonly #byBaseName: ByName;
  readonly #byTitle: ByName;
  readonly #targets: readonly TargetDraft[];
  #byQuotation: ByName | null = null;

  /** @param targets all that will be asked for */
  constructor(articles: OpenArticles, targets: readonly TargetDraft[]) {
    this.#articles = articles;
    this.#targets = targets;
    const { documents } = articles;
    this.#byId = new Map(documents.map((document) => [document.id, document]));
    this.#byHash = byName(documents, ({ contentHash }) => contentHash);
    this.#byFile = byName(documents, ({ file }) => file);
    // A line of JSON has no name but within its file.
    const files = documents.filter(({ origin }) => origin?.format !== 'jsonl');
    this.#byBaseName = byName(files, ({ file }) => baseName(file));
    this.#byTitle = byName(documents, ({ title }) => plain(title));
  }

  /**
   * By content, by name, by title, by the words themselves, in this order; null where none is the
   * one. Our own notes are not sought by their words alone: what was an orphan stays one.
   */
  find(target: TargetDraft): DocumentSummary | null {
    const { own, quote } = target;
    return this.#named(target) ?? (quote && !own ? this.#withWords(quote.exact) : null);
  }

  #named(target: TargetDraft): DocumentSummary | null {
    const { own, source, title } = target;
    const named = this.#byId.get(sourceDocument(source));
    if (own && named && (named.contentHash === own.contentHash || named.file === own.file))
      return named;
    const file = own?.file ?? decoded(source);
    return (
      (own && this.#byHash.get(own.contentHash)) ??
      this.#byFile.get(file) ??
      this.#byBaseName.get(baseName(file)) ??
      (title === null ? null : this.#byTitle.get(plain(title))) ??
      null
    );
  }

  /** Each article is read once, for all quotations that nothing else has told the article of. */
  #withWords(exact: string): DocumentSummary | null {
    this.#byQuotation ??= this.#search();
    return this.#byQuotation.get(exact) ?? null;
  }

  #search(): ByName {
    const lost = this.#targets.filter((target) => this.#named(target) === null);
    const quotations = new Set(lost.flatMap(({ own, quote }) => (own ? [] : (quote?.exact ?? []))));
    const wanted = [...quotations].filter(({ length }) => length >= DISTINCTIVE_LENGTH);
    const found = new Map<string, DocumentSummary | null>();
    for (const document of this.#articles.documents) {
      const text = wanted.length === 0 ? null : this.#articles.text(document);
      for (const words of text === null ? [] : wanted.slice(0, MOST_SEARCHED)) {
        if (text?.includes(words) === true) found.set(words, found.has(words) ? null : document);
      }
    }
    return found;
  }
}

function byName(
  documents: readonly DocumentSummary[],
  nameOf: (document: DocumentSummary) => string,
): ByName {
  const found = new Map<string, DocumentSummary | null>();
  for (const document of documents) {
    const name = nameOf(document);
    if (name !== '') found.set(name, found.has(name) ? null : document);
  }
  return found;
}

/** What stands last in a path or an address, without what is asked of it. */
function baseName(path: string): string {
  return path
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*[/\\]/, '');
}

function plain(title: string): string {
  return title.replace(/\s+/g, ' ').trim().toLowerCase();
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
