// Has rich formats parsed in processes of their own, each of which can be ended at any time.
import type { ParsedFile, ParseJob, ParseRich } from '../loading/parsed';
import { fail, type Result } from '../model/result';

/** What a caged process is asked. */
export interface CageRequest {
  readonly job: ParseJob;
  readonly limits: CageLimits;
}

export interface CageAnswer {
  readonly found: Result<ParsedFile>;
  /** Whether a limit was met: the process has to be ended then. */
  readonly isSpent: boolean;
}

export interface CageLimits {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  /** Of the process as a whole, with what lies outside of its heap. */
  readonly processMegabytes: number;
}

/**
 * Ten seconds are a book of a thousand pages on a slow computer. A file of the largest size that is read
 * takes some hundred megabytes; the process itself takes about a hundred.
 */
export const CAGE_LIMITS: CageLimits = {
  milliseconds: 10_000,
  heapMegabytes: 768,
  processMegabytes: 1400,
};

/** A process that was started, whatever kind it is. */
export interface CagedProcess {
  ask(request: CageRequest): void;
  kill(): void;
}

/** Starts one. `hear` is told its answers, `lost` once that it ended. */
export type StartCaged = (hear: (answer: CageAnswer) => void, lost: () => void) => CagedProcess;

/** The process keeps its limit of time itself, and is given a little more, which starting takes. */
const GRACE_MS = 10_000;
/** A process without work is kept so long for the next file. */
const IDLE_MS = 20_000;

interface Place {
  caged: CagedProcess | null;
  settle: ((answer: Result<ParsedFile>) => void) | null;
  timer: NodeJS.Timeout | null;
}

/** Files wait until one of the places is free, in their order. */
export class Cage {
  readonly #start: StartCaged;
  readonly #limits: CageLimits;
  readonly #places: Place[];
  readonly #waiting: { job: ParseJob; settle: (answer: Result<ParsedFile>) => void }[] = [];
  #isClosed = false;

  constructor(start: StartCaged, size: number, limits: CageLimits = CAGE_LIMITS) {
    this.#start = start;
    this.#limits = limits;
    this.#places = Array.from({ length: size }, () => ({ caged: null, settle: null, timer: null }));
  }

  /** Fails with what the parser refuses, with `too-slow` or `too-large` at a limit. */
  readonly parse: ParseRich = (job) => {
    if (this.#isClosed) return Promise.resolve(closed());
    return new Promise((settle) => {
      this.#waiting.push({ job, settle });
      this.#next();
    });
  };

  close(): void {
    this.#isClosed = true;
    for (const { settle } of this.#waiting.splice(0)) settle(closed());
    for (const place of this.#places) {
      this.#empty(place);
      this.#answer(place, closed());
    }
  }

  #next(): void {
    for (const place of this.#places) {
      if (place.settle !== null) continue;
      const next = this.#waiting.shift();
      if (next === undefined) return;
      place.settle = next.settle;
      place.caged ??= this.#started(place);
      place.caged.ask({ job: next.job, limits: this.#limits });
      this.#after(place, this.#limits.milliseconds + GRACE_MS, () => {
        this.#empty(place);
        this.#answer(place, tooSlow(this.#limits));
      });
    }
  }

  #started(place: Place): CagedProcess {
    const caged = this.#start(
      ({ found, isSpent }) => {
        if (place.caged !== caged) return;
        if (isSpent) this.#empty(place);
        this.#answer(place, found);
      },
      () => {
        if (place.caged !== caged) return;
        place.caged = null;
        this.#answer(place, gone());
      },
    );
    return caged;
  }

  #answer(place: Place, answer: Result<ParsedFile>): void {
    const { settle } = place;
    place.settle = null;
    settle?.(answer);
    this.#after(place, IDLE_MS, () => this.#empty(place));
    if (!this.#isClosed) this.#next();
  }

  #empty(place: Place): void {
    const { caged } = place;
    place.caged = null;
    caged?.kill();
  }

  #after(place: Place, milliseconds: number, act: () => void): void {
    if (place.timer !== null) clearTimeout(place.timer);
    place.timer = this.#isClosed ? null : setTimeout(act, milliseconds);
    // A process that waits for a file keeps nobody from ending.
    if (place.settle === null) place.timer?.unref();
  }
}

export function tooSlow({ milliseconds }: CageLimits): Result<never> {
  const seconds = String(milliseconds / 1000);
  return fail(
    'too-slow',
    `Reading this file took more than ${seconds} seconds and was stopped. Save the article as plain text, or divide the file.`,
  );
}

export function tooMuchMemory(): Result<never> {
  return fail(
    'too-large',
    'Reading this file took more memory than a file may and was stopped. Save the article as plain text, or divide the file.',
  );
}

function gone(): Result<never> {
  return fail(
    'damaged-file',
    'Reading this file failed: the program that read it ended. Save the article as plain text.',
  );
}

function closed(): Result<never> {
  return fail('cancelled', 'Reading this file was cancelled. Reload the folder to read it.');
}
