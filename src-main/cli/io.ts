// What a run needs of the process around it.
import type { ParseRich } from '../loading/parsed';
import type { Result } from '../model/result';

export interface Io {
  /** Resolves once more can be taken; false when nobody reads any longer. */
  readonly write: (chunk: string | Uint8Array) => Promise<boolean>;
  /** A file that is wholly written or not at all, from chunks that are made while it is. */
  readonly save: (
    path: string,
    chunks: AsyncIterable<string | Uint8Array>,
  ) => Promise<Result<null>>;
  /** The standard input, opened when it is asked for. */
  readonly read: () => AsyncIterable<Uint8Array>;
  /** One line of the standard error, without its end. */
  readonly warn: (line: string) => void;
  /** Rewrites one line of the standard error; null where that is no terminal. */
  readonly status: ((text: string) => void) | null;
  /** For files of rich formats, which are refused without it. */
  readonly parse?: ParseRich;
  /** Whether what is written goes to a terminal. */
  readonly writesToTerminal: boolean;
  /** A shared cell; 1 once the run shall end. */
  readonly stop: Int32Array;
  readonly now: () => Date;
  /** Milliseconds, never going back. */
  readonly clock: () => number;
  /** Megabytes, of all threads. */
  readonly peakMemory: () => number;
  /** Threads that can work at the same time. */
  readonly processors: number;
  readonly version: string;
}
