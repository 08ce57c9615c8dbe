// What a comparison on the command line is asked for, as one plain object.
import type { MatchKind } from '../model/alignment';
import type { FieldNames } from '../model/article-fields';

/** Of `variorum match` and `variorum report`. */
export interface MatchOptions {
  /** A folder, or one or more files, as they were named. */
  readonly paths: readonly string[];
  /** A file, or `-` for the standard output. */
  readonly out: string;
  /** The file for the figures of the run. */
  readonly stats: string | null;
  /** As many as the machine has processors where it is null. The result does not depend on it. */
  readonly threads: number | null;
  /** In the order identical, edited, quotation, related. */
  readonly kinds: readonly MatchKind[];
  /** Matches that share fewer words are left out. */
  readonly minWords: number | null;
  /** Seconds after the start when the search ends with what it has. */
  readonly timeLimit: number | null;
  /** Megabytes; what would need more is refused. */
  readonly memory: number | null;
  /** What the fields of JSON Lines are called; null where they must be called as the help says. */
  readonly fields: FieldNames | null;
  /** Tells how far the work is also where the standard error is no terminal. */
  readonly progress: boolean;
}
