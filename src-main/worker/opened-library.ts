// The folder that is open in the worker thread: its articles, and what is asked of them.
import { align, alignPair, emptyAlignment, mirrorAlignment } from '../analysis/align';
import { anchor } from '../analysis/anchor';
import { readArticle } from '../analysis/article';
import { indexCorpus, type Corpus, type CorpusPair } from '../analysis/corpus';
import { prepare, type PreparedDocument } from '../analysis/prepare';
import { createVocabulary } from '../analysis/vocabulary';
import { exportNotes } from '../export/notes';
import { loadFolder, type LoadedDocument, type LoadedFolder } from '../loading/load';
import { comparePairs, summarisePair, type Alignment, type PairSummary } from '../model/alignment';
import { sourceDocument, type Anchor, type SpecificResource } from '../model/annotation';
import { summarise, type DocumentId, type LibrarySummary } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import type { Article } from '../model/segment';
import type { TaskContext, Tasks } from './tasks';

/** The thread answers other requests at least this often while it analyses all pairs. */
const YIELD_EVERY_MS = 8;
/** Up to here the pair table has all pairs, also those that share nothing: some thousand rows. */
const LISTED_WHOLE = 50;
/** Found rows are sent together, so that a large folder does not flood the window. */
const REPORT_EVERY_MS = 100;

const ORPHAN: Anchor = { state: 'orphan', span: null };

export class OpenedLibrary {
  readonly #folder: LoadedFolder;
  readonly #documents: ReadonlyMap<DocumentId, LoadedDocument>;
  readonly #prepared = new Map<DocumentId, PreparedDocument>();
  readonly #vocabulary = createVocabulary();
  /** What is known of the folder as a whole, once its pairs have been compared. */
  #corpus: Corpus | null = null;

  private constructor(folder: LoadedFolder) {
    this.#folder = folder;
    this.#documents = new Map(folder.documents.map((loaded) => [loaded.document.id, loaded]));
  }

  static async open(folder: string, context: TaskContext<'open'>): Promise<Result<OpenedLibrary>> {
    const loaded = await loadFolder(folder, {
      readArticle,
      onProgress: (done, total) => context.progress({ task: 'loading', done, total }),
      cancelled: context.cancelled,
    });
    return loaded.ok ? ok(new OpenedLibrary(loaded.value)) : loaded;
  }

  summary(): LibrarySummary {
    return this.#folder.library;
  }

  read(id: DocumentId): Result<Article> {
    const loaded = this.#documents.get(id);
    return loaded ? ok(articleOf(loaded)) : noSuchDocument();
  }

  /**
   * Once the folder has been compared, with what is known of it: a line that recurs all over it is
   * no match here either, and the numbers are those of the pair table.
   */
  align(a: DocumentId, b: DocumentId): Result<Alignment> {
    const preparedA = this.#prepare(a);
    const preparedB = this.#prepare(b);
    if (!preparedA || !preparedB) return noSuchDocument();
    return ok(
      this.#corpus ? alignIn(this.#corpus, preparedA, preparedB) : align(preparedA, preparedB),
    );
  }

  /**
   * The pairs that share something, best first; of a small folder all pairs. Other requests are
   * answered in between.
   */
  async analyse(context: TaskContext<'analyse'>): Promise<Result<readonly PairSummary[]>> {
    const pace = pacer(context.cancelled);
    const documents: PreparedDocument[] = [];
    for (const id of this.#documents.keys()) {
      const prepared = this.#prepare(id);
      if (prepared) documents.push(prepared);
      if (!(await pace())) return cancelled();
    }
    const index = indexCorpus(documents);
    let step = index.next();
    for (; step.done !== true; step = index.next()) {
      const { done, total } = step.value;
      const say = (): void => context.progress({ task: 'indexing', done, total });
      if (!(await pace(say))) return cancelled();
    }
    const corpus = step.value;
    this.#corpus = corpus;
    const { pairs } = corpus;
    const found: PairSummary[] = [];
    let reported = 0;
    for (const pair of pairs) {
      found.push(summarisePair(alignPair(corpus, pair)));
      const say = (): void => {
        context.part(found.slice(reported));
        reported = found.length;
        context.progress({ task: 'analysing', done: found.length, total: pairs.length });
      };
      if (!(await pace(say))) return cancelled();
    }
    const rest = documents.length > LISTED_WHOLE ? [] : restOf(documents, pairs);
    return ok([...found, ...rest].sort(comparePairs));
  }

  anchor(targets: readonly SpecificResource[]): Anchor[] {
    return targets.map((target) => {
      const loaded = this.#documents.get(sourceDocument(target.source));
      return loaded ? anchor(loaded.document.text, loaded.document.contentHash, target) : ORPHAN;
    });
  }

  exportNotes({ format, notes, date }: Tasks['exportNotes']['input']): string {
    return exportNotes(format, {
      notes,
      anchors: notes.map((note) => this.anchor(note.target)),
      articles: this.#folder.documents.map(articleOf),
      folderName: this.#folder.library.name,
      version: __VERSION__,
      date,
    });
  }

  #prepare(id: DocumentId): PreparedDocument | null {
    const known = this.#prepared.get(id);
    if (known) return known;
    const loaded = this.#documents.get(id);
    if (!loaded) return null;
    const prepared = prepare(loaded.document, loaded.blocks, this.#vocabulary);
    this.#prepared.set(id, prepared);
    return prepared;
  }
}

/** Two articles of an indexed folder. */
function alignIn(corpus: Corpus, a: PreparedDocument, b: PreparedDocument): Alignment {
  const { documents } = corpus.wordings;
  const [indexA, indexB] = [documents.indexOf(a), documents.indexOf(b)];
  if (indexB < indexA) return mirrorAlignment(alignIn(corpus, b, a));
  const pair = corpus.pairs.find((one) => one.a === indexA && one.b === indexB);
  return pair ? alignPair(corpus, pair) : emptyAlignment(a, b);
}

/** The pairs that share nothing. */
function restOf(
  documents: readonly PreparedDocument[],
  pairs: readonly CorpusPair[],
): PairSummary[] {
  const sharing = new Set(pairs.map(({ a, b }) => a * documents.length + b));
  return documents.flatMap((a, i) =>
    documents.slice(i + 1).flatMap((b, offset) => {
      const isKnown = sharing.has(i * documents.length + i + 1 + offset);
      return isKnown ? [] : [summarisePair(emptyAlignment(a, b))];
    }),
  );
}

/** Lets the thread answer others now and then, and says something now and then; false once cancelled. */
function pacer(isCancelled: () => boolean): (say?: () => void) => Promise<boolean> {
  let lastYield = Date.now();
  let lastReport = lastYield;
  return async (say) => {
    const now = Date.now();
    if (say && now - lastReport >= REPORT_EVERY_MS) {
      lastReport = now;
      say();
    }
    if (now - lastYield >= YIELD_EVERY_MS) {
      await new Promise(setImmediate);
      lastYield = Date.now();
    }
    return !isCancelled();
  };
}

function cancelled(): Result<never> {
  return fail('cancelled', 'The comparison of all pairs was cancelled.');
}

function articleOf({ document, blocks }: LoadedDocument): Article {
  return { document: summarise(document), text: document.text, blocks };
}

function noSuchDocument(): Result<never> {
  return fail(
    'no-such-document',
    'That article is no longer in the open folder. Reload the folder and choose it again.',
  );
}
