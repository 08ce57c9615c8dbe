// Ends a run that the user interrupts: soon, with nothing half written.
import { removeTemporaryFiles } from '../loading/atomic-write';
import { sharedInts } from '../analysis/shared-memory';

/** Ctrl+C, `kill`, and the terminal's window being closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** 128 and the number of SIGINT, as shells give it. */
const STATUS_CANCELLED = 130;
/** What does not come to its end by itself within this is ended. */
const PATIENCE_MS = 100;

export class Interruption {
  /** A shared cell; 1 once a signal came. */
  readonly stop = sharedInts(1);
  readonly #leave: (status: number) => void;
  #hasLeft = false;

  /** @param leave ends the process, once */
  constructor(leave: (status: number) => void) {
    this.#leave = leave;
    // Not once: a terminal and whoever started this may both pass on one Ctrl+C.
    for (const signal of SIGNALS) process.on(signal, () => this.#begin());
  }

  get isUnderWay(): boolean {
    return Atomics.load(this.stop, 0) !== 0;
  }

  /** The chunks, up to a signal: then they fail, and what is written of them is taken back. */
  async *guard<T>(chunks: AsyncIterable<T>): AsyncGenerator<T, void> {
    for await (const chunk of chunks) {
      this.#check();
      yield chunk;
    }
    this.#check();
  }

  end(): void {
    if (this.#hasLeft) return;
    this.#hasLeft = true;
    removeTemporaryFiles();
    this.#leave(STATUS_CANCELLED);
  }

  #check(): void {
    if (this.isUnderWay) throw new Error('The run was interrupted.');
  }

  #begin(): void {
    Atomics.store(this.stop, 0, 1);
    setTimeout(() => this.end(), PATIENCE_MS);
  }
}
