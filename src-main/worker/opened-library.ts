// The folder that is open in the worker thread: its articles, and what is asked of them.
import { pageArticle } from '../analysis/article';
import { finish, indexCorpus, type Corpus } from '../analysis/corpus';
import { refuseRich, type ParseRich } from '../loading/parsed';
import { createVocabulary } from '../analysis/vocabulary';
import type { OpenArticles } from '../import/attach-notes';
import type { OtherMatches, PairReading } from '../model/alignment';
import type { Anchor, SpecificResource } from '../model/annotation';
import type { FileFields } from '../model/article-fields';
import type { ReaderChoices } from '../model/choices';
import type { DocumentId, DocumentSummary, LibrarySummary } from '../model/document';
import type { FolderQuery, FoundPage } from '../model/found';
import { PAIR_ROW_WIDTH, toPairRows, type PairRows } from '../model/pair-rows';
import { ok, type Result } from '../model/result';
import type { PageArticle } from '../model/segment';
import { anchorTargets } from './anchor-targets';
import { FolderSearch } from './folder-search';
import type { Hands } from './hands';
import { FolderWork, type OnProgress, type ReadFolder } from './index-folder';
import { fileFields } from './file-fields';
import { LibraryArticles } from './library-articles';
import { keepAnalysis, type KeptFolder, type Stamp } from './kept-analysis';
import { extractedTexts, noSuchDocument, type LibraryTexts } from './library-texts';
import { exportFrom } from './notes-export';
import {
  asDescribed,
  bytesOf,
  closeOnStop,
  isStopped,
  keptPath,
  openFolder,
  type KeepIn,
  type NewHands,
  type Opened,
} from './open-folder';
import { otherMatches } from './other-matches';
import { readPair } from './pair-reading';
import { joined, LISTED_WHOLE, PairTeller, tellRows } from './pair-teller';
import type { ChangedFolder } from './read-anew';
import type { ListedLibrary } from './read-library';
import { cancelled, keptRows, renewFolder } from './renew-folder';
import { pairsSharingNothing } from './sharing-nothing';
import type { TaskContext, Tasks } from './tasks';

export class OpenedLibrary {
  readonly #listed: ListedLibrary;
  /** As the files and their texts have it, and as the reader describes it. */
  readonly #found: LibrarySummary;
  readonly #library: LibrarySummary;
  readonly #articles: LibraryArticles;
  readonly #texts: LibraryTexts;
  readonly #newHands: NewHands;
  readonly #keepIn: KeepIn;
  readonly #stamps: readonly Stamp[];
  readonly #placeOf: ReadonlyMap<DocumentId, number>;
  /** What the hands have read, until its pairs have been compared. */
  #read: ReadFolder | null;
  #hands: Hands | null;
  /** An analysis that is done: what was kept of an earlier one, or this one's. */
  #kept: KeptFolder | null;
  /** What has changed since an earlier analysis, until the pairs of it have been compared. */
  #changed: ChangedFolder | null;
  /** Ends once the last analysis has been written down. */
  #keeping: Promise<unknown>;
  /** What is known of the folder as a whole, once its pairs have been compared. */
  #corpus: Corpus | null = null;
  #search: FolderSearch | null = null;

  private constructor(
    opened: Opened,
    newHands: NewHands,
    keepIn: KeepIn,
    before: OpenedLibrary | null,
  ) {
    this.#listed = opened.listed;
    this.#found = opened.library;
    const documents = asDescribed(opened.library.documents, opened.listed.choices);
    this.#library = { ...opened.library, documents };
    this.#texts = opened.texts;
    this.#newHands = newHands;
    this.#keepIn = keepIn;
    this.#stamps = opened.stamps;
    this.#read = opened.read;
    this.#hands = opened.hands;
    this.#kept = opened.kept;
    this.#changed = opened.changed;
    this.#keeping = before ? before.#keeping : Promise.resolve();
    this.#placeOf = new Map(documents.map(({ id }, place) => [id, place]));
    const { files } = opened.listed;
    this.#articles = new LibraryArticles(documents, this.#placeOf, opened.texts, files);
  }

  /**
   * @param newHands called for each reading of the folder; they are let go when the work is done
   * @param before the folder that was open until now: if it is this one, what was found stays
   * @param parse for rich formats
   */
  static async open(
    folder: string,
    context: TaskContext<'open'>,
    newHands: NewHands,
    keepIn: KeepIn,
    before: OpenedLibrary | null = null,
    parse: ParseRich = refuseRich,
    choices: ReaderChoices = {},
  ): Promise<Result<OpenedLibrary>> {
    const kept = before ? (before.#kept ?? before.#changed?.before ?? null) : null;
    const opened = await openFolder(folder, context, newHands, keepIn, kept, parse, choices);
    return opened.ok ? ok(new OpenedLibrary(opened.value, newHands, keepIn, before)) : opened;
  }

  /** Lets go of the threads. */
  async close(): Promise<void> {
    await this.#hands?.close();
    this.#hands = null;
  }

  /** Ends once what was found has been written down. */
  async isKept(): Promise<void> {
    await this.#keeping;
  }

  summary(): LibrarySummary {
    return this.#library;
  }

  read(id: DocumentId): Result<PageArticle> {
    const article = this.#articles.of(id);
    return article.ok ? ok(pageArticle(article.value)) : article;
  }

  /**
   * Once the folder has been compared, with what is known of it: a line that recurs all over it is
   * no match here either, and the numbers are those of the pair table.
   */
  align(a: DocumentId, b: DocumentId): Result<PairReading> {
    const [placeA, placeB] = [this.#placeOf.get(a), this.#placeOf.get(b)];
    if (placeA === undefined || placeB === undefined) return noSuchDocument();
    const vocabulary = createVocabulary();
    const one = this.#articles.prepared(placeA, vocabulary);
    if (!one.ok) return one;
    const other = this.#articles.prepared(placeB, vocabulary);
    if (!other.ok) return other;
    return ok(
      this.#corpus
        ? readPair(this.#corpus, placeA, placeB, one.value, other.value)
        : readPair(finish(indexCorpus([one.value, other.value])), 0, 1, one.value, other.value),
    );
  }

  lines(wanted: Tasks['lines']['input']): Tasks['lines']['output'] {
    return this.#articles.lines(wanted);
  }

  fields(file: string): Promise<Result<FileFields>> {
    return fileFields(this.#listed.files, file);
  }

  /** The other articles that have some sentences of one; null until the folder has been compared. */
  others(id: DocumentId, segments: readonly number[]): Result<OtherMatches | null> {
    const place = this.#placeOf.get(id);
    if (place === undefined) return noSuchDocument();
    if (this.#corpus === null) return ok(null);
    const vocabulary = createVocabulary();
    return otherMatches(this.#corpus, place, segments, (at) =>
      this.#articles.prepared(at, vocabulary),
    );
  }

  /** Tells the pairs that share something, of a small folder all pairs, and how many they are. */
  async analyse(context: TaskContext<'analyse'>): Promise<Result<number>> {
    const told = this.#kept ? this.#tellKept(this.#kept, context) : null;
    if (told !== null) return ok(told);
    const renewed = this.#changed ? await this.#renew(this.#changed, context) : null;
    if (renewed !== null) return renewed;
    const tell: OnProgress = (stage, done, total) =>
      context.progress({ task: stage === 'align' ? 'analysing' : 'indexing', done, total });
    const isNew = this.#hands === null;
    this.#hands ??= this.#newHands(bytesOf(this.#stamps));
    const unwatch = closeOnStop(this.#hands, context.stop);
    try {
      const work = new FolderWork(this.#hands, context.stop, tell);
      const read = isNew || !this.#read ? await work.read(this.#listed.files, true) : this.#read;
      const indexed = await work.index(read, true);
      if (isStopped(context)) return cancelled();
      const rows: PairRows[] = [];
      const teller = new PairTeller(this.#placeOf, this.#hands.now, (some) => {
        // A copy: what is told is handed over.
        rows.push(some.slice());
        context.part(some);
      });
      for await (const { summaries } of work.align(indexed, 'summaries')) teller.add(summaries);
      if (isStopped(context)) return cancelled();
      if (this.#placeOf.size <= LISTED_WHOLE) {
        const vocabulary = createVocabulary();
        const documents = this.#library.documents.map((_, at) =>
          this.#articles.prepared(at, vocabulary),
        );
        teller.add(pairsSharingNothing(indexed.corpus, documents));
      }
      const count = teller.finish();
      this.#corpus = indexed.corpus;
      this.#read = null;
      this.#keep(joined(rows), indexed.corpus, 0);
      return ok(count);
    } catch (error) {
      // Threads that were let go in the midst of it.
      if (isStopped(context)) return cancelled();
      throw error;
    } finally {
      unwatch();
      await this.close();
    }
  }

  /** The index is made when something is looked for. */
  search(query: FolderQuery, context: TaskContext<'search'>): Promise<Result<FoundPage>> {
    this.#search ??= new FolderSearch(this.#library.documents, this.#texts);
    return this.#search.find(query, context);
  }

  anchor(targets: readonly SpecificResource[]): Anchor[] {
    const folder = {
      documents: this.#library.documents,
      placeOf: this.#placeOf,
      textOf: this.#texts,
      blocksOf: (text: string, document: DocumentSummary) =>
        this.#articles.blocksOf(text, document),
    };
    return anchorTargets(folder, targets);
  }

  /** To attach notes to; each is read when it is asked for. */
  articles(): OpenArticles {
    const valueOf = <T>(found: Result<T>): T | null => (found.ok ? found.value : null);
    const placeOf = ({ id }: DocumentSummary): number => this.#placeOf.get(id) ?? -1;
    return {
      documents: this.#library.documents,
      read: (document) => valueOf(this.#articles.at(placeOf(document))),
      text: (document) => valueOf(this.#texts(placeOf(document))),
    };
  }

  exportNotes({ date, ...wanted }: Tasks['exportNotes']['input']): Promise<string | Uint8Array> {
    const { name } = this.#library;
    const anchor = this.anchor.bind(this);
    return exportFrom({ name, read: (id) => this.read(id), anchor }, wanted, date);
  }

  /** How many pairs there are; null where what was kept has been lost, so that it must be done again. */
  #tellKept({ rows, corpus }: KeptFolder, context: TaskContext<'analyse'>): number | null {
    this.#corpus ??= corpus();
    if (this.#corpus === null) return null;
    tellRows(rows, context.part);
    return rows.length / PAIR_ROW_WIDTH;
  }

  /** Compares what has changed; null where what was kept has been lost. */
  async #renew(
    changed: ChangedFolder,
    context: TaskContext<'analyse'>,
  ): Promise<Result<number> | null> {
    const found = await renewFolder(changed, {
      prepared: (place, vocabulary) => this.#articles.prepared(place, vocabulary),
      isStopped: () => isStopped(context),
      tell: (done, total) => context.progress({ task: 'analysing', done, total }),
    });
    if (found === null) {
      this.#changed = null;
      return null;
    }
    if (!found.ok) return found;
    const rows = joined([keptRows(changed), toPairRows(found.value.pairs, this.#placeOf)]);
    tellRows(rows, context.part);
    this.#corpus = found.value.corpus;
    this.#changed = null;
    this.#keep(rows, found.value.corpus, changed.renewed);
    return ok(rows.length / PAIR_ROW_WIDTH);
  }

  /** Writes down what was found once it has been told. What cannot be kept is analysed again the next time. */
  #keep(rows: PairRows, corpus: Corpus, renewed: number): void {
    const library = this.#found;
    const names = this.#listed.files.map(({ name }) => name);
    const extracted = extractedTexts(library.documents, this.#texts);
    const analysis = { names, stamps: this.#stamps, renewed, library, extracted, rows };
    this.#kept = { ...analysis, corpus: () => corpus };
    if (this.#keepIn === null) return;
    const path = keptPath(this.#keepIn, library.folderId);
    this.#keeping = this.#keeping
      .then(() => new Promise((resolve) => setImmediate(resolve)))
      .then(() => keepAnalysis(path, __VERSION__, { ...analysis, corpus }));
  }
}
