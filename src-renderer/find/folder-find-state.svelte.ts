// Finding words in all articles of the folder: what was found so far, and which hit is open.
import { tick } from 'svelte';
import type { Bridge, Progress } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { FoundArticle, FoundLine } from '../../src-main/model/found';
import type { Span } from '../../src-main/model/span';

/** The hits of one article, to be highlighted where it is open. */
export interface OpenedHits {
  readonly document: DocumentId;
  readonly spans: readonly Span[];
  readonly current: Span;
}

/** One row of the panel. */
export type FoundRow =
  | { readonly kind: 'article'; readonly article: FoundArticle }
  | { readonly kind: 'line'; readonly article: FoundArticle; readonly line: FoundLine }
  | { readonly kind: 'more'; readonly article: FoundArticle };

/** Nothing is asked before the reader has paused for so long. */
const PAUSE_MS = 160;

export class FolderFindState {
  shown = $state(false);
  /** Grows whenever the panel is asked for, so that its field takes the focus. */
  asked = $state(0);
  query = $state('');
  articles = $state.raw<readonly FoundArticle[]>([]);
  /** Where the next page begins; null where nothing is left to ask for. */
  next = $state<number | null>(null);
  looking = $state(false);
  wasStopped = $state(false);
  /** Why nothing could be found. */
  problem = $state('');
  progress = $state.raw<Progress | null>(null);
  opened = $state.raw<OpenedHits | null>(null);

  readonly rows: readonly FoundRow[] = $derived.by(() =>
    this.articles.flatMap((article): FoundRow[] => [
      { kind: 'article', article },
      ...article.lines.map((line): FoundRow => ({ kind: 'line', article, line })),
      ...(article.hits > article.lines.length ? [{ kind: 'more', article } as const] : []),
    ]),
  );
  readonly hits: number = $derived.by(() => this.articles.reduce((sum, { hits }) => sum + hits, 0));

  readonly #bridge: Bridge;
  readonly #show: (id: DocumentId, span: Span) => Promise<void>;
  #opener: Element | null = null;
  /** Counts the searches: what an earlier one answers is dropped. */
  #search = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** @param show brings an article to the reader's eyes, at a place in it */
  constructor(bridge: Bridge, show: (id: DocumentId, span: Span) => Promise<void>) {
    this.#bridge = bridge;
    this.#show = show;
  }

  open(): void {
    if (!this.shown) this.#opener = document.activeElement;
    this.shown = true;
    this.asked += 1;
  }

  async close(): Promise<void> {
    this.stop();
    this.shown = false;
    this.opened = null;
    await tick();
    if (this.#opener instanceof HTMLElement && this.#opener.isConnected) this.#opener.focus();
    this.#opener = null;
  }

  /** What was found belongs to a folder that is no longer open. */
  forget(): void {
    this.stop();
    this.articles = [];
    this.next = null;
    this.opened = null;
    if (this.shown && this.query.trim() !== '') this.seek(this.query);
  }

  seek(query: string): void {
    this.query = query;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#begin(), PAUSE_MS);
  }

  /** Ends a search that runs; what was found stays. */
  stop(): void {
    clearTimeout(this.#pause);
    if (!this.looking) return;
    this.#search += 1;
    this.looking = false;
    this.wasStopped = true;
    this.progress = null;
    void this.#bridge.ask('folder:search-stop', null);
  }

  hear(progress: Progress): void {
    if (this.looking) this.progress = progress;
  }

  /** Asks for the next page, where there is one and none is on its way. */
  async more(): Promise<void> {
    if (this.next !== null && !this.looking) await this.#ask(this.next);
  }

  async openRow({ article, ...row }: FoundRow): Promise<void> {
    const next = article.spans[article.lines.length];
    const span = row.kind === 'line' ? row.line.span : row.kind === 'more' ? next : undefined;
    const current = span ?? article.spans[0];
    if (!current) return;
    this.opened = { document: article.document, spans: article.spans, current };
    await this.#show(article.document, current);
  }

  async #begin(): Promise<void> {
    this.#search += 1;
    this.articles = [];
    this.next = null;
    this.opened = null;
    this.problem = '';
    this.looking = false;
    this.wasStopped = false;
    if (this.query.trim() !== '') await this.#ask(0);
  }

  async #ask(from: number): Promise<void> {
    const search = this.#search;
    this.looking = true;
    const answer = await this.#bridge.ask('folder:search', { query: this.query, from });
    if (search !== this.#search) return;
    this.looking = false;
    this.progress = null;
    if (answer.ok) {
      this.articles =
        from === 0 ? answer.value.articles : [...this.articles, ...answer.value.articles];
      this.next = answer.value.next;
    } else if (answer.error.code !== 'cancelled') this.problem = answer.error.message;
  }
}
