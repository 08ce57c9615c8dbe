// The open folder as the window knows it: its articles, its pairs, and what is under way.
import type {
  Bridge,
  FoundPairs,
  Opening,
  Progress,
  ReadArticles,
} from '../../src-main/model/channels';
import { detailOf, type WrittenDetails } from '../../src-main/model/details';
import type { LinesToCount } from '../../src-main/model/choices';
import type { FieldNames } from '../../src-main/model/article-fields';
import {
  fileOf,
  type DocumentId,
  type DocumentSummary,
  type Encoding,
  type LibraryHead,
} from '../../src-main/model/document';
import type { AppError, Result } from '../../src-main/model/result';
import { titleWithFile } from '../ui/article-strings';
import { groupsByContent, groupsByTitle, type Alike } from './namesakes';
import { PairList } from './pair-list';

export type Analysis = 'none' | 'running' | 'complete' | 'cancelled' | 'failed';

/** What the library is searched by: title, file name, outlet and author. */
function searched(document: DocumentSummary): string {
  const parts = [document.title, document.file];
  parts.push(detailOf(document, 'outlet'), detailOf(document, 'author'));
  return parts.join('\n').toLocaleLowerCase();
}

export class LibraryState {
  summary = $state.raw<LibraryHead | null>(null);
  /** Why the last folder could not be opened. */
  error = $state.raw<AppError | null>(null);
  progress = $state.raw<Progress | null>(null);
  pairs = $state.raw(PairList.empty([]));
  analysis = $state<Analysis>('none');
  query = $state('');
  documents = $state.raw<readonly DocumentSummary[]>([]);
  /** The articles read so far of a folder that is being opened. */
  arriving = $state.raw<Omit<ReadArticles, 'from'> | null>(null);

  /**
   * The folder that the views show; none while another one is being read, so that nothing of one
   * folder stands beside the other. Where that is given up, this one is shown again.
   */
  readonly inView: LibraryHead | null = $derived(
    this.arriving && this.arriving.folderId !== this.summary?.folderId ? null : this.summary,
  );
  /** What the library lists: a folder that is opened anew stays as it is until it has been read. */
  readonly listed: readonly DocumentSummary[] = $derived(
    this.arriving && !this.inView ? this.arriving.documents : this.documents,
  );
  /** Of the folder that the library lists; '' while there is none. */
  readonly name: string = $derived(
    (this.listed === this.arriving?.documents ? this.arriving : this.summary)?.name ?? '',
  );
  readonly isShown: boolean = $derived(this.summary !== null || this.arriving !== null);

  /** Of all articles with each other, whether they share something or not. */
  readonly pairCount = $derived.by(() => {
    const articles = this.documents.length;
    return (articles * (articles - 1)) / 2;
  });
  readonly byId: ReadonlyMap<DocumentId, DocumentSummary> = $derived(
    new Map(this.documents.map((document) => [document.id, document])),
  );
  readonly #byTitle = groupsByTitle();
  readonly #namesakes: Alike = $derived(this.#byTitle.in(this.documents));
  readonly #listedByTitle = groupsByTitle();
  /** Of the articles that are listed, those that have a title as well. */
  readonly listedNamesakes: Alike = $derived(this.#listedByTitle.in(this.listed));
  readonly #listedByContent = groupsByContent();
  /** Of the articles that are listed, those of the same bytes. */
  readonly sameTexts: Alike = $derived(this.#listedByContent.in(this.listed));
  readonly found: readonly DocumentSummary[] = $derived.by(() => {
    const wanted = this.query.trim().toLocaleLowerCase();
    return wanted === ''
      ? this.listed
      : this.listed.filter((document) => searched(document).includes(wanted));
  });

  /** The files of JSON Lines, those of which no line could be read as well. */
  readonly lineFiles: readonly string[] = $derived.by(() => {
    const read = this.documents.filter(({ origin }) => origin?.format === 'jsonl').map(fileOf);
    const refused = (this.summary?.refused ?? []).map(({ file }) => file);
    return [...new Set([...read, ...refused.filter((file) => /\.jsonl$/i.test(file))])];
  });

  readonly #bridge: Bridge;
  #serial = 0;
  /** The opening of which articles are being asked for; 0 for none. */
  #catchingUp = 0;
  /** Called whenever pairs have come, or another folder. */
  #heard = (): void => undefined;

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

  /** Reads a file of the folder in another encoding from now on; null to find out again. */
  async reopen(file: string, encoding: Encoding | null): Promise<void> {
    this.#note(await this.#bridge.ask('file:reopen', { file, encoding }));
  }

  /** Lets lines of an article count for matches, or not. */
  async count(lines: LinesToCount): Promise<void> {
    this.#note(await this.#bridge.ask('lines:count', lines));
  }

  /** Keeps what the reader wrote of an article. */
  async describe(document: DocumentId, details: WrittenDetails): Promise<void> {
    this.#note(await this.#bridge.ask('article:describe', { document, details }));
  }

  /** What the fields of a file of JSON Lines are called from now on. */
  async nameFields(file: string, fields: FieldNames): Promise<void> {
    this.#note(await this.#bridge.ask('file:name-fields', { file, fields }));
  }

  /** Opens one of the folders that were opened before. */
  async openRecent(id: string): Promise<void> {
    this.#note(await this.#bridge.ask('recent:open', id));
  }

  /** Lets the reader find elsewhere a folder that has gone. */
  async locate(id: string): Promise<void> {
    this.#note(await this.#bridge.ask('recent:locate', id));
  }

  async openDropped(file: File): Promise<void> {
    this.#note(await this.#bridge.openDropped(file));
  }

  cancel(): void {
    void this.#bridge.ask('task:cancel', null);
  }

  /** Lists articles while the others are still being read. */
  addRead({ from, documents, ...opening }: ReadArticles): void {
    if (opening.serial <= this.#serial) return;
    const known = this.#knownOf(opening.serial);
    if (from > known.length) return void this.#catchUp(opening);
    const later = known.slice(from + documents.length);
    this.arriving = { ...opening, documents: [...known.slice(0, from), ...documents, ...later] };
  }

  #knownOf(serial: number): readonly DocumentSummary[] {
    return this.arriving?.serial === serial ? this.arriving.documents : [];
  }

  /** Asks for articles that were told before the window listened. */
  async #catchUp(opening: Omit<ReadArticles, 'from' | 'documents'>): Promise<void> {
    const { serial } = opening;
    if (this.#catchingUp === serial) return;
    this.#catchingUp = serial;
    const known = this.#knownOf(serial);
    const more = await this.#bridge.ask('library:articles', { serial, from: known.length });
    this.#catchingUp = 0;
    if (serial <= this.#serial || this.#knownOf(serial).length !== known.length) return;
    this.arriving = { ...opening, documents: [...known, ...more] };
  }

  /** The folder could not be opened, or the reader did not want to wait for it. */
  giveUp(error: AppError): void {
    this.arriving = null;
    if (error.code !== 'cancelled') this.error = error;
  }

  /** The articles of a folder that was opened; null where they are not to be had any more. */
  async gather({ serial, library }: Opening): Promise<readonly DocumentSummary[] | null> {
    let documents = this.arriving?.serial === serial ? this.arriving.documents : [];
    // Articles that were told before the window listened.
    while (documents.length < library.articles && serial > this.#serial) {
      const ask = { serial, from: documents.length };
      const more = await this.#bridge.ask('library:articles', ask);
      if (more.length === 0) return null;
      documents = [...documents, ...more];
    }
    return documents;
  }

  /** Whether an opening is neither shown already nor overtaken by a later one. */
  isNew({ serial }: Opening): boolean {
    return serial > this.#serial;
  }

  /** Takes a folder and its articles in the place of what is there. */
  take({ serial, library }: Opening, documents: readonly DocumentSummary[]): void {
    if (library.folderId !== this.summary?.folderId) this.query = '';
    this.#serial = serial;
    this.summary = library;
    this.documents = documents;
    if (this.arriving && this.arriving.serial <= serial) this.arriving = null;
    this.error = null;
    this.pairs = PairList.empty(documents.map(({ id }) => id));
    this.#heard();
  }

  /** Compares all pairs; rows appear as they are found. */
  async analyse(): Promise<void> {
    const subject = this.summary;
    this.analysis = 'running';
    const result = await this.#bridge.ask('pairs:analyse', null);
    // The answer may overtake the last of the pairs.
    if (result.ok) await this.#untilFound(result.value);
    if (this.summary !== subject) return;
    if (result.ok) {
      this.analysis = 'complete';
    } else {
      this.analysis = result.error.code === 'cancelled' ? 'cancelled' : 'failed';
      if (this.analysis === 'failed') this.error = result.error;
    }
  }

  addFound({ serial, pairs }: FoundPairs): void {
    if (serial !== this.#serial) return;
    this.pairs = this.pairs.with(pairs);
    this.#heard();
  }

  async #untilFound(pairs: number): Promise<void> {
    const serial = this.#serial;
    while (serial === this.#serial && this.pairs.size < pairs) {
      await new Promise<void>((resolve) => (this.#heard = resolve));
    }
  }

  title(id: DocumentId): string {
    return this.byId.get(id)?.title ?? '';
  }

  /** The file name of an article that its title does not tell from others; else ''. */
  fileOf(id: DocumentId): string {
    const document = this.byId.get(id);
    return document && this.#namesakes(document).length > 0 ? document.file : '';
  }

  /** `Title`, or `Title · file.txt` where others have the title as well. */
  label(id: DocumentId): string {
    return titleWithFile(this.title(id), this.fileOf(id));
  }

  /** The article that shares most with this one, as far as it is known. */
  bestPartner(id: DocumentId): DocumentId | null {
    const pair = this.pairs.bestOf(id);
    if (pair) return pair.a === id ? pair.b : pair.a;
    return this.documents.find((document) => document.id !== id)?.id ?? null;
  }

  /** To be shown together: an article and the one that shares most with it, or it alone. */
  withPartner(id: DocumentId): readonly [DocumentId, ...DocumentId[]] {
    const partner = this.bestPartner(id);
    return partner === null ? [id] : [id, partner];
  }

  #note(result: Result<unknown>): void {
    if (!result.ok && result.error.code !== 'cancelled') this.error = result.error;
  }
}
