// What the command line asks of whatever compares the articles, and what it is given.
import type { MatchFilter } from '../export/match-filter';
import type { Alignment, MatchKind } from '../model/alignment';
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
  /** Megabytes that may be taken; null for as many as it needs. */
  readonly memory: number | null;
  /** Whether sentences that are only related are wanted. */
  readonly hasRelated: boolean;
  /** A shared cell; 1 ends all work. */
  readonly stop: Int32Array;
  /** Milliseconds from now after which the work ends with what was found; null for no limit. */
  readonly limit: number | null;
  readonly progress: (progress: Progress) => void;
  /** Milliseconds, never going back. */
  readonly clock: () => number;
}

/** The lines of some pairs in a row, in UTF-8, and how many there are by kind. */
export interface PairLines {
  readonly lines: Uint8Array;
  readonly counts: Readonly<Record<MatchKind, number>>;
  readonly pairsWithMatches: number;
}

export interface EngineFigures {
  readonly sentences: number;
  /** Pairs of articles that share something and were aligned word by word. */
  readonly pairsAligned: number;
  /** Three words in a row that stand in so many sentences that they brought no candidates. */
  readonly tooCommon: number;
  /** False where the search was stopped or a ceiling left something out. */
  readonly complete: boolean;
  /** Whether the limit of time ended it. */
  readonly timedOut: boolean;
  /** How many threads did the work. */
  readonly threads: number;
  /** Wall time spent in each stage. */
  readonly milliseconds: Readonly<Record<Stage, number>>;
}

/** Articles that were read and can be compared. */
export interface Comparison {
  /** In order of their files. */
  readonly documents: readonly DocumentSummary[];
  readonly refused: readonly RefusedFile[];
  /** Whole sentences about what was read otherwise than one would expect. */
  readonly remarks: readonly string[];
  /** Of the documents, in the same order. */
  articles(): readonly Article[];
  /** The matches of every pair that shares something, pair after pair. To be asked for once. */
  lines(filter: MatchFilter): AsyncIterable<PairLines>;
  /** The same as alignments, for what is no list of lines. */
  alignments(filter: MatchFilter): AsyncIterable<readonly Alignment[]>;
  /** Once the pairs have come to their end or were left. */
  figures(): EngineFigures;
}

export interface Engine {
  /** Megabytes at the peak, estimated from the sizes of the files. */
  estimateMemory(sources: Sources, threads: number): number;
  /** Reads the articles. Fails with `no-articles` where fewer than two have words to compare. */
  open(sources: Sources, context: EngineContext): Promise<Result<Comparison>>;
  /** Lets go of the threads. */
  close(): Promise<void>;
}
