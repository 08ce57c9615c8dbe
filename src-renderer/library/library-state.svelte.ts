// The open folder as the window knows it: its articles, its pairs, and what is under way.
import { comparePairs, type PairSummary } from '../../src-main/model/alignment';
import type { Bridge, Progress } from '../../src-main/model/channels';
import type { DocumentId, DocumentSummary, LibrarySummary } from '../../src-main/model/document';
import type { AppError, Result } from '../../src-main/model/result';

export type Analysis = 'none' | 'running' | 'complete' | 'cancelled' | 'failed';

export class LibraryState {
  summary = $state.raw<LibrarySummary | null>(null);
  /** Why the last folder could not be opened. */
  error = $state.raw<AppError | null>(null);
  progress = $state.raw<Progress | null>(null);
  pairs = $state.raw<readonly PairSummary[]>([]);
  analysis = $state<Analysis>('none');
  query = $state('');

  readonly documents = $derived(this.summary?.documents ?? []);
  readonly byId: ReadonlyMap<DocumentId, DocumentSummary> = $derived(
    new Map(this.documents.map((document) => [document.id, document])),
  );
  readonly found: readonly DocumentSummary[] = $derived.by(() => {
    const wanted = this.query.trim().toLocaleLowerCase();
    return wanted === ''
      ? this.documents
      : this.documents.filter(({ title, file }) =>
          `${title}\n${file}`.toLocaleLowerCase().includes(wanted),
        );
  });

  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Shows the system's dialog; what is chosen arrives as the event `library:opened`. */
  async choose(): Promise<void> {
    this.#note(await this.#bridge.ask('library:choose', null));
  }

  async reload(): Promise<void> {
    if (this.summary) this.#note(await this.#bridge.ask('library:reload', null));
  }

  async openDropped(file: File): Promise<void> {
    this.#note(await this.#bridge.openDropped(file));
  }

  cancel(): void {
    void this.#bridge.ask('task:cancel', null);
  }

  accept(summary: LibrarySummary): void {
    this.summary = summary;
    this.error = null;
    this.pairs = [];
    this.query = '';
  }

  /** Compares all pairs; rows appear as they are found. */
  async analyse(): Promise<void> {
    const subject = this.summary;
    this.analysis = 'running';
    const result = await this.#bridge.ask('pairs:analyse', null);
    if (this.summary !== subject) return;
    if (result.ok) {
      this.pairs = result.value;
      this.analysis = 'complete';
    } else {
      this.analysis = result.error.code === 'cancelled' ? 'cancelled' : 'failed';
      if (this.analysis === 'failed') this.error = result.error;
    }
  }

  addFound(pairs: readonly PairSummary[]): void {
    this.pairs = [...this.pairs, ...pairs].sort(comparePairs);
  }

  title(id: DocumentId): string {
    return this.byId.get(id)?.title ?? '';
  }

  /** The article that shares most with this one, as far as it is known. */
  bestPartner(id: DocumentId): DocumentId | null {
    const pair = this.pairs.find(({ a, b }) => a === id || b === id);
    if (pair) return pair.a === id ? pair.b : pair.a;
    return this.documents.find((document) => document.id !== id)?.id ?? null;
  }

  #note(result: Result<unknown>): void {
    if (!result.ok && result.error.code !== 'cancelled') this.error = result.error;
  }
}
