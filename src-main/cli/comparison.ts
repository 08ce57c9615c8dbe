// The engine behind the command line: a folder or files, read, indexed and aligned by one thread or several.
import { readArticle } from '../analysis/article';
import { segment } from '../analysis/segment';
import { passes, type MatchFilter } from '../export/match-filter';
import { isJsonLinesName } from '../loading/json-lines-articles';
import { refuseRich, type ParseRich } from '../loading/parsed';
import type { Alignment } from '../model/alignment';
import { ok } from '../model/result';
import type { Article } from '../model/segment';
import { textOf } from '../worker/folder-documents';
import { OneHand, SMALL_BYTES, type Hands } from '../worker/hands';
import { garbageCollector } from '../worker/collect-garbage';
import { FolderWork, type IndexedFolder, type ReadFolder } from '../worker/index-folder';
import type { AlignedPart, AlignForm } from '../worker/stages';
import type { Comparison, Engine, EngineContext, EngineFigures, PairLines, Stage } from './engine';
import { readRefusals, remarksOn, whyNotEnough } from './read-remarks';
import type { Sources } from './sources';

/** Of the time that is allowed, the part that reading and searching may take. */
const SEARCH_SHARE = 2 / 3;

/** The program without any articles, and what each further thread takes. */
const BASE_MEGABYTES = 90;
const THREAD_MEGABYTES = 30;
/** Texts, their words and sentences, and the index of them: 42 MB in two threads take 460. */
const MEGABYTES_PER_MEGABYTE = 8;
const BYTES_PER_MEGABYTE = 1_000_000;

/**
 * @param newThreads so many hands, each in a thread of its own with so many megabytes, or the usual
 * @param parse for files of rich formats that are named
 */
export function createEngine(
  newThreads: (count: number, heap: number | null) => Hands,
  parse: ParseRich = refuseRich,
): Engine {
  let hands: Hands | null = null;
  return {
    estimateMemory: ({ files }, threads) => {
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      return Math.ceil(
        BASE_MEGABYTES +
          (bytes < SMALL_BYTES ? 0 : THREAD_MEGABYTES * threads) +
          (MEGABYTES_PER_MEGABYTE * bytes) / BYTES_PER_MEGABYTE,
      );
    },
    open: async (sources, context) => {
      const start = context.clock();
      const bytes = sources.files.reduce((sum, file) => sum + file.bytes, 0);
      hands =
        bytes < SMALL_BYTES
          ? new OneHand(context.clock, parse)
          : newThreads(context.threads, context.memory);
      const hasLines = sources.files.some(({ name }) => isJsonLinesName(name));
      const work = new FolderWork(hands, context.stop, (stage, done, total, articles) =>
        context.progress({ stage, done, total, ...(hasLines && articles > 0 ? { articles } : {}) }),
      );
      if (context.limit !== null) work.limit(context.limit * SEARCH_SHARE);
      const read = await work.read(sources.files, false);
      const lacking = work.isStopped() ? null : whyNotEnough(sources, read);
      if (lacking !== null) return lacking;
      return ok(new FolderComparison(sources, read, work, context, start, hands.size));
    },
    close: async () => hands?.close(),
  };
}

class FolderComparison implements Comparison {
  readonly #read: ReadFolder;
  readonly #work: FolderWork;
  readonly #context: EngineContext;
  readonly #start: number;
  readonly #figures: { -readonly [K in keyof EngineFigures]: EngineFigures[K] };
  readonly #milliseconds: Record<Stage, number> = { read: 0, index: 0, candidates: 0, align: 0 };
  readonly refused: Comparison['refused'];
  readonly remarks: Comparison['remarks'];

  constructor(
    sources: Sources,
    read: ReadFolder,
    work: FolderWork,
    context: EngineContext,
    start: number,
    threads: number,
  ) {
    this.#read = read;
    this.#work = work;
    this.#context = context;
    this.#start = start;
    this.refused = [...sources.refused, ...readRefusals(read)];
    this.remarks = remarksOn(read);
    this.#milliseconds.read = context.clock() - start;
    this.#figures = {
      sentences: read.collection.shards.reduce((sum, { starts }) => sum + starts.length, 0),
      pairsAligned: 0,
      tooCommon: 0,
      complete: true,
      timedOut: false,
      threads,
      milliseconds: this.#milliseconds,
    };
  }

  get documents(): Comparison['documents'] {
    return this.#read.articles;
  }

  articles(): readonly Article[] {
    const texts = this.#read.parts.map((part) => part.texts);
    const lines = this.#read.parts.flatMap((part) => part.lines);
    return this.#read.articles.map((document, index) => {
      const text = textOf(this.#read.collection, texts, index);
      // A line of JSON is never Markdown, whatever it is called.
      const isLine = (lines[index] ?? null) !== null;
      const blocks = isLine
        ? segment(text, 'plain')
        : readArticle(text, document.file, undefined, document.origin).blocks;
      return { document, text, blocks };
    });
  }

  async *lines(filter: MatchFilter): AsyncGenerator<PairLines, void> {
    for await (const { lines, counts, pairsWithMatches } of this.#aligned({ lines: filter })) {
      yield { lines: lines ?? new Uint8Array(0), counts, pairsWithMatches };
    }
  }

  async *alignments(filter: MatchFilter): AsyncGenerator<readonly Alignment[], void> {
    for await (const { alignments } of this.#aligned('alignments')) {
      yield alignments.map((alignment) => ({
        ...alignment,
        matches: alignment.matches.filter((match) => passes(filter, match)),
      }));
    }
  }

  figures(): EngineFigures {
    return this.#figures;
  }

  async *#aligned(form: AlignForm): AsyncGenerator<AlignedPart, void> {
    const { clock, limit, hasRelated } = this.#context;
    const start = clock();
    const indexed = await this.#work.index(this.#read, hasRelated, (stage, milliseconds) => {
      this.#milliseconds[stage] += milliseconds;
    });
    // The tables of the search are not needed any more, and this thread has seen them last.
    garbageCollector()();
    const isCut = this.#work.isStopped();
    this.#figures.tooCommon = indexed.tooCommon;
    this.#milliseconds.index += clock() - start - this.#milliseconds.candidates;
    // What was found is still put into words, as long as there is time.
    if (limit !== null) this.#work.limit(this.#start + limit - clock());
    const aligning = clock();
    for await (const part of this.#work.align(indexed, form)) {
      this.#figures.pairsAligned += part.to - part.from;
      this.#figures.complete &&= part.complete;
      yield part;
    }
    this.#milliseconds.align = clock() - aligning;
    const isWhole = this.#figures.pairsAligned === pairsOf(indexed);
    this.#figures.timedOut = limit !== null && (isCut || !isWhole);
    this.#figures.complete &&= indexed.searched && isWhole && !isCut;
  }
}

function pairsOf({ corpus }: IndexedFolder): number {
  return corpus.pairs.a.length;
}
