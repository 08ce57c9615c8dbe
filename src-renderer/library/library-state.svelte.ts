// The open folder as the window knows it: its articles, its pairs, and what is under way.
import { comparePairs, type PairSummary } from '../../src-main/model/alignment';
import type { Bridge, FoundPairs, Opening, Progress } from '../../src-main/model/channels';
import type { DocumentId, DocumentSummary, LibrarySummary } from '../../src-main/model/document';
import type { AppError, Result } from '../../src-main/model/result';

/** Drawing a table anew ten times a second costs more the more rows it has. */
const LIVE_ROWS = 500;

export type Analysis = 'none' | 'running' | 'complete' | 'cancelled' | 'failed';

export class LibraryState {
  summary = $state.raw<LibrarySummary | null>(null);
  /** Why the last folder could not be opened. */
  error = $state.raw<AppError | null>(null);
  progress = $state.raw<Progress | null>(null);
  pairs = $state.raw<readonly PairSummary[]>([]);
  analysis = $state<Analysis>('none');
  query = $state('');

  /** Of all articles with each other, whether they share something or not. */
  readonly pairCount = $derived.by(() => {
    const articles = this.summary?.documents.length ?? 0;
    return (articles * (articles - 1)) / 2;
  });
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
  #serial = 0;

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

  /** False for an opening that is shown already, or that a later one has overtaken. */
  accept({ serial, library }: Opening): boolean {
    if (serial <= this.#serial) return false;
    this.#serial = serial;
    this.summary = library;
    this.error = null;
    this.pairs = [];
    this.query = '';
    return true;
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

  /** The first rows appear at once; of many more, the whole table comes when it is complete. */
  addFound({ serial, pairs }: FoundPairs): void {
    if (serial !== this.#serial || this.analysis !== 'running') return;
    if (this.pairs.length > LIVE_ROWS) return;
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
