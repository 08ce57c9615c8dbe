// The figures of a run, as the one object that --stats writes.
import type { MatchKind } from '../model/alignment';
import type { Comparison } from './engine';
import type { MatchOptions } from './match-options';
import type { Sources } from './sources';

/** What a run counts besides what the engine does. */
export interface Tally {
  readonly matches: Record<MatchKind, number>;
  /** Pairs of articles with a match that was written. */
  pairsWithMatches: number;
  /** Wall time for putting matches into lines and for writing them. */
  writeMs: number;
}

export function newTally(): Tally {
  const matches = { identical: 0, edited: 0, quotation: 0, related: 0 };
  return { matches, pairsWithMatches: 0, writeMs: 0 };
}

export interface RunFigures {
  readonly version: string;
  readonly options: MatchOptions;
  readonly sources: Sources;
  readonly comparison: Comparison;
  readonly tally: Tally;
  /** From the start of the command. */
  readonly totalMs: number;
  /** Megabytes, of all threads. */
  readonly peakMemory: number;
}

/** Described in the README, with the same names. */
export function statsOf(run: RunFigures): object {
  const { options, sources, comparison, tally } = run;
  const { documents, refused } = comparison;
  const { milliseconds, ...engine } = comparison.figures();
  return {
    version: run.version,
    complete: engine.complete,
    timedOut: engine.timedOut,
    files: sources.files.length,
    articles: documents.length,
    refused: refused.length,
    bytes: sources.files.reduce((sum, { bytes }) => sum + bytes, 0),
    words: documents.reduce((sum, { words }) => sum + words, 0),
    sentences: engine.sentences,
    pairs: (documents.length * (documents.length - 1)) / 2,
    pairsAligned: engine.pairsAligned,
    pairsWithMatches: tally.pairsWithMatches,
    matches: tally.matches,
    tooCommon: engine.tooCommon,
    milliseconds: {
      ...Object.fromEntries(
        Object.entries(milliseconds).map(([stage, ms]) => [stage, Math.round(ms)]),
      ),
      write: Math.round(tally.writeMs),
      total: Math.round(run.totalMs),
    },
    peakMemory: Math.round(run.peakMemory),
    threads: engine.threads,
    settings: {
      threads: options.threads,
      kinds: options.kinds,
      minWords: options.minWords,
      timeLimit: options.timeLimit,
      memory: options.memory,
    },
  };
}
