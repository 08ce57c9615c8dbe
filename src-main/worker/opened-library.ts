// The folder that is open in the worker thread: its articles, and what is asked of them.
import { alignIn } from '../analysis/align';
import { anchor } from '../analysis/anchor';
import { readArticle } from '../analysis/article';
import { finish, indexCorpus } from '../analysis/corpus';
import { pairOf } from '../analysis/pair-table';
import { prepare } from '../analysis/prepare';
import { createVocabulary } from '../analysis/vocabulary';
import { exportNotes } from '../export/notes';
import { summarisePair, type PairReading, type PairSummary } from '../model/alignment';
import { sourceDocument, type Anchor, type SpecificResource } from '../model/annotation';
import { ARTICLES_PER_MESSAGE } from '../model/channels';
import type { DocumentId, DocumentSummary, LibrarySummary } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import type { Article } from '../model/segment';
import { PreparedDocuments, textOf } from './folder-documents';
import type { Hands } from './hands';
import { FolderWork, type IndexedFolder, type OnProgress } from './index-folder';
import { readPair } from './pair-reading';
import { PairTeller } from './pair-teller';
import { readLibrary, type ReadLibrary } from './read-library';
import type { TaskContext, Tasks } from './tasks';

/** Up to here the pair table has all pairs, also those that share nothing: some thousand rows. */
const LISTED_WHOLE = 50;

const ORPHAN: Anchor = { state: 'orphan', span: null };

export class OpenedLibrary {
  readonly #opened: ReadLibrary;
  readonly #newHands: () => Hands;
  readonly #placeOf: ReadonlyMap<DocumentId, number>;
  /** Those that have read the folder, until its pairs have been compared. */
  #hands: Hands | null;
  /** What is known of the folder as a whole, once its pairs have been compared. */
  #indexed: IndexedFolder | null = null;

  private constructor(opened: ReadLibrary, hands: Hands, newHands: () => Hands) {
    this.#opened = opened;
    this.#hands = hands;
    this.#newHands = newHands;
    this.#placeOf = new Map(opened.library.documents.map(({ id }, place) => [id, place]));
  }

  /** @param newHands called for each opening; they are let go when the work is done */
  static async open(
    folder: string,
    context: TaskContext<'open'>,
    newHands: () => Hands,
  ): Promise<Result<OpenedLibrary>> {
    const hands = newHands();
    const tell: OnProgress = (_stage, done, total) =>
      context.progress({ task: 'loading', done, total });
    const told: DocumentSummary[] = [];
    const work = new FolderWork(hands, context.stop, tell);
    const unwatch = closeOnStop(hands, context.stop);
    let opened: Awaited<ReturnType<typeof readLibrary>>;
    try {
      opened = await readLibrary(folder, work, (read) => {
        context.part({ ...read, from: told.length });
        told.push(...read.documents);
      });
    } catch (error) {
      // Threads that were let go in the midst of it.
      if (!work.isStopped()) throw error;
      opened = fail('cancelled', 'Opening the folder was cancelled.');
    } finally {
      unwatch();
    }
    if (!opened.ok) {
      await hands.close();
      return opened;
    }
    tellRest(opened.value.library, told, context);
    return ok(new OpenedLibrary(opened.value, hands, newHands));
  }

  /** Lets go of the threads. */
  async close(): Promise<void> {
    await this.#hands?.close();
    this.#hands = null;
  }

  summary(): LibrarySummary {
    return this.#opened.library;
  }

  read(id: DocumentId): Result<Article> {
    const article = this.#article(id);
    return article ? ok(article) : noSuchDocument();
  }

  /**
   * Once the folder has been compared, with what is known of it: a line that recurs all over it is
   * no match here either, and the numbers are those of the pair table.
   */
  align(a: DocumentId, b: DocumentId): Result<PairReading> {
    const [placeA, placeB] = [this.#placeOf.get(a), this.#placeOf.get(b)];
    if (placeA === undefined || placeB === undefined) return noSuchDocument();
    if (this.#indexed) {
      const { corpus, folder } = this.#indexed;
      const documents = new PreparedDocuments(folder);
      return ok(readPair(corpus, placeA, placeB, documents.at(placeA), documents.at(placeB)));
    }
    const vocabulary = createVocabulary();
    const [one, other] = [a, b].map((id) => {
      const article = this.#article(id);
      return (
        article && prepare({ ...article.document, text: article.text }, article.blocks, vocabulary)
      );
    });
    if (!one || !other) return noSuchDocument();
    return ok(readPair(finish(indexCorpus([one, other])), 0, 1, one, other));
  }

  /** Tells the pairs that share something, of a small folder all pairs, and how many they are. */
  async analyse(context: TaskContext<'analyse'>): Promise<Result<number>> {
    const tell: OnProgress = (stage, done, total) =>
      context.progress({ task: stage === 'align' ? 'analysing' : 'indexing', done, total });
    let { read } = this.#opened;
    const isStopped = (): boolean => Atomics.load(context.stop, 0) !== 0;
    const isNew = this.#hands === null;
    this.#hands ??= this.#newHands();
    const unwatch = closeOnStop(this.#hands, context.stop);
    try {
      const work = new FolderWork(this.#hands, context.stop, tell);
      if (isNew) read = await work.read(this.#opened.files, true);
      const indexed = await work.index(read, true);
      if (isStopped()) return cancelled();
      const teller = new PairTeller(this.#placeOf, this.#hands.now, context.part);
      for await (const { summaries } of work.align(indexed, 'summaries')) teller.add(summaries);
      if (isStopped()) return cancelled();
      this.#indexed = indexed;
      if (this.#placeOf.size <= LISTED_WHOLE) teller.add(restOf(indexed));
      return ok(teller.finish());
    } catch (error) {
      // Threads that were let go in the midst of it.
      if (isStopped()) return cancelled();
      throw error;
    } finally {
      unwatch();
      await this.close();
    }
  }

  anchor(targets: readonly SpecificResource[]): Anchor[] {
    return targets.map((target) => {
      const article = this.#article(sourceDocument(target.source));
      return article ? anchor(article.text, article.document.contentHash, target) : ORPHAN;
    });
  }

  exportNotes({ format, notes, date }: Tasks['exportNotes']['input']): string {
    const sources = notes.flatMap(({ target }) => target.map(({ source }) => source));
    const articles = [...new Set(sources)].map((source) => this.#article(sourceDocument(source)));
    return exportNotes(format, {
      notes,
      anchors: notes.map((note) => this.anchor(note.target)),
      articles: articles.filter((article) => article !== null),
      folderName: this.#opened.library.name,
      version: __VERSION__,
      date,
    });
  }

  #article(id: DocumentId): Article | null {
    const place = this.#placeOf.get(id);
    const { library, read } = this.#opened;
    const document = place === undefined ? undefined : library.documents[place];
    if (place === undefined || document === undefined) return null;
    const text = textOf(
      read.collection,
      read.parts.map(({ texts }) => texts),
      place,
    );
    return { document, text, blocks: readArticle(text, document.file).blocks };
  }
}

/** How often it is looked whether the work should stop: well within what a reader notices. */
const LOOK_EVERY_MS = 20;

/** Ends threads in the midst of whatever they do as soon as they should stop. */
function closeOnStop(hands: Hands, stop: Int32Array): () => void {
  const timer = setInterval(() => {
    if (Atomics.load(stop, 0) === 0) return;
    clearInterval(timer);
    void hands.close();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Those that are called otherwise than they were told, and those that follow them. */
function tellRest(
  { folderId, name, documents }: LibrarySummary,
  told: readonly DocumentSummary[],
  context: TaskContext<'open'>,
): void {
  let from = documents.findIndex(({ id }, place) => id !== told[place]?.id);
  if (from < 0) return;
  for (; from < documents.length; from += ARTICLES_PER_MESSAGE) {
    const some = documents.slice(from, from + ARTICLES_PER_MESSAGE);
    context.part({ folderId, name, from, documents: some });
  }
}

/** The pairs that share nothing. */
function restOf({ corpus, folder }: IndexedFolder): PairSummary[] {
  const documents = new PreparedDocuments(folder);
  const total = folder.ids.length;
  const rest: PairSummary[] = [];
  for (let a = 0; a < total; a += 1) {
    for (let b = a + 1; b < total; b += 1) {
      if (pairOf(corpus.pairs, a, b) >= 0) continue;
      rest.push(summarisePair(alignIn(corpus, a, b, documents.at(a), documents.at(b))));
    }
  }
  return rest;
}

function cancelled(): Result<never> {
  return fail('cancelled', 'The comparison of all pairs was cancelled.');
}

function noSuchDocument(): Result<never> {
  return fail(
    'no-such-document',
    'That article is no longer in the open folder. Reload the folder and choose it again.',
  );
}
