// What a comparison report is made from.
import type { Alignment, PairSummary } from '../model/alignment';
import type { RefusedFile } from '../model/document';
import type { Article } from '../model/segment';

export interface ReportInput {
  readonly folderName: string;
  /** In order of file name. */
  readonly articles: readonly Article[];
  /** Of the pairs that share something, in any order. */
  readonly alignments: readonly Alignment[];
  readonly refused: readonly RefusedFile[];
  /** Files of other kinds that lay in the folder. */
  readonly skipped: number;
  /** How matches are found, with the thresholds used, in whole sentences. */
  readonly rules: readonly string[];
  /** The app's version. */
  readonly version: string;
  /** When the report was made: ISO 8601, UTC. */
  readonly date: string;
}

/** A pair with everything that its row and its section say. */
export interface ReportPair {
  /** From 1, best first: names the pair's section. */
  readonly number: number;
  readonly a: Article;
  readonly b: Article;
  readonly alignment: Alignment;
  readonly summary: PairSummary;
}
