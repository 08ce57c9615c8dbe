// The engine behind the command line: articles loaded, prepared, and aligned one pair after another.
import { alignPair } from '../analysis/align';
import { indexCorpus, type Corpus, type Step } from '../analysis/corpus';
import { prepare, type PreparedDocument } from '../analysis/prepare';
import { createVocabulary } from '../analysis/vocabulary';
import { summarise } from '../model/document';
import { ok } from '../model/result';
import type { Article } from '../model/segment';
import type { AlignedPair, Comparison, Engine, EngineContext, EngineFigures } from './engine';
import { readSources, type ReadSources } from './read-sources';

/** The program without any articles. */
const BASE_MEGABYTES = 130;
/** Texts, their words and sentences, and the index of them: 300 to 10,000 articles took 127 to 590. */
const MEGABYTES_PER_MEGABYTE = 12;
const BYTES_PER_MEGABYTE = 1_000_000;

export const engine: Engine = {
  estimateMemory: ({ files }) => {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return Math.ceil(BASE_MEGABYTES + (MEGABYTES_PER_MEGABYTE * bytes) / BYTES_PER_MEGABYTE);
  },
  open: async (sources, context) => {
    const start = context.clock();
    const read = await readSources(sources, context);
    if (!read.ok) return read;
    return ok(new OneThreadComparison(read.value, context, context.clock() - start));
  },
};

class OneThreadComparison implements Comparison {
  readonly #read: ReadSources;
  readonly #context: EngineContext;
  readonly #articles: readonly Article[];
  readonly #milliseconds = { read: 0, index: 0, candidates: 0, align: 0 };
  #sentences = 0;
  #pairsAligned = 0;
  #tooCommon = 0;
  #complete = true;

  constructor(read: ReadSources, context: EngineContext, milliseconds: number) {
    this.#read = read;
    this.#context = context;
    this.#milliseconds.read = milliseconds;
    this.#articles = read.documents.map(({ document, blocks }) => {
      const { text } = document;
      return { document: summarise(document), text, blocks };
    });
  }

  get documents(): Comparison['documents'] {
    return this.#articles.map(({ document }) => document);
  }

  get refused(): Comparison['refused'] {
    return this.#read.refused;
  }

  get remarks(): Comparison['remarks'] {
    return this.#read.remarks;
  }

  articles(): readonly Article[] {
    return this.#articles;
  }

  async *pairs(): AsyncGenerator<AlignedPair, void> {
    const corpus = this.#index();
    if (corpus === null) return;
    const { clock, progress, shouldStop } = this.#context;
    const total = corpus.pairs.length;
    for (const pair of corpus.pairs) {
      if (shouldStop()) {
        this.#complete = false;
        return;
      }
      const [a, b] = [this.#articles[pair.a], this.#articles[pair.b]];
      if (!a || !b) continue;
      const start = clock();
      // A ceiling of the whole folder is told once, not with every pair.
      const alignment = alignPair({ ...corpus, complete: true }, pair);
      this.#complete &&= alignment.complete;
      this.#milliseconds.align += clock() - start;
      this.#pairsAligned += 1;
      progress({ stage: 'align', done: this.#pairsAligned, total });
      yield await Promise.resolve({ a, b, alignment });
    }
  }

  figures(): EngineFigures {
    return {
      sentences: this.#sentences,
      pairsAligned: this.#pairsAligned,
      tooCommon: this.#tooCommon,
      complete: this.#complete,
      threads: 1,
      milliseconds: this.#milliseconds,
    };
  }

  /** Null where the search was to stop before the index was whole. */
  #index(): Corpus | null {
    const { clock, progress, shouldStop } = this.#context;
    const prepared = this.#prepare();
    if (prepared === null) return null;
    const index = indexCorpus(prepared);
    // The first step comes when all is indexed, and the further ones while candidates are judged.
    const start = clock();
    let step = index.next();
    const indexed = clock();
    this.#milliseconds.index += indexed - start;
    for (; step.done !== true; step = index.next()) {
      if (this.#mustStop(shouldStop)) return null;
      const { done, total }: Step = step.value;
      progress({ stage: 'candidates', done, total });
    }
    this.#milliseconds.candidates += clock() - indexed;
    this.#tooCommon = step.value.tooCommon;
    this.#complete &&= step.value.complete;
    return step.value;
  }

  #prepare(): PreparedDocument[] | null {
    const { clock, progress, shouldStop } = this.#context;
    const start = clock();
    const vocabulary = createVocabulary();
    const prepared: PreparedDocument[] = [];
    const { documents } = this.#read;
    for (const { document, blocks } of documents) {
      if (this.#mustStop(shouldStop)) return null;
      const one = prepare(document, blocks, vocabulary);
      this.#sentences += one.segments.length;
      prepared.push(one);
      progress({ stage: 'index', done: prepared.length, total: documents.length });
    }
    this.#milliseconds.index += clock() - start;
    return prepared;
  }

  #mustStop(shouldStop: () => boolean): boolean {
    const stops = shouldStop();
    if (stops) this.#complete = false;
    return stops;
  }
}
