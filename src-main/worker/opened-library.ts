// The folder that is open in the worker thread: its articles, and what is asked of them.
import { align } from '../analysis/align';
import { anchor } from '../analysis/anchor';
import { readArticle } from '../analysis/article';
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
/** Found rows are sent together, so that a large folder does not flood the window. */
const REPORT_EVERY_MS = 100;

const ORPHAN: Anchor = { state: 'orphan', span: null };

export class OpenedLibrary {
  readonly #folder: LoadedFolder;
  readonly #documents: ReadonlyMap<DocumentId, LoadedDocument>;
  readonly #prepared = new Map<DocumentId, PreparedDocument>();
  readonly #vocabulary = createVocabulary();

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

  align(a: DocumentId, b: DocumentId): Result<Alignment> {
    const preparedA = this.#prepare(a);
    const preparedB = this.#prepare(b);
    return preparedA && preparedB ? ok(align(preparedA, preparedB)) : noSuchDocument();
  }

  /** All pairs, best first. Other requests are answered in between. */
  async analyse(context: TaskContext<'analyse'>): Promise<Result<readonly PairSummary[]>> {
    const ids = [...this.#documents.keys()];
    const total = (ids.length * (ids.length - 1)) / 2;
    const pairs: PairSummary[] = [];
    let reported = 0;
    let lastYield = Date.now();
    let lastReport = lastYield;
    for (const [index, a] of ids.entries()) {
      for (const b of ids.slice(index + 1)) {
        if (context.cancelled()) {
          return fail('cancelled', 'The comparison of all pairs was cancelled.');
        }
        const alignment = this.align(a, b);
        if (!alignment.ok) return alignment;
        pairs.push(summarisePair(alignment.value));
        const now = Date.now();
        if (now - lastReport >= REPORT_EVERY_MS) {
          context.part(pairs.slice(reported));
          context.progress({ task: 'analysing', done: pairs.length, total });
          reported = pairs.length;
          lastReport = now;
        }
        if (now - lastYield >= YIELD_EVERY_MS) {
          await new Promise(setImmediate);
          lastYield = Date.now();
        }
      }
    }
    return ok(pairs.sort(comparePairs));
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

function articleOf({ document, blocks }: LoadedDocument): Article {
  return { document: summarise(document), text: document.text, blocks };
}

function noSuchDocument(): Result<never> {
  return fail(
    'no-such-document',
    'That article is no longer in the open folder. Reload the folder and choose it again.',
  );
}
