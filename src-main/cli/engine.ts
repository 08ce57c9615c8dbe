// What the command line asks of whatever compares the articles, and what it is given.
import type { LinedArticle } from '../export/match-lines';
import type { Alignment } from '../model/alignment';
import type { DocumentSummary, RefusedFile } from '../model/document';
import type { Result } from '../model/result';
import type { Article } from '../model/segment';
import type { Sources } from './sources';

/** In the order they are gone through. */
export type Stage = 'read' | 'index' | 'candidates' | 'align';

export interface Progress {
  readonly stage: Stage;
  /** Files when they are read, sentences when they are indexed or compared, else pairs. */
  readonly done: number;
  readonly total: number;
  /** While files are read that hold many: how many articles there are by now. */
  readonly articles?: number;
}

export interface EngineContext {
  /** From 1 to 64. */
  readonly threads: number;
  /** Asked often; true ends the search, and what was found until then is given. */
  readonly shouldStop: () => boolean;
  readonly progress: (progress: Progress) => void;
  /** Milliseconds, never going back. */
  readonly clock: () => number;
}

/** Two articles that share something, in order of their names by code units. */
export interface AlignedPair {
  readonly a: LinedArticle;
  readonly b: LinedArticle;
  /** Not complete where a limit cut the work on this pair short. */
  readonly alignment: Alignment;
}

export interface EngineFigures {
  readonly sentences: number;
  /** Pairs of articles that share something and were aligned word by word. */
  readonly pairsAligned: number;
  /** Three words in a row that stand in so many sentences that they brought no candidates. */
  readonly tooCommon: number;
  /** False where the search was stopped or a ceiling left something out. */
  readonly complete: boolean;
  /** How many threads did the work. */
  readonly threads: number;
  /** Wall time spent in each stage. */
  readonly milliseconds: Readonly<Record<Stage, number>>;
}

/** Articles that were read and can be compared. */
export interface Comparison {
  /** In order of file name, as told to the user. */
  readonly documents: readonly DocumentSummary[];
  readonly refused: readonly RefusedFile[];
  /** Whole sentences about what was read otherwise than one would expect. */
  readonly remarks: readonly string[];
  /** Of the documents, in the same order. */
  articles(): readonly Article[];
  /** Every pair that shares something, in order of the two file names. To be asked for once. */
  pairs(): AsyncIterable<AlignedPair>;
  /** Once `pairs` has come to its end or was left. */
  figures(): EngineFigures;
}

export interface Engine {
  /** Megabytes at the peak, estimated from the sizes of the files. */
  estimateMemory(sources: Sources, threads: number): number;
  /** Reads the articles. Fails with `no-articles` where fewer than two have words to compare. */
  open(sources: Sources, context: EngineContext): Promise<Result<Comparison>>;
}
