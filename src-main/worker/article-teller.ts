// Tells articles as they are read, many in one message, so that neither process is busy with messages.
import { ARTICLES_PER_MESSAGE } from '../model/channels';
import type { DocumentSummary } from '../model/document';

/** The first articles are told at once, those that follow this often. */
const TELL_EVERY_MS = 150;

export class ArticleTeller {
  readonly #now: () => number;
  readonly #tell: (documents: readonly DocumentSummary[], from: number) => void;
  readonly #told: DocumentSummary[] = [];
  #waiting: DocumentSummary[] = [];
  #toldAt = -Infinity;

  /**
   * @param now milliseconds
   * @param tell given articles in their order, and how many were told before them
   */
  constructor(
    now: () => number,
    tell: (documents: readonly DocumentSummary[], from: number) => void,
  ) {
    this.#now = now;
    this.#tell = tell;
  }

  add(documents: readonly DocumentSummary[]): void {
    for (const document of documents) this.#waiting.push(document);
    if (this.#now() - this.#toldAt >= TELL_EVERY_MS) this.#flush();
  }

  /** Of the articles as they are called in the end, those that were not told so yet. */
  finish(documents: readonly DocumentSummary[]): void {
    const from = documents.findIndex(({ id }, place) => id !== this.#told[place]?.id);
    this.#waiting = from < 0 ? [] : documents.slice(from);
    if (from >= 0) this.#told.length = from;
    this.#flush();
  }

  #flush(): void {
    for (let at = 0; at < this.#waiting.length; at += ARTICLES_PER_MESSAGE) {
      const some = this.#waiting.slice(at, at + ARTICLES_PER_MESSAGE);
      this.#tell(some, this.#told.length);
      this.#told.push(...some);
    }
    this.#waiting = [];
    this.#toldAt = this.#now();
  }
}
