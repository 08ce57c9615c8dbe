// Articles that cannot be told apart by what they are called, or that are the same to the letter.
import type { DocumentSummary } from '../../src-main/model/document';

/** The other articles of a list that have the same of something, in the list's order. */
export type Alike = (document: DocumentSummary) => readonly DocumentSummary[];

/** Groups the articles of a list that grows: those that come cost time, those that are there do not. */
export class ArticleGroups {
  readonly #keyOf: (document: DocumentSummary) => string | null;
  #documents: readonly DocumentSummary[] = [];
  #groups = new Map<string, DocumentSummary[]>();

  /** @param keyOf what articles of one group have in common; null for an article of no group */
  constructor(keyOf: (document: DocumentSummary) => string | null) {
    this.#keyOf = keyOf;
  }

  /** Each answer is another function, which holds until the next call. */
  in(documents: readonly DocumentSummary[]): Alike {
    if (!this.#documents.every((document, at) => document === documents[at])) {
      this.#groups = new Map();
      this.#documents = [];
    }
    for (const document of documents.slice(this.#documents.length)) {
      const key = this.#keyOf(document);
      if (key === null) continue;
      const group = this.#groups.get(key);
      if (group) group.push(document);
      else this.#groups.set(key, [document]);
    }
    this.#documents = documents;
    return (document) => this.#others(document);
  }

  #others(document: DocumentSummary): readonly DocumentSummary[] {
    const key = this.#keyOf(document);
    const group = key === null ? undefined : this.#groups.get(key);
    return group?.filter(({ id }) => id !== document.id) ?? [];
  }
}

/** By title. */
export function groupsByTitle(): ArticleGroups {
  return new ArticleGroups(({ title }) => title);
}

/** By their bytes. Files without words say nothing. */
export function groupsByContent(): ArticleGroups {
  return new ArticleGroups(({ words, contentHash }) => (words > 0 ? contentHash : null));
}
